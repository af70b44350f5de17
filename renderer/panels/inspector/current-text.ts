import { type NumberStyle, formatThousandths } from '../../../shared/units/index.ts';

/** A current in amperes: "24 A", "0.5 A". `milliamperes` is a whole number. */
export function formatCurrent(milliamperes: number, { decimalMark }: Pick<NumberStyle, 'decimalMark'>): string {
  return `${formatThousandths(Math.round(milliamperes), decimalMark)} A`;
}
