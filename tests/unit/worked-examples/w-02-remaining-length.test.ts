import { describe, expect, it } from 'vitest';
import { mm } from '../../../shared/units/index.ts';
import { findingsIn } from '../../support/check-sketch.ts';
import { type ExampleLimits, TWENTY_BLOCKS, measured } from '../../support/worked-example.ts';

describe('W-02 remaining length of 200 mm', () => {
  const on200 = (margin: number, limits?: ExampleLimits) => measured(TWENTY_BLOCKS, { length: 200, margin }, limits).metrics;

  it('nominal, without margins: 83.2 mm left, 41.6 %, and exactly 16 further blocks', () => {
    // The trap: 20 · 5.2 is 104.00000000000001 or so in floating point, and 83.2 / 5.2 then just less than 16.
    expect(on200(0, { allowance: 0 })).toMatchObject({ remaining: mm(83.2), furtherBlocks: 16, reservePercent: 41.6 });
    expect(mm(83.2) % mm(5.2)).toBe(0);
  });

  it('one micrometre less leaves room for 15', () => {
    expect(measured(TWENTY_BLOCKS, { length: 199.999, margin: 0 }, { allowance: 0 }).metrics.furtherBlocks).toBe(15);
  });

  it('planned, without margins: 79.2 mm left, 14 further blocks of 5.4 mm', () => {
    expect(on200(0)).toMatchObject({ remaining: mm(79.2), furtherBlocks: 14 });
    expect(14 * mm(5.4)).toBeLessThanOrEqual(mm(79.2));
    expect(15 * mm(5.4)).toBeGreaterThan(mm(79.2));
  });

  it('in the middle of the rail: from 41.6 mm on, first block at 47.6 mm', () => {
    const { layout } = measured(TWENTY_BLOCKS, { length: 200, margin: 0, centred: true });
    expect(layout.start).toBe(mm(41.6));
    expect(layout.items[1]?.x).toBe(mm(47.6));
    expect(layout.rail.length - layout.end).toBe(mm(41.6));
  });

  it('with margins of 5 mm: 190 mm usable, 69.2 mm left, 12 further blocks, 36.4 %', () => {
    expect(on200(5)).toMatchObject({ usable: mm(190), remaining: mm(69.2), furtherBlocks: 12, reservePercent: 36.42 });
  });

  it('and so the reserve of 20 % is kept', () => {
    expect(findingsIn(TWENTY_BLOCKS, 'RC-013', { length: 200, margin: 5 })).toEqual([]);
    // 120.8 of 141 mm usable leave 14 %.
    expect(findingsIn(TWENTY_BLOCKS, 'RC-013', { length: 151, margin: 5 })).toHaveLength(1);
  });
});
