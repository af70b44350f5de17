import { describe, expect, it } from 'vitest';
import { railNode, railSlots } from '../../../shared/drawing/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { sketchRail } from '../../support/rail-sketch.ts';
import { RAIL, withFacts } from '../../support/sample-parts.ts';

describe('slots of a rail', () => {
  const rail = (length: number) => viewOf(sketchRail('', { length })).index.rails[0]!;
  const slotted = withFacts(RAIL, { 'rail.slotted': true, 'rail.slotLength': mm(18), 'rail.slotWidth': mm(5.2), 'rail.slotPitch': mm(25) });
  const places = (length: number, part = slotted) => railSlots(rail(length), part).map(({ from, to }) => [from, to]);

  it('begin half a web from the left end, a pitch apart, and are whole', () => {
    expect(places(75)).toEqual([[3500, 21_500], [28_500, 46_500], [53_500, 71_500]]);
    expect(places(71.5)).toHaveLength(3);
    expect(places(71.499)).toHaveLength(2);
    expect(places(21.499)).toEqual([]);
  });

  it('are as wide as the library says, or as is customary', () => {
    expect(railSlots(rail(100), slotted)[0]!.width).toBe(5200);
    const vague = withFacts(slotted, { 'rail.slotLength': undefined, 'rail.slotWidth': undefined, 'rail.slotPitch': undefined });
    expect(railSlots(rail(100), vague)[0]).toEqual({ from: 5000, to: 20_000, width: 6200, cut: false });
    const senseless = withFacts(slotted, { 'rail.slotWidth': mm(0) });
    expect(railSlots(rail(100), senseless)[0]!.width).toBe(6200);
  });

  it('never run into each other, whatever the pitch', () => {
    const narrow = withFacts(slotted, { 'rail.slotPitch': mm(10) });
    expect(places(60, narrow)).toEqual([[500, 18_500], [19_500, 37_500], [38_500, 56_500]]);
  });

  it('are not made up where the library says no, or nothing', () => {
    expect(places(500, withFacts(slotted, { 'rail.slotted': false }))).toEqual([]);
    expect(places(500, withFacts(slotted, { 'rail.slotted': undefined }))).toEqual([]);
    expect(railSlots(rail(500), undefined)).toEqual([]);
  });

  it('begin where the project says, those included that an end of the rail runs through', () => {
    const from = (slotOffset: number) => railSlots({ ...rail(60), slotOffset: mm(slotOffset) }, slotted);
    expect(from(5).map(({ from: start, to, cut }) => [start, to, cut])).toEqual([
      [5000, 23_000, false],
      [30_000, 48_000, false],
      [55_000, 60_000, true],
    ]);
    expect(from(-5)[0]).toEqual({ from: 0, to: 13_000, width: 5200, cut: true });
    expect(from(30)).toEqual(from(5));
  });
});

describe('fixings of a rail', () => {
  it('are drawn where the rail is fixed, and nowhere beyond it', () => {
    const rail = viewOf(sketchRail('', { length: 300 })).index.rails[0]!;
    const heads = (fixings: readonly number[]) =>
      railNode({ ...rail, fixings: fixings.map(mm) }, RAIL).primitives.flatMap((shape) => (shape.type === 'circle' ? [shape.cx] : []));
    expect(heads([])).toEqual([]);
    expect(heads([20, 150, 280])).toEqual([20_000, 150_000, 280_000]);
    expect(heads([-1, 301])).toEqual([]);
  });
});
