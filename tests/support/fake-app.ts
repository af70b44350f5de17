import { PROJECT_CHECKER } from '../../renderer/state/work/checker.ts';
import { createApp } from '../../renderer/state/program/create-app.ts';
import { countingIds } from '../../shared/project/index.ts';
import { createFakeHost } from './fake-host.ts';
import { manualTimers } from './window-session.ts';

/** A program over a fake host, not started yet; its timers ring when they are told to. */
export function createFakeApp() {
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
  return { host, timers, app };
}
