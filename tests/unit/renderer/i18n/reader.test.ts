import { describe, expect, it } from 'vitest';
import { type ReaderFacts, readerOf } from '../../../../renderer/i18n/reader.ts';

const page = (locales: readonly string[], more: Partial<ReaderFacts> = {}) =>
  readerOf({ preference: 'system', locales, system: undefined, native: false, ...more });

describe('the language of the window', () => {
  it('is the first of the browser’s that the program speaks', () => {
    expect(page(['de-DE', 'de', 'en-US', 'en']).language).toBe('de');
    expect(page(['fr-FR', 'de-AT', 'en']).language).toBe('de');
    expect(page(['en-US', 'de']).language).toBe('en');
  });

  it('is the system’s if the browser names none, and English if the system does not either', () => {
    expect(page(['fr-FR'], { system: 'de' }).language).toBe('de');
    expect(page([], { system: 'de' }).language).toBe('de');
    expect(page(['fr-FR']).language).toBe('en');
  });

  it('is the browser’s before the system’s in a page, and the system’s in a window with native menus', () => {
    expect(page(['en-GB'], { system: 'de' }).language).toBe('en');
    expect(page(['en-GB'], { system: 'de', native: true }).language).toBe('de');
    expect(page(['de-DE'], { native: true }).language).toBe('de');
  });

  it('is the user’s choice, whatever else is known', () => {
    expect(page(['de-DE'], { preference: 'en', system: 'de', native: true }).language).toBe('en');
  });
});

describe('the dates and numbers of the window', () => {
  it('are written as in the reader’s country', () => {
    expect(page(['en-US', 'en']).locale).toBe('en-US');
    expect(page(['de-CH', 'de']).locale).toBe('de-CH');
    expect(page(['en-GB']).locale).toBe('en-GB');
  });

  it('are British or German where the country is not told', () => {
    expect(page(['en']).locale).toBe('en-GB');
    expect(page(['de']).locale).toBe('de-DE');
    expect(page([]).locale).toBe('en-GB');
  });

  it('do not follow a locale that the browser only lists, nor one of another language', () => {
    expect(page(['de-DE', 'de', 'en-US', 'en'], { preference: 'en' }).locale).toBe('en-GB');
    expect(page(['fr-FR', 'en-US']).locale).toBe('en-GB');
    expect(page(['en-US'], { preference: 'de' }).locale).toBe('de-DE');
  });

  it('survive a tag that is none', () => {
    expect(page(['en-x']).locale).toBe('en-GB');
    expect(page(['en-US-toolongforatag']).locale).toBe('en-GB');
  });
});
