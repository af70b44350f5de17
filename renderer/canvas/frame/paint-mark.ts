import type { CanvasLook } from './look.ts';

/** A mark: colour and shape tell how heavy it is, a figure how many findings share it. */
export function paintMark(
  ctx: CanvasRenderingContext2D,
  { look }: { readonly look: CanvasLook },
  x: number,
  y: number,
  severity: 'error' | 'warning' | 'info',
  count: number,
): void {
  const r = 7;
  ctx.save();
  ctx.translate(Math.round(x), Math.round(y));
  ctx.fillStyle = look.palette[severity];
  ctx.strokeStyle = look.palette.ground;
  ctx.lineWidth = 1.5;
  ctx.lineJoin = 'round';
  ctx.beginPath();
  if (severity === 'error') {
    // An octagon, as a stop sign.
    for (let corner = 0; corner < 8; corner++) {
      const angle = (Math.PI / 8) * (2 * corner + 1);
      ctx.lineTo(Math.cos(angle) * (r + 1), Math.sin(angle) * (r + 1));
    }
  } else if (severity === 'warning') {
    ctx.moveTo(0, -r - 1);
    ctx.lineTo(r + 1, r - 1);
    ctx.lineTo(-r - 1, r - 1);
  } else {
    ctx.arc(0, 0, r, 0, 2 * Math.PI);
  }
  ctx.closePath();
  ctx.stroke();
  ctx.fill();
  ctx.fillStyle = look.palette.ground;
  ctx.font = `700 ${count > 9 ? 8 : 10}px ${look.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(count > 1 ? String(Math.min(count, 99)) : severity === 'info' ? 'i' : '!', 0, severity === 'warning' ? 4.5 : 3.5);
  ctx.restore();
}
