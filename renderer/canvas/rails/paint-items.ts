import { finishOf, paintPrimitives } from '../../../shared/drawing/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import type { ItemId } from '../../../shared/project/index.ts';
import type { PlacedItem } from '../../../shared/rail/index.ts';
import { placeIndex, positionsBetween } from '../../tools/rails/index.ts';
import type { SheetRow } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { paintAttachments } from './paint-attachments.ts';
import { paintJumpers } from './paint-jumpers.ts';
import { markerOf } from './scenery.ts';
import { type SpriteCache, detailAt, symbolOf } from '../frame/index.ts';

/** Narrower than this many pixels an item is a plain bar of its colour. */
const NARROWEST_SPRITE = 2.5;
/** Designations are written from this zoom on (pixels per millimetre). */
const MARKERS_FROM = 1.4;
/** How much is left to see of an item that is being dragged away. */
const LIFTED = 0.28;

/** Paints the items in view from pictures kept for this zoom. Yields whether another frame should follow. */
export function paintItems(ctx: CanvasRenderingContext2D, frame: Frame, sprites: SpriteCache): boolean {
  const { state, sheet, look, visible, scale } = frame;
  const lifted = liftedItems(frame);
  sprites.beginFrame(look, scale * look.ratio);
  for (const row of sheet.rows) {
    if (row.axis + row.half < visible.top || row.axis - row.half > visible.bottom) continue;
    const index = placeIndex(row.layout);
    const { from, to } = positionsBetween(index, visible.left, visible.right);
    // Marks of items without a known width take no room of their own: they come on top.
    const marks: number[] = [];
    let bar: Bar | undefined;
    for (let position = from; position < to; position++) {
      const placed = row.layout.items[index.order[position] ?? -1];
      if (!placed) continue;
      const left = index.lefts[position] ?? placed.x;
      if (!placed.widthKnown) marks.push(position);
      else if (placed.width * scale >= NARROWEST_SPRITE) paintItem(ctx, frame, sprites, row, placed, left, lifted);
      else bar = addToBar(ctx, frame, row, bar, placed, left, lifted);
    }
    if (bar) paintBar(ctx, frame, row, bar);
    for (const position of marks) {
      const placed = row.layout.items[index.order[position] ?? -1];
      if (placed) paintItem(ctx, frame, sprites, row, placed, index.lefts[position] ?? placed.x, lifted);
    }
    if (state.views.rails.camera.pixelsPerMm >= MARKERS_FROM) {
      for (let position = from; position < to; position++) {
        const placed = row.layout.items[index.order[position] ?? -1];
        if (placed) paintMarker(ctx, frame, row, placed, lifted);
      }
    }
    paintJumpers(ctx, frame, row, lifted);
    if (row.layout.attachments.length > 0) paintAttachments(ctx, frame, row, lifted);
    paintOverflow(ctx, frame, row);
  }
  return sprites.incomplete();
}

/** The items that a drag has lifted from their places. */
export function liftedItems({ state }: Frame): ReadonlySet<ItemId> | undefined {
  const { preview } = state;
  return preview?.kind === 'move' && !preview.copy ? setOf(preview.items) : undefined;
}

const sets = new WeakMap<readonly ItemId[], ReadonlySet<ItemId>>();

function setOf(items: readonly ItemId[]): ReadonlySet<ItemId> {
  const known = sets.get(items);
  if (known) return known;
  const made = new Set(items);
  sets.set(items, made);
  return made;
}

/** Neighbours too narrow to be told apart: one bar in the colour of their part. */
interface Bar {
  readonly part: Part;
  readonly left: number;
  right: number;
  readonly lifted: boolean;
}

/** Lengthens the bar by an item, or paints it and begins the next. */
function addToBar(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  row: SheetRow,
  bar: Bar | undefined,
  { part, item, width }: PlacedItem,
  left: number,
  lifted: ReadonlySet<ItemId> | undefined,
): Bar {
  const away = lifted?.has(item.id) ?? false;
  if (bar && bar.part === part && bar.lifted === away && (left - bar.right) * frame.scale < 0.5) {
    bar.right = left + width;
    return bar;
  }
  if (bar) paintBar(ctx, frame, row, bar);
  return { part, left, right: left + width, lifted: away };
}

function paintBar(ctx: CanvasRenderingContext2D, { look, px, py }: Frame, row: SheetRow, { part, left, right, lifted }: Bar): void {
  const { bounds } = symbolOf(part, false, 'box');
  const x = px(left);
  const top = py(row.axis + bounds.top);
  if (lifted) ctx.globalAlpha = LIFTED;
  ctx.fillStyle = look.theme.colors[`${finishOf(part).main}.base`];
  ctx.fillRect(x, top, Math.max(px(right) - x, 1 / look.ratio), py(row.axis + bounds.bottom) - top);
  if (lifted) ctx.globalAlpha = 1;
}

function paintItem(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  sprites: SpriteCache,
  row: SheetRow,
  placed: PlacedItem,
  left: number,
  lifted: ReadonlySet<ItemId> | undefined,
): void {
  const away = lifted?.has(placed.item.id) ?? false;
  if (away) ctx.globalAlpha = LIFTED;
  paintPart(ctx, frame, sprites, placed.part, placed.item.turned, frame.px(left), row.axis);
  if (away) ctx.globalAlpha = 1;
}

/** Paints a part with its left edge at `left` (CSS pixels) on an axis (µm): in its place, or as a ghost. */
export function paintPart(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  sprites: SpriteCache,
  part: Part,
  turned: boolean,
  left: number,
  axis: number,
): void {
  const { look, state, scale, py } = frame;
  const { ratio } = look;
  const symbol = symbolOf(part, turned, detailAt(state.views.rails.camera.pixelsPerMm));
  const width = symbol.width * scale;
  if (width < NARROWEST_SPRITE) {
    ctx.fillStyle = look.theme.colors[`${finishOf(part).main}.base`];
    const top = py(axis + symbol.bounds.top);
    ctx.fillRect(left, top, Math.max(width, 1 / ratio), py(axis + symbol.bounds.bottom) - top);
    return;
  }
  const x = left * ratio;
  const found = sprites.get(symbol, x);
  if (!found) return;
  const { sprite, stretch } = found;
  const y = Math.round(py(axis) * ratio);
  ctx.drawImage(
    sprite.image,
    (Math.floor(x) + sprite.dx * stretch) / ratio,
    (y + sprite.dy * stretch) / ratio,
    (sprite.width * stretch) / ratio,
    (sprite.height * stretch) / ratio,
  );
}

function paintMarker(
  ctx: CanvasRenderingContext2D,
  { look, scale, px, py }: Frame,
  row: SheetRow,
  placed: PlacedItem,
  lifted: ReadonlySet<ItemId> | undefined,
): void {
  if (lifted?.has(placed.item.id)) return;
  const node = markerOf(placed);
  if (node) paintPrimitives(ctx, node.primitives, { scale, x: px(node.x), y: py(row.axis + node.y) }, look);
}

/** What stands beyond the usable length, hatched in the colour of errors. */
function paintOverflow(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  if (row.kind === 'tray' || row.layout.items.length === 0) return;
  const { layout } = row;
  if (layout.end > layout.usableEnd) hatch(ctx, frame, row, layout.usableEnd, layout.end);
  if (layout.start < layout.usableStart) hatch(ctx, frame, row, layout.start, layout.usableStart);
}

function hatch(ctx: CanvasRenderingContext2D, { look, px, py, state }: Frame, row: SheetRow, from: number, to: number): void {
  const left = Math.max(px(from), -20);
  const right = Math.min(px(to), state.viewport.width + 20);
  if (right <= left) return;
  const top = py(row.axis - row.half);
  const bottom = py(row.axis + row.half);
  const height = bottom - top;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, right - left, height);
  ctx.clip();
  ctx.fillStyle = look.palette.error;
  ctx.globalAlpha = 0.1;
  ctx.fillRect(left, top, right - left, height);
  ctx.globalAlpha = 0.75;
  ctx.strokeStyle = look.palette.error;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  const first = Math.floor((left - height) / 9) * 9;
  for (let x = first; x < right; x += 9) {
    ctx.moveTo(x, bottom);
    ctx.lineTo(x + height, top);
  }
  ctx.stroke();
  ctx.restore();
}
