import { type Part, type PartKey, articleOf, factOf, roleOf, standsOnRail } from '../../parts/index.ts';
import {
  type AttachmentRecord,
  type ItemId,
  type ItemLevel,
  type ItemRecord,
  type JumperRow,
  type StripId,
  type Zone,
  partRecordId,
} from '../../project/index.ts';
import { type Um, ZERO_UM } from '../../units/index.ts';
import {
  BEFORE_RAIL,
  type CommandEnvironment,
  type CommandSpec,
  NEGATIVE_GAP,
  PLACE_GONE,
  POTENTIAL_GONE,
  RAIL_GONE,
  type Refusal,
  STRIP_GONE,
  refuse,
} from '../command.ts';
import { orderKeyAtEnd } from '../order.ts';
import { type Target, openPlace } from '../rail-sequence.ts';
import { keepSnapshots } from '../snapshots.ts';
import type { Transaction } from '../transaction.ts';

/** One item to be placed. Without `levels`, a block gets one empty level for each level its part has. */
export interface NewItem {
  readonly part: PartKey;
  /** Id to use; needed where later commands of the same batch name the item. */
  readonly id?: ItemId;
  readonly turned?: boolean;
  readonly gapBefore?: Um;
  readonly anchor?: Um;
  readonly strip?: StripId;
  readonly levels?: readonly ItemLevel[];
  readonly current?: number;
  readonly zone?: Zone;
  /** What sits on it. */
  readonly attachments?: readonly NewAttachment[];
}

/** Something that sits on an item from the beginning. */
export interface NewAttachment {
  readonly part: PartKey;
  readonly level?: number;
  readonly row?: JumperRow;
  readonly offset?: Um;
  readonly text?: string;
}

/** What an attachment says, without its host: for copies of it. */
export function copyOfAttachment({ part, level, row, offset, text }: AttachmentRecord): NewAttachment {
  return {
    part,
    ...(level !== undefined && { level }),
    ...(row !== undefined && { row }),
    ...(offset !== undefined && { offset }),
    ...(text !== undefined && { text }),
  };
}

/**
 * Puts new items on a rail (or among the unplaced), in the given order. The first takes over the gap or fixed position
 * at the target, unless it brings its own.
 */
export interface PlaceItems {
  readonly type: 'items.place';
  readonly target: Target;
  readonly items: readonly NewItem[];
  /** Library parts of which the document may not have a snapshot yet. */
  readonly parts: readonly Part[];
}

/** Carries out `PlaceItems`. */
export const placeItems: CommandSpec<PlaceItems> = {
  run(tx, { target, items, parts }, env) {
    if (target.rail !== undefined && !tx.get('rail', target.rail)) return RAIL_GONE;
    keepSnapshots(tx, parts);
    const placed: Part[] = [];
    for (const item of items) {
      const part = tx.get('part', partRecordId(item.part))?.part;
      if (!part) {
        return refuse({ en: `Part ${item.part} is not in the library.`, de: `Der Artikel ${item.part} ist nicht in der Bibliothek.` });
      }
      const refusal = refuseItem(tx, item, part) ?? refuseAttachments(tx, item.attachments ?? []);
      if (refusal) return refusal;
      placed.push(part);
    }
    const place = openPlace(tx, target, placed);
    if (!place) return PLACE_GONE;
    const hosts: { readonly host: ItemId; readonly attachments: readonly NewAttachment[] }[] = [];
    items.forEach((item, position) => {
      const first = position === 0 && item.gapBefore === undefined && item.anchor === undefined;
      const anchor = item.anchor ?? (first ? place.anchor : undefined);
      const gap = first ? place.gapBefore : (item.gapBefore ?? ZERO_UM);
      const record: ItemRecord = {
        kind: 'item',
        id: item.id ?? env.ids.next('item'),
        ...(target.rail !== undefined && { rail: target.rail }),
        order: place.orders[position] ?? '',
        part: item.part,
        turned: item.turned ?? false,
        gapBefore: anchor === undefined ? gap : ZERO_UM,
        ...(anchor !== undefined && { anchor }),
        ...(item.strip !== undefined && { strip: item.strip }),
        levels: item.levels ?? emptyLevels(placed[position]),
        ...(item.current !== undefined && { current: item.current }),
        ...(item.zone !== undefined && { zone: item.zone }),
      };
      tx.create(record);
      if (item.attachments && item.attachments.length > 0) hosts.push({ host: record.id, attachments: item.attachments });
    });
    createAttachments(tx, hosts, env);
    return undefined;
  },
  label({ items }) {
    const name = items.length === 1 ? articleOf(items[0]?.part ?? ':') : summary(items);
    return { en: `Place ${name}`, de: `${name} setzen` };
  },
};

function refuseItem(tx: Transaction, item: NewItem, part: Part): Refusal | undefined {
  if (!standsOnRail(roleOf(part.kind))) return notForRail(part);
  if (item.gapBefore !== undefined && item.gapBefore < 0) return NEGATIVE_GAP;
  if (item.anchor !== undefined && item.anchor < 0) return BEFORE_RAIL;
  if (item.strip !== undefined && !tx.get('strip', item.strip)) return STRIP_GONE;
  return refusePotentials(tx, item.levels ?? []);
}

function refuseAttachments(tx: Transaction, attachments: readonly NewAttachment[]): Refusal | undefined {
  for (const { part: key } of attachments) {
    const part = tx.get('part', partRecordId(key))?.part;
    if (!part) return refuse({ en: `Part ${key} is not in the library.`, de: `Der Artikel ${key} ist nicht in der Bibliothek.` });
    if (roleOf(part.kind) !== 'attachment') return doesNotSit(part);
  }
  return undefined;
}

/** Puts things on items, behind all that sit on others. */
export function createAttachments(
  tx: Transaction,
  hosts: readonly { readonly host: ItemId; readonly attachments: readonly NewAttachment[] }[],
  { ids }: CommandEnvironment,
): void {
  if (hosts.length === 0) return;
  let order = orderKeyAtEnd(tx.all('attachment'));
  for (const { host, attachments } of hosts) {
    for (const attachment of attachments) {
      const record: AttachmentRecord = { kind: 'attachment', id: ids.next('attachment'), order, host, ...attachment };
      tx.create(record);
      order = orderKeyAtEnd([record]);
    }
  }
}

/** The refusal of a part that is not made to sit on something that stands on a rail. */
export function doesNotSit(part: Part): Refusal {
  return refuse({ en: `${part.article} does not sit on a block.`, de: `${part.article} sitzt nicht auf einer Klemme.` });
}

/** The refusal of a part that has no place of its own on a rail, such as a jumper. */
export function notForRail(part: Part): Refusal {
  return refuse({
    en: `${part.article} does not stand on a rail by itself.`,
    de: `${part.article} sitzt nicht selbst auf der Tragschiene.`,
  });
}

/** Refuses levels that name a potential which the project does not have. */
export function refusePotentials(tx: Transaction, levels: readonly ItemLevel[]): Refusal | undefined {
  const gone = levels.some(({ potential }) => potential !== undefined && !tx.get('potential', potential));
  return gone ? POTENTIAL_GONE : undefined;
}

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
