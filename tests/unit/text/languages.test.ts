import { describe, expect, it } from 'vitest';
import { DEFAULT_LANGUAGE, LANGUAGES, LANGUAGE_TAGS, byLanguage, decimalMarkOf, inLanguage, isLanguage, languageOf, quotedIn } from '../../../shared/text/index.ts';

describe('the table of languages', () => {
  it('is the list that everything else is made from', () => {
    expect(LANGUAGE_TAGS).toEqual(Object.keys(LANGUAGES));
    expect(LANGUAGE_TAGS).toContain(DEFAULT_LANGUAGE);
    expect(byLanguage((language) => language)).toEqual(Object.fromEntries(LANGUAGE_TAGS.map((tag) => [tag, tag])));
  });

  it.each(LANGUAGE_TAGS)('%s agrees with what is known of its locale', (tag) => {
    const { locale, decimalMark, ownName } = LANGUAGES[tag];
    expect(languageOf([locale])).toBe(tag);
    expect(new Intl.NumberFormat(locale).format(0.5)).toBe(`0${decimalMark}5`);
    expect(decimalMarkOf(tag)).toBe(decimalMark);
    expect(new Intl.DisplayNames([tag], { type: 'language' }).of(tag)?.toLowerCase()).toBe(ownName.toLowerCase());
  });

  it('knows its own tags and nothing else', () => {
    for (const tag of LANGUAGE_TAGS) expect(isLanguage(tag)).toBe(true);
    for (const tag of ['', 'fr', 'EN', 'toString', '__proto__']) expect(isLanguage(tag)).toBe(false);
  });

  it('quotes as the language does', () => {
    expect(quotedIn('en', 'Waterworks')).toBe('“Waterworks”');
    expect(quotedIn('de', 'Wasserwerk')).toBe('„Wasserwerk“');
  });

  it('hands out what there is for one language', () => {
    expect(inLanguage('de', { en: 'and', de: 'und' })).toBe('und');
  });
});

describe('the language of a locale', () => {
  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de_DE.UTF-8', 'de'],
    ['DE', 'de'],
    ['en-GB', 'en'],
    ['den', undefined],
    ['fr', undefined],
    ['C', undefined],
    ['', undefined],
  ])('%s is %s', (locale, language) => expect(languageOf([locale])).toBe(language));

  it('is that of the first locale that the program speaks', () => {
    expect(languageOf(['fr-FR', 'de-DE', 'en-US'])).toBe('de');
    expect(languageOf([])).toBeUndefined();
  });
});
