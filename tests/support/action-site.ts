import { type ActionContext, type WindowControl, createWindowControl } from '../../renderer/actions/index.ts';
import type { App } from '../../renderer/state/app.ts';
import { PROJECT_CHECKER } from '../../renderer/state/checker.ts';
import { createApp } from '../../renderer/state/create-app.ts';
import type { ProjectSession } from '../../renderer/state/project-session.ts';
import { countingIds } from '../../shared/project/index.ts';
import { type FakeHost, createFakeHost } from './fake-host.ts';
import { manualTimers } from './window-session.ts';

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
  const host = createFakeHost();
  const timers = manualTimers();
  let changes = 0;
  const app = createApp({
    transport: host.transport,
    checker: PROJECT_CHECKER,
    ids: countingIds(),
    queue: { newChangeId: () => `change-${String(++changes).padStart(4, '0')}`, later: timers.later },
    pace: { now: () => 0, turn: () => Promise.resolve() },
  });
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
