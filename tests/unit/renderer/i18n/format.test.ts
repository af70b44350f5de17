import { describe, expect, it } from 'vitest';
import { formatterOf, numberStyleOf } from '../../../../renderer/i18n/format.ts';
import type { Reader } from '../../../../renderer/i18n/reader.ts';
import { mm, um } from '../../../../shared/units/index.ts';

const ENGLISH: Reader = { language: 'en', locale: 'en-GB' };
const GERMAN: Reader = { language: 'de', locale: 'de-DE' };
const english = formatterOf(ENGLISH, { units: 'mm', decimalMark: 'language' });
const german = formatterOf(GERMAN, { units: 'mm', decimalMark: 'language' });
const inches = formatterOf(ENGLISH, { units: 'inch', decimalMark: 'language' });

describe('number formats', () => {
  it('follow the language unless the user has chosen a mark', () => {
    expect(numberStyleOf(GERMAN, { units: 'mm', decimalMark: 'language' })).toEqual({ decimalMark: ',', lengthUnit: 'mm' });
    expect(numberStyleOf(GERMAN, { units: 'inch', decimalMark: '.' })).toEqual({ decimalMark: '.', lengthUnit: 'in' });
    expect(numberStyleOf(ENGLISH, { units: 'mm', decimalMark: ',' }).decimalMark).toBe(',');
  });

  it('write lengths exactly, with a unit that does not wrap away', () => {
    expect(english.length(mm(116.8))).toBe('116.8\u00a0mm');
    expect(german.length(um(5_201))).toBe('5,201\u00a0mm');
    expect(inches.length(mm(25.4))).toBe('1\u00a0in');
    expect(inches.lengthValue(mm(5.2))).toBe('0.205');
    expect(inches.lengthUnit).toBe('in');
  });

  it('write quantities in the unit of their data sheets', () => {
    expect(english.quantity('current', 24_000)).toBe('24\u00a0A');
    expect(german.quantity('energy', 109_000)).toBe('0,109\u00a0MJ');
    expect(english.quantity('awg', 14)).toBe('AWG\u00a014');
    expect(english.quantity('awg', -1)).toBe('AWG\u00a02/0');
    expect(english.quantity('angle', 90_000)).toBe('90°');
    expect(english.quantity('count', 3)).toBe('3');
    expect(inches.quantity('length', mm(25.4))).toBe('1\u00a0in');
  });

  it('round percentages to one decimal and group whole numbers as the language does', () => {
    expect(english.percent(36.42)).toBe('36.4\u00a0%');
    expect(german.percent(20)).toBe('20\u00a0%');
    expect(english.count(1039)).toBe('1,039');
    expect(german.count(1039)).toBe('1.039');
    expect(english.number(1 / 3)).toBe('0.333');
  });

  it('write points in time in the language', () => {
    const at = Date.UTC(2026, 10, 21, 12, 0);
    expect(english.instant(at)).toMatch(/^21 Nov 2026/);
    expect(german.instant(at)).toMatch(/^21\.11\.2026/);
  });

  it('follow the country of the reader where it writes otherwise than most who speak the language', () => {
    const at = Date.UTC(2026, 10, 21, 12, 0);
    const american = formatterOf({ language: 'en', locale: 'en-US' }, { units: 'mm', decimalMark: 'language' });
    expect(american.instant(at)).toMatch(/^Nov 21, 2026/);
    const swiss = formatterOf({ language: 'de', locale: 'de-CH' }, { units: 'mm', decimalMark: 'language' });
    expect(swiss.length(mm(116.8))).toBe('116.8\u00a0mm');
    expect(swiss.count(1039)).toMatch(/^1['’]039$/);
    // A mark that is neither point nor comma is not used: what is typed could not be read again.
    expect(numberStyleOf({ language: 'en', locale: 'fa-IR' }, { units: 'mm', decimalMark: 'language' }).decimalMark).toBe('.');
    expect(numberStyleOf({ language: 'de', locale: 'de-CH' }, { units: 'mm', decimalMark: ',' }).decimalMark).toBe(',');
  });
});

describe('ages', () => {
  const at = (milliseconds: number) => ({
    en: formatterOf(ENGLISH, { units: 'mm', decimalMark: 'language' }).age(0, milliseconds),
    de: formatterOf(GERMAN, { units: 'mm', decimalMark: 'language' }).age(0, milliseconds),
  });
  const minute = 60_000;
  it.each([
    [0, 'just now', 'gerade eben'],
    [-5000, 'just now', 'gerade eben'],
    [minute - 1, 'just now', 'gerade eben'],
    [minute, '1 minute ago', 'vor 1 Minute'],
    [59 * minute, '59 minutes ago', 'vor 59 Minuten'],
    [61 * minute, '1 hour ago', 'vor 1 Stunde'],
    [24 * 60 * minute, 'yesterday', 'gestern'],
    [3 * 24 * 60 * minute, '3 days ago', 'vor 3 Tagen'],
  ])('%i ms are said in the largest unit that has passed', (milliseconds, en, de) => {
    expect(at(milliseconds)).toEqual({ en, de });
  });
});
