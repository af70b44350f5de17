import { itemBox, railHalf, railSlots } from '../../../shared/drawing/index.ts';
import { findPart } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Um, ZERO_UM, um } from '../../../shared/units/index.ts';
import { type Guides, type MeasureEnd, type Sheet, type SheetRow, type SnapKind, keyOf, rowAt } from '../../state/views/rails/index.ts';
import type { WorldPoint } from '../../state/camera/index.ts';
import { itemAt, placeIndex, positionsBetween } from './hit-test.ts';

/** What snapping looks at. */
export interface SnapContext {
  readonly view: ProjectView;
  readonly sheet: Sheet;
  readonly guides: Guides;
}

/** A place along the rails that something has snapped to. */
export interface SnappedX {
  readonly x: Um;
  readonly snap: SnapKind;
}

/** Where places lie equally near, the one that more is fixed to wins. */
const RANK: Readonly<Record<SnapKind, number>> = { end: 0, edge: 1, usable: 2, guide: 3, slot: 4 };

/**
 * The place nearest to `x` that is worth snapping to, no farther than `reach`: edges of items, ends of the rail, its margins,
 * ends and middles of its slots, guides. Without a row, those of all rows, but no slots. `except`: a guide does not snap to
 * itself.
 */
export function snapX(context: SnapContext, row: SheetRow | undefined, x: Um, reach: number, except?: number): SnappedX | undefined {
  let best: SnappedX | undefined;
  let least = reach;
  const offer = (at: number, snap: SnapKind): void => {
    const distance = Math.abs(at - x);
    if (distance > least || (best && distance === least && RANK[snap] >= RANK[best.snap])) return;
    least = distance;
    best = { x: um(Math.round(at)), snap };
  };
  for (const each of row ? [row] : context.sheet.rows) offerRow(each, x, reach, offer);
  if (row?.kind === 'rail') {
    const { rail } = row.layout;
    for (const { from, to } of railSlots(rail, findPart(context.view.document, rail.part))) {
      if (to < x - reach) continue;
      if (from > x + reach) break;
      for (const at of [from, (from + to) / 2, to]) offer(at, 'slot');
    }
  }
  for (const guide of context.guides.all) if (guide.id !== except) offer(guide.x, 'guide');
  return best;
}

function offerRow(row: SheetRow, x: Um, reach: number, offer: (at: number, snap: SnapKind) => void): void {
  const { layout } = row;
  if (row.kind === 'rail') {
    offer(ZERO_UM, 'end');
    offer(layout.rail.length, 'end');
    offer(layout.usableStart, 'usable');
    offer(layout.usableEnd, 'usable');
  }
  const index = placeIndex(layout);
  const { from, to } = positionsBetween(index, x - reach, x + reach);
  for (let position = from; position < to; position++) {
    if (layout.items[index.order[position] ?? -1]?.widthKnown === false) continue;
    offer(index.lefts[position] ?? x, 'edge');
    offer(index.rights[position] ?? x, 'edge');
  }
}

/**
 * An end of a measurement near a point. It snaps along the rail and across it (axis, edges of the rail, ends of the item); with
 * `from` it also snaps to the place of the other end, so that a line along or across the rail comes out straight. `reach` in
 * µm; 0 snaps to nothing. What does not snap is rounded to what a pixel can tell.
 */
export function snapEnd(context: SnapContext, point: WorldPoint, reach: number, pixelsPerUm: number, from?: MeasureEnd): MeasureEnd {
  const row = rowAt(context.sheet, point.y);
  const key = row && keyOf(row);
  const plain = { x: rounded(point.x, pixelsPerUm), y: rounded(point.y, pixelsPerUm) };
  if (reach === 0) return { ...plain, row: key, snap: undefined };
  const along = snapX(context, row, point.x, reach);
  const x = along?.x ?? (from && Math.abs(from.x - point.x) <= reach ? from.x : plain.x);
  return { x, y: snapY(context, row, point, reach, from) ?? plain.y, row: key, snap: along?.snap };
}

function snapY({ view }: SnapContext, row: SheetRow | undefined, point: WorldPoint, reach: number, from: MeasureEnd | undefined): Um | undefined {
  if (!row) return undefined;
  // Level first: a line that is meant along the rail must not come out slanted by a hair.
  if (from && from.row === keyOf(row) && Math.abs(from.y - point.y) <= reach) return from.y;
  const places: number[] = [row.axis];
  const at = itemAt(row.layout, point.x);
  const placed = at === undefined ? undefined : row.layout.items[at];
  if (placed) {
    const { top, bottom } = itemBox(placed);
    places.push(row.axis + top, row.axis + bottom);
  }
  if (row.kind === 'rail') {
    const half = railHalf(findPart(view.document, row.layout.rail.part));
    places.push(row.axis - half, row.axis + half);
  }
  let best: Um | undefined;
  let least = reach;
  for (const place of places) {
    const distance = Math.abs(place - point.y);
    if (distance > least) continue;
    least = distance;
    best = um(Math.round(place));
  }
  return best;
}

/** A place rounded to the coarsest usual step that is no wider than a pixel and a half: nobody aims at 123.457 mm. */
export function rounded(x: Um, pixelsPerUm: number): Um {
  const step = [10_000, 5000, 1000, 500, 100, 50, 10].find((each) => each * pixelsPerUm <= 1.5) ?? 1;
  return um(Math.round(x / step) * step);
}
