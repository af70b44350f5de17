import { z } from 'zod';
import type { Um } from '../units/index.ts';
import type {
  AttachmentId,
  DuctId,
  ItemId,
  KeepoutId,
  PartRecordId,
  PlateId,
  PotentialId,
  ProjectId,
  RailId,
  RecordId,
  SettingsId,
  StripId,
  WaiverId,
} from './ids.ts';
import { PROJECT_ID, SETTINGS_ID } from './ids.ts';
import { partKeySchema, partSchema } from '../parts/index.ts';
import type {
  AttachmentRecord,
  DuctRecord,
  ItemRecord,
  KeepoutRecord,
  PartRecord,
  PlateRecord,
  PotentialRecord,
  ProjectDocumentRecord,
  ProjectRecord,
  RailRecord,
  SettingsRecord,
  StripRecord,
  WaiverRecord,
} from './records.ts';

/** No length of a project is longer than this: 100 m in µm. Keeps every sum of a project within exact integers. */
export const LONGEST_LENGTH = 100_000_000;

/** More spare blocks than any strip needs. */
export const MOST_SPARES = 1000;

/** More rows than any table of distances needs. */
export const MOST_DISTANCES = 50;

/** More fixings than any rail needs. */
export const MOST_FIXINGS = 200;

/** Longest text of a title block field or a reason, in characters. */
const LONG_TEXT = 2000;
const NAME_TEXT = 200;

// Brands exist for the compiler alone: the schemas below check the text or number and hand on the branded type.
function idSchema<T extends RecordId>(kind: string): z.ZodType<T> {
  return z.string().regex(new RegExp(`^${kind}/[A-Za-z0-9_.-]{1,64}$`)) as unknown as z.ZodType<T>;
}
const railId = idSchema<RailId>('rail');
const stripId = idSchema<StripId>('strip');
const itemId = idSchema<ItemId>('item');
const potentialId = idSchema<PotentialId>('potential');
const plateId = idSchema<PlateId>('plate');
const ductId = idSchema<DuctId>('duct');
const keepoutId = idSchema<KeepoutId>('keepout');
const attachmentId = idSchema<AttachmentId>('attachment');
const waiverId = idSchema<WaiverId>('waiver');
const partId = z.string().max(130).regex(/^part\/[a-z0-9]/) as unknown as z.ZodType<PartRecordId>;

/** The id of any record, checked by its form alone. */
export const recordIdSchema = z
  .string()
  .max(130)
  .regex(/^[a-z]+\/.+$/) as unknown as z.ZodType<RecordId>;

const length = z.int().min(0).max(LONGEST_LENGTH) as unknown as z.ZodType<Um>;
const offset = z.int().min(-LONGEST_LENGTH).max(LONGEST_LENGTH) as unknown as z.ZodType<Um>;
const positiveLength = z.int().min(1).max(LONGEST_LENGTH) as unknown as z.ZodType<Um>;
/** Text without control characters: it goes into files of one line a record, lists and labels. */
const line = (max: number) => z.string().max(max).regex(/^[^\p{Cc}]*$/u);
const name = line(NAME_TEXT).min(1);
const orderKey = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9]+$/);
const zone = z.enum(['safe', 'ex-e', 'ex-i']);
/** Whole mA or mV; no cabinet carries more. */
const amount = z.int().min(0).max(1_000_000_000);

const percent = z.number().min(0).max(100);

const projectRecordSchema = z.strictObject({
  kind: z.literal('project'),
  id: z.literal(PROJECT_ID as string) as unknown as z.ZodType<ProjectId>,
  name: line(NAME_TEXT),
  number: z.exactOptional(line(NAME_TEXT)),
  customer: z.exactOptional(line(NAME_TEXT)),
  author: z.exactOptional(line(NAME_TEXT)),
  remark: z.exactOptional(z.string().max(LONG_TEXT)),
}).meta({ id: 'project' }) satisfies z.ZodType<ProjectRecord>;

/** The settings; a profile has the same limits. */
export const settingsRecordSchema = z.strictObject({
  kind: z.literal('settings'),
  id: z.literal(SETTINGS_ID as string) as unknown as z.ZodType<SettingsId>,
  margin: length,
  allowance: length,
  reservePercent: percent,
  tolerance: length,
  endStop: partKeySchema,
  endPlateColor: line(60),
  railStep: positiveLength,
  toleranceSum: z.exactOptional(z.enum(['worst', 'rss'])),
  fixingEnd: z.exactOptional(length),
  fixingPitch: z.exactOptional(positiveLength),
  slotMargin: z.exactOptional(length),
  partingGap: z.exactOptional(length),
  spareBlocks: z.exactOptional(z.int().min(0).max(MOST_SPARES)),
  sparePercent: z.exactOptional(percent),
  frontClearance: z.exactOptional(length),
  toolClearance: z.exactOptional(length),
  ductFillPercent: z.exactOptional(percent),
  ductDistances: z.exactOptional(z.array(z.strictObject({ upTo: amount, distance: length })).min(1).max(MOST_DISTANCES)),
  stockLength: z.exactOptional(positiveLength),
  kerf: z.exactOptional(length),
  profile: z.exactOptional(name),
  reasons: z.exactOptional(z.record(z.string().max(60).regex(/^[A-Za-z0-9-]+$/), line(LONG_TEXT).min(1))),
  sheetsSince: z.exactOptional(z.iso.date()),
  severities: z.record(z.string().regex(/^[A-Z]{2}-\d{3}$/), z.enum(['error', 'warning', 'info', 'off'])),
}).meta({ id: 'settings' }) satisfies z.ZodType<SettingsRecord>;

const railRecordSchema = z.strictObject({
  kind: z.literal('rail'),
  id: railId,
  order: orderKey,
  name,
  part: partKeySchema,
  length: positiveLength,
  margin: z.exactOptional(length),
  centred: z.boolean(),
  orientation: z.exactOptional(z.literal('vertical')),
  bonded: z.exactOptional(z.boolean()),
  slotOffset: z.exactOptional(length),
  fixings: z.exactOptional(z.array(length).min(1).max(MOST_FIXINGS)),
  endless: z.exactOptional(z.literal(true)),
  mount: z.exactOptional(z.strictObject({ plate: plateId, x: length, y: length })),
}).meta({ id: 'rail' }) satisfies z.ZodType<RailRecord>;

const plateRecordSchema = z.strictObject({
  kind: z.literal('plate'),
  id: plateId,
  order: orderKey,
  name,
  width: positiveLength,
  height: positiveLength,
  depth: z.exactOptional(positiveLength),
}).meta({ id: 'plate' }) satisfies z.ZodType<PlateRecord>;

const ductRecordSchema = z.strictObject({
  kind: z.literal('duct'),
  id: ductId,
  order: orderKey,
  name,
  plate: plateId,
  x: length,
  y: length,
  length: positiveLength,
  width: positiveLength,
  height: z.exactOptional(positiveLength),
  orientation: z.exactOptional(z.literal('vertical')),
}).meta({ id: 'duct' }) satisfies z.ZodType<DuctRecord>;

const keepoutRecordSchema = z.strictObject({
  kind: z.literal('keepout'),
  id: keepoutId,
  order: orderKey,
  name: line(NAME_TEXT),
  plate: plateId,
  x: length,
  y: length,
  width: positiveLength,
  height: positiveLength,
}).meta({ id: 'keepout' }) satisfies z.ZodType<KeepoutRecord>;

const stripRecordSchema = z.strictObject({
  kind: z.literal('strip'),
  id: stripId,
  order: orderKey,
  tag: name,
  zone: z.exactOptional(zone),
  title: z.exactOptional(name),
  endStop: z.exactOptional(partKeySchema),
  endPlateColor: z.exactOptional(line(60)),
  spareBlocks: z.exactOptional(z.int().min(0).max(MOST_SPARES)),
  sparePercent: z.exactOptional(percent),
}).meta({ id: 'strip' }) satisfies z.ZodType<StripRecord>;

const levelSchema = z.strictObject({
  designation: z.exactOptional(line(60).min(1)),
  potential: z.exactOptional(potentialId),
});

const itemRecordSchema = z.strictObject({
  kind: z.literal('item'),
  id: itemId,
  rail: z.exactOptional(railId),
  order: orderKey,
  part: partKeySchema,
  turned: z.boolean(),
  gapBefore: length,
  anchor: z.exactOptional(length),
  strip: z.exactOptional(stripId),
  levels: z.array(levelSchema).max(16),
  current: z.exactOptional(amount),
  zone: z.exactOptional(zone),
}).meta({ id: 'item' }) satisfies z.ZodType<ItemRecord>;

const attachmentRecordSchema = z.strictObject({
  kind: z.literal('attachment'),
  id: attachmentId,
  order: orderKey,
  part: partKeySchema,
  host: itemId,
  level: z.exactOptional(z.int().min(0).max(15)),
  row: z.exactOptional(z.enum(['A', 'B'])),
  offset: z.exactOptional(offset),
  text: z.exactOptional(name),
}).meta({ id: 'attachment' }) satisfies z.ZodType<AttachmentRecord>;

const potentialRecordSchema = z.strictObject({
  kind: z.literal('potential'),
  id: potentialId,
  order: orderKey,
  name,
  potentialKind: z.enum(['L1', 'L2', 'L3', 'N', 'PE', 'PEN', 'L+', 'M', 'signal']),
  system: z.exactOptional(z.enum(['tn', 'tt', 'it', 'dc'])),
  voltage: z.exactOptional(amount),
  current: z.exactOptional(amount),
  circuit: z.exactOptional(z.enum(['ex-e', 'ex-i', 'selv', 'pelv'])),
}).meta({ id: 'potential' }) satisfies z.ZodType<PotentialRecord>;

const waiverRecordSchema = z.strictObject({
  kind: z.literal('waiver'),
  id: waiverId,
  rule: z.string().regex(/^[A-Z]{2}-\d{3}$/),
  message: line(100),
  subjects: z.array(recordIdSchema).max(100_000),
  reason: z.string().max(LONG_TEXT),
  author: line(NAME_TEXT),
}).meta({ id: 'waiver' }) satisfies z.ZodType<WaiverRecord>;

const partRecordSchema = z.strictObject({
  kind: z.literal('part'),
  id: partId,
  part: partSchema,
}).meta({ id: 'part' }) satisfies z.ZodType<PartRecord>;

/**
 * Every record of a document: strict (an unknown field is an error, never dropped in silence) and bounded in every text
 * and list. What holds between records is checked by `checkInvariants`.
 */
export const recordSchema: z.ZodType<ProjectDocumentRecord> = z.discriminatedUnion('kind', [
  projectRecordSchema,
  settingsRecordSchema,
  potentialRecordSchema,
  plateRecordSchema,
  ductRecordSchema,
  keepoutRecordSchema,
  railRecordSchema,
  stripRecordSchema,
  itemRecordSchema,
  attachmentRecordSchema,
  waiverRecordSchema,
  partRecordSchema,
]);
