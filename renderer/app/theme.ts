import { useEffect } from 'react';
import type { Preferences } from '../../shared/host/index.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Puts the chosen colours on the page; `system` follows the system as it changes. */
export function useTheme(choice: Preferences['theme']): void {
  useEffect(() => {
    const system = matchMedia(DARK);
    function apply(): void {
      const dark = choice === 'dark' || (choice === 'system' && system.matches);
      document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    }
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [choice]);
}
