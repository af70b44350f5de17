import type { PlateLayout, Rect } from '../cabinet/index.ts';
import type { TextMetrics } from '../marking/index.ts';
import { projectOf } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import { type Language, type LocalText, decimalMarkOf } from '../text/index.ts';
import { type Um, ZERO_UM, formatThousandths, um } from '../units/index.ts';
import { box, growBox, nodeBox, uniteBoxes } from './box.ts';
import { line, rect, text } from './pen.ts';
import { movedNodes, plateRailNodes } from './plate-rail.ts';
import { ductNode, keepoutNode, plateNode } from './plate-shapes.ts';
import { scaledNode } from './scaled-node.ts';
import type { Primitive, Scene, SceneNode, TextPrimitive } from './scene.ts';
import { textBounds } from './text-node.ts';

/** How a mounting plate is drawn on paper. */
export interface PlateSceneOptions {
  readonly language: Language;
  readonly metrics: TextMetrics;
  /** The drawing is this many times smaller than the plate; text and lines keep their size. */
  readonly scale: number;
  /** Parts of the plate about which there is something to say. */
  readonly marks?: readonly PlateMark[];
}

/** A part of a plate that is marked by the weight of what there is to say about it. */
export interface PlateMark {
  readonly area: Rect;
  readonly severity: 'error' | 'warning' | 'info';
}

const TITLE = 5000;
const CAPTION = 2600;
const FIGURE = 2600;
const SURROUND = 6000;
/** Beyond this scale designations could not be read, and features of blocks would be blots. */
const FULL_UP_TO = 1;
const SIMPLE_UP_TO = 2;
/** Least distance of two figures along an edge. */
const APART = 3200;

/** One mounting plate with everything on it, on paper: its upper left corner at the origin. */
export function plateScene(view: ProjectView, layout: PlateLayout, options: PlateSceneOptions): Scene {
  const nodes = plateNodes(view, layout, options);
  const project = projectOf(view.document);
  return {
    title: project.name === '' ? layout.plate.name : `${project.name} · ${layout.plate.name}`,
    bounds: growBox(uniteBoxes(nodes.map(nodeBox)), SURROUND),
    nodes,
  };
}

/** The nodes of a mounting plate: plate, ducts, keep-outs, rails with what stands on them, names, sizes and places. */
export function plateNodes(view: ProjectView, layout: PlateLayout, options: PlateSceneOptions): SceneNode[] {
  const { scale, language, metrics } = options;
  const detail = scale <= FULL_UP_TO ? 'full' : scale <= SIMPLE_UP_TO ? 'simple' : 'box';
  const nodes: SceneNode[] = [plateNode(layout.plate)];
  for (const { keepout } of layout.keepouts) nodes.push(keepoutNode(keepout));
  for (const { duct } of layout.ducts) nodes.push(ductNode(duct));
  for (const { rail, layout: onRail } of layout.rails) {
    const { x, y } = rail.mount ?? { x: ZERO_UM, y: ZERO_UM };
    nodes.push(...movedNodes(plateRailNodes(view, onRail, { detail, language, metrics }), x, y));
  }
  for (const mark of options.marks ?? []) nodes.push(markNode(mark, scale));
  const drawn = scale === 1 ? nodes : nodes.map((node) => scaledNode(node, scale));
  return [...drawn, ...names(layout, options), ...edges(layout, options), caption(layout, options)];
}

/** The frame of a marked part, its line as thick on every scale. */
function markNode({ area: { x, y, width, height }, severity }: PlateMark, scale: number): SceneNode {
  const style = { fill: severity, opacity: 0.16 } as const;
  const frame = { stroke: severity, strokeWidth: um(Math.round(600 * scale)) } as const;
  return {
    kind: 'finding',
    layer: 'finding',
    x,
    y,
    bounds: box(0, 0, width, height),
    primitives: [rect(0, 0, width, height, style), rect(0, 0, width, height, frame)],
  };
}

/** Names of what is on the plate, each at its place; of rails with length and build-up height. */
function names({ rails, ducts, keepouts, plate }: PlateLayout, options: PlateSceneOptions): SceneNode[] {
  const { scale, metrics } = options;
  const at = (value: number): number => value / scale;
  const nodes: SceneNode[] = [];
  for (const placed of rails) {
    const { outline, upright, rail } = placed;
    const words = [rail.name, lengthWords(rail.length, options), heightWords(placed.height.value, plate.depth, options)[options.language]];
    const content = words.filter((word) => word !== '').join('   ');
    const style = { fill: 'ink', weight: 'bold' } as const;
    const name = upright
      ? text(at(outline.x) - 900, at(outline.y + outline.height), content, CAPTION, { ...style, rotate: -90 })
      : text(at(outline.x), at(outline.y) - 900, content, CAPTION, style);
    nodes.push(captionNode(name, metrics, rail.id));
  }
  for (const { body, duct, upright } of ducts) {
    const size = [duct.width, ...(duct.height === undefined ? [] : [duct.height])].map((each) => figure(each, options)).join(' × ');
    const [along, across] = upright ? [body.height, body.width] : [body.width, body.height];
    const wordings = [`${duct.name}   ${size}`, duct.name];
    const node = inside(wordings, body, at(along), at(across), upright, options, 'marker-ink');
    if (node) nodes.push(captionNode(node, metrics, duct.id));
  }
  for (const { body, keepout } of keepouts) {
    const node = inside([keepout.name], body, at(body.width), at(body.height), false, options, 'error');
    if (node) nodes.push(captionNode(node, metrics, keepout.id));
  }
  return nodes;
}

/** Text in the middle of a field, in the fullest wording that fits along it. */
function inside(
  wordings: readonly string[],
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  along: number,
  across: number,
  upright: boolean,
  { scale, metrics }: PlateSceneOptions,
  fill: 'marker-ink' | 'error',
): TextPrimitive | undefined {
  const size = Math.min(CAPTION, across * 0.8);
  const fitting = wordings.find((words) => metrics.measure(words, um(Math.round(size))) + 1000 <= along);
  if (fitting === undefined || size < 1200) return undefined;
  const half = (size * metrics.capHeight) / 2;
  const [cx, cy] = [(x + width / 2) / scale, (y + height / 2) / scale];
  return upright
    ? text(cx + half, cy, fitting, size, { fill, anchor: 'middle', rotate: -90 })
    : text(cx, cy + half, fitting, size, { fill, anchor: 'middle' });
}

/**
 * Where everything is, told along the edges: on the left the heights of lying rails' centre lines and of the upper edges of
 * lying ducts, above the plate the same of what is upright; then the size of the plate.
 */
function edges({ rails, ducts, plate }: PlateLayout, options: PlateSceneOptions): SceneNode[] {
  const { scale, metrics } = options;
  const lying = new Map<number, string>();
  const upright = new Map<number, string>();
  for (const { rail, upright: stands } of rails) {
    if (rail.mount) (stands ? upright : lying).set(stands ? rail.mount.x : rail.mount.y, rail.name);
  }
  for (const { duct, upright: stands } of ducts) (stands ? upright : lying).set(stands ? duct.x : duct.y, duct.name);
  const shapes: Primitive[] = [];
  const texts: TextPrimitive[] = [];
  const cap = (FIGURE * metrics.capHeight) / 2;
  for (const { value, place } of spread(lying.keys(), scale)) {
    shapes.push(polyline3(-1000, value / scale, -2500, place, -3500, place));
    texts.push(text(-4200, place + cap, figure(um(value), options), FIGURE, { fill: 'dimension', anchor: 'end' }));
  }
  for (const { value, place } of spread(upright.keys(), scale)) {
    shapes.push(polyline3(value / scale, -1000, place, -2500, place, -3500));
    texts.push(text(place + cap, -4200, figure(um(value), options), FIGURE, { fill: 'dimension', rotate: -90 }));
  }
  const [width, height] = [plate.width / scale, plate.height / scale];
  const below = height + 6000;
  const right = width + 6000;
  shapes.push(
    line(0, below, width, below, LINE),
    ...[0, width].map((x) => line(x, below - 1500, x, below + 1500, LINE)),
    line(right, 0, right, height, LINE),
    ...[0, height].map((y) => line(right - 1500, y, right + 1500, y, LINE)),
  );
  texts.push(
    text(width / 2, below - 900, figure(plate.width, options), FIGURE, { fill: 'dimension', anchor: 'middle' }),
    text(right - 900, height / 2, figure(plate.height, options), FIGURE, { fill: 'dimension', anchor: 'middle', rotate: -90 }),
  );
  return [
    {
      kind: 'dimension',
      layer: 'dimension',
      id: plate.id,
      x: ZERO_UM,
      y: ZERO_UM,
      bounds: uniteBoxes([box(-3500, -3500, right + 1500, below + 1500), ...texts.map((each) => textBounds(each, metrics))]),
      primitives: [...shapes, ...texts],
    },
  ];
}

const LINE = { stroke: 'dimension', strokeWidth: 130 } as const;

function polyline3(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): Primitive {
  return {
    type: 'polyline',
    points: [x1, y1, x2, y2, x3, y3].map((value) => um(Math.round(value))),
    closed: false,
    stroke: 'dimension',
    strokeWidth: um(90),
  };
}

/** Figures in order, pushed on where they would lie on one another. */
function spread(values: Iterable<number>, scale: number): readonly { readonly value: number; readonly place: number }[] {
  let last = -Infinity;
  return [...values]
    .toSorted((a, b) => a - b)
    .map((value) => {
      const place = Math.max(value / scale, last + APART);
      last = place;
      return { value, place };
    });
}

/** Name and depth of the plate and the scale, above everything. */
function caption({ plate, rails }: PlateLayout, options: PlateSceneOptions): SceneNode {
  const { language, metrics, scale } = options;
  const depth =
    plate.depth === undefined
      ? { en: 'cabinet depth not said', de: 'Schranktiefe nicht angegeben' }
      : { en: `cabinet depth ${lengthWords(plate.depth, options)}`, de: `Schranktiefe ${lengthWords(plate.depth, options)}` };
  const kind: LocalText = { en: 'Mounting plate', de: 'Montageplatte' };
  const scaleWords: LocalText = { en: `scale 1:${scale}`, de: `Maßstab 1:${scale}` };
  // Upright things write their places above the plate.
  const up = rails.some(({ upright }) => upright) ? 22_000 : 17_000;
  const name = text(0, -up, `${kind[language]} ${plate.name}`, TITLE, { fill: 'ink', weight: 'bold' });
  const facts = [`${figure(plate.width, options)} × ${figure(plate.height, options)} mm`, depth[language], scaleWords[language]];
  const rest = text(0, -up + 5000, facts.join('   ·   '), 3200, { fill: 'ink-soft' });
  return {
    kind: 'caption',
    layer: 'caption',
    id: plate.id,
    x: ZERO_UM,
    y: ZERO_UM,
    bounds: uniteBoxes([textBounds(name, metrics), textBounds(rest, metrics)]),
    primitives: [name, rest],
  };
}

function captionNode(shape: TextPrimitive, metrics: TextMetrics, id: SceneNode['id'] & string): SceneNode {
  return { kind: 'caption', layer: 'caption', id, x: ZERO_UM, y: ZERO_UM, bounds: textBounds(shape, metrics), primitives: [shape] };
}

function heightWords(value: Um | undefined, depth: Um | undefined, options: PlateSceneOptions): LocalText {
  if (value === undefined) return { en: '', de: '' };
  const height = figure(value, options);
  if (depth === undefined) return { en: `${height} mm high`, de: `${height} mm hoch` };
  return { en: `${height} of ${figure(depth, options)} mm depth`, de: `${height} von ${figure(depth, options)} mm Tiefe` };
}

function figure(value: Um, { language }: PlateSceneOptions): string {
  return formatThousandths(value, decimalMarkOf(language));
}

function lengthWords(value: Um, options: PlateSceneOptions): string {
  return `${figure(value, options)} mm`;
}
