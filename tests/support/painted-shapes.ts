import type { Canvas2D } from '../../shared/drawing/index.ts';
import { type XmlElement, readXml } from './xml.ts';

/**
 * A shape as an eye meets it, whichever painter made it: its outline in µm of the scene, colours as the theme has them.
 */
export interface PaintedShape extends Outline {
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  readonly opacity: number;
}

/** What kind of outline, and its numbers: places and sizes in µm. */
interface Outline {
  readonly form: string;
  readonly at: readonly number[];
}

const rectForm = (x: number, y: number, w: number, h: number, radius: number): Outline => ({ form: 'rect', at: [x, y, w, h, radius] });
const pathForm = (points: readonly number[], closed: boolean): Outline => ({ form: closed ? 'polygon' : 'polyline', at: points });
const circleForm = (cx: number, cy: number, radius: number): Outline => ({ form: 'circle', at: [cx, cy, radius] });
const arcForm = (radius: number, from: Point, to: Point, large: boolean): Outline => ({
  form: large ? 'large arc' : 'small arc',
  at: [radius, ...from, ...to],
});
const textForm = (text: string, x: number, y: number, size: number, anchor: string, bold: boolean, rotate: number): Outline => ({
  form: `${bold ? 'bold ' : ''}text ${JSON.stringify(text)} ${anchor} ${rotate}`,
  at: [x, y, size],
});

/**
 * Where two paintings differ, shape by shape. The ends of arcs are computed by each painter for itself and may be a
 * micrometre apart; nothing else may.
 */
export function differences(one: readonly PaintedShape[], other: readonly PaintedShape[]): readonly string[] {
  const found = one.length === other.length ? [] : [`${one.length} shapes, ${other.length} shapes`];
  one.forEach((a, index) => {
    const b = other[index];
    const slack = a.form.endsWith('arc') ? 1 : 0;
    const near = b && a.at.length === b.at.length && a.at.every((value, at) => Math.abs(value - (b.at[at] ?? NaN)) <= slack + 1e-6);
    const { at: _a, ...lookOfA } = a;
    const { at: _b, ...lookOfB } = b ?? { at: [] };
    if (!near || JSON.stringify(lookOfA) !== JSON.stringify(lookOfB)) found.push(`${JSON.stringify(a)} / ${JSON.stringify(b)}`);
  });
  return found;
}

/** Every shape of an SVG file in the order in which it is painted, pictures that are used more than once in each place. */
export function shapesOfSvg(svg: string): readonly PaintedShape[] {
  const root = readXml(svg);
  const defined = new Map<string, XmlElement>();
  const shapes: PaintedShape[] = [];
  const visit = (element: XmlElement, dx: number, dy: number): void => {
    const { name, attributes, children } = element;
    const um = (key: string): number => Math.round(Number(attributes[key] ?? 0) * 1000);
    const paint = ({ form, at }: Outline): void => {
      const stroke = attributes['stroke'] ?? 'none';
      shapes.push({
        form,
        at,
        fill: attributes['fill'] ?? 'none',
        stroke,
        lineWidth: stroke === 'none' ? 0 : um('stroke-width'),
        dash: (attributes['stroke-dasharray'] ?? '').split(' ').filter((each) => each !== '').map((each) => Math.round(Number(each) * 1000)),
        opacity: Number(attributes['opacity'] ?? 1),
      });
    };
    switch (name) {
      case 'defs':
        for (const child of children) if (typeof child !== 'string') defined.set(`#${child.attributes['id'] ?? ''}`, child);
        return;
      case 'use': {
        const picture = defined.get(attributes['xlink:href'] ?? '');
        if (!picture) throw new Error(`nothing is called ${attributes['xlink:href'] ?? ''}`);
        return visit(picture, dx + um('x'), dy + um('y'));
      }
      case 'rect':
        return paint(rectForm(um('x') + dx, um('y') + dy, um('width'), um('height'), um('rx')));
      case 'line':
        return paint(pathForm([um('x1') + dx, um('y1') + dy, um('x2') + dx, um('y2') + dy], false));
      case 'polygon':
      case 'polyline': {
        const points = (attributes['points'] ?? '').split(' ').map((each, index) => Math.round(Number(each) * 1000) + (index % 2 === 0 ? dx : dy));
        return paint(pathForm(points, name === 'polygon'));
      }
      case 'circle':
        return paint(circleForm(um('cx') + dx, um('cy') + dy, um('r')));
      case 'path': {
        const match = /^M(\S+) (\S+)A(\S+) \S+ 0 ([01]) 1 (\S+) (\S+)$/.exec(attributes['d'] ?? '');
        if (!match) throw new Error(`not an arc: ${attributes['d'] ?? ''}`);
        const [x1 = 0, y1 = 0, radius = 0, large = 0, x2 = 0, y2 = 0] = match.slice(1).map(Number);
        return paint(arcForm(radius * 1000, [x1 * 1000 + dx, y1 * 1000 + dy], [x2 * 1000 + dx, y2 * 1000 + dy], large === 1));
      }
      case 'text': {
        const [content] = children;
        const turn = /^rotate\((-?\d+) /.exec(attributes['transform'] ?? '')?.[1];
        const bold = attributes['font-weight'] === '700';
        return paint(textForm(typeof content === 'string' ? content : '', um('x') + dx, um('y') + dy, um('font-size'), attributes['text-anchor'] ?? 'start', bold, Number(turn ?? 0)));
      }
      default: {
        const moved = /^translate\((\S+) (\S+)\)$/.exec(attributes['transform'] ?? '');
        const [x = 0, y = 0] = (moved ?? []).slice(1).map((each) => Math.round(Number(each) * 1000));
        for (const child of children) if (typeof child !== 'string') visit(child, dx + x, dy + y);
      }
    }
  };
  visit(root, 0, 0);
  return shapes;
}

type Point = readonly [number, number];

/**
 * A canvas that understands what is painted on it, at one pixel a micrometre. It knows the calls of which our painter
 * makes outlines, and throws at any other.
 */
export function shapeCanvas(): { readonly ctx: Canvas2D; readonly shapes: readonly PaintedShape[] } {
  const shapes: PaintedShape[] = [];
  let dash: readonly number[] = [];
  let path: { readonly points: Point[]; closed: boolean; form?: Outline; corners: number[] } = { points: [], closed: false, corners: [] };
  let origin: Point = [0, 0];
  let turned = 0;
  let current: { -readonly [K in keyof PaintedShape]: PaintedShape[K] } | undefined;
  const formOf = (): Outline => path.form ?? pathForm(path.points.flat(), path.closed);
  const paint = (change: Partial<PaintedShape>, { form, at } = formOf()): void => {
    // Filling and stroking one outline is one shape.
    if (current && change.stroke !== undefined) Object.assign(current, change);
    else shapes.push((current = { form, at, fill: 'none', stroke: 'none', lineWidth: 0, dash: [], opacity: Math.round(state.globalAlpha * 1000) / 1000, ...change }));
  };
  const state = { fillStyle: '', strokeStyle: '', lineWidth: 1, lineCap: '', lineJoin: '', globalAlpha: 1, font: '', textAlign: '', textBaseline: '' };
  const ctx = {
    save: () => {},
    restore: () => {
      origin = [0, 0];
      turned = 0;
    },
    beginPath: () => {
      path = { points: [], closed: false, corners: [] };
      current = undefined;
    },
    closePath: () => {
      path.closed = true;
      const [x = 0, y = 0, w = 0, h = 0, r = 0] = path.form?.at ?? [];
      const round = [x + w, y, x + w, y + h, r, x + w, y + h, x, y + h, r, x, y + h, x, y, r, x, y, x + w, y, r];
      if (path.corners.length > 0 && path.corners.join() !== round.join()) throw new Error(`no rounded rectangle: ${path.corners.join()}`);
    },
    moveTo: (x: number, y: number) => path.points.push([x, y]),
    lineTo: (x: number, y: number) => path.points.push([x, y]),
    rect: (x: number, y: number, w: number, h: number) => {
      path.form = rectForm(x, y, w, h, 0);
    },
    arc: (cx: number, cy: number, radius: number, start: number, end: number) => {
      const at = (angle: number): Point => [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
      const whole = end - start >= 2 * Math.PI;
      path.form = whole ? circleForm(cx, cy, radius) : arcForm(radius, at(start), at(end), end - start > Math.PI);
    },
    // A rounded rectangle: four corners one after the other, the first to the upper right.
    arcTo: (x1: number, y1: number, x2: number, y2: number, radius: number) => {
      path.corners.push(x1, y1, x2, y2, radius);
      const [from] = path.points;
      if (path.corners.length > 5 || !from) return;
      path.form = rectForm(from[0] - radius, y1, x1 - from[0] + radius, y2 - y1, radius);
    },
    fill: () => paint({ fill: state.fillStyle }),
    stroke: () => paint({ stroke: state.strokeStyle, lineWidth: state.lineWidth, dash: [...dash] }),
    fillRect: (x: number, y: number, w: number, h: number) => {
      current = undefined;
      paint({ fill: state.fillStyle }, rectForm(x, y, w, h, 0));
    },
    setLineDash: (lengths: number[]) => {
      dash = lengths;
    },
    translate: (x: number, y: number) => {
      origin = [x, y];
    },
    rotate: (angle: number) => {
      turned = Math.round((angle * 180) / Math.PI);
    },
    fillText: (text: string, x: number, y: number) => {
      const size = Number(/([\d.]+)px/.exec(state.font)?.[1]);
      const anchor = state.textAlign === 'center' ? 'middle' : state.textAlign;
      current = undefined;
      paint({ fill: state.fillStyle }, textForm(text, origin[0] + x, origin[1] + y, size, anchor, state.font.startsWith('bold '), turned));
    },
  };
  return { ctx: Object.assign(state, ctx) as unknown as Canvas2D, shapes };
}
