import type { Dimension } from '../../../shared/drawing/index.ts';
import { SHEET, type SheetRow } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { sharp } from '../frame/index.ts';

/** Height of a row of dimensions in pixels: figures stay readable at every zoom, so rows do not shrink with it. */
const ROW_PIXELS = 16;
const FIGURE = 11;
/** Length and half width of an arrow head. */
const ARROW = { length: 6, half: 2 } as const;
/** Room for the marks of findings, right below the items. */
const MARKS = 20;
/** A dimension shorter than this many pixels is left out. */
const SHORTEST = 5;

/**
 * Paints the dimensions of a rail below its items: as many rows as the room between rails allows, the length of the rail
 * last. A figure is written where one of its wordings fits between the arrows.
 */
export function paintDimensions(
  ctx: CanvasRenderingContext2D,
  frame: Frame,
  row: SheetRow,
  rows: readonly (readonly Dimension[])[],
): void {
  const { look, scale, py } = frame;
  const room = (SHEET.below + SHEET.dimensions + SHEET.between) * scale - MARKS;
  const most = Math.floor(room / ROW_PIXELS);
  const shown = rowsThatFit(rows, most);
  const items = py(row.axis + row.half);
  const top = Math.max(py(row.axis + row.half + SHEET.below), items + MARKS);
  ctx.save();
  ctx.font = `400 ${FIGURE}px ${look.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.lineWidth = 1 / look.ratio;
  ctx.strokeStyle = look.theme.colors.dimension;
  ctx.fillStyle = look.theme.colors.dimension;
  shown.forEach((dimensions, at) => {
    const y = sharp(top + (at + 1) * ROW_PIXELS - 2, look.ratio);
    for (const dimension of dimensions) paintDimension(ctx, frame, dimension, y, items);
  });
  ctx.restore();
}

/** With room for fewer rows: the widths of runs and the length of the rail are worth more than the single pieces. */
export function rowsThatFit<T>(rows: readonly T[], most: number): readonly T[] {
  return rows.slice(Math.max(0, rows.length - Math.max(0, most)));
}

function paintDimension(
  ctx: CanvasRenderingContext2D,
  { px, look, visible }: Frame,
  { from, to, labels }: Dimension,
  y: number,
  items: number,
): void {
  if (to < visible.left || from > visible.right) return;
  const left = sharp(px(from), look.ratio);
  const right = sharp(px(to), look.ratio);
  const room = right - left;
  if (room < SHORTEST) return;
  ctx.globalAlpha = 0.3;
  ctx.beginPath();
  for (const x of [left, right]) {
    ctx.moveTo(x, items + 2);
    ctx.lineTo(x, y + 3);
  }
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.beginPath();
  ctx.moveTo(left, y);
  ctx.lineTo(right, y);
  ctx.stroke();
  if (room >= 3 * ARROW.length) {
    arrow(ctx, left, y, 1);
    arrow(ctx, right, y, -1);
  }
  // The figure stays in view while its line does.
  const near = Math.max(left, px(visible.left));
  const far = Math.min(right, px(visible.right));
  const words = labels.find((label) => ctx.measureText(label).width + 6 <= far - near);
  if (words !== undefined) ctx.fillText(words, (near + far) / 2, y - 3);
}

function arrow(ctx: CanvasRenderingContext2D, x: number, y: number, way: 1 | -1): void {
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x + way * ARROW.length, y - ARROW.half);
  ctx.lineTo(x + way * ARROW.length, y + ARROW.half);
  ctx.closePath();
  ctx.fill();
}
