import type { LocalText } from '../text/index.ts';
import { type Um, um } from './um.ts';

/** A parsed value, or one sentence that says what is wrong with the text. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LocalText };

const DECIMAL = /^([+-]?)(\d+)(?:[.,](\d+))?$/;

/** The failed outcome of parsing, with its sentence in every language. */
export function unparsed(error: LocalText): { readonly ok: false; readonly error: LocalText } {
  return { ok: false, error };
}

/**
 * A decimal number written with point or comma ("5.2", "5,2", "-0.5"), as a whole number of 10^-places without passing
 * through floating point. More decimals than that are refused (zeros at the end do not count), and so is a number too
 * large to be exact.
 */
export function parseDecimal(text: string, places: number): Parsed<number> {
  const shown = text.trim();
  const match = DECIMAL.exec(shown);
  if (!match) return unparsed({ en: `"${shown}" is not a number`, de: `„${shown}“ ist keine Zahl` });
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) {
    return unparsed({ en: `"${shown}" has more than ${places} decimals`, de: `„${shown}“ hat mehr als ${places} Nachkommastellen` });
  }
  const value = Number(whole + digits.padEnd(places, '0'));
  if (!Number.isSafeInteger(value)) return unparsed({ en: `"${shown}" is too large`, de: `„${shown}“ ist zu groß` });
  return { ok: true, value: sign === '-' && value !== 0 ? -value : value };
}

/**
 * A decimal number as a whole number of thousandths: millimetres to micrometres, volts to millivolts. More than three
 * decimals are refused: a micrometre is the finest length there is.
 */
export function parseThousandths(text: string): Parsed<number> {
  return parseDecimal(text, 3);
}

/** One inch is exactly 25.4 mm. */
export const UM_PER_INCH = 25_400;

/** Decimals of an inch that are read: finer than any micrometre. */
const INCH_PLACES = 6;

/** Decimals of each metric unit down to the micrometre. */
const METRIC_PLACES: Readonly<Record<string, number>> = { mm: 3, cm: 4, m: 6 };

/**
 * A length as an engineer types it: "37.2", "37,2 mm", "1.5in", `0.205"`, "0.5 m", "12 cm". Without a unit the number is
 * in `defaultUnit`. Metric lengths are exact, and finer than a micrometre they are refused; inches are rounded to the
 * nearest micrometre.
 */
export function parseLength(text: string, defaultUnit: 'mm' | 'in' = 'mm'): Parsed<Um> {
  const match = /^([+-]?[\d.,]+)\s*(mm|cm|m|in|inch|"|″)?$/i.exec(text.trim());
  if (!match) return unparsed({ en: `"${text.trim()}" is not a length`, de: `„${text.trim()}“ ist keine Länge` });
  const number = match[1] ?? '';
  const unit = (match[2] ?? defaultUnit).toLowerCase();
  const metric = METRIC_PLACES[unit];
  const parsed = parseDecimal(number, metric ?? INCH_PLACES);
  if (!parsed.ok) return parsed;
  if (metric !== undefined) return { ok: true, value: um(parsed.value) };
  const scaled = roundHalfAway((parsed.value * UM_PER_INCH) / 10 ** INCH_PLACES);
  return Number.isSafeInteger(parsed.value * UM_PER_INCH)
    ? { ok: true, value: um(scaled) }
    : unparsed({ en: `"${number}" is too large`, de: `„${number}“ ist zu groß` });
}

function roundHalfAway(value: number): number {
  const magnitude = Math.round(Math.abs(value));
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}
