import { describe, expect, it } from 'vitest';
import { type Slot, layoutOf, slotAt, viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { itemsOf, railId, run, sketchOf, sketchRail, type SketchOptions } from '../../support/rail-sketch.ts';
import { STOP } from '../../support/sample-parts.ts';

function slot(sketch: string, x: number, width = 5.2, options?: SketchOptions, lifted: readonly number[] = []) {
  const document = sketchRail(sketch, options);
  const items = itemsOf(document);
  const layout = layoutOf(viewOf(document), railId(1))!;
  const found = slotAt(layout, mm(x), mm(width), new Set(lifted.map((position) => items[position]!.id)));
  const after = found.after === null ? null : items.findIndex((item) => item.id === found.after);
  return { after, joins: found.joins, x: found.x / 1000 };
}

describe('slotAt', () => {
  // ES 5…11, B 11…16.2, B 16.2…21.4
  it('goes to the nearer side of the item under the point', () => {
    expect(slot('ES 2xB', 13)).toEqual({ after: 0, joins: 'left', x: 11 });
    expect(slot('ES 2xB', 14)).toEqual({ after: 1, joins: 'left', x: 16.2 });
    // The middle of a block belongs to its right half.
    expect(slot('ES 2xB', 13.599)).toMatchObject({ after: 0 });
    expect(slot('ES 2xB', 13.6)).toMatchObject({ after: 1 });
    expect(slot('ES 2xB', 0)).toEqual({ after: null, joins: 'left', x: 5 });
    expect(slot('ES 2xB', 500)).toEqual({ after: 2, joins: 'left', x: 21.4 });
    expect(slot('', 70)).toEqual({ after: null, joins: 'left', x: 5 });
  });

  // ES 5…11, gap 11…41, ES 41…47
  it('touches the nearer neighbour in a gap', () => {
    expect(slot('ES _30 ES', 20)).toEqual({ after: 0, joins: 'left', x: 11 });
    expect(slot('ES _30 ES', 30)).toEqual({ after: 0, joins: 'right', x: 41 });
    // The middle of the gap, at 26 mm, still belongs to its left half.
    expect(slot('ES _30 ES', 26)).toMatchObject({ joins: 'left' });
    expect(slot('ES _30 ES', 26.001)).toMatchObject({ joins: 'right' });
    // What touches has no gap in which to choose.
    expect(slot('ES _0.05 ES', 11.049)).toMatchObject({ after: 0, joins: 'left' });
    expect(slot('ES _0.052 ES', 11.051)).toMatchObject({ after: 0, joins: 'right' });
  });

  it('joins the first item only where there is room before it', () => {
    expect(slot('_30 ES', 30)).toEqual({ after: null, joins: 'right', x: 35 });
    expect(slot('_30 ES', 10)).toEqual({ after: null, joins: 'left', x: 5 });
    expect(slot('_4 ES', 8, 5.2)).toEqual({ after: null, joins: 'left', x: 5 });
  });

  it('stands in front of a fixed item, as far as the rail reaches', () => {
    expect(slot('ES @60 ES', 58, 5.2)).toEqual({ after: 0, joins: 'right', x: 54.8 });
    expect(slot('ES @30 ES', 29, 31)).toEqual({ after: 0, joins: 'right', x: 11 });
  });

  it('does as if lifted items were not there', () => {
    expect(slot('ES 4xB ES', 19, 5.2, {}, [2])).toEqual({ after: 1, joins: 'left', x: 16.2 });
    expect(slot('ES 4xB ES', 13, 5.2, {}, [0, 1])).toEqual({ after: null, joins: 'left', x: 5 });
    // The gap of a lifted item stays, so its right end can be joined.
    expect(slot('ES 2xB _20 2xB ES', 44, 5.2, {}, [3])).toEqual({ after: 2, joins: 'right', x: 46.6 });
    // It belongs to its place only: behind the next item that stays there is nothing to choose.
    expect(slot('ES _20 3xB', 43, 5.2, {}, [1])).toEqual({ after: 2, joins: 'left', x: 41.4 });
    expect(slot('ES 4xB ES', 500, 5.2, {}, [5])).toEqual({ after: 4, joins: 'left', x: 31.8 });
  });

  it('starts where a centred assembly starts', () => {
    expect(slot('2xB', 0, 5.2, { length: 110.4, centred: true })).toEqual({ after: null, joins: 'left', x: 50 });
  });

  it.each([
    ['ES 3xB _30 ES B EP ES', 14],
    ['ES 3xB _30 ES B EP ES', 33],
    ['ES 3xB _30 ES B EP ES', 50],
    ['_20 ES B ES', 6],
    ['_20 ES B ES', 22],
    ['ES B @90 ES B EP ES', 80],
    ['ES B @90 ES B EP ES', 30],
    ['ES B @90 ES B EP ES', 300],
    ['', 10],
  ])('names the x where the newcomer comes to stand: %j at %d mm', (sketch, x) => {
    const document = sketchRail(sketch);
    const found: Slot = slotAt(layoutOf(viewOf(document), railId(1))!, mm(x), mm(6));
    const after = run(document, {
      type: 'items.place',
      target: { rail: found.rail, after: found.after, joins: found.joins },
      items: [{ part: STOP.key }],
      parts: [STOP],
    });
    const before = new Set(itemsOf(document).map((item) => item.id));
    const placed = layoutOf(viewOf(after), railId(1))!.items.find(({ item }) => !before.has(item.id));
    expect(placed?.x, sketchOf(after)).toBe(found.x);
  });
});
