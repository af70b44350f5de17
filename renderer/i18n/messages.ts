import { type i18n, createInstance } from 'i18next';
import { type ByLanguage, DEFAULT_LANGUAGE, type Language, byLanguage } from '../../shared/text/index.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };

/** The sentences of the window, by the keys of the English ones. */
export type Messages = typeof en;

/** The sentences of the window in every language: a file that lacks a sentence does not compile. */
export const MESSAGES: ByLanguage<Messages> = { en, de };

/** A translator with every language loaded; ready at once. */
export function createMessages(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: DEFAULT_LANGUAGE,
    resources: byLanguage((each) => ({ translation: MESSAGES[each] })),
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}
