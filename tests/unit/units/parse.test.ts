import { describe, expect, it } from 'vitest';
import { mm, parseDecimal, parseLength, parseThousandths, um } from '../../../shared/units/index.ts';

const valueOf = (parsed: ReturnType<typeof parseLength>) => (parsed.ok ? parsed.value : parsed.error.en);

describe('parseThousandths', () => {
  it.each([
    ['0', 0],
    ['5', 5000],
    ['5.2', 5200],
    ['5,2', 5200],
    ['0.001', 1],
    ['-0.5', -500],
    ['+3,25', 3250],
    [' 12 ', 12_000],
    ['007', 7000],
    ['1.500000', 1500],
    ['9007199254740.991', 9_007_199_254_740_991],
  ])('reads %j as %d', (text, thousandths) => {
    expect(parseThousandths(text)).toEqual({ ok: true, value: thousandths });
  });

  it('reads minus nought as nought', () => {
    const parsed = parseThousandths('-0');
    expect(parsed.ok && Object.is(parsed.value, 0)).toBe(true);
  });

  it.each(['', ' ', '.', '5.', '.5', '1.2.3', '1,000.5', '1e3', '0x10', '5 2', '--5', '٣', '½', 'NaN', 'Infinity', '5mm'])(
    'refuses %j',
    (text) => {
      const parsed = parseThousandths(text);
      expect(parsed).toEqual({
        ok: false,
        error: { en: `"${text.trim()}" is not a number`, de: `„${text.trim()}“ ist keine Zahl` },
      });
    },
  );

  it('refuses what is finer than a thousandth, and what is too large to be exact', () => {
    expect(parseThousandths('5.2001')).toEqual({
      ok: false,
      error: { en: '"5.2001" has more than 3 decimals', de: '„5.2001“ hat mehr als 3 Nachkommastellen' },
    });
    expect(parseThousandths('9007199254740.992')).toEqual({
      ok: false,
      error: { en: '"9007199254740.992" is too large', de: '„9007199254740.992“ ist zu groß' },
    });
  });
});

describe('parseDecimal', () => {
  it('never passes through floating point: 0.29 m is 290 000 µm', () => {
    expect(parseDecimal('0.29', 6)).toEqual({ ok: true, value: 290_000 });
    expect(parseDecimal('1.005', 3)).toEqual({ ok: true, value: 1005 });
    expect(parseDecimal('64.1', 0)).toMatchObject({ ok: false });
  });
});

describe('parseLength', () => {
  it.each([
    ['37.2', 37_200],
    ['37,2', 37_200],
    ['37.2mm', 37_200],
    ['37,2 mm', 37_200],
    ['37.2 MM', 37_200],
    ['12 cm', 120_000],
    ['0.5 m', 500_000],
    ['0.29m', 290_000],
    ['1.2345cm', 12_345],
    ['1in', 25_400],
    ['1.5 in', 38_100],
    ['1.5 inch', 38_100],
    ['1.5"', 38_100],
    ['0.205″', 5207],
    ['0,2047 in', 5199],
    ['-2 mm', -2000],
    ['  8  ', 8000],
  ])('reads %j as %d µm', (text, expected) => {
    expect(parseLength(text)).toEqual({ ok: true, value: um(expected) });
  });

  it('takes the default unit where none is written, and a written unit over the default', () => {
    expect(parseLength('2', 'in')).toEqual({ ok: true, value: um(50_800) });
    expect(parseLength('2 mm', 'in')).toEqual({ ok: true, value: mm(2) });
    expect(parseLength('2 in', 'mm')).toEqual({ ok: true, value: um(50_800) });
  });

  it('rounds inches to the nearest micrometre, the same on both sides of nought', () => {
    expect(valueOf(parseLength('0.00002 in'))).toBe(1); // 0.508 µm
    expect(valueOf(parseLength('-0.00002 in'))).toBe(-1);
    expect(Object.is(valueOf(parseLength('-0.000001 in')), 0)).toBe(true);
  });

  it.each([
    ['', '"" is not a length'],
    ['abc', '"abc" is not a length'],
    ['5 ft', '"5 ft" is not a length'],
    ['5 mm 3', '"5 mm 3" is not a length'],
    ['5.2001 mm', '"5.2001" has more than 3 decimals'],
    ['0.00001 cm', '"0.00001" has more than 4 decimals'],
    ['0.0000001 m', '"0.0000001" has more than 6 decimals'],
    ['1.2.3 in', '"1.2.3" is not a number'],
    ['99999999999999 in', '"99999999999999" is too large'],
    ['99999999999 in', '"99999999999" is too large'],
  ])('refuses %j: %s', (text, reason) => {
    expect(parseLength(text)).toMatchObject({ ok: false, error: { en: reason } });
  });
});
