import { jumpersOfRail } from '../../../shared/circuits/index.ts';
import { type Box, attachmentBox, contactPlaces, itemBox as boxOfItem, itemsById, jumperBox, railHalf } from '../../../shared/drawing/index.ts';
import { type ItemId, type JumperRecord, UNPLACED, findPart } from '../../../shared/project/index.ts';
import type { PlacedAttachment, PlacedItem, ProjectView, RailLayout } from '../../../shared/rail/index.ts';
import { type Um, mm } from '../../../shared/units/index.ts';
import type { WorldPoint } from '../../state/camera/index.ts';
import { SHEET, type Sheet, type SheetRow, rowAt } from '../../state/views/rails/index.ts';

/** What lies under a point of the drawing. */
export type Hit =
  | { readonly kind: 'item'; readonly row: SheetRow; readonly index: number; readonly placed: PlacedItem }
  | { readonly kind: 'attachment'; readonly row: SheetRow; readonly placed: PlacedAttachment }
  | { readonly kind: 'rail'; readonly row: SheetRow };

/** A jumper under a point. `at`: the contact that is nearest. */
export interface JumperHit {
  readonly kind: 'jumper';
  readonly row: SheetRow;
  readonly jumper: JumperRecord;
  readonly at: number;
}

/** The items of a layout sorted for questions about a place. */
export interface PlaceIndex {
  /** Left and right edges as drawn, sorted by left edge. */
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
  /** Index in the layout of the item at each position of `lefts`. */
  readonly order: Uint32Array;
  /** Furthest right edge up to and including each position: where it ends, nothing earlier reaches beyond. */
  readonly reach: Float64Array;
}

const indexes = new WeakMap<RailLayout, PlaceIndex>();

/** Height of the strip above the items in which the name of a rail stands, and how far it reaches to the right. */
const CAPTION = { top: SHEET.above, bottom: mm(12.5), width: mm(90) } as const;

/** The index of a layout; built once for each. Items may overlap and stand out of sequence (fixed positions). */
export function placeIndex(layout: RailLayout): PlaceIndex {
  const known = indexes.get(layout);
  if (known) return known;
  const edges = layout.items.map((placed, at) => {
    if (placed.widthKnown) return { at, left: placed.x as number, right: placed.x + placed.width };
    const box = boxOfItem(placed);
    return { at, left: box.left as number, right: box.right as number };
  });
  let sorted = true;
  for (let at = 1; at < edges.length && sorted; at++) sorted = (edges[at - 1]?.left ?? 0) <= (edges[at]?.left ?? 0);
  if (!sorted) edges.sort((a, b) => a.left - b.left || a.at - b.at);
  const lefts = new Float64Array(edges.length);
  const rights = new Float64Array(edges.length);
  const order = new Uint32Array(edges.length);
  const reach = new Float64Array(edges.length);
  let furthest = -Infinity;
  edges.forEach(({ at, left, right }, position) => {
    furthest = Math.max(furthest, right);
    lefts[position] = left;
    rights[position] = right;
    order[position] = at;
    reach[position] = furthest;
  });
  const built = { lefts, rights, order, reach };
  indexes.set(layout, built);
  return built;
}

/** Position of the first item that starts beyond `x`: all before it start at or left of it. */
function firstBeyond(lefts: Float64Array, x: number): number {
  let low = 0;
  let high = lefts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lefts[middle] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Positions (in the index) of the items that may reach into a stretch: `from` inclusive, `to` exclusive. Those in
 * between that end before the stretch are few: only overlapping items can be among them.
 */
export function positionsBetween(index: PlaceIndex, left: number, right: number): { readonly from: number; readonly to: number } {
  const to = firstBeyond(index.lefts, right);
  // Nothing before the first position whose reach enters the stretch can touch it: reach never falls.
  let low = 0;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.reach[middle] ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  return { from: low, to };
}

/**
 * The item at a distance along a row: the uppermost of those that overlap there. Marks that stand for items of unknown
 * width lie on top of all.
 */
export function itemAt(layout: RailLayout, x: Um): number | undefined {
  const index = placeIndex(layout);
  const { from, to } = positionsBetween(index, x, x);
  let uppermost: number | undefined;
  for (let position = to - 1; position >= from; position--) {
    if ((index.rights[position] ?? 0) <= x) continue;
    const at = index.order[position];
    if (at !== undefined && layout.items[at]?.widthKnown === false) return at;
    uppermost ??= at;
  }
  return uppermost;
}

/** What sits on items under a point, the uppermost first. */
function attachmentAt(row: SheetRow, point: WorldPoint): PlacedAttachment | undefined {
  return row.layout.attachments.findLast((placed) => {
    const host = row.layout.items[placed.host];
    if (!host) return false;
    const { left, top, right, bottom } = attachmentBox(placed, host);
    return point.x >= left && point.x < right && point.y >= row.axis + top && point.y < row.axis + bottom;
  });
}

/** The jumper under a point, the uppermost first, with its nearest contact. */
export function jumperAt({ document }: ProjectView, row: SheetRow, point: WorldPoint): JumperHit | undefined {
  const { jumpers } = jumpersOfRail(document, row.kind === 'tray' ? UNPLACED : row.layout.rail.id);
  if (jumpers.length === 0) return undefined;
  const itemOf = itemsById(row.layout.items);
  for (const jumper of jumpers.toReversed()) {
    const part = findPart(document, jumper.part);
    if (!part || !reaches(jumper, itemOf, point.x)) continue;
    const places = contactPlaces(jumper, part, itemOf);
    const box = jumperBox(jumper, part, itemOf);
    if (!box || point.x < box.left || point.x >= box.right || point.y < row.axis + box.top || point.y >= row.axis + box.bottom) continue;
    const nearest = places.reduce((best, place) => (Math.abs(place.x - point.x) < Math.abs(best.x - point.x) ? place : best), places[0] ?? { at: 0, x: 0, y: 0 });
    return { kind: 'jumper', row, jumper, at: nearest.at };
  }
  return undefined;
}

/** Whether a jumper can lie at a distance along its rail: between its outermost blocks. */
function reaches({ contacts }: JumperRecord, itemOf: (id: ItemId) => PlacedItem | undefined, x: Um): boolean {
  let [left, right] = [Infinity, -Infinity];
  for (const { item } of contacts) {
    const placed = itemOf(item);
    if (!placed) continue;
    left = Math.min(left, placed.x);
    right = Math.max(right, placed.x + placed.width);
  }
  return x >= left && x < right;
}

/** What lies under a point, jumpers aside; undefined for nothing. What sits on items before these, items before rails. */
export function hitTest(view: ProjectView, sheet: Sheet, point: WorldPoint): Hit | undefined {
  const row = rowAt(sheet, point.y);
  if (!row) return undefined;
  const sitting = row.layout.attachments.length > 0 ? attachmentAt(row, point) : undefined;
  if (sitting) return { kind: 'attachment', row, placed: sitting };
  const index = itemAt(row.layout, point.x);
  const placed = index === undefined ? undefined : row.layout.items[index];
  if (index !== undefined && placed) {
    const { top, bottom } = boxOfItem(placed);
    if (point.y >= row.axis + top && point.y < row.axis + bottom) return { kind: 'item', row, index, placed };
  }
  if (row.kind === 'tray') return undefined;
  const half = railHalf(findPart(view.document, row.layout.rail.part));
  const onRail = point.x >= 0 && point.x <= row.layout.rail.length && Math.abs(point.y - row.axis) <= half;
  const above = row.axis - row.half - point.y;
  const onCaption = point.x >= 0 && point.x <= CAPTION.width && above > CAPTION.bottom && above <= CAPTION.top;
  return onRail || onCaption ? { kind: 'rail', row } : undefined;
}

/** The items that a box touches, row by row from left to right: what a marquee selects. */
export function itemsWithin(sheet: Sheet, box: Box): ItemId[] {
  const found: ItemId[] = [];
  for (const row of sheet.rows) {
    if (row.axis + row.half < box.top || row.axis - row.half > box.bottom) continue;
    const index = placeIndex(row.layout);
    const { from, to } = positionsBetween(index, box.left, box.right);
    for (let position = from; position < to; position++) {
      const placed = row.layout.items[index.order[position] ?? -1];
      if (!placed || (index.rights[position] ?? 0) < box.left) continue;
      const { top, bottom } = boxOfItem(placed);
      if (row.axis + top <= box.bottom && row.axis + bottom >= box.top) found.push(placed.item.id);
    }
  }
  return found;
}
