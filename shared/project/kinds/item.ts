import { z } from 'zod';
import { type PartKey, partKeySchema, standsOnRail } from '../../parts/index.ts';
import type { Um } from '../../units/index.ts';
import { type OrderKey, amount, length, line, orderKey } from './fields.ts';
import { type IdOf, type RecordId, idSchema } from './id.ts';
import { type MintedKind, reference } from './kind.ts';
import type { PotentialId } from './potential.ts';
import type { RailId } from './rail.ts';
import type { StripId } from './strip.ts';
import { type Zone, zone } from './zone.ts';

/** Id of an item. */
export type ItemId = IdOf<'item'>;

/** Key of the items that stand on no rail. */
export const UNPLACED = 'unplaced';

/** One of the two rows of jumper slots of a terminal block. */
export type JumperRow = 'A' | 'B';
/** One of the rows. */
export const jumperRow = z.enum(['A', 'B']);

/** What is marked and connected on one level of an item. */
export interface ItemLevel {
  /** Terminal designation within its strip ("1", "1.2", "PE"); absent = none given. */
  readonly designation?: string;
  readonly potential?: PotentialId;
}

/** Anything that stands on a rail: block, plate, separator, stop, device. */
export interface ItemRecord {
  readonly kind: 'item';
  readonly id: ItemId;
  /** The rail; absent = planned but not placed anywhere. */
  readonly rail?: RailId;
  readonly order: OrderKey;
  readonly part: PartKey;
  /** Rotated by 180° about the vertical axis: open side and foot point the other way. */
  readonly turned: boolean;
  /** Free rail before this item. */
  readonly gapBefore: Um;
  /** Fixed distance of the left edge from the left end of the rail (a stop at a hole); overrides the gap. */
  readonly anchor?: Um;
  readonly strip?: StripId;
  /** One entry a level, lowest first; empty for items without terminals. */
  readonly levels: readonly ItemLevel[];
  /** Current that this block feeds onward, in mA. */
  readonly current?: number;
  /** Zone of this item where its strip does not set one. */
  readonly zone?: Zone;
}

const levelSchema = z.strictObject({
  designation: z.exactOptional(line(60).min(1)),
  potential: z.exactOptional(idSchema('potential')),
});

const schema = z.strictObject({
  kind: z.literal('item'),
  id: idSchema('item'),
  rail: z.exactOptional(idSchema('rail')),
  order: orderKey,
  part: partKeySchema,
  turned: z.boolean(),
  gapBefore: length,
  anchor: z.exactOptional(length),
  strip: z.exactOptional(idSchema('strip')),
  levels: z.array(levelSchema).max(16),
  current: z.exactOptional(amount),
  zone: z.exactOptional(zone),
}).meta({ id: 'item' }) satisfies z.ZodType<ItemRecord>;

/** The list of siblings on a rail; absent = of the items that stand on none. */
export function itemListOf(rail: RailId | undefined): string {
  return `item on ${rail ?? UNPLACED}`;
}

/**
 * What stands on rails. The command that takes a rail away says where its items go; a strip or potential that goes is
 * cleared.
 */
export const ITEM: MintedKind<ItemRecord> = {
  kind: 'item',
  identity: 'minted',
  schema,
  siblings: ({ rail }) => itemListOf(rail),
  place: ['rail', 'gapBefore', 'anchor'],
  parts: [{ key: (item) => item.part, fits: standsOnRail }],
  references: [
    reference('rail', { ids: ({ rail }) => (rail === undefined ? [] : [rail]), whenGone: 'leave' }),
    reference('strip', { ids: ({ strip }) => (strip === undefined ? [] : [strip]), whenGone: ({ strip: _, ...item }) => item }),
    reference('potential', { ids: potentialsOf, whenGone: withoutPotentials }),
  ],
};

function potentialsOf({ levels }: ItemRecord): readonly PotentialId[] {
  const ids: PotentialId[] = [];
  for (const { potential } of levels) if (potential !== undefined) ids.push(potential);
  return ids;
}

function withoutPotentials(item: ItemRecord, gone: ReadonlySet<RecordId>): ItemRecord {
  return {
    ...item,
    levels: item.levels.map(({ potential, ...level }) => (potential === undefined || gone.has(potential) ? level : { ...level, potential })),
  };
}
