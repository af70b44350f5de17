import { LANGUAGE_TAGS, type Language } from './languages.ts';

/** Something for each language of the program; the compiler asks for every one of them. */
export type ByLanguage<T> = Readonly<Record<Language, T>>;

/** A sentence in every language: whoever writes one writes all, and the compiler sees to it. */
export type LocalText = ByLanguage<string>;

/** Builds something for every language from one builder, which is given the language (for its decimal mark and words). */
export function byLanguage<T>(build: (language: Language) => T): ByLanguage<T> {
  return Object.fromEntries(LANGUAGE_TAGS.map((language) => [language, build(language)])) as Record<Language, T>;
}

/** Writes a text in every language from one builder, which is given the language (for its decimal mark and words). */
export function inEveryLanguage(build: (language: Language) => string): LocalText {
  return byLanguage(build);
}

/** What there is for one language, of something written for each where it is needed. */
export function inLanguage<T>(language: Language, words: ByLanguage<T>): T {
  return words[language];
}

/** The same text in every language: names, designations, article numbers. */
export function sameText(text: string): LocalText {
  return byLanguage(() => text);
}
