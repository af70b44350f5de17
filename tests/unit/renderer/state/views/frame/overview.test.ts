import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument } from '../../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../../shared/rail/index.ts';
import { um } from '../../../../../../shared/units/index.ts';
import { barsOf } from '../../../../../../renderer/canvas/rails/paint-minimap.ts';
import { fitBox } from '../../../../../../renderer/state/camera/camera.ts';
import { cameraAt, frameOn, middleOn, minimapOf, needsMinimap } from '../../../../../../renderer/state/views/frame/overview.ts';
import { drawnOnSheet } from '../../../../../../renderer/state/views/rails/rails-state.ts';
import { sheetOf } from '../../../../../../renderer/state/views/rails/sheet.ts';
import { sketchRail } from '../../../../../support/rail-sketch.ts';

const VIEW = { width: 1000, height: 600 };
const sheet = sheetOf(viewOf(sketchRail('40xB', { length: 800, into: sketchRail('B PE L', { length: 500 }) })));
const fitted = fitBox(sheet.bounds, VIEW);

describe('the overview', () => {
  it('is there only where some of the drawing is out of view, and where there is room for it', () => {
    expect(needsMinimap(drawnOnSheet(sheet), fitted, VIEW)).toBe(false);
    const near = { ...fitted, pixelsPerMm: fitted.pixelsPerMm * 2 };
    expect(needsMinimap(drawnOnSheet(sheet), near, VIEW)).toBe(true);
    expect(needsMinimap(drawnOnSheet(sheet), { ...fitted, x: um(fitted.x + 100_000) }, VIEW)).toBe(true);
    expect(needsMinimap(drawnOnSheet(sheet), near, { width: 300, height: 600 })).toBe(false);
    expect(needsMinimap(drawnOnSheet(sheetOf(viewOf(emptyDocument()))), near, VIEW)).toBe(false);
  });

  it('holds the whole drawing', () => {
    for (const each of [sheet, sheetOf(viewOf(sketchRail('B', { length: 2000 }))), sheetOf(viewOf(sketchRail('B', { length: 60 })))]) {
      const map = minimapOf(each);
      expect(map.x + each.bounds.left * map.scale).toBeGreaterThanOrEqual(0);
      expect(map.x + each.bounds.right * map.scale).toBeLessThanOrEqual(map.width);
      expect(map.y + each.bounds.top * map.scale).toBeGreaterThanOrEqual(0);
      expect(map.y + each.bounds.bottom * map.scale).toBeLessThanOrEqual(map.height);
    }
  });

  it('has its frame on it wherever the view is, large enough to take hold of', () => {
    const map = minimapOf(sheet);
    fc.assert(
      fc.property(fc.integer({ min: -3e6, max: 3e6 }), fc.integer({ min: -3e6, max: 3e6 }), fc.double({ min: 0.05, max: 40, noNaN: true }), (x, y, zoom) => {
        const box = frameOn(map, { x: um(x), y: um(y), pixelsPerMm: zoom }, VIEW);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(map.width + 1e-9);
        expect(box.top + box.height).toBeLessThanOrEqual(map.height + 1e-9);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(8 - 1e-9);
      }),
    );
  });

  it('brings what is pointed at into the middle, and back', () => {
    const map = minimapOf(sheet);
    const camera = { ...fitted, pixelsPerMm: 6 };
    const point = { x: map.x + 400_000 * map.scale, y: map.y + sheet.rows[0]!.axis * map.scale };
    const there = cameraAt(map, sheet, camera, VIEW, point);
    expect(Math.abs(there.x + (500 / 6) * 1000 - 400_000)).toBeLessThan(2);
    const middle = middleOn(map, there, VIEW);
    expect(middle.x).toBeCloseTo(point.x, 2);
    expect(middle.y).toBeCloseTo(point.y, 2);
  });

  it('shows neighbours of one colour as one bar, and gaps between runs', () => {
    const row = sheetOf(viewOf(sketchRail('20xB _100 10xB 10xPE', { length: 800 }))).rows[0]!;
    const map = minimapOf({ bounds: { left: um(0), right: um(800_000), top: um(0), bottom: um(100_000) } });
    const colours = row.layout.items.map(({ part }) => part.article);
    const bars = barsOf(row, map, (at) => colours[at]!);
    expect(bars.map(({ colour }) => colour)).toEqual(['2002-1204', '2002-1204', '2002-1207']);
    const [first, second, third] = bars;
    expect(second!.left - first!.right).toBeCloseTo(100_000 * map.scale, 6);
    expect(third!.left).toBeCloseTo(second!.right, 6);
  });
});
