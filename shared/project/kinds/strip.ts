import { z } from 'zod';
import { type PartKey, partKeySchema } from '../../parts/index.ts';
import { MOST_SPARES, type OrderKey, line, name, orderKey, percent } from './fields.ts';
import { type IdOf, idSchema } from './id.ts';
import type { MintedKind } from './kind.ts';
import { type Zone, zone } from './zone.ts';

/** Id of a terminal strip. */
export type StripId = IdOf<'strip'>;

/** A terminal strip such as -X1. Its items may stand on several rails. */
export interface StripRecord {
  readonly kind: 'strip';
  readonly id: StripId;
  readonly order: OrderKey;
  /** The tag as written, with its leading minus: `-X1`. Unique in the project. */
  readonly tag: string;
  readonly zone?: Zone;
  /** What the strip is for: "Motor feeders". */
  readonly title?: string;
  /** Part that secures the ends of its runs, instead of the project's. */
  readonly endStop?: PartKey;
  /** Colour of its end plates to prefer, instead of the project's. */
  readonly endPlateColor?: string;
  /** Spare blocks wanted in it, instead of the project's number. */
  readonly spareBlocks?: number;
  /** Spare blocks wanted in it in percent of its blocks, instead of the project's. */
  readonly sparePercent?: number;
}

const schema = z.strictObject({
  kind: z.literal('strip'),
  id: idSchema('strip'),
  order: orderKey,
  tag: name,
  zone: z.exactOptional(zone),
  title: z.exactOptional(name),
  endStop: z.exactOptional(partKeySchema),
  endPlateColor: z.exactOptional(line(60)),
  spareBlocks: z.exactOptional(z.int().min(0).max(MOST_SPARES)),
  sparePercent: z.exactOptional(percent),
}).meta({ id: 'strip' }) satisfies z.ZodType<StripRecord>;

/** Terminal strips. The parts that one prefers are wishes, not parts in use. */
export const STRIP: MintedKind<StripRecord> = { kind: 'strip', identity: 'minted', schema, uniqueName: (strip) => strip.tag };
