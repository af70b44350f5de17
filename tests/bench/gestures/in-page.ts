import type { Page } from '@playwright/test';

/** One gesture as the page under test carries it out. */
export interface Gesture {
  /** Brings the page to where the gesture has begun. */
  set(): void | Promise<void>;
  /** One input. */
  step(round: number): void;
  /** Whether the inputs did what they should: what does nothing is done fast. */
  check(): boolean;
  /** Takes the gesture back. */
  end(): void;
}

declare global {
  interface Window {
    /** What can be measured here, by name. */
    gestures: Readonly<Record<string, Gesture>>;
  }
}

/** How long a gesture is measured. */
export interface Effort {
  /** Rounds that count. */
  readonly rounds: number;
  /** Rounds before them: pictures are made, code is compiled. */
  readonly warmUp: number;
  /** Milliseconds after which no further round is begun. */
  readonly limit: number;
}

/** What came out of measuring a gesture. */
export interface GestureTimes {
  /** Milliseconds of each round. */
  readonly times: readonly number[];
  /**
   * Milliseconds of processor time of the page's main thread for one round, making ready included. Other programs of
   * the machine lengthen the times above, but not this one.
   */
  readonly busy: number;
}

/** What `measureGesture` takes if nothing else is said. */
export const EFFORT: Effort = { rounds: 60, warmUp: 10, limit: 30_000 };

/**
 * Times of a gesture in ms, each from an input to the second animation frame after it. Inputs are made in the page, so that
 * the wire to the browser is not measured, and follow each other without a pause: what the browser still had to do for
 * one input is in the time of the next. Two frames at 60 Hz, 33.3 ms, are the least that this can yield.
 */
export async function measureGesture(page: Page, name: string, effort: Effort = EFFORT): Promise<GestureTimes> {
  const clock = await mainThreadClock(page);
  const before = await clock();
  const { times, rounds } = await page.evaluate(
    async ([which, { rounds: wanted, warmUp, limit }]) => {
      const gesture = window.gestures[which];
      if (!gesture) throw new Error(`nothing here is called ${which}`);
      const twoFrames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await gesture.set();
      await twoFrames();
      await twoFrames();
      const times: number[] = [];
      let rounds = 0;
      const begun = performance.now();
      for (let round = -warmUp; round < wanted && performance.now() - begun < limit; round++) {
        rounds += 1;
        const started = performance.now();
        gesture.step(round + warmUp);
        await twoFrames();
        // Where one round takes seconds there is no time to warm up.
        if (round >= 0 || performance.now() - begun > limit / 2) times.push(performance.now() - started);
      }
      const done = gesture.check();
      gesture.end();
      await twoFrames();
      if (!done) throw new Error(`${which}: the inputs had no effect`);
      return { times, rounds };
    },
    [name, effort] as const,
  );
  return { times, busy: ((await clock()) - before) / Math.max(rounds, 1) };
}

/** Milliseconds of processor time that the main thread of a page has used. */
export async function mainThreadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}
