/**
 * The five gestures beside other editors, each with as many plain rectangles as ours has terminal blocks in detail, in the
 * same run on the same machine. `npm run bench -- rivals` measures all sizes; a number measures that one alone.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from '../support/benchmark.ts';
import { type GestureTimes, measureGesture } from './gestures/in-page.ts';
import { RIVALS, type Rival, installRivals, openRival, serveRivals } from './gestures/rival-stage.ts';
import { type Stage, openDrawing } from './gestures/window-stage.ts';

const CANDIDATES = ['Railwright', ...RIVALS] as const;
type Candidate = 'Railwright' | Rival;

const NAMES: Readonly<Record<Candidate, string>> = {
  Railwright: 'Railwright',
  konva: 'naive react-konva',
  tldraw: 'tldraw',
  excalidraw: 'Excalidraw',
};
const GESTURES = ['drag one block', 'drag 50 blocks', 'pan', 'zoom', 'marquee'] as const;
const EFFORT = { rounds: 40, warmUp: 5, limit: 12_000 } as const;
/** Milliseconds after which a candidate is not waited for any longer. */
const PATIENCE = 60_000;

type Outcome = GestureTimes | 'gave up';

const asked = process.argv.slice(2);
const numbers = asked.map(Number).filter((size) => size > 0);
const sizes = numbers.length > 0 ? numbers : [1000, 5000, 20_000];
const wanted = asked.includes('rivals') || numbers.length > 0;
const installed = existsSync(join(import.meta.dirname, 'rivals', 'node_modules'));

if (!wanted && !installed) {
  console.log('  The other editors are not installed. `npm run bench -- rivals` installs and measures them.');
} else if (!(await installRivals())) {
  console.log('  The other editors could not be installed. Is the npm registry reachable?');
} else {
  const server = await serveRivals();
  for (const size of sizes) report(size, await measureAll(server.address, size));
  server.close();
}

async function measureAll(address: string, size: number): Promise<ReadonlyMap<Candidate, readonly Outcome[]>> {
  const outcomes = new Map<Candidate, readonly Outcome[]>();
  for (const candidate of CANDIDATES) {
    outcomes.set(candidate, await measureCandidate(candidate, size, () => (candidate === 'Railwright' ? openDrawing(size) : openRival(address, candidate, size, PATIENCE))));
  }
  return outcomes;
}

/** One browser for all gestures; another one after one that was given up. */
async function measureCandidate(candidate: Candidate, size: number, open: () => Promise<Stage>): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let stage: Stage | undefined;
  for (const gesture of GESTURES) {
    try {
      stage ??= await open();
    } catch (error) {
      console.log(`  ${NAMES[candidate]}, ${size}: not there after ${PATIENCE / 1000} s (${firstLine(error)})`);
      return GESTURES.map((_, at) => outcomes[at] ?? 'gave up');
    }
    try {
      outcomes.push(await withPatience(measureGesture(stage.page, `${gesture}, all in view`, EFFORT)));
    } catch (error) {
      console.log(`  ${NAMES[candidate]}, ${size}, ${gesture}: ${firstLine(error)}`);
      outcomes.push('gave up');
      await stage?.close();
      stage = undefined;
    }
  }
  await stage?.close();
  return outcomes;
}

function firstLine(error: unknown): string {
  return String(error).split('\n')[0] ?? '';
}

async function withPatience<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`gave up after ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined);
  }
}

/** A table: median, 95th percentile, ratio of the medians to ours, processor time of the main thread. In ms. */
function report(size: number, outcomes: ReadonlyMap<Candidate, readonly Outcome[]>): void {
  const ours = outcomes.get('Railwright') ?? [];
  console.log(`\n  ${size} blocks or rectangles: median / p95 over two frames (× ours), main thread a round`);
  GESTURES.forEach((gesture, at) => {
    console.log(`  ${gesture}`);
    for (const candidate of CANDIDATES) console.log(`    ${NAMES[candidate].padEnd(18)} ${cell(outcomes.get(candidate)?.[at], ours[at])}`);
  });
}

function cell(outcome: Outcome | undefined, ours: Outcome | undefined): string {
  if (outcome === undefined || outcome === 'gave up') return `gave up after ${PATIENCE / 1000} s`;
  const [median, p95] = [quantileOf(outcome, 0.5), quantileOf(outcome, 0.95)];
  const own = ours === undefined || ours === 'gave up' ? Number.NaN : quantileOf(ours, 0.5);
  const figures = `${ms(median)} / ${ms(p95)}  ×${(median / own).toFixed(1).padStart(5)}  ${ms(outcome.busy)}`;
  return `${figures}  (${outcome.times.length} rounds)`;
}

function quantileOf({ times }: GestureTimes, share: number): number {
  return quantile(times.toSorted((a, b) => a - b), share);
}

function ms(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0).padStart(7)} ms`;
}
