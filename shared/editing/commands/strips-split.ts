import { type ItemId, type StripId, type StripRecord, compareRecords } from '../../project/index.ts';
import { type CommandSpec, STRIP_GONE, refuse } from '../command.ts';
import { orderKeysBetween } from '../order.ts';
import { refuseTag } from './strips.ts';

/**
 * Makes a strip of some items of another. It is listed right behind that one and has settings like it; without a tag it
 * takes the next free one. Items stay where they stand.
 */
export interface SplitStrip {
  readonly type: 'strip.split';
  readonly strip: StripId;
  /** Some of the strip's items, not all of them. */
  readonly items: readonly ItemId[];
  readonly tag?: string;
  readonly id?: StripId;
}

/** Carries out `SplitStrip`. */
export const splitStrip: CommandSpec<SplitStrip> = {
  run(tx, { strip, items, tag, id }, env) {
    const record = tx.get('strip', strip);
    if (!record) return STRIP_GONE;
    const leaving = new Set(items);
    if (items.some((item) => tx.get('item', item)?.strip !== strip)) {
      return refuse({ en: 'An item no longer belongs to the strip.', de: 'Ein Element gehört nicht mehr zur Klemmenleiste.' });
    }
    const stays = tx.all('item').some((item) => item.strip === strip && !leaving.has(item.id));
    if (leaving.size === 0 || !stays) {
      return refuse({
        en: 'A strip is split between two of its blocks, so that some stay and some go.',
        de: 'Eine Klemmenleiste wird zwischen zweien ihrer Klemmen geteilt, sodass einige bleiben und einige gehen.',
      });
    }
    const strips = tx.all('strip').sort(compareRecords);
    const chosen = (tag ?? followingStripTag(strips, record.tag)).trim();
    const bad = refuseTag(tx, chosen);
    if (bad) return bad;
    const next = strips[strips.findIndex((each) => each.id === strip) + 1];
    const [order = record.order] = orderKeysBetween(record.order, next?.order, 1);
    const created = id ?? env.ids.next('strip');
    tx.create({ ...record, id: created, order, tag: chosen });
    for (const item of leaving) {
      tx.update('item', item, (draft) => {
        draft.strip = created;
      });
    }
    return undefined;
  },
  label: ({ tag }) =>
    tag === undefined
      ? { en: 'Split strip', de: 'Klemmenleiste teilen' }
      : { en: `Split strip: ${tag.trim()}`, de: `Klemmenleiste teilen: ${tag.trim()}` },
};

/** The tag that follows another: -X3 → -X4, -XPE → -XPE2; the first of them that is free. */
export function followingStripTag(strips: readonly Pick<StripRecord, 'tag'>[], tag: string): string {
  const tags = new Set(strips.map((strip) => strip.tag));
  const [, head = tag, digits = ''] = /^(.*?)(\d{1,9})$/s.exec(tag) ?? [];
  for (let number = digits === '' ? 2 : Number(digits) + 1; ; number++) {
    const next = head + String(number).padStart(digits.startsWith('0') ? digits.length : 0, '0');
    if (!tags.has(next)) return next;
  }
}
