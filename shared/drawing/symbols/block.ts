import { line, rect, turnAbout } from '../pen.ts';
import { housingPaint } from '../paint.ts';
import type { Primitive } from '../scene.ts';
import { CENTRE_LENGTH, drawCentreElement, drawSideGroove, markerSize } from './centre.ts';
import { drawClamp } from './entries.ts';
import type { BlockForm, CentreElement, LevelForm } from './form.ts';
import { drawWalls } from './wall.ts';

/** How much of a symbol is drawn: everything, the main features, or the outline with its marker. */
export type Detail = 'full' | 'simple' | 'box';

/** Where the designation of a level is written, about its centre. µm, in the symbol's coordinates. */
export interface MarkerPlace {
  readonly level: number;
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
}

/** Shapes of a block, not turned, and its marker fields. */
export interface DrawnForm {
  /** The body with its light; the same for a turned block. */
  readonly body: readonly Primitive[];
  /** Everything that turns with the block. */
  readonly features: readonly Primitive[];
  readonly markers: readonly MarkerPlace[];
  /** Middles across the rail of the jumper slots that are drawn, from the rear; absent for what is no block. */
  readonly slots?: readonly number[];
}

/** Length of the marker field of a level of a multi-level block, in µm. */
const LEVEL_MARKER = 3400;
/** The middle takes at most this share of the block. */
const CENTRE_SHARE = 0.56;

interface PlacedElement {
  readonly element: CentreElement;
  readonly cy: number;
  readonly length: number;
}

/** Draws a terminal block as seen from the front. */
export function drawBlock(form: BlockForm, detail: Detail): DrawnForm {
  const centre = placeCentre(form);
  const markers = markersOf(form, centre.elements);
  const slots = centre.elements.flatMap(({ element, cy }) => (element === 'jumper' ? [cy] : []));
  const body = drawBody(form, detail);
  const walls = detail === 'box' ? boxWalls(form) : drawWalls(form);
  if (detail === 'box') {
    const fields = markers.map(({ cx, cy, width, height }) =>
      rect(cx - width / 2, cy - height / 2, width, height, { fill: 'marker' }),
    );
    return { body, features: [...walls, ...fields], markers, slots };
  }
  const simple = detail === 'simple';
  const cx = form.width / 2;
  const features: Primitive[] = [...walls];
  features.push(...drawSide(form, -1, centre.rearEnd, simple), ...drawSide(form, 1, centre.frontEnd, simple));
  features.push(...drawTower(form, centre.rearEnd, centre.frontEnd));
  for (const { element, cy, length } of centre.elements) {
    if (element === 'marker') continue;
    features.push(...drawCentreElement(element, { cx, cy, width: form.width, length, color: form.finish.main, simple }));
  }
  for (const marker of markers) {
    features.push(
      ...drawCentreElement('marker', { cx, cy: marker.cy, width: form.width, length: marker.height / 0.94, color: form.finish.main, simple }),
    );
  }
  return { body, features, markers, slots };
}

/** The body: outline, slopes towards both ends, light from the left, second colour as a stripe along it. */
function drawBody(form: BlockForm, detail: Detail): Primitive[] {
  const { width, half, finish } = form;
  const color = finish.main;
  const outline = {
    fill: housingPaint(color, 'base'),
    stroke: housingPaint(color, 'deep'),
    strokeWidth: 90,
    ...(form.assumed.has('depth') && { stroke: 'assumed', dash: [900, 600] } as const),
  };
  const shapes: Primitive[] = [rect(0, -half, width, 2 * half, outline, 450)];
  if (finish.second) {
    shapes.push(rect(width * 0.3, -half + 60, width * 0.4, 2 * half - 120, { fill: housingPaint(finish.second, 'base') }));
  }
  if (detail === 'box') return shapes;
  const wall = Math.min(420, width * 0.14);
  shapes.push(rect(wall, -half + 450, Math.min(width * 0.05, 300), 2 * half - 900, { fill: housingPaint(color, 'light'), opacity: 0.8 }));
  const slope = Math.min(half * 0.16, 5200);
  const shade = { fill: 'recess', opacity: 0.12 } as const;
  for (const [from, length] of [[-half + 60, slope], [-half + 60, slope * 0.45], [half - slope, slope - 60], [half - slope * 0.45, slope * 0.45 - 60]] as const) {
    shapes.push(rect(60, from, width - 120, length, shade));
  }
  return shapes;
}

/** The raised middle: its surface a little lighter, with the edges at which the housing falls away to the clamps. */
function drawTower(form: BlockForm, from: number, to: number): Primitive[] {
  const edge = { stroke: housingPaint(form.finish.main, 'deep'), strokeWidth: 80, opacity: 0.55 } as const;
  const wall = Math.min(420, form.width * 0.14);
  const low = from - 350;
  const high = to + 350;
  return [
    rect(wall, low, form.width - 2 * wall, high - low, { fill: housingPaint(form.finish.main, 'light'), opacity: 0.3 }),
    line(wall, low, form.width - wall, low, edge),
    line(wall, high, form.width - wall, high, edge),
  ];
}

function placeCentre(form: BlockForm): {
  readonly elements: readonly PlacedElement[];
  readonly rearEnd: number;
  readonly frontEnd: number;
} {
  const lengths = form.centre.map((element) =>
    element === 'marker' && form.levels.length > 1 ? LEVEL_MARKER * form.levels.length : CENTRE_LENGTH[element],
  );
  const wanted = lengths.reduce((sum, length) => sum + length, 0);
  const scale = Math.min(1, (2 * form.half * CENTRE_SHARE) / wanted);
  let y = (-wanted * scale) / 2;
  const rearEnd = y;
  const elements = form.centre.map((element, index): PlacedElement => {
    const length = (lengths[index] ?? 0) * scale;
    const placed = { element, cy: y + length / 2, length };
    y += length;
    return placed;
  });
  return { elements, rearEnd, frontEnd: y };
}

/** One marker field a level, the highest level to the rear. */
function markersOf(form: BlockForm, elements: readonly PlacedElement[]): MarkerPlace[] {
  const field = elements.find((placed) => placed.element === 'marker');
  if (!field) return [];
  const each = field.length / form.levels.length;
  return form.levels.map((_, level) => ({
    level,
    cx: form.width / 2,
    cy: field.cy + field.length / 2 - each * (level + 0.5),
    ...markerSize(form.width, each),
  }));
}

/** The clamps on one side of the middle, level by level outwards: the lowest level lies outermost. */
function drawSide(form: BlockForm, side: 1 | -1, from: number, simple: boolean): Primitive[] {
  const shapes: Primitive[] = [];
  const tail = form.sideMarkers ? 1700 : 500;
  const end = side * (form.half - tail);
  const rows = form.levels.map((level) => rowsOf(form, side === 1 ? level.front : level.rear, side));
  const total = rows.reduce((sum, ofLevel) => sum + Math.max(1, ofLevel.length), 0);
  const step = (end - from) / total;
  let y = from;
  for (let level = form.levels.length - 1; level >= 0; level -= 1) {
    const ofLevel = rows[level] ?? [];
    const reach = step * Math.max(1, ofLevel.length);
    if (level < form.levels.length - 1) shapes.push(...drawStep(form, level, y, end + side * (tail - 200)));
    ofLevel.forEach((count, row) => {
      const inner = y + step * row;
      shapes.push(...drawRow(form, count, inner, inner + step, simple));
    });
    y += reach;
  }
  if (form.sideMarkers && !simple) shapes.push(drawSideGroove(form.width / 2, side * (form.half - 1000), form.width, form.finish.main));
  return shapes;
}

/** Splits the clamps of one side of a level into rows: wide blocks carry several beside each other. */
function rowsOf(form: BlockForm, count: number, side: 1 | -1): readonly number[] {
  const columns = Math.max(1, Math.floor(form.width / 4000));
  if (form.incoming > 0) return side === -1 ? chunk(form.incoming, 1) : chunk(totalPoints(form) - form.incoming, columns);
  return chunk(count, count > 2 ? columns : 1);
}

function totalPoints(form: BlockForm): number {
  return form.levels.reduce((sum, level: LevelForm) => sum + level.front + level.rear, 0);
}

function chunk(count: number, size: number): readonly number[] {
  const rows: number[] = [];
  for (let left = count; left > 0; left -= size) rows.push(Math.min(size, left));
  return rows;
}

function drawRow(form: BlockForm, count: number, inner: number, outer: number, simple: boolean): Primitive[] {
  const width = form.width / count;
  return Array.from({ length: count }, (_, column) =>
    drawClamp(
      {
        cx: width * (column + 0.5),
        inner,
        outer,
        width: count === 1 ? form.width : width * 0.94,
        color: form.finish.main,
        operation: form.operation,
        assumed: form.assumed.has('points'),
      },
      simple,
    ),
  ).flat();
}

/** The edge at which a lower level begins, with the shadow that the upper one throws on it. */
function drawStep(form: BlockForm, level: number, from: number, to: number): Primitive[] {
  const shade = housingPaint(form.finish.main, 'deep');
  const top = Math.min(from, to);
  const shadow = Math.sign(to - from) * 700;
  return [
    rect(60, top, form.width - 120, Math.abs(to - from), { fill: shade, opacity: 0.1 + 0.05 * (form.levels.length - 2 - level) }),
    rect(60, Math.min(from, from + shadow), form.width - 120, 700, { fill: shade, opacity: 0.3 }),
    line(60, from, form.width - 60, from, { stroke: shade, strokeWidth: 110 }),
  ];
}

/** Walls of the coarsest drawing: a line for a closed side, a dark strip for the open one. */
function boxWalls(form: BlockForm): Primitive[] {
  if (form.openSide === 'unknown' || form.openSide === 'none') return [];
  const strip = Math.min(420, form.width * 0.14);
  const x = form.openSide === 'left' ? 0 : form.width - strip;
  return [rect(x, -form.half + 260, strip, 2 * form.half - 520, { fill: 'recess' })];
}

/** The features of a block that is mounted turned by 180°. */
export function turnFeatures(form: { readonly width: number }, drawn: DrawnForm): DrawnForm {
  return {
    body: drawn.body,
    features: turnAbout(drawn.features, form.width / 2, 0),
    markers: drawn.markers.map((marker) => ({ ...marker, cx: form.width - marker.cx, cy: -marker.cy + 0 })),
  };
}
