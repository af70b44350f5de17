import { type ActionContext, type WindowControl, createWindowControl } from '../../renderer/actions/index.ts';
import type { App } from '../../renderer/state/program/app.ts';
import type { ProjectSession } from '../../renderer/state/session/project-session.ts';
import { createFakeApp } from './fake-app.ts';
import type { FakeHost } from './fake-host.ts';

/** A program over a fake host, as actions see it. */
export interface ActionSite {
  readonly host: FakeHost;
  readonly app: App;
  readonly window: WindowControl;
  readonly context: () => ActionContext;
  /** The project in view. */
  readonly session: () => ProjectSession;
}

/** Starts the program; with `placements` a project is open, and holds them. */
export async function openActionSite(placements?: string): Promise<ActionSite> {
  const { host, app } = createFakeApp();
  await app.start();
  const window = createWindowControl((step) => step());
  if (placements !== undefined) {
    const opened = await app.newProject('Test');
    if (!opened.ok) throw new Error(opened.error.message.en);
    if (placements !== '') await opened.value.quickInsert(placements);
  }
  return {
    host,
    app,
    window,
    context: () => ({ app, window, session: app.state.get().active }),
    session() {
      const { active } = app.state.get();
      if (!active) throw new Error('no project is open');
      return active;
    },
  };
}
