import { type OpenedProject, createHostClient } from '../../shared/host/index.ts';
import { type Document, countingIds } from '../../shared/project/index.ts';
import { PROJECT_CHECKER } from '../../renderer/state/work/checker.ts';
import { type OpenSession, createSession } from '../../renderer/state/project/create-session.ts';
import { type PartCache, createPartCache } from '../../renderer/state/library/part-cache.ts';
import { type FakeHost, createFakeHost } from './fake-host.ts';

/** Timers that run when the test says so. */
export interface ManualTimers {
  readonly later: (milliseconds: number, run: () => void) => () => void;
  /** What waits, by its delay. */
  readonly waiting: { readonly milliseconds: number; readonly run: () => void }[];
  /** Runs everything that waits now. */
  runAll(): void;
}

export function manualTimers(): ManualTimers {
  const waiting: { milliseconds: number; run: () => void }[] = [];
  return {
    waiting,
    later(milliseconds, run) {
      const timer = { milliseconds, run };
      waiting.push(timer);
      return () => {
        const at = waiting.indexOf(timer);
        if (at >= 0) waiting.splice(at, 1);
      };
    },
    runAll() {
      for (const { run } of waiting.splice(0)) run();
    },
  };
}

export interface WindowSession extends OpenSession {
  readonly host: FakeHost;
  readonly parts: PartCache;
  readonly timers: ManualTimers;
}

/** A session of the window on a document, over a fake host, with ids that start where the document's end. */
export function openWindowSession(document?: Document, more?: Partial<OpenedProject>, host = createFakeHost()): WindowSession {
  const client = createHostClient(host.transport);
  const parts = createPartCache(client);
  const timers = manualTimers();
  let changes = 0;
  const open = createSession(host.opened(document, more), {
    host: client,
    parts,
    checker: PROJECT_CHECKER,
    ids: countingIds(10_000),
    queue: { newChangeId: () => `change-${String(++changes).padStart(6, '0')}`, later: timers.later },
    pace: { now: () => 0, turn: () => Promise.resolve() },
  });
  open.session.setViewport(1000, 600);
  return { ...open, host, parts, timers };
}
