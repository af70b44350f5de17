import { clusterMarks, findingsByRail, paintMark } from '../frame/index.ts';
import type { SheetRow } from '../../state/views/rails/index.ts';
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
