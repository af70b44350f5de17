import { useEffect, useMemo, useState } from 'react';
import { INITIAL_WINDOW, type ShortcutPlatform, createWindowControl } from '../actions/index.ts';
import { TextProvider, readerOf } from '../i18n/index.ts';
import type { App } from '../state/program/index.ts';
import { CrashScreen } from './crash-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { AppContext, WindowContext, useStore } from '../context/index.ts';
import { PAGE_PORT } from './page-port.ts';
import { useReaderLocales } from './reader-locales.ts';
import { StartScreen } from './start-screen.tsx';
import { useTheme } from './theme.ts';
import { Window } from './window.tsx';
import '../ui/styles/index.css';

/** The whole window: language, colours and, once the host has answered, everything else. */
export function WholeWindow({ app }: { readonly app: App }) {
  const preferences = useStore(app.state, (state) => state.preferences);
  const phase = useStore(app.state, (state) => state.phase);
  const system = useStore(app.state, (state) => state.info?.systemLanguage);
  const native = useStore(app.state, (state) => state.info?.mode === 'electron');
  const platform = useStore(app.state, (state): ShortcutPlatform => state.info?.platform ?? 'other');
  const locales = useReaderLocales();
  const reader = readerOf({ preference: preferences.language, locales, system, native });
  const [window] = useState(() => createWindowControl((step) => requestAnimationFrame(step), INITIAL_WINDOW, PAGE_PORT));
  const formats = useMemo(
    () => ({ units: preferences.units, decimalMark: preferences.decimalMark }),
    [preferences.units, preferences.decimalMark],
  );
  useTheme(preferences.theme);
  useEffect(() => {
    document.documentElement.lang = reader.language;
  }, [reader.language]);

  return (
    <AppContext value={app}>
      <WindowContext value={window}>
        <TextProvider reader={reader} preferences={formats}>
          <ErrorBoundary
            app={app}
            place="window"
            fallback={(caught, retry) => <CrashScreen app={app} caught={caught} onRetry={retry} />}
          >
            {phase === 'ready' ? <Window platform={platform} /> : <StartScreen failed={phase === 'failed'} />}
          </ErrorBoundary>
        </TextProvider>
      </WindowContext>
    </AppContext>
  );
}
