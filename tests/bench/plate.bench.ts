import type { Benchmark } from '../support/benchmark.ts';
import { EFFORT, measureGesture } from './gestures/in-page.ts';
import { PLATE_GESTURES, openPlate } from './gestures/plate-stage.ts';
import type { Stage } from './gestures/window-stage.ts';

/** A mounting plate in a real browser: from an input to the second animation frame after it. 33.3 ms is "no frame lost". */
const FRAME_LIMIT = 33.3;
const RAILS = 50;

let open: Promise<Stage> | undefined;

export const benchmarks: readonly Benchmark[] = PLATE_GESTURES.map(
  (name): Benchmark => ({
    name: `${name}, ${RAILS} rails with ${RAILS * 100} blocks`,
    rounds: EFFORT.rounds,
    aim: { ms: FRAME_LIMIT, of: 'p95' },
    async prepare() {
      const { page } = await (open ??= openPlate(RAILS));
      const { times, busy } = await measureGesture(page, name);
      return { note: () => `main thread ${busy.toFixed(1)} ms`, run: (round) => ({ ms: times[Math.max(round, 0)] ?? Number.NaN }) };
    },
  }),
);

/** Run after the last of them. */
export async function finish(): Promise<void> {
  const last = open;
  open = undefined;
  if (last) await (await last).close();
}
