import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesMeet, growBox, uniteBoxes } from '../../../shared/drawing/index.ts';
import { box } from '../../../shared/drawing/box.ts';
import { centredRect, hatch, rect, text, turnAbout } from '../../../shared/drawing/pen.ts';
import { shapeBox, within } from './support.ts';

describe('rect', () => {
  it('rounds edges, not sizes: neighbours keep their common edge', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 1, max: 1e4, noNaN: true }), (x, width) => {
        const left = rect(x, 0, width, 10, {});
        const right = rect(x + width, 0, width, 10, {});
        expect(left.x + left.width).toBe(right.x);
      }),
    );
  });

  it('has no larger radius than fits', () => {
    expect(rect(0, 0, 10, 4, {}, 100).radius).toBe(2);
    expect(rect(0, 0, 10, 4, {})).not.toHaveProperty('radius');
  });

  it('lies about its centre', () => {
    expect(centredRect(10, 20, 6, 4, {})).toMatchObject({ x: 7, y: 18, width: 6, height: 4 });
  });
});

describe('hatch', () => {
  it('stays in its box, at 45 degrees', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 50, max: 4000 }), (width, height, spacing) => {
        const area = box(-100, 30, -100 + width, 30 + height);
        const lines = hatch(area, spacing, { stroke: 'ink' });
        for (const shape of lines) {
          expect(within(shapeBox(shape), growBox(area, 1))).toBe(true);
          if (shape.type === 'line') expect(Math.abs(shape.x1 - shape.x2 - (shape.y2 - shape.y1))).toBeLessThanOrEqual(2);
        }
        expect(lines.length).toBe(Math.max(0, Math.ceil((width + height) / spacing - 0.5)));
      }),
    );
  });
});

describe('turnAbout', () => {
  it('keeps text readable and turns its place', () => {
    expect(turnAbout([text(2, 3, 'a', 10, { anchor: 'middle' })], 10, 0)).toMatchObject([{ x: 18, y: -3, rotate: 0, text: 'a' }]);
  });
});

describe('boxes', () => {
  it('unite to the smallest that holds all', () => {
    expect(uniteBoxes([box(0, 0, 5, 5), box(-2, 3, 1, 9)])).toEqual(box(-2, 0, 5, 9));
    expect(uniteBoxes([])).toEqual(box(0, 0, 0, 0));
  });

  it('meet where they have a point in common', () => {
    expect(boxesMeet(box(0, 0, 5, 5), box(5, 5, 9, 9))).toBe(true);
    expect(boxesMeet(box(0, 0, 5, 5), box(6, 0, 9, 9))).toBe(false);
    expect(boxesMeet(box(0, 0, 5, 5), box(0, 6, 5, 9))).toBe(false);
  });

  it('meet whichever of them is named first, at each corner and each edge', () => {
    const middle = box(0, 0, 10, 10);
    for (const [dx, dy] of [[-10, -10], [0, -10], [10, -10], [-10, 0], [10, 0], [-10, 10], [0, 10], [10, 10]] as const) {
      const touching = box(dx, dy, dx + 10, dy + 10);
      expect([boxesMeet(middle, touching), boxesMeet(touching, middle)]).toEqual([true, true]);
      const apart = box(dx * 1.1, dy * 1.1, dx * 1.1 + 10, dy * 1.1 + 10);
      expect([boxesMeet(middle, apart), boxesMeet(apart, middle)]).toEqual([false, false]);
    }
  });
});
