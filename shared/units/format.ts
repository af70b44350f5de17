import { UM_PER_INCH } from './parse.ts';
import type { Um } from './um.ts';

/** How lengths and numbers are written for a reader. */
export interface NumberStyle {
  /** The mark between whole and fraction. */
  readonly decimalMark: '.' | ',';
  /** The unit in which lengths are shown. */
  readonly lengthUnit: 'mm' | 'in';
}

/** Millimetres with a decimal point: the style of files and of the command line. */
export const PLAIN_STYLE: NumberStyle = { decimalMark: '.', lengthUnit: 'mm' };

/** A whole number of thousandths as decimal text without trailing zeros: 5200 → "5.2", -500 → "-0.5", 0 → "0". */
export function formatThousandths(value: number, decimalMark: '.' | ',' = '.'): string {
  const magnitude = Math.round(Math.abs(value));
  const sign = value < 0 && magnitude !== 0 ? '-' : '';
  const fraction = String(magnitude % 1000).padStart(3, '0').replace(/0+$/, '');
  const whole = Math.floor(magnitude / 1000);
  return `${sign}${whole}${fraction === '' ? '' : decimalMark + fraction}`;
}

/** A length without its unit, exact to the micrometre in millimetres, to a thousandth in inches. */
export function formatLengthValue(value: Um, style: NumberStyle = PLAIN_STYLE): string {
  return style.lengthUnit === 'mm'
    ? formatThousandths(value, style.decimalMark)
    : formatThousandths(Math.round((value * 1000) / UM_PER_INCH), style.decimalMark);
}

/** A length with its unit: "116.8 mm" or "4.598 in" (with a no-break space, so that the unit never wraps away). */
export function formatLength(value: Um, style: NumberStyle = PLAIN_STYLE): string {
  return `${formatLengthValue(value, style)}\u00a0${style.lengthUnit}`;
}

/** A number with at most `decimals` places (rounded half away from zero, trailing zeros dropped) in the given style. */
export function formatNumber(value: number, decimals: number, decimalMark: '.' | ',' = '.'): string {
  const rounded = roundTo(value, decimals);
  const text = Object.is(rounded, -0) ? '0' : String(rounded);
  return decimalMark === ',' ? text.replace('.', ',') : text;
}

/** `value` rounded to `decimals` places, half away from zero; the result prints without a float tail. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const magnitude = Math.round(Math.abs(value) * factor * (1 + Number.EPSILON)) / factor;
  return value < 0 ? -magnitude : magnitude;
}
