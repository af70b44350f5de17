import type { ToleranceBand } from '../../../shared/drawing/index.ts';
import { formatLengthValue } from '../../../shared/units/index.ts';
import type { SheetRow } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { sharp } from '../frame/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** A band narrower than this many pixels cannot be told from the edge of the last item: then only its figures are shown. */
const NARROWEST = 3;
/** How far the band reaches beyond the items. */
const OVERHANG = 4;

/**
 * Paints the band within which the last run may end: light as far as the tolerances reach at worst, dark as far as they
 * reach statistically, the nominal end as a line. The figures stand on top.
 */
export function paintTolerance(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow, { at, worst, rss }: ToleranceBand): void {
  const { look, px, py, scale, visible } = frame;
  if (at + worst < visible.left || at - worst > visible.right) return;
  const top = sharp(py(row.axis - row.half) - OVERHANG, look.ratio);
  const bottom = sharp(py(row.axis + row.half) + OVERHANG, look.ratio);
  const colour = look.theme.colors.dimension;
  ctx.save();
  ctx.fillStyle = colour;
  ctx.strokeStyle = colour;
  if (2 * worst * scale >= NARROWEST) {
    for (const [reach, alpha] of [[worst, 0.14], [rss, 0.24]] as const) {
      ctx.globalAlpha = alpha;
      ctx.fillRect(px(at - reach), top, 2 * reach * scale, bottom - top);
    }
    ctx.globalAlpha = 0.8;
    ctx.lineWidth = 1 / look.ratio;
    ctx.setLineDash([4, 3]);
    ctx.strokeRect(px(at - worst), top, 2 * worst * scale, bottom - top);
    ctx.setLineDash([]);
  }
  ctx.globalAlpha = 1;
  const x = sharp(px(at), look.ratio);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.stroke();
  ctx.font = `400 11px ${look.fontFamily}`;
  ctx.textAlign = 'start';
  ctx.textBaseline = 'bottom';
  const say = (words: LocalText): string => words[look.language];
  const words = `±${formatLengthValue(worst, look.style)} ${say({ en: 'at worst', de: 'höchstens' })} · ±${formatLengthValue(rss, look.style)} ${say({ en: 'statistically', de: 'statistisch' })}`;
  const width = ctx.measureText(words).width;
  // Right of the end, where the free rail is; where there is no room, it ends at the edge of the view.
  const left = Math.min(px(at + worst) + 5, frame.state.viewport.width - width - 8);
  ctx.globalAlpha = 0.85;
  ctx.fillStyle = look.palette.ground;
  ctx.fillRect(left - 3, top + 12, width + 6, 16);
  ctx.globalAlpha = 1;
  ctx.fillStyle = colour;
  ctx.fillText(words, left, top + 26);
  ctx.restore();
}
