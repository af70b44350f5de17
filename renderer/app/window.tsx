import { useCallback, useEffect } from 'react';
import type { ActionContext, ShortcutPlatform } from '../actions/index.ts';
import type { ProjectSession } from '../state/project-session.ts';
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
  const site = useCallback((): ActionContext => ({ app, window, session: app.state.get().active }), [app, window]);
  useShortcuts(site, platform);
  useDroppedFiles();

  // A dialog speaks of the project in view; it goes with it.
  useEffect(() => window.closeDialog(), [window, active]);

  return (
    <div className="app" data-app-state="ready" data-transport={transport}>
      <SessionContext value={active ?? null}>
        <TopBar site={site} platform={platform} />
        {active ? <Workspace key={active.id} /> : <Welcome />}
        <Dialogs />
        {active && <Announcer />}
        {active && <KeepMark session={active} />}
      </SessionContext>
      <Toasts />
    </div>
  );
}

/** Marks the page with how safe the project in view is: for tests and tools that watch the page. */
function KeepMark({ session }: { readonly session: ProjectSession }) {
  const keep = useStore(session.state, (state) => state.keep.kind);
  return <span hidden data-keep-state={keep} />;
}
