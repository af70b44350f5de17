import type { Benchmark, Prepared } from '../support/benchmark.ts';
import { EFFORT, measureGesture } from './gestures/in-page.ts';
import { DRAWING_GESTURES, type Stage, openDrawing } from './gestures/window-stage.ts';

/** The drawing in a real browser: from an input to the second animation frame after it. 33.3 ms is "no frame lost". */
const FRAME_LIMIT = 33.3;
const SIZES = [1000, 5000, 20_000] as const;

/** One window for all gestures of a size: opened by the first that is measured, closed when another size is wanted. */
let open: { readonly items: number; readonly stage: Promise<Stage> } | undefined;

async function drawingOf(items: number): Promise<Stage> {
  if (open?.items !== items) {
    await closeDrawing();
    open = { items, stage: openDrawing(items) };
  }
  return open.stage;
}

async function closeDrawing(): Promise<void> {
  const last = open;
  open = undefined;
  if (last) await (await last.stage).close();
}

/** The whole gesture is measured at once, in the page; the rounds only hand over what came out. */
function gestureOn(items: number, name: string): () => Promise<Prepared> {
  return async () => {
    const { page } = await drawingOf(items);
    const { times, busy } = await measureGesture(page, name);
    return { note: () => `main thread ${busy.toFixed(1)} ms`, run: (round) => ({ ms: times[Math.max(round, 0)] ?? Number.NaN }) };
  };
}

export const benchmarks: readonly Benchmark[] = SIZES.flatMap((items) =>
  DRAWING_GESTURES.map(
    (name): Benchmark => ({
      name: `${name}, ${items} items`,
      rounds: EFFORT.rounds,
      aim: { ms: items > 5000 ? 2 * FRAME_LIMIT : FRAME_LIMIT, of: 'p95' },
      prepare: gestureOn(items, name),
    }),
  ),
);

/** Run after the last of them. */
export const finish = closeDrawing;
