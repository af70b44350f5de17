import { useCallback, useEffect } from 'react';
import type { ActionContext, ShortcutPlatform } from '../actions/index.ts';
import { Welcome } from '../panels/welcome/welcome.tsx';
import { Announcer } from './announcer.tsx';
import { Dialogs } from './dialogs.tsx';
import { SessionContext, useApp, useStore, useWindow } from './hooks.ts';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { Workspace } from './workspace.tsx';

/** The window once the host has answered: the welcome screen or a project, and what lies over both. */
export function Window({ platform }: { readonly platform: ShortcutPlatform }) {
  const app = useApp();
  const window = useWindow();
  const active = useStore(app.state, (state) => state.active);
  const transport = useStore(app.state, (state) => state.transport);
  const keep = useKeepState();
  const site = useCallback((): ActionContext => ({ app, window, session: app.state.get().active }), [app, window]);
  useShortcuts(site, platform);
  useDroppedFiles();

  // A dialog speaks of the project in view; it goes with it.
  useEffect(() => window.closeDialog(), [window, active]);

  return (
    <div className="app" data-app-state="ready" data-keep-state={keep} data-transport={transport}>
      <SessionContext value={active ?? null}>
        <TopBar site={site} platform={platform} />
        {active ? <Workspace key={active.id} /> : <Welcome />}
        <Dialogs />
        {active && <Announcer />}
      </SessionContext>
      <Toasts />
    </div>
  );
}

/** The keep state of the project in view, for tests and assistive tools that watch the page. */
function useKeepState(): string | undefined {
  const app = useApp();
  const active = useStore(app.state, (state) => state.active);
  return useStore(active?.state ?? NEVER, (state) => ('keep' in state ? state.keep.kind : undefined));
}

const NEVER = { get: () => ({}), set: () => undefined, update: () => undefined, subscribe: () => () => undefined };
