import type { CommittedChange, HostArgs, HostError, HostErrorCode, HostResult } from '../../../shared/host/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type ChangeSet, composeChanges } from '../../../shared/project/index.ts';
import { type Store, createStore } from '../store/index.ts';

/** How the queue stands. `failed` keeps everything: the edits stay in the queue until they are acknowledged. */
export type QueueState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly error: HostError; readonly retrying: boolean };

/** What the queue needs of its surroundings. */
export interface SaveQueuePort {
  readonly commit: (args: HostArgs<'project.commit'>) => Promise<HostResult<{ readonly revision: number }>>;
  /** A fresh id for a change, 8 to 64 letters and digits. */
  readonly newChangeId: () => string;
  /** Runs something later; the answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/**
 * Takes edits to the host: strictly in order, one on its way at a time; what waits meanwhile goes as one change. An edit
 * leaves the queue only when the host has acknowledged it, so a lost answer loses nothing: the same change is sent again
 * under the same id.
 */
export interface SaveQueue {
  readonly state: Store<QueueState>;
  /** The revision that the host has acknowledged. */
  revision(): number;
  push(label: LocalText, changes: ChangeSet): void;
  /** Sends again at once what could not be kept. */
  retry(): void;
  /** Resolves when nothing is waiting or on its way, or sending has failed. */
  settled(): Promise<void>;
  /**
   * Runs something when everything is kept, and holds further edits back until it is done. Where keeping has failed it
   * is not run, and the failure is the answer.
   */
  exclusively<T>(run: (revision: number) => Promise<HostResult<T>>): Promise<HostResult<T>>;
  /** Goes on from another revision; for after a reload, with nothing waiting. */
  restart(session: string, revision: number): void;
  /** Fails for good, such as when another window has taken the project over. */
  fail(error: HostError): void;
  /** Sends nothing more. */
  stop(): void;
}

/** Waits between two attempts in milliseconds; the last one repeats. */
const RETRY_WAITS = [500, 1000, 2000, 5000] as const;

/** Failures that the same request cannot overcome: trying on by itself would be noise. */
const FINAL: ReadonlySet<HostErrorCode> = new Set([
  'conflict',
  'broken-invariant',
  'unknown-session',
  'invalid-payload',
  'unknown-method',
  'too-large',
  'unauthorised',
  'not-supported',
]);

interface Waiting {
  readonly label: LocalText;
  readonly changes: ChangeSet;
}

/** A queue for a session whose last acknowledged revision is known. */
export function createSaveQueue(session: string, revision: number, port: SaveQueuePort): SaveQueue {
  const state = createStore<QueueState>({ kind: 'idle' });
  let name = session;
  let acknowledged = revision;
  let waiting: Waiting | undefined;
  let onItsWay: HostArgs<'project.commit'> | undefined;
  let held = false;
  let stopped = false;
  let attempts = 0;
  let callOff: (() => void) | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  function pump(): void {
    if (onItsWay || held || stopped || state.get().kind === 'failed') return;
    if (!waiting) {
      state.set({ kind: 'idle' });
      return;
    }
    onItsWay = {
      session: name,
      baseRevision: acknowledged,
      changeId: port.newChangeId(),
      label: waiting.label,
      changes: [...waiting.changes].map(([id, change]): CommittedChange => ({ id, ...change })),
    };
    waiting = undefined;
    void send(onItsWay);
  }

  async function send(request: HostArgs<'project.commit'>): Promise<void> {
    if (state.get().kind !== 'failed') state.set({ kind: 'working' });
    const result = await port.commit(request);
    if (onItsWay !== request || stopped) return;
    if (result.ok) {
      acknowledged = result.value.revision;
      onItsWay = undefined;
      attempts = 0;
      state.set({ kind: 'working' });
      pump();
      return;
    }
    const retrying = !FINAL.has(result.error.code);
    state.set({ kind: 'failed', error: result.error, retrying });
    if (!retrying) return;
    const wait = RETRY_WAITS[Math.min(attempts++, RETRY_WAITS.length - 1)] ?? 5000;
    callOff = port.later(wait, () => {
      callOff = undefined;
      void send(request);
    });
  }

  function settled(): Promise<void> {
    return new Promise((resolve) => {
      if (state.get().kind !== 'working') return resolve();
      const stopListening = state.subscribe(() => {
        if (state.get().kind === 'working') return;
        stopListening();
        resolve();
      });
    });
  }

  return {
    state,
    revision: () => acknowledged,
    push(label, changes) {
      if (stopped) return;
      const composed = waiting ? composeChanges(waiting.changes, changes) : changes;
      waiting = composed.size === 0 ? undefined : { label, changes: composed };
      if (state.get().kind === 'idle' && waiting) state.set({ kind: 'working' });
      pump();
    },
    retry() {
      if (state.get().kind !== 'failed' || stopped) return;
      callOff?.();
      callOff = undefined;
      state.set({ kind: 'working' });
      if (onItsWay) void send(onItsWay);
      else pump();
    },
    settled,
    exclusively(run) {
      const mine = turn.then(async () => {
        await settled();
        const now = state.get();
        if (now.kind === 'failed') return { ok: false, error: now.error } as const;
        held = true;
        try {
          return await run(acknowledged);
        } finally {
          held = false;
          pump();
        }
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
    restart(newName, newRevision) {
      name = newName;
      acknowledged = newRevision;
      waiting = undefined;
      onItsWay = undefined;
      attempts = 0;
      callOff?.();
      callOff = undefined;
      state.set({ kind: 'idle' });
    },
    fail(error) {
      callOff?.();
      callOff = undefined;
      state.set({ kind: 'failed', error, retrying: false });
    },
    stop() {
      stopped = true;
      callOff?.();
      callOff = undefined;
    },
  };
}
