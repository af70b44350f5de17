import { describe, expect, it } from 'vitest';
import { type Rect, aroundBoth, commonSpan, movedRect, otherAxis, rectOf, rectsOverlap, spanOf } from '../../../shared/cabinet/index.ts';
import { um } from '../../../shared/units/index.ts';

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x: um(x), y: um(y), width: um(width), height: um(height) });
const span = (from: number, to: number) => ({ from: um(from), to: um(to) });

describe('rectangles on a plate', () => {
  it('have a span on each axis, and are made of spans along and across either', () => {
    expect(spanOf(rect(10, 20, 5, 7), 'x')).toEqual(span(10, 15));
    expect(spanOf(rect(10, 20, 5, 7), 'y')).toEqual(span(20, 27));
    expect(rectOf('x', span(10, 15), span(20, 27))).toEqual(rect(10, 20, 5, 7));
    expect(rectOf('y', span(20, 27), span(10, 15))).toEqual(rect(10, 20, 5, 7));
    expect([otherAxis('x'), otherAxis('y')]).toEqual(['y', 'x']);
  });

  it('overlap only where they have area in common: touching is none', () => {
    expect(rectsOverlap(rect(0, 0, 10, 10), rect(9, 9, 5, 5))).toBe(true);
    expect(rectsOverlap(rect(0, 0, 10, 10), rect(10, 0, 5, 5))).toBe(false);
    expect(rectsOverlap(rect(0, 0, 10, 10), rect(0, 10, 5, 5))).toBe(false);
    expect(commonSpan(span(0, 10), span(10, 20))).toBeUndefined();
    expect(commonSpan(span(0, 10), span(4, 6))).toEqual(span(4, 6));
  });

  it('are moved along one axis, and enclosed together', () => {
    expect(movedRect(rect(1, 2, 3, 4), 'x', um(10))).toEqual(rect(11, 2, 3, 4));
    expect(movedRect(rect(1, 2, 3, 4), 'y', um(-2))).toEqual(rect(1, 0, 3, 4));
    expect(aroundBoth(rect(0, 5, 2, 2), rect(10, 0, 1, 1))).toEqual(rect(0, 0, 11, 7));
  });
});
