import { describe, expect, it } from 'vitest';
import { ZERO_UM, addUm, maxUm, mm, subUm, sumUm, timesUm, toMm, um } from '../../../shared/units/index.ts';

describe('micrometres', () => {
  it('are exact where floating millimetres are not: twenty blocks of 5.2 mm are 104 mm', () => {
    const floating = Array.from({ length: 20 }, () => 5.2).reduce((sum, width) => sum + width, 0);
    expect(floating).not.toBe(104);
    expect(sumUm(Array.from({ length: 20 }, () => mm(5.2)))).toBe(mm(104));
    expect(timesUm(mm(5.2), 20)).toBe(104_000);
  });

  it('take millimetres to the nearest micrometre and give them back', () => {
    expect(mm(5.2)).toBe(5200);
    expect(mm(0.0004)).toBe(0);
    expect(mm(0.0006)).toBe(1);
    expect(toMm(mm(116.8))).toBe(116.8);
    expect(toMm(um(-1))).toBe(-0.001);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuse %d', (value) => {
    expect(() => um(value)).toThrow(RangeError);
  });

  it('refuse NaN and infinity as millimetres, and sums that are no longer exact', () => {
    expect(() => mm(Number.NaN)).toThrow(RangeError);
    expect(() => mm(Number.NEGATIVE_INFINITY)).toThrow(RangeError);
    expect(() => sumUm([um(Number.MAX_SAFE_INTEGER), um(1)])).toThrow(RangeError);
    expect(() => timesUm(um(Number.MAX_SAFE_INTEGER), 2)).toThrow(RangeError);
    expect(() => timesUm(mm(1), 0.0001)).toThrow(RangeError);
  });

  it('add, subtract and compare', () => {
    expect(addUm(mm(6), mm(0.8))).toBe(6800);
    expect(subUm(mm(6), mm(6.8))).toBe(-800);
    expect(maxUm(mm(7.5), mm(15))).toBe(15_000);
    expect(maxUm(mm(15), mm(7.5))).toBe(15_000);
    expect(sumUm([])).toBe(ZERO_UM);
  });
});
