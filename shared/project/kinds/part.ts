import { z } from 'zod';
import { type Part, partSchema } from '../../parts/index.ts';
import type { IdOf } from './id.ts';
import type { KindSpec } from './kind.ts';

/** Id of the snapshot of a part: made from its key. */
export type PartRecordId = IdOf<'part'>;

/** The id of the snapshot of a part. */
export function partRecordId(key: string): PartRecordId {
  return `part/${key}` as PartRecordId;
}

/** A snapshot of a library part, so that a project opens anywhere and never changes by itself. */
export interface PartRecord {
  readonly kind: 'part';
  readonly id: PartRecordId;
  readonly part: Part;
}

const schema = z.strictObject({
  kind: z.literal('part'),
  id: z.string().max(130).regex(/^part\/[a-z0-9]/) as unknown as z.ZodType<PartRecordId>,
  part: partSchema,
}).meta({ id: 'part' }) satisfies z.ZodType<PartRecord>;

/** Snapshots of the parts used. */
export const PART: KindSpec<PartRecord> = { kind: 'part', identity: { from: ({ part }) => partRecordId(part.key) }, schema };
