import { describe, expect, it } from 'vitest';
import { QUANTITY_UNITS, type Quantity, fromBase, toBase } from '../../../shared/units/index.ts';

describe('base units', () => {
  it.each([
    ['length', 5.2, 5200],
    ['mass', 4.9, 4900],
    ['energy', 0.109, 109_000],
    ['current', 24, 24_000],
    ['voltage', 0.5, 500],
    ['area', 0.25, 250],
    ['resistance', 1.33, 1330],
    ['count', 2, 2],
  ] as const)('%s: printed %d is %d', (quantity, printed, base) => {
    expect(toBase(quantity, printed)).toBe(base);
    expect(fromBase(quantity, base)).toBe(printed);
  });

  it('are refused for what is no number', () => {
    expect(() => toBase('mass', Number.NaN)).toThrow(RangeError);
    expect(() => toBase('energy', Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('have a whole factor each', () => {
    for (const quantity of Object.keys(QUANTITY_UNITS) as Quantity[]) {
      expect(Number.isInteger(QUANTITY_UNITS[quantity].perUnit)).toBe(true);
    }
  });
});
