import { useMemo, useSyncExternalStore } from 'react';

/** The locales of the browser, best first; a change in its settings reaches the window at once. */
export function useReaderLocales(): readonly string[] {
  // As one text: the browser may hand out another list each time it is asked.
  const all = useSyncExternalStore(subscribe, () => navigator.languages.join(' '));
  return useMemo(() => all.split(' ').filter((locale) => locale !== ''), [all]);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('languagechange', changed);
  return () => window.removeEventListener('languagechange', changed);
}
