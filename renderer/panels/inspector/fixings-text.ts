import { LONGEST_LENGTH, MOST_FIXINGS } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type Um, parseLength } from '../../../shared/units/index.ts';

type Read = { readonly ok: true; readonly value: readonly Um[] } | { readonly ok: false; readonly error: LocalText };

/** Positions as typed, separated by semicolons ("50; 300; 550,5"), in the reader's unit; none for an empty text. */
export function parseFixings(text: string, unit: 'mm' | 'in'): Read {
  const words = text.split(';').filter((word) => word.trim() !== '');
  const fixings: Um[] = [];
  for (const word of words) {
    const parsed = parseLength(word, unit);
    if (!parsed.ok) return parsed;
    if (parsed.value < 0 || parsed.value > LONGEST_LENGTH) {
      return { ok: false, error: { en: 'Positions lie between 0 and 100 m.', de: 'Positionen liegen zwischen 0 und 100 m.' } };
    }
    fixings.push(parsed.value);
  }
  if (fixings.length > MOST_FIXINGS) {
    return { ok: false, error: { en: `At most ${MOST_FIXINGS} fixings`, de: `Höchstens ${MOST_FIXINGS} Befestigungen` } };
  }
  return { ok: true, value: fixings };
}

/** Positions as the field shows them. */
export function showFixings(fixings: readonly Um[], show: (length: Um) => string): string {
  return fixings.map(show).join('; ');
}
