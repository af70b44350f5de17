import { z } from 'zod';
import { type PartKey, partKeySchema } from '../../parts/index.ts';
import type { Um } from '../../units/index.ts';
import { type OrderKey, length, name, orderKey, positiveLength } from './fields.ts';
import { type IdOf, idSchema } from './id.ts';
import { type MintedKind, reference } from './kind.ts';
import type { PlateId } from './plate.ts';

/** Id of a rail. */
export type RailId = IdOf<'rail'>;

/** More fixings than any rail needs. */
export const MOST_FIXINGS = 200;

/** How a rail is mounted where it does not lie. */
export type RailOrientation = 'vertical';

/**
 * Where a rail is fixed on a mounting plate: the left end (of an upright rail the upper end) of its centre line, measured
 * from the upper left corner of the plate to the right and downwards.
 */
export interface PlatePosition {
  readonly plate: PlateId;
  readonly x: Um;
  readonly y: Um;
}

/** A mounting rail. */
export interface RailRecord {
  readonly kind: 'rail';
  readonly id: RailId;
  readonly order: OrderKey;
  /** Name in references such as `R1#4`; unique in the project. */
  readonly name: string;
  readonly part: PartKey;
  readonly length: Um;
  /** Overrides the project's margin. */
  readonly margin?: Um;
  /** Items stand in the middle of the rail instead of starting at its left margin. */
  readonly centred: boolean;
  /** Mounted upright, its left end on top; absent = lying. */
  readonly orientation?: RailOrientation;
  /** Whether it is connected to the protective conductor of the cabinet; absent = nobody has said. */
  readonly bonded?: boolean;
  /** Where its first mounting slot starts, from the left end; absent = not planned, or not slotted. */
  readonly slotOffset?: Um;
  /** Where it is screwed on, from the left end, in ascending order; absent = not planned. */
  readonly fixings?: readonly Um[];
  /** Its length follows what stands on it, in whole rail steps; absent = it has the length given. */
  readonly endless?: true;
  /** Where it is on a mounting plate; absent = on none. */
  readonly mount?: PlatePosition;
}

const schema = z.strictObject({
  kind: z.literal('rail'),
  id: idSchema('rail'),
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
  mount: z.exactOptional(z.strictObject({ plate: idSchema('plate'), x: length, y: length })),
}).meta({ id: 'rail' }) satisfies z.ZodType<RailRecord>;

/** Mounting rails. One whose mounting plate goes stays, on no plate. */
export const RAIL: MintedKind<RailRecord> = {
  kind: 'rail',
  identity: 'minted',
  schema,
  place: ['mount'],
  uniqueName: (rail) => rail.name,
  parts: [{ key: (rail) => rail.part, fits: (role) => role === 'rail' }],
  references: [
    reference('plate', {
      ids: ({ mount }) => (mount ? [mount.plate] : []),
      whenGone: ({ mount: _, ...rail }) => rail,
    }),
  ],
};
