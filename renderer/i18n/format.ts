import { type LocalText, decimalMarkOf } from '../../shared/text/index.ts';
import {
  type NumberStyle,
  QUANTITY_UNITS,
  type Quantity,
  type Um,
  formatLength,
  formatLengthValue,
  formatNumber,
  fromBase,
} from '../../shared/units/index.ts';
import type { Reader } from './reader.ts';

/** The preferences that decide how numbers are written. */
export interface FormatPreferences {
  readonly units: 'mm' | 'inch';
  readonly decimalMark: 'language' | '.' | ',';
}

/** Writes values for the reader: language, decimal mark and unit of length are settled once. */
export interface Formatter extends Reader {
  readonly style: NumberStyle;
  /** "116.8 mm". */
  readonly length: (value: Um) => string;
  /** "116.8", for a column whose heading names the unit. */
  readonly lengthValue: (value: Um) => string;
  readonly lengthUnit: 'mm' | 'in';
  readonly number: (value: number, decimals?: number) => string;
  /** "20 %". */
  readonly percent: (value: number) => string;
  /** A value in base units with the unit of its data sheet; lengths in the reader's unit. */
  readonly quantity: (quantity: Quantity, base: number) => string;
  /** How long ago something was, roughly: "3 hours ago". */
  readonly age: (milliseconds: number, now: number) => string;
  /** Date and time of a file. */
  readonly instant: (milliseconds: number) => string;
  /** Whole number with the grouping of the reader's country. */
  readonly count: (value: number) => string;
}

const NBSP = '\u00a0';

/** Decimal mark and unit of length that follow from the reader and the preferences. */
export function numberStyleOf(reader: Reader, preferences: FormatPreferences): NumberStyle {
  return {
    decimalMark: preferences.decimalMark === 'language' ? decimalMarkIn(reader) : preferences.decimalMark,
    lengthUnit: preferences.units === 'inch' ? 'in' : 'mm',
  };
}

/** The mark that the reader's country uses: a point in German-speaking Switzerland, a comma in South Africa. */
function decimalMarkIn({ language, locale }: Reader): '.' | ',' {
  const mark = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  return mark === '.' || mark === ',' ? mark : decimalMarkOf(language);
}

/** The formatter for a reader and their choices. */
export function formatterOf(reader: Reader, preferences: FormatPreferences): Formatter {
  const { language, locale } = reader;
  const style = numberStyleOf(reader, preferences);
  const number = (value: number, decimals = 3): string => formatNumber(value, decimals, style.decimalMark);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return {
    style,
    language,
    locale,
    length: (value) => formatLength(value, style),
    lengthValue: (value) => formatLengthValue(value, style),
    lengthUnit: style.lengthUnit,
    number,
    percent: (value) => `${number(value, 1)}${NBSP}%`,
    quantity(quantity, base) {
      if (quantity === 'length') return formatLength(base as Um, style);
      if (quantity === 'awg') return `AWG${NBSP}${base < 0 ? `${1 - base}/0` : base}`;
      const { symbol } = QUANTITY_UNITS[quantity];
      const text = number(fromBase(quantity, base));
      return symbol === '' ? text : symbol === '°' ? `${text}°` : `${text}${NBSP}${symbol}`;
    },
    age: (milliseconds, now) => ageText(now - milliseconds, relative) ?? JUST_NOW[language],
    instant: (milliseconds) => dates.format(milliseconds),
    count: (value) => whole.format(value),
  };
}

const AGES = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
] as const;

const JUST_NOW: LocalText = { en: 'just now', de: 'gerade eben' };

/** In the largest unit of which at least one has passed; undefined for less than a minute, or if the clock was set back. */
function ageText(milliseconds: number, relative: Intl.RelativeTimeFormat): string | undefined {
  for (const [unit, size] of AGES) {
    if (milliseconds >= size) return relative.format(-Math.floor(milliseconds / size), unit);
  }
  return undefined;
}
