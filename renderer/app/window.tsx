import { Suspense, useCallback, useEffect } from 'react';
import type { ActionContext, ShortcutPlatform } from '../actions/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { Welcome } from '../panels/welcome/index.ts';
import { Announcer } from './announcer.tsx';
import { DropZone } from './drop-zone.tsx';
import { SessionContext, useApp, useStore, useWindow } from '../context/index.ts';
import { DIALOGS, WORKSPACE, fetchAhead } from './later-parts.ts';
import { DialogBoundary, PanelBoundary } from './panel-boundary.tsx';
import { Toasts } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useShortcuts } from './use-shortcuts.ts';

const { Part: Workspace } = WORKSPACE;
const { Part: Dialogs } = DIALOGS;

/** The window once the host has answered: the welcome screen or a project, and what lies over both. */
export function Window({ platform }: { readonly platform: ShortcutPlatform }) {
  const app = useApp();
  const window = useWindow();
  const active = useStore(app.state, (state) => state.active);
  const transport = useStore(app.state, (state) => state.transport);
  const site = useCallback((): ActionContext => ({ app, window, session: app.state.get().active }), [app, window]);
  useShortcuts(site, platform);
  useClipboard(site);
  useKeptFocus();
  useEffect(() => fetchAhead((run) => requestIdleCallback(run)), []);

  // A dialog speaks of the project in view; it goes with it, before anyone can open the next.
  useEffect(() => {
    let shown = app.state.get().active;
    return app.state.subscribe(() => {
      const now = app.state.get().active;
      if (now === shown) return;
      shown = now;
      window.closeDialog();
    });
  }, [app, window]);

  return (
    <div className="app" data-app-state="ready" data-transport={transport}>
      <SessionContext value={active ?? null}>
        <TopBar site={site} platform={platform} />
        {active ? (
          // Whatever had the keyboard is gone by now: until the workspace is there, this has it.
          <Suspense fallback={<main className="workspace-awaited" aria-busy="true" />}>
            <Workspace key={active.id} />
          </Suspense>
        ) : (
          <PanelBoundary place="welcome">
            <Welcome />
          </PanelBoundary>
        )}
        <DialogArea />
        {active && <Announcer />}
        {active && <KeepMark session={active} />}
      </SessionContext>
      {!active && <Toasts />}
      <DropZone />
    </div>
  );
}

/** The dialog; one that fails is replaced by what is known of the fault, and goes when another is asked for. */
function DialogArea() {
  const window = useWindow();
  const dialog = useStore(window.state, (state) => state.dialog);
  return (
    <DialogBoundary key={dialog?.kind ?? 'none'} onClose={window.closeDialog}>
      <Suspense>
        <Dialogs />
      </Suspense>
    </DialogBoundary>
  );
}

/** Marks the page with how safe the project in view is: for tests and tools that watch the page. */
function KeepMark({ session }: { readonly session: ProjectSession }) {
  const keep = useStore(session.state, (state) => state.keep.kind);
  return <span hidden data-keep-state={keep} />;
}
