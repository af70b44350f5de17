import type { App, AppState } from './app.ts';
import { type Job, type Progress, SHOWN_AFTER } from '../work/index.ts';
import type { Store } from '../store/index.ts';

/** The jobs of the window: what goes on, shown once it takes a while. */
export interface Jobs extends Pick<App, 'withProgress'> {
  /** How far a job is that somebody else does. */
  reportOn(id: string, done: number, of: number): void;
}

/** Jobs over the state of the program. */
export function createJobs(
  state: Store<AppState>,
  newId: () => string,
  later: (milliseconds: number, run: () => void) => () => void,
): Jobs {
  function change(id: string, change: (progress: Progress) => Progress): void {
    state.update((current) => {
      if (!current.progress.some((progress) => progress.id === id)) return current;
      return { ...current, progress: current.progress.map((progress) => (progress.id === id ? change(progress) : progress)) };
    });
  }
  /** How far jobs are that are not shown yet. */
  const early = new Map<string, { readonly done: number; readonly of: number }>();

  function reportOn(id: string, done: number, of: number): void {
    if (early.has(id)) early.set(id, { done, of });
    change(id, (progress) => ({ ...progress, done, of }));
  }

  return {
    reportOn,
    async withProgress(label, run) {
      const id = newId();
      let cancelled = false;
      const hearers: (() => void)[] = [];
      const job: Job = {
        id,
        report: (done, of) => reportOn(id, done, of),
        isCancelled: () => cancelled,
        onCancel: (hear) => void hearers.push(hear),
      };
      function cancel(): void {
        if (cancelled) return;
        cancelled = true;
        change(id, (progress) => ({ ...progress, cancelling: true }));
        for (const hear of hearers) hear();
      }
      early.set(id, { done: 0, of: 0 });
      const callOff = later(SHOWN_AFTER, () => {
        const { done = 0, of = 0 } = early.get(id) ?? {};
        early.delete(id);
        const shown: Progress = { id, label, cancelling: cancelled, cancel, ...(of > 0 && { done, of }) };
        state.update((current) => ({ ...current, progress: [...current.progress, shown] }));
      });
      try {
        return await run(job);
      } finally {
        callOff();
        early.delete(id);
        state.update((current) =>
          current.progress.some((progress) => progress.id === id)
            ? { ...current, progress: current.progress.filter((progress) => progress.id !== id) }
            : current,
        );
      }
    },
  };
}
