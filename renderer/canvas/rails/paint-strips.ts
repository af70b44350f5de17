import type { StripSpan } from '../../../shared/drawing/index.ts';
import type { SheetRow } from '../../state/views/rails/index.ts';
import { BRACKET } from '../../tools/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { sharp } from '../frame/index.ts';

/** Length of the legs of a bracket in pixels. */
const LEG = 5;
/** Size of the tag: it does not shrink with the zoom, and grows a little. */
const SMALLEST_TAG = 11;
const LARGEST_TAG = 15;
/** A tag may reach beyond short strips by so many pixels on either side. */
const OVERHANG = 10;

/** Paints a bracket with its tag over the blocks of each strip; the tag stays in view while the strip does. */
export function paintStrips(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow, spans: readonly StripSpan[]): void {
  const { look, scale, px, py, visible } = frame;
  const size = Math.min(Math.max(4.2 * 1000 * scale, SMALLEST_TAG), LARGEST_TAG);
  const items = py(row.axis - row.half);
  const y = sharp(items - BRACKET.above, look.ratio);
  ctx.save();
  ctx.font = `600 ${size}px ${look.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineWidth = 1.5;
  for (const { from, to, tag } of spans) {
    if (to < visible.left || from > visible.right) continue;
    const left = sharp(px(from) + 1, look.ratio);
    const right = sharp(px(to) - 1, look.ratio);
    ctx.strokeStyle = look.theme.colors.strip;
    ctx.beginPath();
    ctx.moveTo(left, y + LEG);
    ctx.lineTo(left, y);
    ctx.lineTo(right, y);
    ctx.lineTo(right, y + LEG);
    ctx.stroke();
    const width = ctx.measureText(tag).width + 8;
    const near = Math.max(left, px(visible.left));
    const far = Math.min(right, px(visible.right));
    if (far - near + 2 * OVERHANG < width) continue;
    const middle = (near + far) / 2;
    ctx.fillStyle = look.theme.colors['strip-tint'];
    ctx.beginPath();
    ctx.roundRect(middle - width / 2, y - size / 2 - 2, width, size + 4, 3);
    ctx.fill();
    ctx.fillStyle = look.theme.colors.strip;
    ctx.fillText(tag, middle, y + 0.5);
  }
  ctx.restore();
}
