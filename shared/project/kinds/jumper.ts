import { z } from 'zod';
import { type PartKey, partKeySchema } from '../../parts/index.ts';
import type { Um } from '../../units/index.ts';
import { type OrderKey, orderKey, positiveLength } from './fields.ts';
import { type IdOf, type RecordId, idSchema } from './id.ts';
import { type ItemId, type ItemRecord, type JumperRow, jumperRow } from './item.ts';
import { type MintedKind, reference } from './kind.ts';

/** Id of a jumper. */
export type JumperId = IdOf<'jumper'>;

/** No article lies over more places than this. */
export const MOST_CONTACTS = 200;

/** One position of a jumper: the block that it reaches there, and whether its contact is still on it. */
export interface JumperContact {
  readonly item: ItemId;
  /** Level of the block, from 0. */
  readonly level: number;
  /** Row of jumper slots. */
  readonly row: JumperRow;
  /** The contact has been broken out: the body still lies over the block, connecting nothing there. */
  readonly removed?: true;
}

/**
 * A jumper in the slots of terminal blocks. Its contacts stand in physical order, one for each position of the article,
 * those that it passes over included.
 */
export interface JumperRecord {
  readonly kind: 'jumper';
  readonly id: JumperId;
  readonly order: OrderKey;
  readonly part: PartKey;
  readonly contacts: readonly JumperContact[];
  /** Length of a wire jumper that is made to measure; absent = that of the article. */
  readonly length?: Um;
}

const contact = z.strictObject({
  item: idSchema('item'),
  level: z.int().min(0).max(15),
  row: jumperRow,
  removed: z.exactOptional(z.literal(true)),
});

const schema = z.strictObject({
  kind: z.literal('jumper'),
  id: idSchema('jumper'),
  order: orderKey,
  part: partKeySchema,
  contacts: z.array(contact).min(2).max(MOST_CONTACTS),
  length: z.exactOptional(positiveLength),
}).meta({ id: 'jumper' }) satisfies z.ZodType<JumperRecord>;

/**
 * Jumpers. Where a block goes, the jumper becomes shorter by its contact; with fewer than two that connect it goes too, and
 * so it does where a block no longer has the level that it sits on. Whether its article still fits what is left is for the
 * commands to say (`shared/editing/enforcers/released-jumpers.ts`).
 */
export const JUMPER: MintedKind<JumperRecord> = {
  kind: 'jumper',
  identity: 'minted',
  schema,
  parts: [{ key: (jumper) => jumper.part, fits: (role) => role === 'jumper' }],
  references: [
    reference('item', {
      ids: ({ contacts }) => [...new Set(contacts.map(({ item }) => item))],
      whenGone: (jumper, gone) => withContacts(jumper, ({ item }) => !gone.has(item)),
      agreement: {
        holds: ({ contacts }, { id, levels }: ItemRecord) => contacts.every(({ item, level }) => item !== id || level < levels.length),
        mended: (jumper, { id, levels }) => withContacts(jumper, ({ item, level }) => item !== id || level < levels.length),
      },
    }),
  ],
};

/** The jumper with some of its contacts only; undefined where fewer than two of these connect. */
function withContacts(jumper: JumperRecord, keeps: (contact: JumperContact) => boolean): JumperRecord | undefined {
  const contacts = jumper.contacts.filter(keeps);
  return contacts.filter(({ removed }) => removed !== true).length < 2 ? undefined : { ...jumper, contacts };
}

/** Whether a jumper lies over a record. */
export function liesOver({ contacts }: Pick<JumperRecord, 'contacts'>, id: RecordId): boolean {
  return contacts.some(({ item }) => item === id);
}
