/** The languages of the program. */
export type Language = 'en' | 'de';

/** A sentence in every language: whoever writes one writes both, and the compiler sees to it. */
export interface LocalText {
  readonly en: string;
  readonly de: string;
}

/** Writes a text in both languages from one builder, which is given the language (for its decimal mark and words). */
export function inBoth(build: (language: Language) => string): LocalText {
  return { en: build('en'), de: build('de') };
}

/** The same text in every language: names, designations, article numbers. */
export function sameText(text: string): LocalText {
  return { en: text, de: text };
}

/** The mark between whole and fraction that readers of a language expect. */
export function decimalMarkOf(language: Language): '.' | ',' {
  return language === 'de' ? ',' : '.';
}
