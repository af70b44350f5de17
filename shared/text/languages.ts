/** What the program has to know about a language in order to write in it. */
export interface LanguageFacts {
  /** How its speakers call it, for the list that they choose from. */
  readonly ownName: string;
  /** The mark between whole and fraction. */
  readonly decimalMark: '.' | ',';
  /** The quotation marks around a name. */
  readonly quotes: readonly [open: string, close: string];
  /** BCP 47 tag of the place whose dates, times and grouping of digits are used where the reader's own are not known. */
  readonly locale: string;
}

/**
 * The languages of the program by their ISO 639 tag, in the order in which they are offered. A line more here makes the
 * compiler name every place that has texts to be written: see docs/a-language.md.
 */
export const LANGUAGES = {
  en: { ownName: 'English', decimalMark: '.', quotes: ['“', '”'], locale: 'en-GB' },
  de: { ownName: 'Deutsch', decimalMark: ',', quotes: ['„', '“'], locale: 'de-DE' },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

/** A language of the program, by its tag. */
export type Language = keyof typeof LANGUAGES;

/** Every language of the program, in the order in which they are offered. */
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as readonly string[] as readonly [Language, ...Language[]];

/** The language of files, logs and readers of whom nothing is known. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** Whether the program speaks the language with this tag. */
export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The mark between whole and fraction that readers of a language expect. */
export function decimalMarkOf(language: Language): '.' | ',' {
  return LANGUAGES[language].decimalMark;
}

/** A name in the quotation marks of a language: “Waterworks”, „Wasserwerk“. */
export function quotedIn(language: Language, name: string): string {
  const [open, close] = LANGUAGES[language].quotes;
  return `${open}${name}${close}`;
}

/**
 * The language of a reader from the locales that their system or browser names, best first (`de-CH`, `de_DE.UTF-8`): the
 * first that the program speaks. Undefined where it speaks none of them, so that the caller says what holds then.
 */
export function languageOf(locales: readonly string[]): Language | undefined {
  return locales.map((locale) => /^[a-z]+/.exec(locale.toLowerCase())?.[0] ?? '').find(isLanguage);
}
