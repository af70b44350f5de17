import { type BudgetKind, metricsOf, railBudget } from '../../../shared/rail/index.ts';
import { settingsOf } from '../../../shared/project/index.ts';
import { type SheetRow, budgetLines } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { type CanvasPalette, sharp } from '../frame/index.ts';

/** Height of the bar, and how long it may become. */
const HEIGHT = 9;
const LONGEST = 220;
/** Room for a bar and a few words. */
const LEAST_ROOM = 230;
/** A bar shorter than this says nothing. */
const SHORTEST = 60;
const APART = 10;
const SIZE = 11;

/**
 * Paints the summary bar of a rail beside its caption: what the usable length goes to. Each share has a pattern of its own
 * as well as a colour, and the words before the bar say the same in figures, as fully as there is room.
 * `from`: where the caption ends.
 */
export function paintBudget(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow, from: number, baseline: number): void {
  const { state, look, px } = frame;
  const metrics = metricsOf(state.view, row.layout);
  const budget = railBudget(metrics, settingsOf(state.view.document));
  if (budget.usable === 0) return;
  // A short rail has no room above itself: its bar goes on beyond it, where nothing else is.
  const right = Math.min(Math.max(px(row.layout.rail.length), from + 24 + LEAST_ROOM), state.viewport.width - 12);
  const room = right - Math.max(from, 8) - 24;
  if (room < SHORTEST) return;
  ctx.save();
  ctx.font = `400 ${SIZE}px ${look.fontFamily}`;
  const lines = budgetLines(budget, look.language, look.style);
  const words = lines.find((line) => ctx.measureText(line).width + APART + SHORTEST <= room);
  const width = Math.min(LONGEST, room - (words === undefined ? 0 : ctx.measureText(words).width + APART));
  const left = sharp(right - width, look.ratio);
  const top = sharp(baseline - HEIGHT, look.ratio);
  if (words !== undefined) {
    ctx.textAlign = 'end';
    ctx.textBaseline = 'alphabetic';
    ctx.fillStyle = budget.over > 0 ? look.palette.error : look.palette.inkSoft;
    ctx.fillText(words, left - APART, baseline);
  }
  const whole = budget.usable + budget.over;
  ctx.fillStyle = look.palette.panel;
  ctx.fillRect(left, top, width, HEIGHT);
  for (const share of budget.shares) {
    const x = left + (share.from / whole) * width;
    paintShare(ctx, look.palette, share.kind, x, top, (share.length / whole) * width);
  }
  if (budget.over > 0) paintOver(ctx, look.palette, left + (budget.usable / whole) * width, top, (budget.over / whole) * width);
  ctx.strokeStyle = budget.over > 0 ? look.palette.error : look.palette.inkSoft;
  ctx.lineWidth = 1;
  ctx.strokeRect(left, top, width, HEIGHT);
  ctx.restore();
}

function colourOf(kind: BudgetKind, palette: CanvasPalette): string {
  switch (kind) {
    case 'used':
      return palette.accent;
    case 'allowance':
      return palette.warning;
    case 'gaps':
      return palette.inkSoft;
    case 'reserve':
    case 'free':
      return palette.ok;
  }
}

/** Used is solid, allowance hatched, gaps dotted, reserve ruled, free empty. */
function paintShare(ctx: CanvasRenderingContext2D, palette: CanvasPalette, kind: BudgetKind, x: number, top: number, width: number): void {
  if (kind === 'free') return;
  const colour = colourOf(kind, palette);
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, top, width, HEIGHT);
  ctx.clip();
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  ctx.globalAlpha = kind === 'used' ? 1 : 0.22;
  ctx.fillRect(x, top, width, HEIGHT);
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1;
  ctx.beginPath();
  if (kind === 'allowance') {
    for (let at = x - HEIGHT; at < x + width; at += 3) {
      ctx.moveTo(at, top + HEIGHT);
      ctx.lineTo(at + HEIGHT, top);
    }
  } else if (kind === 'reserve') {
    for (let y = top + 2; y < top + HEIGHT; y += 3) {
      ctx.moveTo(x, y);
      ctx.lineTo(x + width, y);
    }
  } else if (kind === 'gaps') {
    for (let at = x + 1; at < x + width; at += 4) ctx.rect(at, top + HEIGHT / 2 - 1, 1, 1);
  }
  ctx.stroke();
  ctx.restore();
  // A line parts it from what stands before it.
  ctx.fillStyle = palette.panel;
  ctx.fillRect(x + width - 0.5, top, 1, HEIGHT);
}

/** What is planned beyond the usable length: crossed out in the colour of errors, behind a mark where the rail ends. */
function paintOver(ctx: CanvasRenderingContext2D, { error, panel }: CanvasPalette, x: number, top: number, width: number): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, top, width, HEIGHT);
  ctx.clip();
  ctx.fillStyle = error;
  ctx.fillRect(x, top, width, HEIGHT);
  ctx.strokeStyle = panel;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let at = x - HEIGHT; at < x + width; at += 4) {
    ctx.moveTo(at, top + HEIGHT);
    ctx.lineTo(at + HEIGHT, top);
    ctx.moveTo(at, top);
    ctx.lineTo(at + HEIGHT, top + HEIGHT);
  }
  ctx.stroke();
  ctx.restore();
  ctx.fillStyle = error;
  ctx.fillRect(x - 1, top - 3, 2, HEIGHT + 6);
}
