import type { LocalText } from '../text/index.ts';
import type { Parsed } from '../units/index.ts';

/** A range or a list gives at most this many designations. */
export const LONGEST_RANGE = 10_000;

const TOO_LONG: LocalText = {
  en: `more than ${LONGEST_RANGE} designations`,
  de: `mehr als ${LONGEST_RANGE} Bezeichnungen`,
};

/**
 * The designation after this one: its last number grows ("A9" → "A10", "1.3" → "1.4", "07" → "08"), or, without any
 * number, its last letter does ("U" → "V", "Z" → "AA"). Undefined where there is neither ("+", "").
 */
export function nextDesignation(designation: string, step = 1): string | undefined {
  const number = /^(.*?)(\d+)(\D*)$/s.exec(designation);
  if (number) {
    const [, head = '', digits = '', tail = ''] = number;
    const next = Number(digits) + step;
    if (!Number.isSafeInteger(next) || next < 0) return undefined;
    // Leading zeros are a width that is kept.
    const padded = digits.startsWith('0') ? String(next).padStart(digits.length, '0') : String(next);
    return `${head}${padded}${tail}`;
  }
  const letters = /^(.*?)([A-Z]+|[a-z]+)([^A-Za-z]*)$/s.exec(designation);
  if (!letters) return undefined;
  const [, head = '', word = '', tail = ''] = letters;
  const lower = word === word.toLowerCase();
  const next = countOfLetters(word.toUpperCase()) + step;
  if (next < 1) return undefined;
  const text = lettersOfCount(next);
  return `${head}${lower ? text.toLowerCase() : text}${tail}`;
}

/**
 * A range such as `1..20`, `A1..A8`, `01..12`, `10..1`, `U1..W1` (letter before an equal number) or `A..F`. Both ends
 * belong to it. What differs between the ends must be one number or one letter; anything else is refused.
 */
export function expandRange(text: string): Parsed<readonly string[]> {
  const parts = text.split('..').map((part) => part.trim());
  const [first = '', last = ''] = parts;
  if (parts.length !== 2 || first === '' || last === '') return { ok: false, error: { en: `"${text}" is not a range such as 1..20`, de: `„${text}“ ist kein Bereich wie 1..20` } };
  if (first === last) return { ok: true, value: [first] };
  const numbers = numberRange(first, last) ?? letterRange(first, last);
  if (!numbers) {
    return {
      ok: false,
      error: {
        en: `"${first}" and "${last}" are not ends of one range`,
        de: `„${first}“ und „${last}“ sind nicht die Enden eines Bereichs`,
      },
    };
  }
  return numbers.length > LONGEST_RANGE
    ? { ok: false, error: TOO_LONG }
    : { ok: true, value: numbers };
}

/**
 * The labels of consecutive blocks: a range, or a list in which each entry is a range or one designation
 * ("1..4,PE,8"). The levels of a multi-level block are parted by a slash ("1.1/1.2/1.3,2.1/2.2/2.3"), lowest first; an
 * empty place leaves that level without a label.
 */
export function expandLabels(text: string): Parsed<readonly (readonly string[])[]> {
  const blocks: (readonly string[])[] = [];
  for (const entry of text.split(',')) {
    if (entry.includes('..') && !entry.includes('/')) {
      const range = expandRange(entry);
      if (!range.ok) return range;
      for (const designation of range.value) blocks.push([designation]);
    } else {
      blocks.push(entry.split('/').map((level) => level.trim()));
    }
    if (blocks.length > LONGEST_RANGE) return { ok: false, error: TOO_LONG };
  }
  return { ok: true, value: blocks };
}

/**
 * The shortest way to write a list of designations: three or more that follow each other become a range. Law: what
 * `expandLabels` makes of the result is the list again (for designations without comma, slash and "..").
 */
export function compressDesignations(designations: readonly string[]): readonly string[] {
  const written: string[] = [];
  let at = 0;
  while (at < designations.length) {
    const first = designations[at] ?? '';
    let end = at;
    while (end + 1 < designations.length && follows(designations[end] ?? '', designations[end + 1] ?? '')) end += 1;
    const last = designations[end] ?? '';
    const range = end - at >= 2 ? expandRange(`${first}..${last}`) : undefined;
    if (range?.ok && range.value.length === end - at + 1) {
      written.push(`${first}..${last}`);
    } else {
      written.push(...designations.slice(at, end + 1));
    }
    at = end + 1;
  }
  return written;
}

function follows(designation: string, next: string): boolean {
  return designation !== '' && nextDesignation(designation) === next;
}

/** How many digits an end of a range may have: more are a part number, not a terminal. */
const MOST_DIGITS = 9;

function numberRange(first: string, last: string): readonly string[] | undefined {
  const from = /^(.*?)(\d+)(\D*)$/s.exec(first);
  const to = /^(.*?)(\d+)(\D*)$/s.exec(last);
  if (!from || !to || from[1] !== to[1] || from[3] !== to[3]) return undefined;
  const [, head = '', low = '', tail = ''] = from;
  const high = to[2] ?? '';
  if (low.length > MOST_DIGITS || high.length > MOST_DIGITS) return undefined;
  // "01..12" counts with leading zeros; "1..02" says nothing that could be meant.
  const padded = low.startsWith('0') || high.startsWith('0');
  const width = Math.max(low.length, high.length);
  if (padded && low.length !== high.length && !(low === '0' || high === '0')) return undefined;
  const write = (value: number): string =>
    `${head}${padded && low.length === high.length ? String(value).padStart(width, '0') : value}${tail}`;
  return count(Number(low), Number(high), write);
}

function letterRange(first: string, last: string): readonly string[] | undefined {
  const from = /^(.*?)([A-Z]|[a-z])(\d*)$/s.exec(first);
  const to = /^(.*?)([A-Z]|[a-z])(\d*)$/s.exec(last);
  if (!from || !to || from[1] !== to[1] || from[3] !== to[3]) return undefined;
  const low = from[2] ?? '';
  const high = to[2] ?? '';
  if ((low === low.toLowerCase()) !== (high === high.toLowerCase())) return undefined;
  return count(low.charCodeAt(0), high.charCodeAt(0), (code) => `${from[1] ?? ''}${String.fromCharCode(code)}${from[3] ?? ''}`);
}

function count(from: number, to: number, write: (value: number) => string): readonly string[] {
  const step = from <= to ? 1 : -1;
  // One more than allowed is enough to be refused.
  const length = Math.min(Math.abs(to - from) + 1, LONGEST_RANGE + 1);
  return Array.from({ length }, (_, index) => write(from + step * index));
}

/** A = 1, Z = 26, AA = 27. */
function countOfLetters(word: string): number {
  let value = 0;
  for (const letter of word) value = value * 26 + (letter.charCodeAt(0) - 64);
  return value;
}

function lettersOfCount(value: number): string {
  let rest = value;
  let word = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    word = String.fromCharCode(65 + digit) + word;
    rest = Math.floor((rest - 1) / 26);
  }
  return word;
}
