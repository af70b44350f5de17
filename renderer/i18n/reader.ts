import { DEFAULT_LANGUAGE, LANGUAGES, type Language, languageOf } from '../../shared/text/index.ts';

/** Whoever reads the window. */
export interface Reader {
  /** The language that the window speaks. */
  readonly language: Language;
  /** BCP 47 tag by which dates, times and numbers are written. */
  readonly locale: string;
}

/** What is known of the reader. */
export interface ReaderFacts {
  /** The user's choice. */
  readonly preference: 'system' | Language;
  /** The locales of the browser, best first. */
  readonly locales: readonly string[];
  /** The language of the system, as the host tells it; undefined until it has answered. */
  readonly system: Language | undefined;
  /** Whether the host draws menus and dialogs of its own: the window then speaks as they do. */
  readonly native: boolean;
}

/**
 * The language of the window is the user's choice, or else the first of the browser's that the program speaks, or else
 * that of the system. Dates and numbers are written as in the reader's own country (`en-US`, `de-CH`), but only if the
 * window speaks the language that the reader's browser names first: an English window in a German browser is not in
 * America because that browser lists `en-US` last.
 */
export function readerOf({ preference, locales, system, native }: ReaderFacts): Reader {
  const wanted = preference === 'system' ? undefined : preference;
  const language = wanted ?? (native ? system : undefined) ?? languageOf(locales) ?? system ?? DEFAULT_LANGUAGE;
  const [first] = locales;
  const own = first !== undefined && languageOf([first]) === language && /^[a-z]+-/i.test(first) && isLocale(first);
  return { language, locale: own ? first : LANGUAGES[language].locale };
}

/** Whether `Intl` takes a tag: it throws at one that is not well formed. */
function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
