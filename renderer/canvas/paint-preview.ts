import { railHalf } from '../../shared/drawing/index.ts';
import { factOf, roleOf } from '../../shared/parts/index.ts';
import { findItem, findPart } from '../../shared/project/index.ts';
import type { Part } from '../../shared/parts/index.ts';
import type { RailLayout } from '../../shared/rail/index.ts';
import { type Um, addUm, formatLength, subUm } from '../../shared/units/index.ts';
import type { Preview, WorldPoint } from '../state/session-state.ts';
import { DEFAULT_RAIL_LENGTH } from '../state/placing.ts';
import { type SheetRow, rowOf } from '../state/sheet.ts';
import { type Frame, sharp } from './frame.ts';
import { paintPart } from './paint-items.ts';
import { RULER_HEIGHT } from './paint-ruler.ts';
import { type SpriteCache, symbolOf } from './sprites.ts';

/** More ghosts than this are not told apart: the first ones stand for all. */
const MOST_GHOSTS = 120;
const GHOST = 0.85;
/** Pixels by which ghosts float above the rail. */
const LIFT = 9;

type Drag = Exclude<Preview, { readonly kind: 'marquee' }>;

interface Ghost {
  readonly part: Part;
  readonly turned: boolean;
}

/** Paints what the gesture under way would do. */
export function paintPreview(ctx: CanvasRenderingContext2D, frame: Frame, sprites: SpriteCache): void {
  const { preview } = frame.state;
  if (!preview) return;
  if (preview.kind === 'marquee') return paintMarquee(ctx, frame, preview.from, preview.to);
  const row = preview.tray ? rowOf(frame.sheet, undefined) : preview.slot ? rowOf(frame.sheet, preview.slot.rail) : undefined;
  const tone = toneOf(frame, preview);
  paintGhosts(ctx, frame, sprites, preview, row, tone);
  if (row) paintTarget(ctx, frame, preview, row, tone);
  const words = wordsOf(frame, preview, row);
  if (words) paintWords(ctx, frame, preview.pointer, words, tone);
}

/** Good, bad or neutral: green fits, red does not or is refused. */
function toneOf({ look }: Frame, { after, fits, refusal }: Drag): string {
  const { palette } = look;
  return refusal || !fits ? palette.error : after ? palette.ok : palette.accent;
}

/** The insertion mark: a bar where the left edge comes to lie, with the room that newcomers take behind it. */
function paintTarget(ctx: CanvasRenderingContext2D, frame: Frame, preview: Drag, row: SheetRow, tone: string): void {
  const { look, px, py } = frame;
  const top = py(row.axis - row.half) - 8;
  const bottom = py(row.axis + row.half) + 8;
  if (preview.tray) {
    ctx.save();
    ctx.strokeStyle = tone;
    ctx.lineWidth = 2;
    ctx.strokeRect(px(row.left) - 8, top, px(row.right) - px(row.left) + 16, bottom - top);
    ctx.restore();
    return;
  }
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
  const made = newRail(frame, preview);
  const length = (made?.rail.length ?? DEFAULT_RAIL_LENGTH) * scale;
  const half = railHalf(made && preview.after ? findPart(preview.after.document, made.rail.part) : undefined) * scale;
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

/** The rail that the drop would make. */
function newRail({ state }: Frame, { after }: Drag): RailLayout | undefined {
  return after ? [...after.layouts.values()].find(({ rail }) => !state.view.layouts.has(rail.id)) : undefined;
}

/** One line on what letting go does: the width that results and whether it fits, or why it is refused. */
function wordsOf(frame: Frame, preview: Drag, row: SheetRow | undefined): string | undefined {
  const { look } = frame;
  const de = look.language === 'de';
  if (preview.refusal) return preview.refusal[look.language];
  const made = newRail(frame, preview);
  if (made) {
    const length = formatLength(made.rail.length, look.style);
    return de ? `Neue Tragschiene ${made.rail.name}, ${length}` : `New rail ${made.rail.name}, ${length}`;
  }
  if (preview.tray) return de ? 'Nicht platziert' : 'Unplaced';
  if (!row || !preview.slot) return undefined;
  if (!preview.after) return de ? 'Bleibt, wo es ist' : 'Stays where it is';
  const after = preview.after.layouts.get(preview.slot.rail);
  if (!after) return undefined;
  const used = subUm(after.end, after.start);
  const usable = subUm(after.usableEnd, after.usableStart);
  const figures = `${after.rail.name}: ${formatLength(used, look.style)} ${de ? 'von' : 'of'} ${formatLength(usable, look.style)}`;
  if (preview.fits) return `${figures} · ${de ? 'passt' : 'fits'}`;
  const over = formatLength(after.end > after.usableEnd ? subUm(after.end, after.usableEnd) : subUm(after.usableStart, after.start), look.style);
  return `${figures} · ${over} ${de ? 'zu lang' : 'too long'}`;
}

/** A label beside the pointer, kept on the canvas. */
function paintWords(ctx: CanvasRenderingContext2D, frame: Frame, pointer: WorldPoint, words: string, tone: string): void {
  const { look, px, py, state } = frame;
  ctx.save();
  ctx.font = `500 12px ${look.fontFamily}`;
  const width = ctx.measureText(words).width + 18;
  const height = 24;
  const x = Math.min(Math.max(px(pointer.x) + 16, 4), Math.max(state.viewport.width - width - 4, 4));
  const y = Math.min(Math.max(py(pointer.y) + 20, RULER_HEIGHT + 4), Math.max(state.viewport.height - height - 4, RULER_HEIGHT + 4));
  ctx.fillStyle = look.palette.panel;
  ctx.strokeStyle = tone;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.roundRect(Math.round(x), Math.round(y), width, height, 4);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = look.palette.ink;
  ctx.textAlign = 'start';
  ctx.textBaseline = 'middle';
  ctx.fillText(words, Math.round(x) + 9, Math.round(y) + height / 2 + 0.5);
  ctx.restore();
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
