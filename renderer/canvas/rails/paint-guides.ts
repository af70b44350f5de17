import { formatLengthValue } from '../../../shared/units/index.ts';
import { RULER_HEIGHT } from '../../state/camera/index.ts';
import { GUIDE_FLAG } from '../../tools/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { sharp } from '../frame/index.ts';

/** Guides: a line over the whole drawing, and below the ruler a flag with its distance from the left ends of the rails. */
export function paintGuides(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { state, look, px } = frame;
  const { all, chosen } = state.guides;
  if (all.length === 0) return;
  const { palette } = look;
  ctx.save();
  ctx.font = `600 11px ${look.fontFamily}`;
  ctx.textAlign = 'start';
  ctx.textBaseline = 'middle';
  for (const { id, x } of all) {
    const at = sharp(px(x), look.ratio);
    if (at < -GUIDE_FLAG.width || at > state.viewport.width + 2) continue;
    const isChosen = id === chosen;
    ctx.strokeStyle = palette.info;
    ctx.globalAlpha = isChosen ? 1 : 0.7;
    ctx.lineWidth = isChosen ? 2 : 1;
    ctx.beginPath();
    ctx.moveTo(at, RULER_HEIGHT);
    ctx.lineTo(at, state.viewport.height);
    ctx.stroke();
    ctx.globalAlpha = 1;
    const words = formatLengthValue(x, look.style);
    const width = Math.min(ctx.measureText(words).width + 10, GUIDE_FLAG.width);
    ctx.fillStyle = isChosen ? palette.info : palette.panel;
    ctx.strokeStyle = palette.info;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.roundRect(at, RULER_HEIGHT + 0.5, width, GUIDE_FLAG.height - 1, [0, 3, 3, 0]);
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = isChosen ? palette.ground : palette.info;
    ctx.fillText(words, at + 5, RULER_HEIGHT + GUIDE_FLAG.height / 2 + 0.5, width - 8);
  }
  ctx.restore();
}
