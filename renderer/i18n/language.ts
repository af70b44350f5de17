import type { Language } from '../../shared/text/index.ts';

/** The language of the window: the user's choice, or that of the system. */
export function resolveLanguage(preference: 'system' | Language, system: Language): Language {
  return preference === 'system' ? system : preference;
}
