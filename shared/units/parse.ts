import { type Um, um } from './um.ts';

/** A parsed value, or one sentence that says what is wrong with the text. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

const DECIMAL = /^([+-]?)(\d+)(?:[.,](\d+))?$/;

/**
 * A decimal number written with point or comma ("5.2", "5,2", "-0.5"), as a whole number of thousandths without passing
 * through floating point. More than three decimals are refused: a micrometre is the finest length there is.
 */
export function parseThousandths(text: string): Parsed<number> {
  const match = DECIMAL.exec(text.trim());
  if (!match) return { ok: false, error: `"${text}" is not a number` };
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > 3) return { ok: false, error: `"${text}" has more than three decimals` };
  const value = Number(whole) * 1000 + Number(digits.padEnd(3, '0'));
  if (!Number.isSafeInteger(value)) return { ok: false, error: `"${text}" is too large` };
  return { ok: true, value: sign === '-' && value !== 0 ? -value : value };
}

/** One inch is exactly 25.4 mm. */
export const UM_PER_INCH = 25_400;

/**
 * A length as an engineer types it: "37.2", "37,2 mm", "1.5in", `0.205"`, "0.5 m", "12 cm". Without a unit the number is
 * in `defaultUnit`. Millimetres finer than a micrometre are refused; inches are rounded to the nearest micrometre.
 */
export function parseLength(text: string, defaultUnit: 'mm' | 'in' = 'mm'): Parsed<Um> {
  const match = /^\s*([+-]?[\d.,]+)\s*(mm|cm|m|in|inch|"|″)?\s*$/i.exec(text);
  if (!match) return { ok: false, error: `"${text.trim()}" is not a length` };
  const number = match[1] ?? '';
  const unit = (match[2] ?? defaultUnit).toLowerCase();
  if (unit === 'mm') {
    const parsed = parseThousandths(number);
    return parsed.ok ? { ok: true, value: um(parsed.value) } : parsed;
  }
  if (!DECIMAL.test(number)) return { ok: false, error: `"${number}" is not a number` };
  const value = Number(number.replace(',', '.'));
  const factor = unit === 'cm' ? 10_000 : unit === 'm' ? 1_000_000 : UM_PER_INCH;
  const scaled = Math.round(value * factor);
  return Number.isSafeInteger(scaled) ? { ok: true, value: um(scaled) } : { ok: false, error: `"${number}" is too large` };
}
