import { RULER_HEIGHT, type ScreenPoint, type Viewport } from '../../state/camera/index.ts';
import type { CanvasLook } from './look.ts';

const LINE = 17;
const PADDING = { x: 9, y: 4 } as const;

/** A label on the drawing, kept on the canvas. Its first line is what matters; further lines say more. */
export function paintLabel(
  ctx: CanvasRenderingContext2D,
  { look, state }: { readonly look: CanvasLook; readonly state: { readonly viewport: Viewport } },
  at: ScreenPoint,
  lines: readonly string[],
  tone: string,
  align: 'start' | 'middle' = 'start',
): void {
  ctx.save();
  const fontOf = (line: number): string => (line === 0 ? `600 12px ${look.fontFamily}` : `400 12px ${look.fontFamily}`);
  const widths = lines.map((line, index) => {
    ctx.font = fontOf(index);
    return ctx.measureText(line).width;
  });
  const width = Math.max(...widths, 0) + 2 * PADDING.x;
  const height = lines.length * LINE + 2 * PADDING.y;
  const wanted = align === 'middle' ? { x: at.x - width / 2, y: at.y - height / 2 } : at;
  const x = Math.round(Math.min(Math.max(wanted.x, 4), Math.max(state.viewport.width - width - 4, 4)));
  const top = RULER_HEIGHT + 4;
  const y = Math.round(Math.min(Math.max(wanted.y, top), Math.max(state.viewport.height - height - 4, top)));
  ctx.fillStyle = look.palette.panel;
  ctx.strokeStyle = tone;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, 4);
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = look.palette.ink;
  ctx.textAlign = 'start';
  ctx.textBaseline = 'middle';
  lines.forEach((line, index) => {
    ctx.font = fontOf(index);
    ctx.fillText(line, x + PADDING.x, y + PADDING.y + (index + 0.5) * LINE + 0.5);
  });
  ctx.restore();
}
