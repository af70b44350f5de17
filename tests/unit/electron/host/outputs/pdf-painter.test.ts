import { describe, expect, it } from 'vitest';
import { paintPage } from '../../../../../electron/host/outputs/pdf-painter.ts';
import type { Pdf } from '../../../../../electron/host/outputs/pdf-document.ts';
import { PRINT_THEME, type Primitive, type Scene, type SceneNode } from '../../../../../shared/drawing/index.ts';
import { box } from '../../../../../shared/drawing/box.ts';
import { arc, circle, line, polyline, rect, text } from '../../../../../shared/drawing/pen.ts';
import { um } from '../../../../../shared/units/index.ts';

type Call = readonly [string, ...unknown[]];
/** Points in a millimetre. */
const MM = 72 / 25.4;

/** A PDF that writes down what is drawn; a character is 0.5 em wide. */
function recorder(): { readonly pdf: Pdf; readonly calls: Call[] } {
  const calls: Call[] = [];
  let size = 0;
  const pdf: unknown = new Proxy(
    {},
    {
      get: (_, name: string) => (...args: unknown[]) => {
        calls.push([name, ...args]);
        if (name === 'fontSize') size = args[0] as number;
        return name === 'widthOfString' ? String(args[0]).length * size * 0.5 : pdf;
      },
    },
  );
  return { pdf: pdf as Pdf, calls };
}

function paint(primitives: readonly Primitive[], node: Partial<SceneNode> = {}, bounds = box(-1000, -2000, 9000, 3000)): readonly Call[] {
  const { pdf, calls } = recorder();
  const scene: Scene = {
    title: '',
    bounds,
    nodes: [{ kind: 'item', layer: 'item', x: um(0), y: um(0), bounds: box(0, 0, 1, 1), primitives, ...node }],
  };
  paintPage(pdf, scene, PRINT_THEME);
  return calls;
}
const named = (calls: readonly Call[], name: string) => calls.filter(([called]) => called === name).map(([, ...args]) => args);
const close = (actual: readonly unknown[] | undefined, expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => expect(actual![index]).toBeCloseTo(value, 9));
};

describe('paintPage', () => {
  it('makes a page of the size of the scene', () => {
    const [[page]] = named(paint([]), 'addPage') as [[{ size: number[]; margin: number }]];
    close(page.size, [10 * MM, 5 * MM]);
    expect(page.margin).toBe(0);
  });

  it('measures every place from the corner of the page, in points', () => {
    close(named(paint([rect(0, 0, 5200, 1000, { fill: 'ink' })]), 'rect')[0], [1 * MM, 2 * MM, 5.2 * MM, 1 * MM]);
    close(named(paint([rect(0, 0, 5200, 1000, { fill: 'ink' })], { x: um(500), y: um(-250) }), 'rect')[0], [1.5 * MM, 1.75 * MM, 5.2 * MM, 1 * MM]);
    close(named(paint([circle(1000, 0, 300, { fill: 'ink' })]), 'circle')[0], [2 * MM, 2 * MM, 0.3 * MM]);
    close(named(paint([line(0, 0, 1000, 500, { stroke: 'ink' })]), 'lineTo')[0], [2 * MM, 2.5 * MM]);
    close(named(paint([rect(0, 0, 2000, 1000, { fill: 'ink' }, 200)]), 'roundedRect')[0], [1 * MM, 2 * MM, 2 * MM, 1 * MM, 0.2 * MM]);
  });

  it('draws arcs from their start to their end, the short or the long way', () => {
    const d = (start: number, end: number) => String(named(paint([arc(0, 0, 1000, start, end, { stroke: 'ink' })]), 'path')[0]![0]).split(' ');
    const short = d(0, 90);
    close([short[1], short[2], short[9], short[10]].map(Number), [2 * MM, 2 * MM, 1 * MM, 3 * MM]);
    expect([short[0], short[3], short[7], short[8]]).toEqual(['M', 'A', '0', '1']);
    expect(d(0, 270)[7]).toBe('1');
  });

  it('closes outlines that are closed', () => {
    expect(named(paint([polyline([0, 0, 1, 1, 2, 0], true, { fill: 'ink' })]), 'closePath')).toHaveLength(1);
    expect(named(paint([polyline([0, 0, 1, 1, 2, 0], false, { stroke: 'ink' })]), 'closePath')).toHaveLength(0);
  });

  it('fills and strokes in the colours of the theme, hairlines included', () => {
    const { ink, error } = PRINT_THEME.colors;
    expect(named(paint([rect(0, 0, 1, 1, { fill: 'ink' })]), 'fill')).toEqual([[ink]]);
    expect(named(paint([rect(0, 0, 1, 1, { stroke: 'error' })]), 'stroke')).toEqual([[error]]);
    expect(named(paint([rect(0, 0, 1, 1, { fill: 'ink', stroke: 'error' })]), 'fillAndStroke')).toEqual([[ink, error]]);
    close(named(paint([line(0, 0, 1, 1, { stroke: 'ink' })]), 'lineWidth')[0], [0.05 * MM]);
    close(named(paint([line(0, 0, 1, 1, { stroke: 'ink', strokeWidth: 100 })]), 'lineWidth')[0], [0.1 * MM]);
  });

  it('sets dashes and opacity for each shape anew', () => {
    const calls = paint([line(0, 0, 1, 1, { stroke: 'ink', dash: [1000, 500], opacity: 0.5 }), line(0, 0, 1, 1, { stroke: 'ink' })]);
    const [length, { space }] = named(calls, 'dash')[0] as [number, { space: number }];
    close([length, space], [1 * MM, 0.5 * MM]);
    expect(named(calls, 'undash')).toHaveLength(1);
    expect(named(calls, 'strokeOpacity')).toEqual([[0.5], [1]]);
  });

  it('uses up the path of an invisible shape', () => {
    const calls = paint([rect(0, 0, 1, 1, {})]);
    expect(calls.map(([name]) => name)).toEqual(['addPage', 'rect', 'fillOpacity', 'fill']);
    expect(named(calls, 'fillOpacity')).toEqual([[0]]);
  });

  it('centres text by the width that the font gives it', () => {
    const calls = paint([text(0, 0, 'ABCD', 2000, { fill: 'ink', weight: 'bold', anchor: 'middle' })]);
    expect(named(calls, 'font')).toEqual([['bold']]);
    close(named(calls, 'fontSize')[0], [2 * MM]);
    const [written, x, y, options] = named(calls, 'text')[0] as [string, number, number, object];
    expect(written).toBe('ABCD');
    // Four characters of half an em: 4 mm, so 2 mm to the left of the anchor at 1 mm from the edge.
    close([x, y], [-1 * MM, 2 * MM]);
    expect(options).toEqual({ lineBreak: false, baseline: 'alphabetic' });
    const ends = paint([text(0, 0, 'AB', 2000, { fill: 'ink', anchor: 'end' }), text(0, 0, 'AB', 2000, { fill: 'ink' })]);
    close(named(ends, 'text').map((args) => args[1]), [-1 * MM, 1 * MM]);
  });

  it('turns text about its anchor, and turns back', () => {
    const calls = paint([text(0, 0, 'AB', 2000, { fill: 'ink', anchor: 'middle', rotate: -90 })]);
    const [angle, { origin }] = named(calls, 'rotate')[0] as [number, { origin: number[] }];
    expect(angle).toBe(-90);
    close(origin, [1 * MM, 2 * MM]);
    const order = calls.map(([name]) => name);
    expect(order.indexOf('save')).toBeLessThan(order.indexOf('rotate'));
    expect(order.at(-1)).toBe('restore');
  });

  it('writes no empty and no invisible text', () => {
    expect(named(paint([text(0, 0, '', 2000, { fill: 'ink' }), text(0, 0, 'A', 2000, {})]), 'text')).toEqual([]);
  });
});
