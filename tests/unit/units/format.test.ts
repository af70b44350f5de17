import { describe, expect, it } from 'vitest';
import {
  formatLength,
  formatLengthValue,
  formatNumber,
  formatThousandths,
  mm,
  roundTo,
  um,
} from '../../../shared/units/index.ts';

describe('formatThousandths', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '0.001'],
    [5200, '5.2'],
    [104_000, '104'],
    [-500, '-0.5'],
    [-1, '-0.001'],
    [116_800, '116.8'],
    [1_000_001, '1000.001'],
    [-0.4, '0'],
  ])('%d is %j', (value, text) => {
    expect(formatThousandths(value)).toBe(text);
  });

  it('writes the comma of German', () => {
    expect(formatThousandths(5200, ',')).toBe('5,2');
    expect(formatThousandths(-12_345, ',')).toBe('-12,345');
  });
});

describe('formatLength', () => {
  it('keeps number and unit together with a no-break space', () => {
    expect(formatLength(mm(116.8))).toBe('116.8\u00a0mm');
    expect(formatLength(mm(116.8), { decimalMark: ',', lengthUnit: 'mm' })).toBe('116,8\u00a0mm');
  });

  it('shows inches to a thousandth', () => {
    const inches = { decimalMark: '.', lengthUnit: 'in' } as const;
    expect(formatLengthValue(um(25_400), inches)).toBe('1');
    expect(formatLength(mm(116.8), inches)).toBe('4.598\u00a0in');
    expect(formatLengthValue(um(-25_400), inches)).toBe('-1');
  });
});

describe('roundTo and formatNumber', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [75.346_938, 2, 75.35],
    [0.1 + 0.2, 3, 0.3],
  ])('%d to %d places is %d', (value, places, rounded) => {
    expect(roundTo(value, places)).toBe(rounded);
  });

  it('drops trailing zeros and never writes minus nought', () => {
    expect(formatNumber(36.4, 2)).toBe('36.4');
    expect(formatNumber(36.4, 2, ',')).toBe('36,4');
    expect(formatNumber(-0.001, 1)).toBe('0');
    expect(formatNumber(104.000_000_000_000_03, 3)).toBe('104');
  });
});
