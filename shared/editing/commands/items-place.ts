import { type Part, type PartKey, articleOf, factOf, roleOf, standsOnRail } from '../../parts/index.ts';
import { type ItemLevel, type ItemRecord, type StripId, type Zone, partRecordId } from '../../project/index.ts';
import { type Um, ZERO_UM } from '../../units/index.ts';
import { type CommandSpec, refuse } from '../command.ts';
import { type Target, openPlace } from '../rail-sequence.ts';
import { keepSnapshots } from '../snapshots.ts';

/** One item to be placed. Without `levels`, a block gets one empty level for each level its part has. */
export interface NewItem {
  readonly part: PartKey;
  readonly turned?: boolean;
  readonly gapBefore?: Um;
  readonly anchor?: Um;
  readonly strip?: StripId;
  readonly levels?: readonly ItemLevel[];
  readonly current?: number;
  readonly zone?: Zone;
}

/** Puts new items on a rail (or among the unplaced), in the given order. */
export interface PlaceItems {
  readonly type: 'items.place';
  readonly target: Target;
  readonly items: readonly NewItem[];
  /** Library parts of which the document may not have a snapshot yet. */
  readonly parts: readonly Part[];
}

export const placeItems: CommandSpec<PlaceItems> = {
  run(tx, { target, items, parts }, env) {
    if (target.rail !== undefined && !tx.get('rail', target.rail)) {
      return refuse('The rail is no longer there.', 'Die Tragschiene ist nicht mehr vorhanden.');
    }
    keepSnapshots(tx, parts);
    for (const { part } of items) {
      const known = tx.get('part', partRecordId(part))?.part;
      if (!known) return refuse(`Part ${part} is not in the library.`, `Der Artikel ${part} ist nicht in der Bibliothek.`);
      if (!standsOnRail(roleOf(known.kind))) {
        return refuse(
          `${known.article} does not stand on a rail by itself.`,
          `${known.article} sitzt nicht selbst auf der Tragschiene.`,
        );
      }
    }
    const place = openPlace(tx, target, items.length);
    if (!place) return refuse('The place on the rail is no longer there.', 'Die Stelle auf der Schiene gibt es nicht mehr.');
    items.forEach((item, position) => {
      const part = tx.get('part', partRecordId(item.part))?.part;
      const gap = position === 0 && item.gapBefore === undefined ? place.gapBefore : (item.gapBefore ?? ZERO_UM);
      const record: ItemRecord = {
        kind: 'item',
        id: env.ids.next('item'),
        ...(target.rail !== undefined && { rail: target.rail }),
        order: place.orders[position] ?? '',
        part: item.part,
        turned: item.turned ?? false,
        gapBefore: gap,
        ...(item.anchor !== undefined && { anchor: item.anchor }),
        ...(item.strip !== undefined && { strip: item.strip }),
        levels: item.levels ?? emptyLevels(part),
        ...(item.current !== undefined && { current: item.current }),
        ...(item.zone !== undefined && { zone: item.zone }),
      };
      tx.create(record);
    });
    return undefined;
  },
  label({ items }) {
    const name = items.length === 1 ? articleOf(items[0]?.part ?? ':') : summary(items);
    return { en: `Place ${name}`, de: `${name} setzen` };
  },
};

/** One empty level per level of a block (one where the library does not say how many); none for other parts. */
export function emptyLevels(part: Part | undefined): readonly ItemLevel[] {
  if (!part || roleOf(part.kind) !== 'block') return [];
  const levels = factOf(part, 'connection.levels');
  return Array.from({ length: levels.known ? Math.max(1, levels.value) : 1 }, () => ({}));
}

function summary(items: readonly NewItem[]): string {
  const counts = new Map<string, number>();
  for (const { part } of items) counts.set(part, (counts.get(part) ?? 0) + 1);
  const parts = [...counts].map(([part, count]) => `${count} × ${articleOf(part as PartKey)}`);
  return parts.length > 2 ? `${parts.slice(0, 2).join(', ')} …` : parts.join(', ');
}
