import { z } from 'zod';
import type { Um } from '../../units/index.ts';
import { type OrderKey, name, orderKey, positiveLength } from './fields.ts';
import { type IdOf, idSchema } from './id.ts';
import type { MintedKind } from './kind.ts';

/** Id of a mounting plate. */
export type PlateId = IdOf<'plate'>;

/** A mounting plate with the cabinet around it. */
export interface PlateRecord {
  readonly kind: 'plate';
  readonly id: PlateId;
  readonly order: OrderKey;
  /** Unique among the plates of the project. */
  readonly name: string;
  readonly width: Um;
  readonly height: Um;
  /** From the plate to the inner face of door or cover; absent = nobody has said. */
  readonly depth?: Um;
}

const schema = z.strictObject({
  kind: z.literal('plate'),
  id: idSchema('plate'),
  order: orderKey,
  name,
  width: positiveLength,
  height: positiveLength,
  depth: z.exactOptional(positiveLength),
}).meta({ id: 'plate' }) satisfies z.ZodType<PlateRecord>;

/** Mounting plates. */
export const PLATE: MintedKind<PlateRecord> = { kind: 'plate', identity: 'minted', schema, uniqueName: (plate) => plate.name };
