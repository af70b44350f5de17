import type { Box } from '../../../shared/drawing/index.ts';
import type { OnPlateId } from '../../../shared/editing/index.ts';
import { type PlateEntry, distanceLines, entryOf } from '../../state/views/plate/index.ts';
import { proposalLines, proposalTone } from '../../state/proposals/index.ts';
import { HANDLE, handlesOf } from '../../tools/plate/index.ts';
import { paintLabel, sharp } from '../frame/index.ts';
import { paintDistances } from './paint-distances.ts';
import { liftedIds, paintEntry, paintName } from './paint-plate.ts';
import { paintPlateFindings } from './paint-plate-findings.ts';
import type { PlateFrame } from './plate-frame.ts';
import type { RailPictures } from './rail-pictures.ts';

/** Paints what follows the pointer: what is in hand, selection, handles, distances, lines that draw. */
export function paintPlateOverlay(ctx: CanvasRenderingContext2D, frame: PlateFrame, pictures: RailPictures, focused: boolean): void {
  const { state, look } = frame;
  ctx.clearRect(0, 0, state.viewport.width, state.viewport.height);
  const { sheet, next } = frame;
  if (!sheet || !next) return;
  pictures.beginFrame(look, state.views.plate.camera.pixelsPerMm);
  const lifted = liftedIds(frame);
  const { platePreview: preview } = state;
  const off = preview?.kind === 'change' && preview.off;
  const view = (preview?.kind === 'change' ? preview.foresight?.view : undefined) ?? state.view;
  if (!off) for (const id of lifted) paintLifted(ctx, frame, entryOf(next, id), pictures);
  if (!preview) paintPlateFindings(ctx, frame);
  paintSelection(ctx, frame, off ? new Set() : lifted);
  if (preview?.kind === 'change') for (const line of preview.snaps) paintSnap(ctx, frame, line);
  const inHand = new Set<OnPlateId>(preview?.kind === 'change' ? preview.ids : state.plateSelection);
  if (preview?.kind !== 'marquee' && state.views.plate.shown !== undefined) {
    paintDistances(ctx, frame, distanceLines(view, state.views.plate.shown, off ? new Set() : inHand, look.style));
  }
  if (!preview) paintHandles(ctx, frame, focused);
  if (preview?.kind === 'marquee') paintMarquee(ctx, frame, preview);
  if (state.proposal) {
    const lines = proposalLines(state.proposal, look.language, look.style);
    paintLabel(ctx, frame, { x: 12, y: 8 }, lines, look.palette[proposalTone(state.proposal)]);
  }
  if (preview?.kind === 'change' && preview.refusal) {
    paintLabel(ctx, frame, { x: state.viewport.width / 2, y: 40 }, [preview.refusal[look.language]], look.palette.error, 'middle');
  }
}

function paintLifted(ctx: CanvasRenderingContext2D, frame: PlateFrame, entry: PlateEntry | undefined, pictures: RailPictures): void {
  const { platePreview, view } = frame.state;
  if (!entry || platePreview?.kind !== 'change') return;
  const after = platePreview.foresight?.view ?? view;
  paintEntry(ctx, frame, after, entry, pictures);
  paintName(ctx, frame, after, entry);
}

/** Frames of what is selected (where it would be, while it is in hand), of what is under the pointer, and the keyboard's. */
function paintSelection(ctx: CanvasRenderingContext2D, frame: PlateFrame, lifted: ReadonlySet<OnPlateId>): void {
  const { state, sheet, next } = frame;
  for (const id of new Set<OnPlateId>([...state.plateSelection, ...lifted])) {
    const entry = entryOf(lifted.has(id) ? next : sheet, id);
    if (entry) paintFrame(ctx, frame, entry.box, 2, 0.07);
  }
  const { hover } = state;
  if (hover === undefined || state.platePreview || state.selection.ids.has(hover)) return;
  const entry = entryOf(sheet, hover);
  if (entry) paintFrame(ctx, frame, entry.box, 1.25, 0.05);
}

function paintHandles(ctx: CanvasRenderingContext2D, frame: PlateFrame, focused: boolean): void {
  const { state, sheet, look, px, py } = frame;
  const { ids, focus } = state.selection;
  const focal = focus === undefined ? undefined : entryOf(sheet, focus);
  if (focused && focal) {
    ctx.save();
    ctx.strokeStyle = look.palette.ink;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([3, 3]);
    const { left, top, right, bottom } = focal.box;
    ctx.strokeRect(px(left) - 4, py(top) - 4, px(right) - px(left) + 8, py(bottom) - py(top) + 8);
    ctx.restore();
  }
  const [only] = ids;
  const entry = ids.size === 1 && only !== undefined ? entryOf(sheet, only) : undefined;
  if (!entry) return;
  ctx.save();
  ctx.fillStyle = look.palette.panel;
  ctx.strokeStyle = look.palette.accent;
  ctx.lineWidth = 1.5;
  for (const { at } of handlesOf(entry, state.views.plate.camera)) {
    ctx.beginPath();
    ctx.rect(Math.round(at.x) - HANDLE.drawn, Math.round(at.y) - HANDLE.drawn, 2 * HANDLE.drawn, 2 * HANDLE.drawn);
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}

function paintSnap(
  ctx: CanvasRenderingContext2D,
  { look, px, py }: PlateFrame,
  { axis, at, from, to, keeps }: { axis: 'x' | 'y'; at: number; from: number; to: number; keeps: 'distance' | 'line' },
): void {
  ctx.save();
  ctx.strokeStyle = keeps === 'distance' ? look.palette.ok : look.palette.accent;
  ctx.lineWidth = 1;
  ctx.setLineDash([6, 3]);
  ctx.beginPath();
  const level = sharp(axis === 'x' ? px(at) : py(at), look.ratio);
  if (axis === 'x') {
    ctx.moveTo(level, py(from) - 12);
    ctx.lineTo(level, py(to) + 12);
  } else {
    ctx.moveTo(px(from) - 12, level);
    ctx.lineTo(px(to) + 12, level);
  }
  ctx.stroke();
  ctx.restore();
}

function paintMarquee(
  ctx: CanvasRenderingContext2D,
  { look, px, py }: PlateFrame,
  { from, to }: { from: { x: number; y: number }; to: { x: number; y: number } },
): void {
  ctx.save();
  const [left, right] = [px(Math.min(from.x, to.x)), px(Math.max(from.x, to.x))];
  const [top, bottom] = [py(Math.min(from.y, to.y)), py(Math.max(from.y, to.y))];
  ctx.fillStyle = look.palette.accent;
  ctx.strokeStyle = look.palette.accent;
  ctx.globalAlpha = 0.1;
  ctx.fillRect(left, top, right - left, bottom - top);
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1;
  ctx.strokeRect(sharp(left, look.ratio), sharp(top, look.ratio), right - left, bottom - top);
  ctx.restore();
}

function paintFrame(ctx: CanvasRenderingContext2D, { look, px, py }: PlateFrame, box: Box, lineWidth: number, fill: number): void {
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
