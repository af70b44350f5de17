import { type Primitive, type SceneNode, boxesMeet, paintPrimitives } from '../../../shared/drawing/index.ts';
import { articleOf, factOf } from '../../../shared/parts/index.ts';
import { findPart } from '../../../shared/project/index.ts';
import { formatLength } from '../../../shared/units/index.ts';
import { type SheetRow, rowBox } from '../../state/views/rails/index.ts';
import type { Frame } from './rails-frame.ts';
import { sharp } from '../frame/index.ts';
import { paintBudget } from './paint-budget.ts';
import { paintDimensions } from './paint-dimensions.ts';
import { paintStrips } from './paint-strips.ts';
import { paintTolerance } from './paint-tolerance.ts';
import { paintTray } from './paint-tray.ts';
import { sceneryOf } from './scenery.ts';

/** Below this zoom (pixels per millimetre) slots, dimension lines and frames of strips would be noise. */
const DETAIL_FROM = 0.55;

/** Paints everything that does not move with a gesture and lies beneath the items: ground, rails, captions, dimensions. */
export function paintStatic(ctx: CanvasRenderingContext2D, frame: Frame): void {
  const { state, sheet, look } = frame;
  ctx.fillStyle = look.palette.ground;
  ctx.fillRect(0, 0, state.viewport.width, state.viewport.height);
  for (const row of sheet.rows) {
    if (!boxesMeet({ ...rowBox(row), left: frame.visible.left, right: frame.visible.right }, frame.visible)) continue;
    if (row.kind === 'tray') paintTray(ctx, frame, row);
    else paintRail(ctx, frame, row);
  }
}

function paintRail(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const { state, look } = frame;
  const detailed = state.views.rails.camera.pixelsPerMm >= DETAIL_FROM;
  const { rail, strips, dimensions, tolerance } = sceneryOf(state.view, row, look);
  paintActive(ctx, frame, row);
  paintIn(ctx, frame, row, rail, detailed ? undefined : 2);
  paintMargins(ctx, frame, row);
  if (detailed) {
    paintStrips(ctx, frame, row, strips);
  }
  paintDimensions(ctx, frame, row, dimensions);
  if (tolerance) paintTolerance(ctx, frame, row, tolerance);
  paintCaption(ctx, frame, row);
}

/** A node of a row, as far as it is in view. `most`: only its first shapes. */
function paintIn(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow, node: SceneNode, most?: number): void {
  const { look, scale, visible, px, py } = frame;
  const left = visible.left - node.x;
  const right = visible.right - node.x;
  if (node.bounds.right < left || node.bounds.left > right) return;
  const shapes = most === undefined ? node.primitives : node.primitives.slice(0, most);
  // A long rail has hundreds of slots: those out of view are passed over one by one.
  const seen = shapes.length > 24 ? shapes.filter((shape) => isSeen(shape, left, right)) : shapes;
  paintPrimitives(ctx, seen, { scale, x: px(node.x), y: py(row.axis + node.y) }, look);
}

function isSeen(shape: Primitive, left: number, right: number): boolean {
  return shape.type !== 'rect' || (shape.x <= right && shape.x + shape.width >= left);
}

/** The rail on which quick insert works carries a mark at its left end. */
function paintActive(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const { state, look, px, py } = frame;
  if (state.activeRail !== row.layout.rail.id || state.view.index.rails.length < 2) return;
  const top = py(row.axis - row.half);
  ctx.fillStyle = look.palette.accent;
  ctx.fillRect(Math.round(px(row.left) - 10), top, 3, py(row.axis + row.half) - top);
}

/** Where placing starts and ends; what stands beyond is hatched. */
function paintMargins(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const { look, px, py } = frame;
  const { layout } = row;
  const top = py(row.axis - row.half);
  const bottom = py(row.axis + row.half);
  ctx.save();
  ctx.strokeStyle = look.palette.accent;
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  for (const x of [layout.usableStart, layout.usableEnd]) {
    const at = sharp(px(x), look.ratio);
    ctx.moveTo(at, top);
    ctx.lineTo(at, bottom);
  }
  ctx.stroke();
  ctx.restore();
}

/** Name, article, profile and length of the rail, above it, always in readable size. */
function paintCaption(ctx: CanvasRenderingContext2D, frame: Frame, row: SheetRow): void {
  const { state, look, scale, px, py } = frame;
  const band = (row.axis - row.half - row.top) * scale;
  if (band < 12) return;
  const { rail } = row.layout;
  const part = findPart(state.view.document, rail.part);
  const profile = part && factOf(part, 'rail.profile');
  const size = band < 30 ? 11 : 13;
  const x = Math.max(px(0), 8);
  const y = Math.round(py(row.top) + Math.min(band * 0.34, 26));
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'start';
  ctx.fillStyle = look.palette.ink;
  ctx.font = `600 ${size + 1}px ${look.fontFamily}`;
  ctx.fillText(rail.name, x, y);
  const after = x + ctx.measureText(rail.name).width + 12;
  const details = [
    articleOf(rail.part),
    profile?.known ? profile.value.replace('x', ' × ').replace('.', look.style.decimalMark) : undefined,
    formatLength(rail.length, look.style),
  ];
  ctx.fillStyle = look.palette.inkSoft;
  ctx.font = `400 ${size - 1}px ${look.fontFamily}`;
  const said = details.filter((word) => word !== undefined).join('   ·   ');
  ctx.fillText(said, after, y);
  paintBudget(ctx, frame, row, after + ctx.measureText(said).width, y);
}
