import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemBox as drawnBox } from '../../../../../shared/drawing/index.ts';
import { mintId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { mm, um } from '../../../../../shared/units/index.ts';
import { sheetOf } from '../../../../../renderer/state/views/rails/sheet.ts';
import { hitTest, itemAt, itemsWithin, placeIndex, positionsBetween } from '../../../../../renderer/tools/rails/hit-test.ts';
import { run, sketchRail } from '../../../../support/rail-sketch.ts';

const R1 = mintId('rail', 'R1');

function layoutOf(sketch: string) {
  return viewOf(sketchRail(sketch)).layouts.get(R1)!;
}

/** Rails with gaps, fixed positions (and so overlaps, and items out of sequence), unknown widths. */
const anySketch = fc
  .array(
    fc.oneof(
      fc.constantFrom('B', 'PE', 'G', 'EP', 'ES', 'U', 'L'),
      fc.integer({ min: 1, max: 40 }).map((gap) => `_${gap} B`),
      fc.integer({ min: 0, max: 300 }).map((at) => `@${at} G`),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((words) => words.join(' '));

describe('place index', () => {
  it('answers like looking at every item', () => {
    fc.assert(
      fc.property(anySketch, fc.integer({ min: -5000, max: 400_000 }), (sketch, x) => {
        const layout = layoutOf(sketch);
        const there = layout.items
          .map((placed, at) => ({ at, box: drawnBox(placed) }))
          .filter(({ box }) => box.left <= x && x < box.right);
        const found = itemAt(layout, um(x));
        if (there.length === 0) expect(found).toBeUndefined();
        else expect(there.map(({ at }) => at)).toContain(found);
      }),
      { numRuns: 400 },
    );
  });

  it('misses nothing that reaches into a stretch', () => {
    fc.assert(
      fc.property(anySketch, fc.integer({ min: -5000, max: 400_000 }), fc.integer({ min: 0, max: 100_000 }), (sketch, left, width) => {
        const layout = layoutOf(sketch);
        const index = placeIndex(layout);
        const { from, to } = positionsBetween(index, left, left + width);
        const found = new Set([...index.order.slice(from, to)]);
        layout.items.forEach((placed, at) => {
          const box = drawnBox(placed);
          if (box.left <= left + width && box.right >= left) expect(found).toContain(at);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('looks at few items of many', () => {
    const index = placeIndex(layoutOf('350xB'));
    const { from, to } = positionsBetween(index, 500_000, 552_000);
    expect(to - from).toBeLessThan(14);
  });

  it('is made once for a layout', () => {
    const layout = layoutOf('3xB');
    expect(placeIndex(layout)).toBe(placeIndex(layout));
  });
});

describe('hitTest', () => {
  const view = viewOf(sketchRail('ES 2xB _20 G', { length: 300 }));
  const sheet = sheetOf(view);
  const row = sheet.rows[0]!;
  const hit = (x: number, dy = 0) => hitTest(view, sheet, { x: mm(x), y: um(row.axis + mm(dy)) });

  it('finds the item under a point', () => {
    expect(hit(12)).toMatchObject({ kind: 'item', index: 1 });
    expect(hit(5)).toMatchObject({ kind: 'item', index: 0 });
    expect(hit(16.2)).toMatchObject({ kind: 'item', index: 2 });
    expect(hit(45)).toMatchObject({ kind: 'item', index: 3 });
  });

  it('finds the rail in gaps and beside the items, within its width', () => {
    expect(hit(30)).toMatchObject({ kind: 'rail' });
    expect(hit(200, 17)).toMatchObject({ kind: 'rail' });
    expect(hit(200, 18)).toBeUndefined();
    expect(hit(301)).toBeUndefined();
    expect(hit(-1)).toBeUndefined();
  });

  it('finds only as much of an item as is drawn', () => {
    expect(hit(12, 24)).toMatchObject({ kind: 'item' });
    expect(hit(12, 25)).toBeUndefined();
    expect(hit(45, 30)).toMatchObject({ kind: 'item' });
  });

  it('finds the rail by its name', () => {
    const top = row.axis - row.half - mm(16);
    expect(hitTest(view, sheet, { x: mm(20), y: um(top) })).toMatchObject({ kind: 'rail' });
    expect(hitTest(view, sheet, { x: mm(120), y: um(top) })).toBeUndefined();
  });

  it('finds items of unknown width by the mark that stands for them', () => {
    const vague = viewOf(sketchRail('B U B'));
    const [only] = sheetOf(vague).rows;
    expect(hitTest(vague, sheetOf(vague), { x: mm(10.2), y: only!.axis })).toMatchObject({ kind: 'item', index: 1 });
  });

  it('finds nothing above, below and in an empty project', () => {
    expect(hitTest(view, sheet, { x: mm(12), y: mm(-1) })).toBeUndefined();
    expect(hitTest(view, sheet, { x: mm(12), y: mm(900) })).toBeUndefined();
  });

  it('finds unplaced items, but no rail beneath them', () => {
    const loose = viewOf(run(sketchRail('2xB'), { type: 'rail.remove', rail: R1 }));
    const tray = sheetOf(loose).rows[0]!;
    expect(hitTest(loose, sheetOf(loose), { x: mm(6), y: tray.axis })).toMatchObject({ kind: 'item', index: 1 });
    expect(hitTest(loose, sheetOf(loose), { x: mm(20), y: tray.axis })).toBeUndefined();
  });
});

describe('itemsWithin', () => {
  const document = sketchRail('3xB', { into: sketchRail('ES 2xB _20 G') });
  const sheet = sheetOf(viewOf(document));
  const [first, second] = sheet.rows;

  it('takes what the box touches, row by row from left to right', () => {
    const all = itemsWithin(sheet, { ...sheet.bounds });
    expect(all).toHaveLength(7);
    expect(all.slice(0, 4)).toEqual(first!.layout.items.map(({ item }) => item.id));
    const part = itemsWithin(sheet, { left: mm(12), right: mm(17), top: first!.axis, bottom: first!.axis });
    expect(part).toEqual([first!.layout.items[1]!.item.id, first!.layout.items[2]!.item.id]);
  });

  it('passes over what the box only passes by', () => {
    const beside = itemsWithin(sheet, { left: mm(0), right: mm(300), top: second!.bottom, bottom: um(second!.bottom + mm(50)) });
    expect(beside).toEqual([]);
    // Above the small blocks, through the tall one.
    const y = um(first!.axis - mm(30));
    expect(itemsWithin(sheet, { left: mm(0), right: mm(300), top: y, bottom: y })).toEqual([first!.layout.items[3]!.item.id]);
  });
});
