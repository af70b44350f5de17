/** Text in the languages of the program. */
export {
  DEFAULT_LANGUAGE,
  LANGUAGES,
  LANGUAGE_TAGS,
  type Language,
  type LanguageFacts,
  decimalMarkOf,
  isLanguage,
  languageOf,
  quotedIn,
} from './languages.ts';
export { type ByLanguage, type LocalText, byLanguage, inEveryLanguage, inLanguage, sameText } from './local-text.ts';
