import { z } from 'zod';
import type { Um } from '../../units/index.ts';
import { NAME_TEXT, type OrderKey, length, line, orderKey, positiveLength } from './fields.ts';
import { type IdOf, idSchema } from './id.ts';
import { type MintedKind, reference } from './kind.ts';
import type { PlateId } from './plate.ts';

/** Id of a keep-out of a mounting plate. */
export type KeepoutId = IdOf<'keepout'>;

/** A part of a mounting plate that has to stay free: a hinge, a cable entry, a device of someone else. */
export interface KeepoutRecord {
  readonly kind: 'keepout';
  readonly id: KeepoutId;
  readonly order: OrderKey;
  /** What it is kept free for; need not be unique. */
  readonly name: string;
  readonly plate: PlateId;
  readonly x: Um;
  readonly y: Um;
  readonly width: Um;
  readonly height: Um;
}

const schema = z.strictObject({
  kind: z.literal('keepout'),
  id: idSchema('keepout'),
  order: orderKey,
  name: line(NAME_TEXT),
  plate: idSchema('plate'),
  x: length,
  y: length,
  width: positiveLength,
  height: positiveLength,
}).meta({ id: 'keepout' }) satisfies z.ZodType<KeepoutRecord>;

/** Keep-outs of mounting plates. They go with their plate. */
export const KEEPOUT: MintedKind<KeepoutRecord> = {
  kind: 'keepout',
  identity: 'minted',
  schema,
  place: ['plate', 'x', 'y'],
  references: [reference('plate', { ids: ({ plate }) => [plate], whenGone: 'remove' })],
};
