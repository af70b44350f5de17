import type { Parsed } from './parse.ts';
import { parseThousandths, unparsed } from './parse.ts';

/**
 * An American wire gauge number. Sizes larger than 0 are written 1/0, 2/0 … and counted 0, -1, -2, -3.
 * A range in AWG is compared in AWG, never through mm²: printed ranges are not exact conversions of each other.
 */
export interface Awg {
  readonly unit: 'awg';
  readonly gauge: number;
}

/** A metric conductor cross-section in thousandths of a square millimetre. */
export interface MetricArea {
  readonly unit: 'mm2';
  readonly thousandths: number;
}

/** The size of a conductor, in the system in which it was given. */
export type ConductorSize = Awg | MetricArea;

/** Copper area of a gauge in mm² (d = 0.127 · 92^((36 − n)/39) mm, A = π/4 · d²; ASTM B258). */
export function awgToMm2(gauge: number): number {
  const diameter = 0.127 * 92 ** ((36 - gauge) / 39);
  return (Math.PI / 4) * diameter * diameter;
}

/** "14AWG", "14 AWG", "AWG 14", "2/0 AWG", "2.5", "2,5 mm²" → a size in its own system. */
export function parseConductorSize(text: string): Parsed<ConductorSize> {
  const trimmed = text.trim();
  const awg = /^(?:AWG\s*(\d+|[1-9]\/0)|(\d+|[1-9]\/0)\s*AWG)$/i.exec(trimmed);
  if (awg) {
    const digits = awg[1] ?? awg[2] ?? '';
    const gauge = digits.endsWith('/0') ? 1 - Number(digits.slice(0, -2)) : Number(digits);
    return gauge < -3 || gauge > 40
      ? unparsed({ en: `"${trimmed}" is not an AWG size`, de: `„${trimmed}“ ist keine AWG-Größe` })
      : { ok: true, value: { unit: 'awg', gauge } };
  }
  const area = parseThousandths(trimmed.replace(/\s*mm(²|2)$/i, ''));
  if (!area.ok || area.value <= 0) {
    return unparsed({ en: `"${trimmed}" is not a conductor size`, de: `„${trimmed}“ ist kein Leiterquerschnitt` });
  }
  return { ok: true, value: { unit: 'mm2', thousandths: area.value } };
}

/** A size as it is printed: "14 AWG", "2/0 AWG", "2.5 mm²"; with a no-break space, so that the unit never wraps away. */
export function formatConductorSize(size: ConductorSize, decimalMark: '.' | ',' = '.'): string {
  if (size.unit === 'awg') return `${size.gauge < 0 ? `${1 - size.gauge}/0` : size.gauge}\u00a0AWG`;
  const text = String(size.thousandths / 1000);
  return `${decimalMark === ',' ? text.replace('.', ',') : text}\u00a0mm²`;
}
