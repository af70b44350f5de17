import type { LocalText } from '../../../shared/text/index.ts';

/** Something that goes on, as the window shows it. */
export interface Progress {
  readonly id: string;
  readonly label: LocalText;
  /** Steps done, of how many; absent where that is not known. */
  readonly done?: number;
  readonly of?: number;
  /** The user has called it off; it ends at its next step. */
  readonly cancelling: boolean;
  readonly cancel: () => void;
}

/** Something that goes on, as the one who does it sees it. */
export interface Job {
  /** Unique; names the run towards the host too. */
  readonly id: string;
  /** Tells how far it is. */
  report(done: number, of: number): void;
  isCancelled(): boolean;
  /** Runs something as soon as the user calls the job off. */
  onCancel(run: () => void): void;
}

/** How long something may take before the window shows it, in milliseconds: less is over before it could be read. */
export const SHOWN_AFTER = 500;

/** The time at hand for long work between two frames. */
export interface Pace {
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  /** Lets the page do what has come up meanwhile: paint, hear the user. */
  readonly turn: () => Promise<void>;
}

/** How far some long work is. */
export interface StepCount {
  readonly done: number;
  readonly of: number;
}

/** Milliseconds of work at a stretch: leaves half of a frame to the page. */
const STRETCH = 8;

/** What became of work in steps: its outcome, or the user called it off. */
export type StepsOutcome<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'cancelled' };

/**
 * Does long work in steps, so that the window goes on living. `goesOn` is asked after every pause: where the ground has
 * changed meanwhile there is no sense in going on.
 */
export async function runSteps<T>(
  steps: Generator<StepCount, T>,
  pace: Pace,
  job: Pick<Job, 'report' | 'isCancelled'>,
  goesOn: () => boolean = () => true,
): Promise<StepsOutcome<T>> {
  let since = pace.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { kind: 'done', value: step.value };
    if (pace.now() - since < STRETCH) continue;
    job.report(step.value.done, step.value.of);
    await pace.turn();
    if (job.isCancelled() || !goesOn()) return { kind: 'cancelled' };
    since = pace.now();
  }
}

/** A job that nobody watches and nobody calls off. */
export const UNWATCHED: Job = { id: 'unwatched', report: () => {}, isCancelled: () => false, onCancel: () => {} };
