import { z } from 'zod';
import type { Um } from '../../units/index.ts';
import { type OrderKey, length, name, orderKey, positiveLength } from './fields.ts';
import { type IdOf, idSchema } from './id.ts';
import { type MintedKind, reference } from './kind.ts';
import type { PlateId } from './plate.ts';
import type { RailOrientation } from './rail.ts';

/** Id of a wiring duct. */
export type DuctId = IdOf<'duct'>;

/** A wiring duct on a mounting plate. Its place is that of its upper left corner, measured like a rail's. */
export interface DuctRecord {
  readonly kind: 'duct';
  readonly id: DuctId;
  readonly order: OrderKey;
  /** Unique among the ducts of the project. */
  readonly name: string;
  readonly plate: PlateId;
  readonly x: Um;
  readonly y: Um;
  readonly length: Um;
  /** Across its length, in the plane of the plate. */
  readonly width: Um;
  /** Above the plate, with its lid; absent = nobody has said. */
  readonly height?: Um;
  /** Runs from top to bottom; absent = from left to right. */
  readonly orientation?: RailOrientation;
}

const schema = z.strictObject({
  kind: z.literal('duct'),
  id: idSchema('duct'),
  order: orderKey,
  name,
  plate: idSchema('plate'),
  x: length,
  y: length,
  length: positiveLength,
  width: positiveLength,
  height: z.exactOptional(positiveLength),
  orientation: z.exactOptional(z.literal('vertical')),
}).meta({ id: 'duct' }) satisfies z.ZodType<DuctRecord>;

/** Wiring ducts. They go with their mounting plate. */
export const DUCT: MintedKind<DuctRecord> = {
  kind: 'duct',
  identity: 'minted',
  schema,
  place: ['plate', 'x', 'y'],
  uniqueName: (duct) => duct.name,
  references: [reference('plate', { ids: ({ plate }) => [plate], whenGone: 'remove' })],
};
