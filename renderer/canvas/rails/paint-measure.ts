import { type Measure, type MeasureEnd, measureLabel } from '../../state/views/rails/index.ts';
import type { ScreenPoint } from '../../state/camera/index.ts';
import type { Frame } from './rails-frame.ts';
import { paintLabel, sharp } from '../frame/index.ts';

/** Half the length of the ticks at both ends of a measured line. */
const TICK = 7;

/** The measuring tool: the distance that stays, the one being drawn, and where the next end would come to lie. */
export function paintMeasuring(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { measuring } = frame.state;
  if (!measuring) return;
  const { shown, aim } = measuring;
  if (shown) paintMeasure(ctx, frame, shown);
  if (aim) paintAim(ctx, frame, aim);
}

function paintMeasure(ctx: CanvasRenderingContext2D, frame: Frame, measure: Measure): void {
  const { look } = frame;
  const a = seen(frame, measure.from);
  const b = seen(frame, measure.to);
  // Between two rows only the distance along the rails means anything: it is drawn level, between plumb lines.
  const level = measure.from.row !== measure.to.row;
  const middle = (a.y + b.y) / 2;
  const [from, to] = level ? [{ x: a.x, y: middle }, { x: b.x, y: middle }] : [a, b];
  const legs: (readonly [ScreenPoint, ScreenPoint])[] = level
    ? [[a, from], [b, to]]
    : a.x !== b.x && a.y !== b.y
      ? [[a, { x: b.x, y: a.y }], [{ x: b.x, y: a.y }, b]]
      : [];
  ctx.save();
  ctx.lineCap = 'round';
  // A pale edge first, so that the line stands out from whatever it crosses.
  for (const [colour, width, alpha] of [[look.palette.ground, 5, 0.85], [look.palette.accent, 1.75, 1]] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.globalAlpha = alpha;
    ctx.beginPath();
    line(ctx, from, to);
    const angle = Math.atan2(to.y - from.y, to.x - from.x) + Math.PI / 2;
    const tick = { x: Math.cos(angle) * TICK, y: Math.sin(angle) * TICK };
    for (const end of [from, to]) line(ctx, { x: end.x - tick.x, y: end.y - tick.y }, { x: end.x + tick.x, y: end.y + tick.y });
    ctx.stroke();
  }
  ctx.strokeStyle = look.palette.accent;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  for (const [start, end] of legs) line(ctx, start, end);
  ctx.stroke();
  ctx.restore();
  paintLabel(ctx, frame, labelPlace(from, to), measureLabel(measure, look.style), look.palette.accent, 'middle');
}

/** Above the middle of a line along the rails, beside that of a steep one. */
function labelPlace(from: ScreenPoint, to: ScreenPoint): ScreenPoint {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const flat = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
  return flat ? { x: middle.x, y: Math.min(from.y, to.y) - 28 } : { x: Math.max(from.x, to.x) + 70, y: middle.y };
}

function paintAim(ctx: CanvasRenderingContext2D, frame: Frame, aim: MeasureEnd): void {
  const { look } = frame;
  const { x, y } = seen(frame, aim);
  ctx.save();
  ctx.strokeStyle = look.palette.accent;
  ctx.fillStyle = look.palette.ground;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  if (aim.snap === undefined) ctx.arc(x, y, 3, 0, 2 * Math.PI);
  else ctx.rect(x - 4, y - 4, 8, 8);
  ctx.fill();
  ctx.stroke();
  if (aim.snap !== undefined) {
    ctx.lineWidth = 1;
    ctx.setLineDash([3, 3]);
    ctx.beginPath();
    line(ctx, { x, y: y - 34 }, { x, y: y - 5 });
    line(ctx, { x, y: y + 5 }, { x, y: y + 34 });
    ctx.stroke();
  }
  ctx.restore();
}

function seen({ px, py, look }: Frame, { x, y }: MeasureEnd): ScreenPoint {
  return { x: sharp(px(x), look.ratio), y: sharp(py(y), look.ratio) };
}

function line(ctx: CanvasRenderingContext2D, from: ScreenPoint, to: ScreenPoint): void {
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
}
