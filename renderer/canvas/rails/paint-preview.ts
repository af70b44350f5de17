import { type Box, railHalf } from '../../../shared/drawing/index.ts';
import { type Part, factOf, roleOf } from '../../../shared/parts/index.ts';
import { findItem, findPart } from '../../../shared/project/index.ts';
import { type Um, addUm } from '../../../shared/units/index.ts';
import { type Preview, type SheetRow, boxOfRecord, rowOf } from '../../state/views/rails/index.ts';
import type { WorldPoint } from '../../state/camera/index.ts';
import { DEFAULT_RAIL_LENGTH } from '../../state/editing/index.ts';
import { type DropTone, dropTone, dropWords, newRail } from './drop-words.ts';
import type { Frame } from './rails-frame.ts';
import { type CanvasPalette, type SpriteCache, paintLabel, sharp, symbolOf } from '../frame/index.ts';
import { paintJumperGhost } from './paint-jumper-ghost.ts';
import { paintPart } from './paint-items.ts';
import { paintSitting, sitTone } from './paint-sitting.ts';
import { paintTrayTarget } from './paint-tray.ts';

/** More ghosts than this are not told apart: the first ones stand for all. */
const MOST_GHOSTS = 120;
const GHOST = 0.85;
/** Pixels by which ghosts float above the rail. */
const LIFT = 9;

type Drag = Exclude<Preview, { readonly kind: 'marquee' | 'sit' | 'jumper' }>;

interface Ghost {
  readonly part: Part;
  readonly turned: boolean;
}

/** Paints what the gesture under way would do. */
export function paintPreview(ctx: CanvasRenderingContext2D, frame: Frame, sprites: SpriteCache): void {
  const { preview } = frame.state;
  if (!preview) return;
  if (preview.kind === 'marquee') return paintMarquee(ctx, frame, preview.from, preview.to);
  if (preview.kind === 'jumper') return paintJumperGhost(ctx, frame, preview);
  if (preview.kind === 'sit') return paintSitting(ctx, frame, sprites, preview, colourOf(frame.look.palette, sitTone(preview)));
  const { look, sheet, state, px, py } = frame;
  const row = preview.slot ? rowOf(sheet, preview.slot.rail) : undefined;
  const tone = colourOf(look.palette, dropTone(preview));
  if (preview.kind === 'move' || preview.tray) paintTrayTarget(ctx, frame, preview, tone);
  const replaced = preview.replaces === null ? undefined : boxOfRecord(state.view, preview.replaces);
  if (replaced) paintReplaced(ctx, frame, sprites, preview, replaced, tone);
  else {
    paintGhosts(ctx, frame, sprites, preview, row, tone);
    if (row) paintTarget(ctx, frame, preview, row, tone);
  }
  const words = dropWords(state.view, preview, ghostsOf(frame, preview).map(({ part }) => part), look.language, look.style);
  if (!words) return;
  const lines = words.outcome === undefined ? [words.deed] : [words.deed, words.outcome];
  paintLabel(ctx, frame, { x: px(preview.pointer.x) + 16, y: py(preview.pointer.y) + 20 }, lines, tone);
}

/** Green fits, amber is doubtful, red does not fit or is refused; the label says the same in words. */
function colourOf({ ok, warning, error, accent }: CanvasPalette, tone: DropTone): string {
  switch (tone) {
    case 'ok':
      return ok;
    case 'warning':
      return warning;
    case 'error':
      return error;
    case 'neutral':
      return accent;
  }
}

/** The block that would make way: all of it is marked, and the newcomer stands in its place. */
function paintReplaced(ctx: CanvasRenderingContext2D, frame: Frame, sprites: SpriteCache, preview: Drag, box: Box, tone: string): void {
  const { look, px, py } = frame;
  const left = sharp(px(box.left) - 2, look.ratio);
  const top = sharp(py(box.top) - 4, look.ratio);
  const width = sharp(px(box.right) + 2, look.ratio) - left;
  const height = sharp(py(box.bottom) + 4, look.ratio) - top;
  ctx.save();
  ctx.fillStyle = look.palette.ground;
  ctx.globalAlpha = 0.75;
  ctx.fillRect(left, top, width, height);
  ctx.globalAlpha = 0.95;
  const [ghost] = ghostsOf(frame, preview);
  const turned = preview.replaces !== null && (findItem(frame.state.view.document, preview.replaces)?.turned ?? false);
  if (ghost) paintPart(ctx, frame, sprites, ghost.part, turned, px(box.left), (box.top + box.bottom) / 2);
  ctx.globalAlpha = 0.1;
  ctx.fillStyle = tone;
  ctx.fillRect(left, top, width, height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = tone;
  ctx.lineWidth = 2.5;
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, 3);
  ctx.stroke();
  ctx.restore();
}

/** The insertion mark: a bar where the left edge comes to lie, with the room that newcomers take behind it. */
function paintTarget(ctx: CanvasRenderingContext2D, frame: Frame, preview: Drag, row: SheetRow, tone: string): void {
  const { look, px, py } = frame;
  const top = py(row.axis - row.half) - 8;
  const bottom = py(row.axis + row.half) + 8;
  if (!preview.slot) return;
  const x = sharp(px(preview.slot.x), look.ratio);
  ctx.save();
  ctx.fillStyle = tone;
  const room = roomOf(frame, preview);
  if (room > 0) {
    ctx.globalAlpha = 0.16;
    ctx.fillRect(x, top + 8, px(addUm(preview.slot.x, room)) - x, bottom - top - 16);
    ctx.globalAlpha = 1;
  }
  ctx.fillRect(x - 1.25, top, 2.5, bottom - top);
  for (const [edge, way] of [[top, 1], [bottom, -1]] as const) {
    ctx.beginPath();
    ctx.moveTo(x - 6, edge - way * 3);
    ctx.lineTo(x + 6, edge - way * 3);
    ctx.lineTo(x, edge + way * 5);
    ctx.closePath();
    ctx.fill();
  }
  ctx.restore();
}

/** Newcomers need room; what only moves along its own rail does not. */
function roomOf(frame: Frame, preview: Drag): Um {
  return preview.kind === 'move' && !preview.copy ? (0 as Um) : widthOf(ghostsOf(frame, preview));
}

function paintGhosts(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  sprites: SpriteCache,
  preview: Drag,
  row: SheetRow | undefined,
  tone: string,
): void {
  const ghosts = ghostsOf(frame, preview);
  const width = widthOf(ghosts);
  const grab = preview.kind === 'move' ? preview.grab : width / 2;
  // Over a rail the ghosts snap to its axis, a little above what stands there; elsewhere they hang on the pointer.
  const axis = row ? row.axis - LIFT / frame.scale : preview.pointer.y;
  let x = preview.pointer.x - grab;
  ctx.save();
  if (width > 0) paintGhostFrame(ctx, frame, ghosts, x, axis, tone);
  ctx.globalAlpha = GHOST;
  for (const { part, turned } of ghosts.slice(0, MOST_GHOSTS)) {
    if (roleOf(part.kind) === 'rail') {
      paintRailGhost(ctx, frame, preview);
      continue;
    }
    paintPart(ctx, frame, sprites, part, turned, frame.px(x), axis);
    const room = factOf(part, 'geometry.width');
    x += room.known ? room.value : 0;
  }
  ctx.restore();
}

/** A ground and a frame, so that what hangs on the pointer stands out from what stands beneath. */
function paintGhostFrame(
  ctx: CanvasRenderingContext2D,
  { look, px, py, scale }: Frame,
  ghosts: readonly Ghost[],
  x: number,
  axis: number,
  tone: string,
): void {
  const half = ghosts.reduce((most, { part }) => Math.max(most, symbolOf(part, false, 'box').bounds.bottom), 0);
  const left = px(x) - 2;
  const top = py(axis - half) - 2;
  const width = widthOf(ghosts) * scale + 4;
  const height = 2 * half * scale + 4;
  ctx.globalAlpha = 0.6;
  ctx.fillStyle = look.palette.ground;
  ctx.fillRect(left, top, width, height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = tone;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.roundRect(left, top, width, height, 3);
  ctx.stroke();
}

/** A piece of rail under the pointer, as long as the rail that would come of it. */
function paintRailGhost(ctx: CanvasRenderingContext2D, frame: Frame, preview: Drag): void {
  const { look, px, py, scale } = frame;
  const made = newRail(frame.state.view, preview);
  const length = (made?.rail.length ?? DEFAULT_RAIL_LENGTH) * scale;
  const half = railHalf(made && preview.foresight ? findPart(preview.foresight.document, made.rail.part) : undefined) * scale;
  const x = px(preview.pointer.x) - Math.min(length / 2, 120);
  const y = py(preview.pointer.y);
  ctx.fillStyle = look.theme.colors['metal-light'];
  ctx.strokeStyle = look.theme.colors['metal-dark'];
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.rect(x, y - half, length, 2 * half);
  ctx.fill();
  ctx.stroke();
}

const ghostLists = new WeakMap<readonly unknown[], readonly Ghost[]>();

/** What hangs on the pointer, in the order in which it will stand. */
function ghostsOf({ state }: Frame, preview: Drag): readonly Ghost[] {
  const list: readonly unknown[] = preview.kind === 'move' ? preview.items : preview.parts;
  const known = ghostLists.get(list);
  if (known) return known;
  const { document } = state.view;
  const ghosts: Ghost[] = [];
  if (preview.kind === 'move') {
    for (const id of preview.items) {
      const item = findItem(document, id);
      const part = item && findPart(document, item.part);
      if (item && part) ghosts.push({ part, turned: item.turned });
    }
  } else {
    for (const key of preview.parts) {
      const part = state.parts.get(key);
      if (part) ghosts.push({ part, turned: false });
    }
  }
  ghostLists.set(list, ghosts);
  return ghosts;
}

function widthOf(ghosts: readonly Ghost[]): Um {
  return ghosts.reduce<Um>((sum, { part }) => {
    const width = factOf(part, 'geometry.width');
    return width.known ? addUm(sum, width.value) : sum;
  }, 0 as Um);
}

function paintMarquee(ctx: CanvasRenderingContext2D, { look, px, py }: Frame, from: WorldPoint, to: WorldPoint): void {
  const left = sharp(Math.min(px(from.x), px(to.x)), look.ratio);
  const top = sharp(Math.min(py(from.y), py(to.y)), look.ratio);
  const width = Math.abs(px(to.x) - px(from.x));
  const height = Math.abs(py(to.y) - py(from.y));
  ctx.save();
  ctx.fillStyle = look.palette.accent;
  ctx.globalAlpha = 0.08;
  ctx.fillRect(left, top, width, height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = look.palette.accent;
  ctx.lineWidth = 1;
  ctx.strokeRect(left, top, width, height);
  ctx.restore();
}
