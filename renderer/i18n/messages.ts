import { createInstance, type i18n } from 'i18next';
import type { Language } from '../../shared/text/index.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The sentences of the window by language. German has exactly the keys of English; a test sees to it. */
export const MESSAGES = { en: { translation: en }, de: { translation: de } } as const;

/** A translator with both languages loaded; ready at once. */
export function createMessages(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: MESSAGES,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
