import { type Box, railHalf } from '../../shared/drawing/index.ts';
import type { RecordId } from '../../shared/project/index.ts';
import { findPart } from '../../shared/project/index.ts';
import type { PlacedItem } from '../../shared/rail/index.ts';
import { placeIndex, positionsBetween } from '../tools/index.ts';
import { type SheetRow, boxOfRecord, itemBox } from '../state/sheet.ts';
import { clusterMarks, findingsByRail } from './finding-marks.ts';
import { type Frame, sharp } from './frame.ts';
import { paintPreview } from './paint-preview.ts';
import { paintRuler } from './paint-ruler.ts';
import type { SpriteCache } from './sprites.ts';

/** Pixels between the middles of two marks of findings. */
const MARKS_APART = 15;

/** Paints what lies over the items: findings, hover, selection, what a gesture would do, and the ruler. */
export function paintOverlay(ctx: CanvasRenderingContext2D, frame: Frame, sprites: SpriteCache, focused: boolean): void {
  ctx.clearRect(0, 0, frame.state.viewport.width, frame.state.viewport.height);
  for (const row of frame.sheet.rows) {
    if (row.bottom < frame.visible.top || row.top > frame.visible.bottom) continue;
    paintFindings(ctx, frame, row);
    paintSelected(ctx, frame, row);
  }
  paintHover(ctx, frame);
  if (focused && !frame.state.preview) paintFocus(ctx, frame);
  paintPreview(ctx, frame, sprites);
  paintRuler(ctx, frame);
}

/** A bar under the place of each finding and a mark below it: colour and shape both tell how heavy it is. */
function paintFindings(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const findings = findingsByRail(frame.state.checks).get(row.layout.rail.id);
  if (!findings || row.kind === 'tray') return;
  const { look, px, py, visible } = frame;
  const y = py(row.axis + row.half) + 3;
  const places: { x: number; severity: 'error' | 'warning' | 'info' }[] = [];
  for (const { region, severity } of findings) {
    if (!region || region.to < visible.left || region.from > visible.right) continue;
    const left = px(region.from);
    const right = Math.max(px(region.to), left + 3);
    ctx.fillStyle = look.palette[severity];
    ctx.fillRect(left, y, right - left, 3);
    // The mark of a long stretch stays in view while any of the stretch does.
    const middle = (left + right) / 2;
    const seen = Math.min(Math.max(middle, Math.max(left, 10)), Math.min(right, frame.state.viewport.width - 10));
    places.push({ x: seen, severity });
  }
  for (const mark of clusterMarks(places, MARKS_APART)) paintMark(ctx, frame, mark.x, y + 11, mark.severity, mark.count);
}

function paintMark(
  ctx: CanvasRenderingContext2D,
  { look }: Frame,
  x: number,
  y: number,
  severity: 'error' | 'warning' | 'info',
  count: number,
): void {
  const r = 7;
  ctx.save();
  ctx.translate(Math.round(x), Math.round(y));
  ctx.fillStyle = look.palette[severity];
  ctx.strokeStyle = look.palette.ground;
  ctx.lineWidth = 1.5;
  ctx.lineJoin = 'round';
  ctx.beginPath();
  if (severity === 'error') {
    // An octagon, as a stop sign.
    for (let corner = 0; corner < 8; corner++) {
      const angle = (Math.PI / 8) * (2 * corner + 1);
      ctx.lineTo(Math.cos(angle) * (r + 1), Math.sin(angle) * (r + 1));
    }
  } else if (severity === 'warning') {
    ctx.moveTo(0, -r - 1);
    ctx.lineTo(r + 1, r - 1);
    ctx.lineTo(-r - 1, r - 1);
  } else {
    ctx.arc(0, 0, r, 0, 2 * Math.PI);
  }
  ctx.closePath();
  ctx.stroke();
  ctx.fill();
  ctx.fillStyle = look.palette.ground;
  ctx.font = `700 ${count > 9 ? 8 : 10}px ${look.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(count > 1 ? String(Math.min(count, 99)) : severity === 'info' ? 'i' : '!', 0, severity === 'warning' ? 4.5 : 3.5);
  ctx.restore();
}

/** Selected items: neighbours share one frame. */
function paintSelected(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const { ids } = frame.state.selection;
  if (ids.size === 0) return;
  if (row.kind === 'rail' && ids.has(row.layout.rail.id)) paintRailFrame(ctx, frame, row);
  const index = placeIndex(row.layout);
  const { from, to } = positionsBetween(index, frame.visible.left, frame.visible.right);
  let open: { left: number; right: number; top: number; bottom: number } | undefined;
  let last: PlacedItem | undefined;
  const close = (): void => {
    if (open) paintFrame(ctx, frame, open, 2, 0.07);
    open = undefined;
  };
  for (let position = from; position < to; position++) {
    const placed = row.layout.items[index.order[position] ?? -1];
    if (!placed || !ids.has(placed.item.id)) {
      close();
      continue;
    }
    const box = itemBox(row, placed);
    if (open && last && placed.run === last.run) {
      open.right = Math.max(open.right, box.right);
      open.top = Math.min(open.top, box.top);
      open.bottom = Math.max(open.bottom, box.bottom);
    } else {
      close();
      open = { ...box };
    }
    last = placed;
  }
  close();
}

function paintRailFrame(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const half = railHalf(findPart(frame.state.view.document, row.layout.rail.part));
  const box = { left: 0, right: row.layout.rail.length, top: row.axis - half, bottom: row.axis + half };
  paintFrame(ctx, frame, box, 2, 0.06);
}

function paintHover(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { hover, selection, preview } = frame.state;
  if (hover === undefined || preview || selection.ids.has(hover)) return;
  const box = itemBoxOf(frame, hover);
  if (box) paintFrame(ctx, frame, box, 1.25, 0.05);
}

/** The item that the keyboard acts on, while the drawing has the keyboard. */
function paintFocus(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { focus } = frame.state.selection;
  const box = focus === undefined ? undefined : itemBoxOf(frame, focus);
  if (!box) return;
  const { look, px, py } = frame;
  ctx.save();
  ctx.strokeStyle = look.palette.ink;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([3, 3]);
  const left = px(box.left) - 4;
  const top = py(box.top) - 4;
  ctx.strokeRect(left, top, px(box.right) + 4 - left, py(box.bottom) + 4 - top);
  ctx.restore();
}

function itemBoxOf({ state }: Frame, id: RecordId): Box | undefined {
  return state.view.document.records.get(id)?.kind === 'item' ? boxOfRecord(state.view, id) : undefined;
}

function paintFrame(
  ctx: CanvasRenderingContext2D,
  { look, px, py }: Frame,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  lineWidth: number,
  fill: number,
): void {
  const left = sharp(px(box.left) - 1, look.ratio);
  const top = sharp(py(box.top) - 1, look.ratio);
  const width = sharp(px(box.right) + 1, look.ratio) - left;
  const height = sharp(py(box.bottom) + 1, look.ratio) - top;
  ctx.save();
  ctx.fillStyle = look.palette.accent;
  ctx.strokeStyle = look.palette.accent;
  ctx.globalAlpha = fill;
  ctx.fillRect(left, top, width, height);
  ctx.globalAlpha = 1;
  ctx.lineWidth = lineWidth;
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, 2);
  ctx.stroke();
  ctx.restore();
}
