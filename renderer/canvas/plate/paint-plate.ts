import { type SceneNode, boxesMeet, ductNode, keepoutNode, paintPrimitives, plateNode } from '../../../shared/drawing/index.ts';
import { platesOf } from '../../../shared/cabinet/index.ts';
import type { OnPlateId } from '../../../shared/editing/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { formatLength, formatLengthValue } from '../../../shared/units/index.ts';
import { type HeightReading, type PlateEntry, heightReading, plateBox } from '../../state/views/plate/index.ts';
import { type CanvasLook, sharp } from '../frame/index.ts';
import { toneColor } from './paint-distances.ts';
import type { PlateFrame } from './plate-frame.ts';
import type { RailPictures } from './rail-pictures.ts';
import { inLanguage } from '../../../shared/text/index.ts';

/** Slots of a duct nearer to each other than this many pixels are not drawn. */
const FINEST_SLOTS = 5;
const FADED = 0.3;
const nodes = new WeakMap<object, SceneNode>();

/** Paints the plate and everything on it that is not in hand. */
export function paintPlate(ctx: CanvasRenderingContext2D, frame: PlateFrame, pictures: RailPictures): void {
  const { state, sheet, look } = frame;
  ctx.fillStyle = look.palette.ground;
  ctx.fillRect(0, 0, state.viewport.width, state.viewport.height);
  if (!sheet) return;
  pictures.beginFrame(look, state.views.plate.camera.pixelsPerMm);
  paintShape(ctx, frame, plateNode(sheet.plate));
  paintPlateCaption(ctx, frame);
  const lifted = liftedIds(frame);
  for (const entry of sheet.entries) {
    if (!boxesMeet(entry.box, frame.visible)) continue;
    ctx.globalAlpha = lifted.has(entry.id) ? FADED : 1;
    paintEntry(ctx, frame, state.view, entry, pictures);
    ctx.globalAlpha = 1;
    if (!lifted.has(entry.id)) paintName(ctx, frame, state.view, entry);
  }
}

/** What a gesture has in hand: it is painted where it would go, and faded where it is. */
export function liftedIds({ state }: Pick<PlateFrame, 'state'>): ReadonlySet<OnPlateId> {
  const { platePreview } = state;
  return new Set(platePreview?.kind === 'change' && (platePreview.foresight !== null || platePreview.off) ? platePreview.ids : []);
}

/** One thing on the plate, without its name. */
export function paintEntry(ctx: CanvasRenderingContext2D, frame: PlateFrame, view: ProjectView, entry: PlateEntry, pictures: RailPictures): void {
  if (entry.kind !== 'rail') {
    paintShape(ctx, frame, nodeOf(entry), entry.kind === 'duct' && 12_500 * frame.scale < FINEST_SLOTS);
    return;
  }
  const { mount } = entry.record;
  if (!mount) return;
  const { width, height } = frame.state.viewport;
  pictures.paint(ctx, view, entry.layout, { x: frame.px(mount.x), y: frame.py(mount.y), width, height });
}

function nodeOf(entry: Exclude<PlateEntry, { kind: 'rail' }>): SceneNode {
  let node = nodes.get(entry.record);
  if (!node) nodes.set(entry.record, (node = entry.kind === 'duct' ? ductNode(entry.record) : keepoutNode(entry.record)));
  return node;
}

/** `coarse`: areas only. What is faded stays so: shapes set an opacity of their own. */
function paintShape(ctx: CanvasRenderingContext2D, { look, scale, px, py }: PlateFrame, node: SceneNode, coarse = false): void {
  const shapes = coarse ? node.primitives.filter(({ type }) => type === 'rect') : node.primitives;
  const alpha = ctx.globalAlpha;
  const seen = alpha === 1 ? shapes : shapes.map((shape) => ({ ...shape, opacity: (shape.opacity ?? 1) * alpha }));
  paintPrimitives(ctx, seen, { scale, x: px(node.x), y: py(node.y) }, look);
}

/** Name and measures of the plate, along its edges, always in readable size. */
function paintPlateCaption(ctx: CanvasRenderingContext2D, { sheet, look, px, py }: PlateFrame): void {
  if (!sheet) return;
  const { plate } = sheet;
  const box = plateBox(plate);
  const [left, top, right, bottom] = [px(box.left), py(box.top), px(box.right), py(box.bottom)];
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'start';
  ctx.fillStyle = look.palette.ink;
  ctx.font = `600 14px ${look.fontFamily}`;
  ctx.fillText(plate.name, left, top - 8);
  const after = left + ctx.measureText(plate.name).width + 12;
  ctx.font = `400 12px ${look.fontFamily}`;
  ctx.fillStyle = plate.depth === undefined ? look.palette.warning : look.palette.inkSoft;
  ctx.fillText(depthWords(plate.depth, look), after, top - 8);
  ctx.fillStyle = look.theme.colors.dimension;
  ctx.strokeStyle = look.theme.colors.dimension;
  ctx.textAlign = 'center';
  paintMeasure(ctx, look, left, right, bottom + 16, formatLength(plate.width, look.style));
  ctx.save();
  ctx.translate(right + 16, (top + bottom) / 2);
  ctx.rotate(-Math.PI / 2);
  paintMeasure(ctx, look, -(bottom - top) / 2, (bottom - top) / 2, 0, formatLength(plate.height, look.style));
  ctx.restore();
}

function depthWords(depth: PlateDepth, { language, style }: CanvasLook): string {
  if (depth === undefined) return inLanguage(language, { en: 'cabinet depth not said', de: 'Schranktiefe nicht angegeben' });
  return `${inLanguage(language, { en: 'cabinet depth', de: 'Schranktiefe' })} ${formatLength(depth, style)}`;
}

type PlateDepth = Parameters<typeof formatLength>[0] | undefined;

/** A dimension line with ticks, its figure in a gap in the middle. */
function paintMeasure(ctx: CanvasRenderingContext2D, look: CanvasLook, from: number, to: number, y: number, figure: string): void {
  ctx.font = `400 12px ${look.fontFamily}`;
  const middle = (from + to) / 2;
  const gap = ctx.measureText(figure).width / 2 + 6;
  const level = sharp(y, look.ratio);
  ctx.lineWidth = 1;
  ctx.beginPath();
  if (to - from > 2 * gap) {
    ctx.moveTo(from, level);
    ctx.lineTo(middle - gap, level);
    ctx.moveTo(middle + gap, level);
    ctx.lineTo(to, level);
  }
  for (const end of [from, to]) {
    ctx.moveTo(end, level - 5);
    ctx.lineTo(end, level + 5);
  }
  ctx.stroke();
  ctx.fillText(figure, middle, y + 4);
}

/** What something is called, and of a rail how high it builds up: beside the thing, in readable size. */
export function paintName(ctx: CanvasRenderingContext2D, frame: PlateFrame, view: ProjectView, entry: PlateEntry): void {
  const { look, px, py } = frame;
  const [left, top, right, bottom] = [px(entry.box.left), py(entry.box.top), px(entry.box.right), py(entry.box.bottom)];
  ctx.textBaseline = 'alphabetic';
  if (entry.kind === 'rail') {
    ctx.textAlign = 'start';
    ctx.save();
    // Along an upright rail the name reads upwards, on its left.
    if (entry.upright) {
      ctx.translate(left - 7, bottom);
      ctx.rotate(-Math.PI / 2);
    } else {
      ctx.translate(left, top - 7);
    }
    paintRailName(ctx, frame, view, entry, entry.upright ? bottom - top : right - left);
    ctx.restore();
    return;
  }
  const words = entry.kind === 'duct' ? ductWords(entry.record, look) : [entry.record.name];
  const [along, across] = entry.upright ? [bottom - top, right - left] : [right - left, bottom - top];
  if (across < 13) return;
  ctx.font = `500 11px ${look.fontFamily}`;
  const text = words.find((word) => ctx.measureText(word).width + 8 <= along);
  if (text === undefined) return;
  ctx.save();
  ctx.translate((left + right) / 2, (top + bottom) / 2);
  if (entry.upright) ctx.rotate(-Math.PI / 2);
  ctx.textAlign = 'center';
  ctx.fillStyle = entry.kind === 'duct' ? look.theme.colors['marker-ink'] : look.palette.error;
  ctx.fillText(text, 0, 4);
  ctx.restore();
}

function paintRailName(
  ctx: CanvasRenderingContext2D,
  { look, sheet }: PlateFrame,
  view: ProjectView,
  entry: Extract<PlateEntry, { kind: 'rail' }>,
  room: number,
): void {
  ctx.font = `600 12px ${look.fontFamily}`;
  paintHaloed(ctx, look, entry.record.name, 0, look.palette.ink);
  const reading = heightOf(view, entry, sheet?.plate.depth, look);
  if (!reading) return;
  const after = ctx.measureText(entry.record.name).width + 8;
  const broken = reading.tone === 'broken';
  ctx.font = `${broken ? 600 : 400} 11px ${look.fontFamily}`;
  const fitting = [reading.text[look.language], reading.short].find((words) => after + ctx.measureText(words).width <= room);
  // What does not fit into the cabinet is told however short the rail is.
  const words = fitting ?? (broken ? reading.short : undefined);
  const color = reading.tone === 'kept' || reading.tone === 'plain' ? look.palette.inkSoft : toneColor(reading.tone, look);
  if (words !== undefined) paintHaloed(ctx, look, words, after, color);
}

/** Text with a pale edge: it may lie over ducts and blocks. */
function paintHaloed(ctx: CanvasRenderingContext2D, { theme }: CanvasLook, words: string, x: number, color: string): void {
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.colors.paper;
  ctx.strokeText(words, x, 0);
  ctx.fillStyle = color;
  ctx.fillText(words, x, 0);
}

function heightOf(view: ProjectView, entry: Extract<PlateEntry, { kind: 'rail' }>, depth: PlateDepth, look: CanvasLook): HeightReading | undefined {
  const { mount } = entry.record;
  const rail = mount && platesOf(view).get(mount.plate)?.rails.find(({ id }) => id === entry.id);
  return rail && heightReading(view, rail, depth, look.style);
}

/** From the fullest wording of a duct to the shortest. */
function ductWords({ name, width, height }: Extract<PlateEntry, { kind: 'duct' }>['record'], { style }: CanvasLook): readonly string[] {
  const size = height === undefined ? formatLength(width, style) : `${formatLengthValue(width, style)} × ${formatLength(height, style)}`;
  return [`${name}   ${size}`, name];
}
