/** Units: integer micrometres and the other whole-number base units, their parsing and their formatting. */
export { type Um, ZERO_UM, addUm, maxUm, mm, subUm, sumUm, timesUm, toMm, um } from './um.ts';
export { QUANTITY_UNITS, type Quantity, fromBase, toBase } from './quantities.ts';
export { type Parsed, UM_PER_INCH, parseDecimal, parseLength, parseThousandths } from './parse.ts';
export {
  type NumberStyle,
  PLAIN_STYLE,
  formatLength,
  formatLengthValue,
  formatNumber,
  formatThousandths,
  roundTo,
} from './format.ts';
export { type Awg, type ConductorSize, type MetricArea, awgToMm2, formatConductorSize, parseConductorSize } from './awg.ts';
