import { z } from 'zod';
import { type PartKey, partKeySchema } from '../../parts/index.ts';
import type { Um } from '../../units/index.ts';
import { type OrderKey, name, offset, orderKey } from './fields.ts';
import { type IdOf, idSchema } from './id.ts';
import { type ItemId, type ItemRecord, type JumperRow, jumperRow } from './item.ts';
import { type MintedKind, reference } from './kind.ts';

/** Id of what sits on an item. */
export type AttachmentId = IdOf<'attachment'>;

/** What sits on an item without taking length on the rail: a marker carrier, a cover, a test plug. It goes where its host goes. */
export interface AttachmentRecord {
  readonly kind: 'attachment';
  readonly id: AttachmentId;
  readonly order: OrderKey;
  readonly part: PartKey;
  readonly host: ItemId;
  /** Level of the host, from 0; absent = the host as a whole. */
  readonly level?: number;
  /** Row of jumper slots that it sits in; absent = in none. */
  readonly row?: JumperRow;
  /** Its left edge, from the left edge of its host, negative where it stands out; absent = in the middle of the host. */
  readonly offset?: Um;
  /** What is written on it; absent = nothing. */
  readonly text?: string;
}

const schema = z.strictObject({
  kind: z.literal('attachment'),
  id: idSchema('attachment'),
  order: orderKey,
  part: partKeySchema,
  host: idSchema('item'),
  level: z.exactOptional(z.int().min(0).max(15)),
  row: z.exactOptional(jumperRow),
  offset: z.exactOptional(offset),
  text: z.exactOptional(name),
}).meta({ id: 'attachment' }) satisfies z.ZodType<AttachmentRecord>;

/** What sits on items. It goes with its host; where the host loses the level that it sits on, it sits on the whole of it. */
export const ATTACHMENT: MintedKind<AttachmentRecord> = {
  kind: 'attachment',
  identity: 'minted',
  schema,
  place: ['host', 'level', 'row', 'offset'],
  parts: [{ key: (attachment) => attachment.part, fits: (role) => role === 'attachment' }],
  references: [
    reference('item', {
      ids: ({ host }) => [host],
      whenGone: 'remove',
      agreement: {
        holds: ({ level }, host: ItemRecord) => level === undefined || level < host.levels.length,
        mended: ({ level: _, ...attachment }) => attachment,
      },
    }),
  ],
};
