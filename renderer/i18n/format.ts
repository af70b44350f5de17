import { type Language, decimalMarkOf, inLanguage } from '../../shared/text/index.ts';
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

/** The preferences that decide how numbers are written. */
export interface FormatPreferences {
  readonly units: 'mm' | 'inch';
  readonly decimalMark: 'language' | '.' | ',';
}

/** Writes values for the reader: language, decimal mark and unit of length are settled once. */
export interface Formatter {
  readonly style: NumberStyle;
  readonly language: Language;
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
  /** Whole number with the grouping of the language. */
  readonly count: (value: number) => string;
}

const NBSP = '\u00a0';

/** Decimal mark and unit of length that follow from language and preferences. */
export function numberStyleOf(language: Language, preferences: FormatPreferences): NumberStyle {
  return {
    decimalMark: preferences.decimalMark === 'language' ? decimalMarkOf(language) : preferences.decimalMark,
    lengthUnit: preferences.units === 'inch' ? 'in' : 'mm',
  };
}

/** The formatter of a language and of the user's choices. */
export function formatterOf(language: Language, preferences: FormatPreferences): Formatter {
  const style = numberStyleOf(language, preferences);
  const number = (value: number, decimals = 3): string => formatNumber(value, decimals, style.decimalMark);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  return {
    style,
    language,
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
    age: (milliseconds, now) => ageText(now - milliseconds, relative, language),
    instant: (milliseconds) => dates.format(milliseconds),
    count: (value) => whole.format(value),
  };
}

const AGES = [
  ['day', 24 * 60 * 60 * 1000],
  ['hour', 60 * 60 * 1000],
  ['minute', 60 * 1000],
] as const;

/** In the largest unit of which at least one has passed; a clock that was set back counts as now. */
function ageText(milliseconds: number, relative: Intl.RelativeTimeFormat, language: Language): string {
  for (const [unit, size] of AGES) {
    if (milliseconds >= size) return relative.format(-Math.floor(milliseconds / size), unit);
  }
  return inLanguage(language, { en: 'just now', de: 'gerade eben' });
}
