import { describe, expect, it } from 'vitest';
import { type Canvas2D, type CanvasOptions, LAYERS, LIGHT_THEME, type Scene, paintCanvas, paintPrimitives } from '../../../shared/drawing/index.ts';
import { box } from '../../../shared/drawing/box.ts';
import { arc, circle, line, polyline, rect, text } from '../../../shared/drawing/pen.ts';
import { um } from '../../../shared/units/index.ts';
import { sketchScene } from './support.ts';

type Call = readonly [string, ...unknown[]];

/** A canvas that writes down what is done to it. */
function recorder(): { readonly ctx: Canvas2D; readonly calls: Call[] } {
  const calls: Call[] = [];
  const ctx = new Proxy({} as Record<string, unknown>, {
    get: (state, name: string) => (name in state ? state[name] : (...args: unknown[]) => calls.push([name, ...args])),
    set: (state, name: string, value) => {
      state[name] = value;
      calls.push([`${name}=`, value]);
      return true;
    },
  });
  return { ctx: ctx as unknown as Canvas2D, calls };
}

const OPTIONS: CanvasOptions = { theme: LIGHT_THEME, fontFamily: 'Test Sans' };
const AT = { scale: 0.01, x: 100, y: 50 };
const named = (calls: readonly Call[], name: string) => calls.filter(([called]) => called === name).map(([, ...args]) => args);

function paint(...shapes: Parameters<typeof paintPrimitives>[1]): readonly Call[] {
  const { ctx, calls } = recorder();
  paintPrimitives(ctx, shapes, AT, OPTIONS);
  return calls;
}

describe('paintPrimitives', () => {
  it('turns micrometres into pixels', () => {
    expect(named(paint(rect(1000, 2000, 500, 300, { fill: 'ink' })), 'fillRect')).toEqual([[110, 70, 5, 3]]);
    expect(named(paint(circle(1000, 2000, 500, { fill: 'ink' })), 'arc')).toEqual([[110, 70, 5, 0, 2 * Math.PI]]);
    expect(named(paint(arc(0, 0, 500, 90, 180, { stroke: 'ink' })), 'arc')).toEqual([[100, 50, 5, Math.PI / 2, Math.PI]]);
    const calls = paint(line(0, 0, 1000, 1000, { stroke: 'ink' }));
    expect([named(calls, 'moveTo'), named(calls, 'lineTo')]).toEqual([[[100, 50]], [[110, 60]]]);
  });

  it('closes outlines that are closed, and only those', () => {
    const points = [0, 0, 100, 0, 100, 100];
    expect(named(paint(polyline(points, true, { fill: 'ink' })), 'closePath')).toHaveLength(1);
    const open = paint(polyline(points, false, { stroke: 'ink' }));
    expect(named(open, 'closePath')).toHaveLength(0);
    expect(named(open, 'lineTo')).toHaveLength(2);
    expect(named(open, 'fill')).toHaveLength(0);
  });

  it('fills and strokes in the colours of the theme', () => {
    const calls = paint(rect(0, 0, 500, 300, { fill: 'error', stroke: 'info', strokeWidth: 400, dash: [1000, 500], opacity: 0.5 }, 50));
    expect(named(calls, 'fillStyle=')).toEqual([[LIGHT_THEME.colors.error]]);
    expect(named(calls, 'strokeStyle=')).toEqual([[LIGHT_THEME.colors.info]]);
    expect(named(calls, 'lineWidth=')).toEqual([[4]]);
    expect(named(calls, 'setLineDash')).toEqual([[[10, 5]]]);
    expect(named(calls, 'globalAlpha=')).toEqual([[0.5]]);
    expect(named(calls, 'arcTo')).toHaveLength(4);
  });

  it('never draws a line thinner than the screen shows', () => {
    expect(named(paint(line(0, 0, 1, 1, { stroke: 'ink' })), 'lineWidth=')).toEqual([[0.75]]);
  });

  it('does not carry dashes and opacity on to the next shape', () => {
    const calls = paint(line(0, 0, 1, 1, { stroke: 'ink', dash: [10, 10], opacity: 0.1 }), line(0, 0, 1, 1, { stroke: 'ink' }));
    expect(named(calls, 'setLineDash')).toEqual([[[0.1, 0.1]], [[]]]);
    expect(named(calls, 'globalAlpha=')).toEqual([[0.1], [1]]);
  });

  it('writes text at its size, anchored and turned', () => {
    const calls = paint(text(1000, 0, 'A1', 2500, { fill: 'ink', weight: 'bold', anchor: 'middle', rotate: -90 }));
    expect(named(calls, 'font=')).toEqual([['bold 25px Test Sans']]);
    expect(named(calls, 'textAlign=')).toEqual([['center']]);
    expect(named(calls, 'translate')).toEqual([[110, 50]]);
    expect(named(calls, 'rotate')).toEqual([[-Math.PI / 2]]);
    expect(named(calls, 'fillText')).toEqual([['A1', 0, 0]]);
  });

  it('leaves out text that nobody could read, and invisible text', () => {
    expect(named(paint(text(0, 0, 'A1', 300, { fill: 'ink' })), 'fillText')).toEqual([]);
    expect(named(paint(text(0, 0, 'A1', 3000, {})), 'fillText')).toEqual([]);
  });

  it('leaves the canvas as it found it', () => {
    const calls = paint(rect(0, 0, 1, 1, { fill: 'ink' }), text(0, 0, 'A', 3000, { fill: 'ink' }));
    expect(named(calls, 'save').length).toBe(named(calls, 'restore').length);
    expect(calls[0]).toEqual(['save']);
    expect(calls.at(-1)).toEqual(['restore']);
  });
});

describe('paintCanvas', () => {
  const node = (layer: Scene['nodes'][number]['layer'], x: number): Scene['nodes'][number] => ({
    kind: 'item',
    layer,
    x: um(x),
    y: um(0),
    bounds: box(0, 0, 100, 100),
    primitives: [rect(0, 0, 100, 100, { fill: 'ink' })],
  });
  const scene: Scene = { title: '', bounds: box(0, 0, 2000, 100), nodes: [node('caption', 600), node('item', 300), node('rail', 0), node('item', 1200)] };
  const lefts = (options: Partial<CanvasOptions> = {}) => {
    const { ctx, calls } = recorder();
    paintCanvas(ctx, scene, { scale: 1, x: 0, y: 0 }, { ...OPTIONS, ...options });
    return named(calls, 'fillRect').map(([x]) => x);
  };

  it('paints layer by layer', () => {
    expect(LAYERS.indexOf('rail')).toBeLessThan(LAYERS.indexOf('item'));
    expect(lefts()).toEqual([0, 300, 1200, 600]);
  });

  it('paints the layers that are asked for', () => {
    expect(lefts({ layers: new Set(['item']) })).toEqual([300, 1200]);
  });

  it('leaves out what is out of view', () => {
    expect(lefts({ viewport: box(250, 0, 650, 50) })).toEqual([300, 600]);
    expect(lefts({ viewport: box(0, 200, 2000, 300) })).toEqual([]);
  });

  it('paints a whole rail without losing a shape', () => {
    const rail = sketchScene('ES B:1 PE:PE D:1.1/1.2 EP ES');
    const { ctx, calls } = recorder();
    paintCanvas(ctx, rail, { scale: 0.02, x: 0, y: 0 }, OPTIONS);
    const shapes = rail.nodes.flatMap(({ primitives }) => primitives);
    expect(named(calls, 'fillText')).toHaveLength(shapes.filter(({ type }) => type === 'text').length);
    expect(named(calls, 'beginPath').length + named(calls, 'fillRect').length).toBe(shapes.filter(({ type }) => type !== 'text').length);
    expect(JSON.stringify(calls)).not.toMatch(/null|NaN/);
  });
});
