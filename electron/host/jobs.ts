/** Work of some length that the page has given a name, so that it can be called off. */
export interface Job {
  readonly isCancelled: () => boolean;
  readonly end: () => void;
}

/** The jobs that are going on. */
export interface Jobs {
  /** Begins a job; one without a name cannot be called off. */
  begin(name: string | undefined): Job;
  /** Calls a job off; one that has ended is none of this one's business. */
  cancel(name: string): void;
}

/** Jobs by name. */
export function createJobs(): Jobs {
  const running = new Map<string, { cancelled: boolean }>();
  return {
    begin(name) {
      const state = { cancelled: false };
      if (name !== undefined) running.set(name, state);
      return {
        isCancelled: () => state.cancelled,
        end: () => {
          if (name !== undefined && running.get(name) === state) running.delete(name);
        },
      };
    },
    cancel(name) {
      const state = running.get(name);
      if (state) state.cancelled = true;
    },
  };
}
