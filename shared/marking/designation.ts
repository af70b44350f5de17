/**
 * The designation after this one: its last number grows ("A9" → "A10", "1.3" → "1.4", "07" → "08"), or, without any
 * number, its last letter does ("U" → "V", "Z" → "AA"). Undefined where there is neither ("+", "") or counting down
 * leaves nothing to count.
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

/** Fewer designations than this are written out rather than as a range. */
const SHORTEST_RANGE = 3;

/**
 * The shortest way to write a list of designations: three or more that count up by one at their end become a range,
 * `1..20`, as the rail notation writes it. Letters are left as they are: L, M, N are three potentials, not a count.
 */
export function compressDesignations(designations: readonly string[]): readonly string[] {
  const written: string[] = [];
  let at = 0;
  while (at < designations.length) {
    let end = at;
    while (end + 1 < designations.length && follows(designations[end] ?? '', designations[end + 1] ?? '')) end += 1;
    const group = designations.slice(at, end + 1);
    if (group.length >= SHORTEST_RANGE) written.push(`${group[0] ?? ''}..${group.at(-1) ?? ''}`);
    else written.push(...group);
    at = end + 1;
  }
  return written;
}

function follows(designation: string, next: string): boolean {
  return /\d$/.test(designation) && !designation.includes('..') && nextDesignation(designation) === next;
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
