import { useSyncExternalStore } from 'react';
import { DARK_THEME, LIGHT_THEME, type Theme } from '../../shared/drawing/index.ts';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

function current(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? DARK_THEME : LIGHT_THEME;
}

/** The colours in which parts are painted: those of the window's theme. */
export function useDrawingTheme(): Theme {
  return useSyncExternalStore(subscribe, current);
}
