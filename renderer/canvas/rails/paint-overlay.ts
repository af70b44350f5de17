import { type Box, railHalf } from '../../../shared/drawing/index.ts';
import { type RecordId, findPart } from '../../../shared/project/index.ts';
import type { PlacedItem } from '../../../shared/rail/index.ts';
import { placeIndex, positionsBetween } from '../../tools/rails/index.ts';
import { type SheetRow, boxOfRecord, itemBox } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { type SpriteCache, sharp } from '../frame/index.ts';
import { paintGuides } from './paint-guides.ts';
import { jumperPictures } from './paint-jumpers.ts';
import { paintNetGlow } from './paint-net-glow.ts';
import { paintMeasuring } from './paint-measure.ts';
import { paintPreview } from './paint-preview.ts';
import { paintProposal } from './paint-proposal.ts';
import { paintRuler } from './paint-ruler.ts';

/** Paints what follows the pointer over the items: hover, selection, what a gesture would do, and the ruler. */
export function paintOverlay(ctx: CanvasRenderingContext2D, frame: Frame, sprites: SpriteCache, focused: boolean): void {
  ctx.clearRect(0, 0, frame.state.viewport.width, frame.state.viewport.height);
  for (const row of frame.sheet.rows) {
    if (row.bottom < frame.visible.top || row.top > frame.visible.bottom) continue;
    paintSelected(ctx, frame, row);
    paintSelectedAttachments(ctx, frame, row);
    paintSelectedJumpers(ctx, frame, row);
  }
  paintGuides(ctx, frame);
  paintNetGlow(ctx, frame);
  paintHover(ctx, frame);
  if (focused && !frame.state.preview) paintFocus(ctx, frame);
  paintMeasuring(ctx, frame);
  if (frame.state.proposal) paintProposal(ctx, frame, frame.state.proposal, sprites);
  paintPreview(ctx, frame, sprites);
  paintRuler(ctx, frame);
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

/** What sits on items and is selected. */
function paintSelectedAttachments(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const { ids } = frame.state.selection;
  if (ids.size === 0) return;
  for (const { attachment } of row.layout.attachments) {
    const box = ids.has(attachment.id) ? boxOfRecord(frame.state.view, attachment.id) : undefined;
    if (box) paintFrame(ctx, frame, box, 2, 0.12);
  }
}

/** Selected jumpers. */
function paintSelectedJumpers(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const { ids } = frame.state.selection;
  if (ids.size === 0) return;
  for (const { id, bounds } of jumperPictures(frame.state.view, row.layout)) {
    if (id === undefined || !ids.has(id) || bounds.right < frame.visible.left || bounds.left > frame.visible.right) continue;
    paintFrame(ctx, frame, { left: bounds.left, right: bounds.right, top: row.axis + bounds.top, bottom: row.axis + bounds.bottom }, 2.5, 0.18);
  }
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
  const kind = state.view.document.records.get(id)?.kind;
  return kind === 'item' || kind === 'attachment' || kind === 'jumper' ? boxOfRecord(state.view, id) : undefined;
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
