import { type Language, type LocalText, decimalMarkOf, inEveryLanguage, inLanguage } from '../../text/index.ts';
import { type Um, formatLength, formatNumber } from '../../units/index.ts';

/** A length as messages write it in a language: "116.8 mm", "116,8 mm". */
export function lengthIn(language: Language, length: Um): string {
  return formatLength(length, { decimalMark: decimalMarkOf(language), lengthUnit: 'mm' });
}

/** A percentage as messages write it in a language, to two decimals: "36.42 %", "36,42 %". */
export function percentIn(language: Language, percent: number): string {
  return `${formatNumber(percent, 2, decimalMarkOf(language))}\u00a0%`;
}

/** Names for a sentence: the first few, and how many there are. */
export interface Names {
  readonly first: readonly string[];
  readonly count: number;
}

/** How many names a message lists before it only counts. */
const NAMES_LISTED = 3;

/** Names all things, but only those that a message lists. */
export function namesOf<T>(things: readonly T[], nameOf: (thing: T) => string): Names {
  return { first: things.slice(0, things.length > NAMES_LISTED + 1 ? NAMES_LISTED : things.length).map(nameOf), count: things.length };
}

/** Names in a sentence: "a", "a and b", "a, b, c and 4 more". */
export function listIn(language: Language, { first, count }: Names): string {
  const and = inLanguage(language, { en: 'and', de: 'und' });
  const hidden = count - first.length;
  const shown = hidden > 0 ? first : first.slice(0, -1);
  const last = hidden > 0 ? `${hidden} ${inLanguage(language, { en: 'more', de: 'weitere' })}` : first.at(-1);
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} ${and} ${last}`;
}

/** Alternatives in a sentence: "a", "a or b", "a, b or c". */
export function choiceIn(language: Language, names: readonly string[]): string {
  const or = inLanguage(language, { en: 'or', de: 'oder' });
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${or} ${last}`;
}

/** Sentences one after the other, in each language; empty ones are left out. */
export function sentences(...parts: readonly (LocalText | undefined)[]): LocalText {
  return inEveryLanguage((language) =>
    parts
      .map((part) => part?.[language] ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
}
