import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  QUANTITY_UNITS,
  type Quantity,
  formatConductorSize,
  formatLength,
  formatLengthValue,
  formatNumber,
  formatThousandths,
  fromBase,
  mm,
  parseConductorSize,
  parseDecimal,
  parseLength,
  parseThousandths,
  roundTo,
  sumUm,
  toBase,
  toMm,
  um,
} from '../../shared/units/index.ts';

const micrometres = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const mark = fc.constantFrom('.' as const, ',' as const);

describe('lengths', () => {
  it('are read as they are written, in either decimal mark, with and without their unit', () => {
    fc.assert(
      fc.property(micrometres, mark, (value, decimalMark) => {
        const style = { decimalMark, lengthUnit: 'mm' } as const;
        expect(parseThousandths(formatThousandths(value, decimalMark))).toEqual({ ok: true, value });
        expect(parseLength(formatLengthValue(um(value), style))).toEqual({ ok: true, value });
        expect(parseLength(formatLength(um(value), style))).toEqual({ ok: true, value });
      }),
    );
  });

  it('are the same in every metric unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (millimetres) => {
        const whole = mm(millimetres);
        expect(parseLength(`${millimetres} mm`)).toEqual({ ok: true, value: whole });
        expect(parseLength(`${millimetres / 10} cm`)).toEqual({ ok: true, value: whole });
        expect(parseLength(`${millimetres / 1000} m`)).toEqual({ ok: true, value: whole });
      }),
    );
  });

  it('in inches come within half a micrometre of the exact value', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (millionths) => {
        const parsed = parseLength(`${formatExact(millionths)} in`);
        if (!parsed.ok) throw new Error(parsed.error.en);
        expect(Math.abs(parsed.value - (millionths * 25_400) / 1_000_000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('go to millimetres and back unchanged, and add up exactly in any order', () => {
    fc.assert(
      fc.property(fc.array(micrometres, { maxLength: 50 }), (values) => {
        for (const value of values) expect(mm(toMm(um(value)))).toBe(value);
        expect(sumUm(values.map(um))).toBe(sumUm(values.toReversed().map(um)));
      }),
    );
  });

  it('are only read from numbers: whatever else is typed is refused in both languages', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = parseLength(text);
        if (parsed.ok) expect(text.trim()).toMatch(/^[+-]?\d+([.,]\d+)?\s*(mm|cm|m|in|inch|"|″)?$/i);
        else {
          expect(parsed.error.en).not.toBe('');
          expect(parsed.error.de).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** A number of millionths as a decimal, without floating point. */
function formatExact(millionths: number): string {
  const digits = String(Math.abs(millionths)).padStart(7, '0');
  return `${millionths < 0 ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

describe('decimals', () => {
  it('keep every digit up to the places asked for, and are refused beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), (value, places) => {
        const digits = String(value).padStart(places + 1, '0');
        const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
        expect(parseDecimal(text, places)).toEqual({ ok: true, value });
        expect(parseDecimal(`${text}${places === 0 ? '.' : ''}1`, places).ok).toBe(false);
        expect(parseDecimal(`${text}${places === 0 ? '.' : ''}0`, places)).toEqual({ ok: true, value });
      }),
    );
  });

  it('are rounded to the nearest, half away from zero, the same on both sides of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 3 }), (thousandths, places) => {
        const value = thousandths / 1000;
        const rounded = roundTo(value, places);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** places + 1e-9);
        expect(roundTo(-value, places) + rounded).toBe(0);
        const fraction = formatNumber(value, places).split('.')[1] ?? '';
        expect(fraction.length).toBeLessThanOrEqual(places);
        expect(fraction).not.toMatch(/0$/);
      }),
    );
  });
});

describe('conductor sizes', () => {
  it('are read as they are printed, in their own system', () => {
    const size = fc.oneof(
      fc.integer({ min: -3, max: 40 }).map((gauge) => ({ unit: 'awg', gauge }) as const),
      fc.integer({ min: 1, max: 500_000 }).map((thousandths) => ({ unit: 'mm2', thousandths }) as const),
    );
    fc.assert(
      fc.property(size, mark, (value, decimalMark) => {
        expect(parseConductorSize(formatConductorSize(value, decimalMark))).toEqual({ ok: true, value });
      }),
    );
  });
});

describe('base units', () => {
  it('hold every value that a data sheet prints, to three decimals of its unit', () => {
    const quantities = Object.keys(QUANTITY_UNITS) as Quantity[];
    fc.assert(
      fc.property(fc.constantFrom(...quantities), fc.integer({ min: 0, max: 1_000_000 }), (quantity, thousandths) => {
        const printed = QUANTITY_UNITS[quantity].perUnit % 1000 === 0 ? thousandths / 1000 : thousandths;
        expect(fromBase(quantity, toBase(quantity, printed))).toBeCloseTo(printed, 9);
      }),
    );
  });
});
