import { MOST_SPARES } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

type Typed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: LocalText };

/** A number of spare blocks as typed. */
export function parseCount(text: string): Typed<number> {
  const value = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : Number.NaN;
  return value <= MOST_SPARES
    ? { ok: true, value }
    : { ok: false, error: { en: `A whole number from 0 to ${MOST_SPARES}`, de: `Eine ganze Zahl von 0 bis ${MOST_SPARES}` } };
}

/** A day as typed, `2024-01-31` or `31.1.2024`, the way that files keep it; the empty text stays empty. */
export function parseDay(text: string): Typed<string> {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: '' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
  const german = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(trimmed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : german ? [german[3], german[2], german[1]] : [];
  if (year !== undefined && month !== undefined && day !== undefined && isDay(Number(year), Number(month), Number(day))) {
    return { ok: true, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  }
  return { ok: false, error: { en: 'A day such as 2024-01-31', de: 'Ein Tag wie 31.01.2024' } };
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= ([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}
