import { railHalf } from '../../../shared/drawing/index.ts';
import { type RailId, findPart } from '../../../shared/project/index.ts';
import { type PlacedItem, endOf } from '../../../shared/rail/index.ts';
import { formatLength, um } from '../../../shared/units/index.ts';
import { type ItemPlace, type MovedSpan, type Proposal, proposalLines, proposalTone } from '../../state/proposals/index.ts';
import { hiddenPlace, hiddenPlaceWords, placesOf, proposalRow } from '../../state/outlook/index.ts';
import { type SheetRow, itemBox } from '../../state/views/rails/index.ts';
import { RULER_HEIGHT, type ScreenPoint } from '../../state/camera/index.ts';
import type { Frame } from './rails-frame.ts';
import { type SpriteCache, paintLabel, sharp } from '../frame/index.ts';
import { paintPart } from './paint-items.ts';
import { inLanguage } from '../../../shared/text/index.ts';

/** A frame narrower than this many pixels is widened: an end plate is less than a millimetre. */
const NARROWEST = 3;
/** Movements of fewer pixels are not to be seen as movements. */
const LEAST_SHIFT = 2;
/** Badges closer than this many pixels are one, with their number. */
const BADGES_APART = 22;
const BADGE = 8;
/** Room that the overview takes in its corner, with some space about it. */
const CORNER = { width: 236, height: 130 } as const;
/** Height of the label with the space below it. */
const LABEL = 50;
/** The key that goes to a proposal out of view. */
const GO_THERE = 'F9';

/**
 * Paints a proposal over the project as it would be: what is new, what is gone, what has moved from where, what is
 * altered, and one label with what it does. Signs and lines tell them apart as well as colours.
 */
export function paintProposal(ctx: CanvasRenderingContext2D, frame: Frame, proposal: Proposal, sprites: SpriteCache): void {
  const { look } = frame;
  const { added, removed, settled, altered, moved } = proposal.difference;
  ctx.save();
  for (const span of moved) paintMoved(ctx, frame, span);
  paintRails(ctx, frame, proposal);
  paintRemoved(ctx, frame, removed, sprites);
  paintMarked(ctx, frame, [...added, ...settled], look.palette.ok, '+');
  paintMarked(ctx, frame, altered, look.palette.accent, 'Δ');
  ctx.restore();
  paintWords(ctx, frame, proposal);
}

function rowFor(frame: Frame, rail: RailId): SheetRow | undefined {
  return proposalRow(frame.before, frame.state.view, rail);
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function pixelBox({ look, px, py }: Frame, row: SheetRow, placed: PlacedItem): PixelBox {
  const box = itemBox(row, placed);
  const middle = (px(box.left) + px(box.right)) / 2;
  const width = Math.max(px(box.right) - px(box.left), NARROWEST);
  const left = sharp(middle - width / 2, look.ratio);
  const top = sharp(py(box.top) - 1, look.ratio);
  return { left, top, width: sharp(middle + width / 2, look.ratio) - left, height: sharp(py(box.bottom) + 1, look.ratio) - top };
}

/** Items that would be new or altered: a tinted frame and a sign above. */
function paintMarked(ctx: CanvasRenderingContext2D, frame: Frame, places: readonly ItemPlace[], colour: string, sign: string): void {
  eachBox(frame, places, (box) => {
    ctx.fillStyle = colour;
    ctx.strokeStyle = colour;
    ctx.globalAlpha = 0.25;
    ctx.fillRect(box.left, box.top, box.width, box.height);
    ctx.globalAlpha = 1;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.roundRect(box.left - 1, box.top - 1, box.width + 2, box.height + 2, 2);
    ctx.stroke();
  });
  paintBadges(ctx, frame, places, colour, sign);
}

/** Items that would be gone: a faint picture at the old place, struck through. */
function paintRemoved(ctx: CanvasRenderingContext2D, frame: Frame, places: readonly ItemPlace[], sprites: SpriteCache): void {
  const { palette } = frame.look;
  eachBox(frame, places, (box, { placed }, row) => {
    ctx.globalAlpha = 0.35;
    paintPart(ctx, frame, sprites, placed.part, placed.item.turned, frame.px(placed.x), row.axis);
    ctx.globalAlpha = 0.16;
    ctx.fillStyle = palette.error;
    ctx.strokeStyle = palette.error;
    ctx.fillRect(box.left, box.top, box.width, box.height);
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([5, 3]);
    ctx.strokeRect(box.left, box.top, box.width, box.height);
    ctx.setLineDash([]);
    ctx.beginPath();
    ctx.moveTo(box.left - 2, box.top + box.height + 2);
    ctx.lineTo(box.left + box.width + 2, box.top - 2);
    ctx.stroke();
  });
  paintBadges(ctx, frame, places, palette.error, '−');
}

function eachBox(frame: Frame, places: readonly ItemPlace[], paint: (box: PixelBox, place: ItemPlace, row: SheetRow) => void): void {
  const { visible } = frame;
  for (const place of places) {
    const { placed, rail } = place;
    if (endOf(placed) < visible.left || placed.x > visible.right) continue;
    const row = rowFor(frame, rail);
    if (row && row.bottom >= visible.top && row.top <= visible.bottom) paint(pixelBox(frame, row, placed), place, row);
  }
}

/** Signs above the items, those close together as one with their number. */
function paintBadges(ctx: CanvasRenderingContext2D, frame: Frame, places: readonly ItemPlace[], colour: string, sign: string): void {
  const badges: { x: number; readonly y: number; count: number }[] = [];
  eachBox(frame, places, (box, _place, row) => {
    const x = box.left + box.width / 2;
    const y = frame.py(row.axis - row.half) - (sign === '−' ? 2 * BADGE + 4 : 2);
    const last = badges.at(-1);
    if (last && last.y === y && Math.abs(x - last.x) < BADGES_APART) {
      last.count += 1;
      last.x = (last.x * (last.count - 1) + x) / last.count;
    } else badges.push({ x, y, count: 1 });
  });
  for (const { x, y, count } of badges) paintBadge(ctx, frame, x, y, colour, count > 1 ? `${sign}${count}` : sign);
}

function paintBadge(ctx: CanvasRenderingContext2D, { look }: Frame, x: number, y: number, colour: string, words: string): void {
  ctx.font = `700 12px ${look.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const width = Math.max(2 * BADGE, ctx.measureText(words).width + 8);
  ctx.fillStyle = colour;
  ctx.strokeStyle = look.palette.ground;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - BADGE, width, 2 * BADGE, BADGE);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = look.palette.ground;
  ctx.fillText(words, x, y + 0.5);
}

/** Where neighbours stood that move together: a dashed frame, and below it how far they go. */
function paintMoved(ctx: CanvasRenderingContext2D, frame: Frame, { fromRail, toRail, from, to, by }: MovedSpan): void {
  const { look, px, py, scale, visible } = frame;
  const row = rowFor(frame, fromRail);
  if (!row || to < visible.left || from > visible.right) return;
  if (by !== undefined && Math.abs(by) * scale < LEAST_SHIFT) return;
  const left = sharp(px(from), look.ratio);
  const right = sharp(px(to), look.ratio);
  const top = sharp(py(row.axis - row.half) + 2, look.ratio);
  const bottom = sharp(py(row.axis + row.half) - 2, look.ratio);
  ctx.strokeStyle = look.palette.inkSoft;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 3]);
  ctx.strokeRect(left, top, right - left, bottom - top);
  ctx.setLineDash([]);
  const words =
    by !== undefined
      ? `${by > 0 ? '→' : '←'} ${formatLength(um(Math.abs(by)), look.style)}`
      : `→ ${toRail === undefined ? inLanguage(look.language, { en: 'Unplaced', de: 'Nicht platziert' }) : (rowFor(frame, toRail)?.layout.rail.name ?? '')}`;
  ctx.font = `500 11px ${look.fontFamily}`;
  const width = ctx.measureText(words).width + 10;
  // Readable where there is room for it: in view, and no wider than what moves.
  const near = Math.max(left, 0);
  const far = Math.min(right, frame.state.viewport.width);
  if (far - near < width) return;
  const middle = (near + far) / 2;
  ctx.fillStyle = look.palette.panel;
  ctx.strokeStyle = look.palette.line;
  ctx.beginPath();
  ctx.roundRect(middle - width / 2, bottom - 18, width, 16, 3);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = look.palette.ink;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(words, middle, bottom - 9.5);
}

/** A rail that would be new, gone, longer or shorter: the stretch that differs. */
function paintRails(ctx: CanvasRenderingContext2D, frame: Frame, { difference }: Proposal): void {
  const { before, state, look } = frame;
  for (const id of difference.rails) {
    const row = rowFor(frame, id);
    const then = before.layouts.get(id)?.rail;
    const now = state.view.layouts.get(id)?.rail;
    if (!row) continue;
    const shorter = Math.min(then?.length ?? 0, now?.length ?? 0);
    const longer = Math.max(then?.length ?? 0, now?.length ?? 0);
    if (shorter === longer) continue;
    const grows = (now?.length ?? 0) > (then?.length ?? 0);
    const half = railHalf(findPart(state.view.document, row.layout.rail.part));
    const left = frame.px(shorter);
    const top = frame.py(row.axis - half);
    const colour = grows ? look.palette.ok : look.palette.error;
    ctx.fillStyle = colour;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2;
    ctx.globalAlpha = 0.18;
    ctx.fillRect(left, top, frame.px(longer) - left, frame.py(row.axis + half) - top);
    ctx.globalAlpha = 1;
    ctx.setLineDash(grows ? [] : [5, 3]);
    ctx.strokeRect(left, top, frame.px(longer) - left, frame.py(row.axis + half) - top);
    ctx.setLineDash([]);
  }
}

/** What it does, beside the place; where that is out of view, at the edge nearest to it, with the way to go there. */
function paintWords(ctx: CanvasRenderingContext2D, frame: Frame, proposal: Proposal): void {
  const { look, state, px, py, visible } = frame;
  const tone = look.palette[proposalTone(proposal)];
  const lines = proposalLines(proposal, look.language, look.style);
  const hidden = hiddenPlace(proposal, visible);
  const { width, height } = state.viewport;
  if (hidden) {
    const at = {
      left: { x: 8, y: height / 2 },
      right: { x: width, y: height / 2 },
      up: { x: width / 2 - 120, y: RULER_HEIGHT },
      down: { x: width / 2 - 120, y: height },
    }[hidden.direction];
    paintLabel(ctx, frame, at, [...lines, hiddenPlaceWords(hidden, GO_THERE, look.language, look.style)], tone);
    return;
  }
  const seen = placesOf(proposal).find(({ rail, from, to }) => {
    const row = rowFor(frame, rail);
    return row && from <= visible.right && to >= visible.left && row.axis - row.half <= visible.bottom && row.axis + row.half >= visible.top;
  });
  const row = seen && rowFor(frame, seen.rail);
  if (!seen || !row) return paintLabel(ctx, frame, { x: 8, y: height }, lines, tone);
  // Above the row, where no menu of fixes opens and no dimension stands; below it where there is no room above.
  const above = py(row.top) - LABEL;
  const y = above >= RULER_HEIGHT + 4 ? above : py(row.axis + row.half) + 26;
  const at = { x: Math.max(px(seen.from) + 14, 8), y };
  paintLabel(ctx, frame, clearOfCorner(ctx, frame, at, lines), lines, tone);
}

/** The overview may lie in the lower right corner: a label that would run into it ends before it. */
function clearOfCorner(ctx: CanvasRenderingContext2D, { look, state }: Frame, at: ScreenPoint, lines: readonly string[]): ScreenPoint {
  const { width, height } = state.viewport;
  if (at.y < height - CORNER.height) return at;
  ctx.save();
  ctx.font = `600 12px ${look.fontFamily}`;
  const longest = Math.max(...lines.map((line) => ctx.measureText(line).width)) + 24;
  ctx.restore();
  return { x: Math.max(8, Math.min(at.x, width - CORNER.width - longest)), y: at.y };
}
