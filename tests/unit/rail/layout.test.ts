import { describe, expect, it } from 'vitest';
import {
  TOUCH_TOLERANCE,
  endOf,
  indexOfItem,
  layOutRail,
  layoutOf,
  nextItem,
  touchingNeighbour,
  viewOf,
  widthOf,
} from '../../../shared/rail/index.ts';
import { UNPLACED, buildIndex, itemsOnRail, mintId, settingsOf } from '../../../shared/project/index.ts';
import { um } from '../../../shared/units/index.ts';
import { itemsOf, railId, sketchRail, type SketchOptions } from '../../support/rail-sketch.ts';
import { BLOCK, PLATE, UNSIZED } from '../../support/sample-parts.ts';

function layOut(sketch: string, options?: SketchOptions) {
  const layout = layoutOf(viewOf(sketchRail(sketch, options)), railId(1));
  if (!layout) throw new Error('no layout');
  return layout;
}
const positions = (sketch: string, options?: SketchOptions) => layOut(sketch, options).items.map((placed) => placed.x);

describe('layOutRail', () => {
  it('puts items side by side from the margin on', () => {
    expect(positions('ES 3xB EP ES')).toEqual([5000, 11_000, 16_200, 21_400, 26_600, 27_400]);
    expect(positions('ES B', { margin: 0 })).toEqual([0, 6000]);
  });

  it('leaves the gaps that were asked for', () => {
    const layout = layOut('_10 ES B _37.2 ES B');
    expect(layout.items.map((placed) => placed.x)).toEqual([15_000, 21_000, 63_400, 69_400]);
    expect(layout.items.map((placed) => placed.gap)).toEqual([10_000, 0, 37_200, 0]);
  });

  it('puts an item where it is fixed, and the others behind it', () => {
    const layout = layOut('ES B @80 ES B');
    expect(layout.items.map((placed) => placed.x)).toEqual([5000, 11_000, 80_000, 86_000]);
    expect(layout.items[2]?.gap).toBe(80_000 - 16_200);
  });

  it('gives an overlap as a negative gap, and starts a new run there', () => {
    const layout = layOut('ES 2xB @12 ES B');
    expect(layout.items[3]).toMatchObject({ x: 12_000, gap: 12_000 - 21_400, run: 1 });
    expect(layout.runs).toEqual([
      { first: 0, last: 2, x: 5000, end: 21_400 },
      { first: 3, last: 4, x: 12_000, end: 23_200 },
    ]);
  });

  it('takes items no farther apart than the touch tolerance for touching', () => {
    expect(TOUCH_TOLERANCE).toBe(50);
    expect(layOut('ES _0.05 B').runs).toHaveLength(1);
    expect(layOut('ES _0.051 B').runs).toHaveLength(2);
    expect(layOut('ES @10.95 B').runs).toHaveLength(1);
    expect(layOut('ES @10.949 B').runs).toHaveLength(2);
  });

  it('knows start, end and usable length', () => {
    expect(layOut('_10 ES B', { length: 300 })).toMatchObject({
      usableStart: 5000,
      usableEnd: 295_000,
      start: 15_000,
      end: 26_200,
    });
    expect(layOut('', { length: 300, margin: 8 })).toMatchObject({ runs: [], items: [], start: 8000, end: 8000 });
  });

  it('counts an unknown width as none and says so', () => {
    const layout = layOut('ES U B');
    expect(layout.items.map(({ x, width, widthKnown }) => ({ x, width, widthKnown }))).toEqual([
      { x: 5000, width: 6000, widthKnown: true },
      { x: 11_000, width: 0, widthKnown: false },
      { x: 11_000, width: 5200, widthKnown: true },
    ]);
    expect(layout.runs).toHaveLength(1);
    expect(widthOf(UNSIZED)).toEqual({ known: false });
    expect(widthOf(PLATE)).toMatchObject({ known: true, value: 800 });
  });

  it('stops where a part has no snapshot: the document is broken', () => {
    const document = sketchRail('B');
    const index = buildIndex(document);
    const context = {
      settings: settingsOf(document),
      partOf: () => {
        throw new Error('no snapshot');
      },
    };
    expect(() => layOutRail(index.rails[0]!, itemsOnRail(index, railId(1)), context)).toThrow('no snapshot');
    expect(itemsOnRail(index, UNPLACED)).toEqual([]);
  });
});

describe('a centred rail (CALC-06)', () => {
  it('counts the gaps between items, not the one before the first', () => {
    const layout = layOut('_30 ES _10 ES', { length: 122, centred: true });
    expect(layout.items.map((placed) => placed.x)).toEqual([50_000, 66_000]);
  });

  it('stays on whole micrometres', () => {
    expect(positions('EP', { length: 100.001, centred: true })).toEqual([um(49_600)]);
  });

  it('is not centred where an item is fixed', () => {
    expect(positions('ES @100 B', { length: 300, centred: true })).toEqual([5000, 100_000]);
  });

  it('reaches over both ends where it is too short', () => {
    const layout = layOut('20xB', { length: 100, centred: true });
    expect(layout.start).toBe(-2000);
    expect(layout.end).toBe(102_000);
  });
});

describe('neighbours', () => {
  const layout = layOut('ES B _10 B ES');
  const articleAt = (placed: ReturnType<typeof nextItem>) => placed && [placed.part.article, placed.x];

  it('touch within a run and not across a gap', () => {
    expect(touchingNeighbour(layout, 1, 'left')?.role).toBe('endStop');
    expect(touchingNeighbour(layout, 1, 'right')).toBeUndefined();
    expect(touchingNeighbour(layout, 2, 'left')).toBeUndefined();
    expect(touchingNeighbour(layout, 2, 'right')?.role).toBe('endStop');
    expect(touchingNeighbour(layout, 0, 'left')).toBeUndefined();
    expect(touchingNeighbour(layout, 3, 'right')).toBeUndefined();
    expect(touchingNeighbour(layout, 9, 'left')).toBeUndefined();
  });

  it('are next to each other across a gap too', () => {
    expect(articleAt(nextItem(layout, 1, 'right'))).toEqual([BLOCK.article, 26_200]);
    expect(nextItem(layout, 0, 'left')).toBeUndefined();
  });

  it('are found by id', () => {
    const items = itemsOf(sketchRail('ES B _10 B ES'));
    expect(items.map((item) => indexOfItem(layout, item.id))).toEqual([0, 1, 2, 3]);
    expect(indexOfItem(layout, mintId('item', 'none'))).toBe(-1);
    expect(endOf(layout.items[1]!)).toBe(16_200);
  });
});
