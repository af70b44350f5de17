/** A designation cut before its last digits: `A08` is `A` and `08`. */
interface Numbered {
  readonly prefix: string;
  readonly digits: string;
  readonly number: number;
}

/** More digits than any designation has, few enough to stay exact. */
const MOST_DIGITS = 15;

function numbered(text: string): Numbered | undefined {
  const digits = /\d+$/.exec(text)?.[0];
  if (digits === undefined || digits.length > MOST_DIGITS) return undefined;
  return { prefix: text.slice(0, text.length - digits.length), digits, number: Number(digits) };
}

function withNumber({ prefix, digits }: Numbered, number: number): string {
  const width = digits.startsWith('0') ? digits.length : 0;
  return prefix + String(number).padStart(width, '0');
}

/** A range of designations: how many there are, and each by its place from 0. */
export interface LabelRange {
  readonly count: number;
  readonly at: (index: number) => string;
}

/**
 * `1..20`, `A1..A8`, `01..12`, `20..1`: both ends belong to it. Leading zeros of the first end are kept as a width.
 * Undefined where the ends do not share what stands before their number.
 */
export function parseRange(text: string): LabelRange | undefined {
  const [from, to, ...more] = text.split('..');
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const first = numbered(from);
  const last = numbered(to);
  if (!first || !last || first.prefix !== last.prefix) return undefined;
  const step = last.number < first.number ? -1 : 1;
  return {
    count: Math.abs(last.number - first.number) + 1,
    at: (index) => withNumber(first, first.number + step * index),
  };
}

/** What was probably meant by a range that is none: `A1..8` → `A1..A8`, `1...5` and `1.-5` → nothing. */
export function mendRange(text: string): string | undefined {
  const [from, to, ...more] = text.split('..');
  if (from === undefined || to === undefined || more.length > 0 || !/^\d+$/.test(to)) return undefined;
  const first = numbered(from);
  return first && first.prefix !== '' ? `${from}..${first.prefix}${to}` : undefined;
}

/** Shortest run of designations that is printed as a range. */
const SHORTEST_RANGE = 3;

/**
 * How many labels from `start` on count upwards by one and can be printed as a range: 1 for one that stands alone. Labels
 * of several levels, which hold a slash, never make a range.
 */
export function rangeLength(labels: readonly string[], start: number): number {
  const first = numbered(labels[start] ?? '');
  if (!first || /\/|\.\./.test(first.prefix)) return 1;
  let length = 1;
  while (
    start + length < labels.length &&
    labels[start + length] === withNumber(first, first.number + length) &&
    Number.isSafeInteger(first.number + length)
  ) {
    length += 1;
  }
  return length >= SHORTEST_RANGE ? length : 1;
}
