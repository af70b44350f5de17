import { LANGUAGES, LANGUAGE_TAGS, type Language } from '../../shared/text/index.ts';

/** The languages to choose from, each by its own name. */
export const LANGUAGE_OPTIONS: readonly { readonly value: Language; readonly label: string }[] = LANGUAGE_TAGS.map((tag) => ({
  value: tag,
  label: LANGUAGES[tag].ownName,
}));
