import type { LocalText } from '../../../shared/text/index.ts';
import { type Parsed, parseDecimal } from '../../../shared/units/index.ts';

/** Largest amount that a project file takes, in mA or mV. */
const LARGEST = 1_000_000_000;

/** Decimals of each prefix down to the thousandth: mA, A, kA. */
const PLACES: Readonly<Record<string, number>> = { m: 0, '': 3, k: 6 };

/** A current or voltage as an engineer types it ("16", "16 A", "500 mA", "0,4 kV"), in mA or mV. Never negative. */
export function parseAmount(text: string, unit: 'A' | 'V'): Parsed<number> {
  const match = new RegExp(`^([+-]?[\\d.,]+)\\s*(?:([mk]?)${unit})?$`, 'i').exec(text.trim());
  if (!match) return { ok: false, error: notAnAmount(text.trim(), unit) };
  const parsed = parseDecimal(match[1] ?? '', PLACES[(match[2] ?? '').toLowerCase()] ?? 3);
  if (!parsed.ok) return parsed;
  if (parsed.value < 0 || parsed.value > LARGEST) {
    const top = LARGEST / 1_000_000;
    return {
      ok: false,
      error: { en: `Between 0 and ${top} k${unit}`, de: `Zwischen 0 und ${top} k${unit}` },
    };
  }
  return parsed;
}

function notAnAmount(text: string, unit: 'A' | 'V'): LocalText {
  return unit === 'A'
    ? { en: `"${text}" is not a current`, de: `„${text}“ ist kein Strom` }
    : { en: `"${text}" is not a voltage`, de: `„${text}“ ist keine Spannung` };
}
