import { UM_PER_INCH, formatThousandths } from '../../../shared/units/index.ts';
import { RULER_HEIGHT } from '../../state/camera/index.ts';
import type { Frame } from './rails-frame.ts';
import { sharp } from '../frame/index.ts';

/** Labels are at least this far apart. */
const LABEL_PIXELS = 64;

/** A scale of the ruler: distance of labelled ticks in µm, into how many parts each is cut, and how far apart labels count. */
export interface RulerSteps {
  readonly major: number;
  readonly parts: number;
}

/** Ticks for a zoom: labelled at 1, 2 or 5 times a power of ten of the unit, cut so that no two ticks run together. */
export function rulerSteps(pixelsPerUm: number, unit: 'mm' | 'in'): RulerSteps {
  const base = unit === 'mm' ? 1000 : UM_PER_INCH;
  const wanted = LABEL_PIXELS / pixelsPerUm / base;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((each) => each * power >= wanted) ?? 10;
  const major = Math.max(factor * power * base, unit === 'mm' ? 1 : base / 1000);
  const cuts = factor === 2 ? [20, 10, 4, 2] : [10, 5, 2];
  const parts = cuts.find((each) => (major / each) * pixelsPerUm >= 5) ?? 1;
  return { major, parts };
}

/** Paints the ruler at the upper edge: distance from the left cut end of the rails. */
export function paintRuler(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { look, state, scale, visible, px } = frame;
  const { palette, ratio, style } = look;
  const { width } = state.viewport;
  ctx.save();
  ctx.fillStyle = palette.panel;
  ctx.fillRect(0, 0, width, RULER_HEIGHT);
  ctx.strokeStyle = palette.line;
  ctx.lineWidth = 1 / ratio;
  ctx.beginPath();
  ctx.moveTo(0, sharp(RULER_HEIGHT, ratio));
  ctx.lineTo(width, sharp(RULER_HEIGHT, ratio));
  ctx.stroke();

  paintExtent(ctx, frame);
  const unit = style.lengthUnit;
  const { major, parts } = rulerSteps(scale, unit);
  const step = major / parts;
  ctx.strokeStyle = palette.inkSoft;
  ctx.fillStyle = palette.inkSoft;
  ctx.font = `400 10.5px ${look.fontFamily}`;
  ctx.textAlign = 'start';
  ctx.textBaseline = 'alphabetic';
  ctx.beginPath();
  const first = Math.floor(visible.left / step);
  const last = Math.ceil(visible.right / step);
  for (let tick = first; tick <= last; tick++) {
    const x = sharp(px(tick * step), ratio);
    const isMajor = tick % parts === 0;
    const isMiddle = !isMajor && parts % 2 === 0 && tick % (parts / 2) === 0;
    ctx.moveTo(x, RULER_HEIGHT);
    ctx.lineTo(x, RULER_HEIGHT - (isMajor ? 10 : isMiddle ? 6 : 4));
    if (isMajor) ctx.fillText(labelOf(tick * step, unit, style.decimalMark), x + 3, 11);
  }
  ctx.stroke();
  ctx.restore();
}

/** A band on the ruler over the rail that is worked on: where it is, and how much of it is taken. */
function paintExtent(ctx: CanvasRenderingContext2D, { state, look, px }: Frame): void {
  const layout = state.activeRail === undefined ? undefined : state.view.layouts.get(state.activeRail);
  if (!layout) return;
  ctx.fillStyle = look.palette.lineSoft;
  ctx.fillRect(px(0), RULER_HEIGHT - 3, px(layout.rail.length) - px(0), 3);
  if (layout.items.length === 0) return;
  ctx.fillStyle = layout.end > layout.usableEnd ? look.palette.error : look.palette.accent;
  ctx.fillRect(px(layout.start), RULER_HEIGHT - 3, px(layout.end) - px(layout.start), 3);
}

function labelOf(value: number, unit: 'mm' | 'in', mark: '.' | ','): string {
  const thousandths = unit === 'mm' ? value : (value * 1000) / UM_PER_INCH;
  return formatThousandths(Math.round(thousandths), mark);
}
