import type { SheetRow } from '../../state/views/rails/sheet.ts';
import { clusterMarks, findingsByRail } from '../frame/finding-marks.ts';
import type { Frame } from './rails-frame.ts';

/** Pixels between the middles of two marks. */
const MARKS_APART = 15;

/** Paints the findings of the rails in view. They lie over the items and change no more often than these. */
export function paintFindings(ctx: CanvasRenderingContext2D, frame: Frame): void {
  for (const row of frame.sheet.rows) {
    if (row.bottom >= frame.visible.top && row.top <= frame.visible.bottom) paintRow(ctx, frame, row);
  }
}

/** A bar under the place of each finding and a mark below it: colour and shape both tell how heavy it is. */
function paintRow(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const findings = findingsByRail(frame.state.checks).get(row.layout.rail.id);
  if (!findings || row.kind === 'tray') return;
  const { look, px, py, visible } = frame;
  const y = py(row.axis + row.half) + 3;
  const places: { x: number; severity: 'error' | 'warning' | 'info' }[] = [];
  for (const { region, severity } of findings) {
    if (!region || region.to < visible.left || region.from > visible.right) continue;
    const left = px(region.from);
    const right = Math.max(px(region.to), left + 3);
    ctx.fillStyle = look.palette[severity];
    ctx.fillRect(left, y, right - left, 3);
    // The mark of a long stretch stays in view while any of the stretch does.
    const middle = (left + right) / 2;
    const seen = Math.min(Math.max(middle, Math.max(left, 10)), Math.min(right, frame.state.viewport.width - 10));
    places.push({ x: seen, severity });
  }
  for (const mark of clusterMarks(places, MARKS_APART)) paintMark(ctx, frame, mark.x, y + 11, mark.severity, mark.count);
}

/** A mark: colour and shape tell how heavy it is, a figure how many findings share it. */
export function paintMark(
  ctx: CanvasRenderingContext2D,
  { look }: Pick<Frame, 'look'>,
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
