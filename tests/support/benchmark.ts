/** One thing whose time is worth knowing. Files `tests/bench/*.bench.ts` export a list of them as `benchmarks`. */
export interface Benchmark {
  /** Short and unique, such as `plan of 10 000 blocks`. */
  readonly name: string;
  /** How often it is measured, after one round that does not count. */
  readonly rounds: number;
  /** What we aim at, in ms. Shown beside what came out; nothing fails by it. */
  readonly aim?: { readonly ms: number; readonly of: 'median' | 'p95' };
  /** Name of a benchmark of the same file to compare with, and how many times its work this one does. */
  readonly comparedWith?: { readonly name: string; readonly work: number };
  /** Sets everything up. Its time does not count. */
  prepare(): Prepared | Promise<Prepared>;
}

/** What is measured. */
export interface Prepared {
  /** Before each round; its time does not count. */
  before?(round: number): unknown;
  /**
   * One round. What it returns is awaited; `{ ms }` says that the time was taken elsewhere, in a browser, say, and NaN that
   * there was no time for this round.
   */
  run(round: number): unknown;
  /** After the last round. */
  end?(): unknown;
  /** What else came out, in a few words. */
  note?(): string;
}

/** What came out of a benchmark. Times in ms. */
export interface Outcome {
  readonly name: string;
  readonly rounds: number;
  readonly median: number;
  readonly p95: number;
  readonly fastest: number;
  readonly note?: string;
}

/** Measures a benchmark. */
export async function measure(benchmark: Benchmark, now: () => number = () => performance.now()): Promise<Outcome> {
  const prepared = await benchmark.prepare();
  const times: number[] = [];
  try {
    for (let round = -1; round < benchmark.rounds; round += 1) {
      await prepared.before?.(round);
      const started = now();
      const result = await prepared.run(round);
      const took = timeTaken(result) ?? now() - started;
      if (round >= 0 && !Number.isNaN(took)) times.push(took);
    }
  } finally {
    await prepared.end?.();
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    name: benchmark.name,
    rounds: sorted.length,
    median: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    fastest: sorted[0] ?? Number.NaN,
    ...(prepared.note && { note: prepared.note() }),
  };
}

/** The value below which a share of sorted values lies; between two of them in proportion. NaN where there are none. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** One line of the report for each outcome: times, share of the aim, ratio to what it is compared with. */
export function reportLines(benchmarks: readonly Benchmark[], outcomes: readonly Outcome[]): string[] {
  const width = Math.max(0, ...benchmarks.map(({ name }) => name.length));
  return benchmarks.flatMap((benchmark) => {
    const outcome = outcomes.find(({ name }) => name === benchmark.name);
    if (!outcome) return [];
    const parts = [`${benchmark.name.padEnd(width)}  median ${ms(outcome.median)}  p95 ${ms(outcome.p95)}  (${outcome.rounds} rounds)`];
    if (benchmark.aim) {
      const reached = benchmark.aim.of === 'median' ? outcome.median : outcome.p95;
      parts.push(`aim ${benchmark.aim.of} ${ms(benchmark.aim.ms).trim()}: ×${(reached / benchmark.aim.ms).toFixed(2)}`);
    }
    const other = outcomes.find(({ name }) => name === benchmark.comparedWith?.name);
    if (benchmark.comparedWith && other) {
      const ratio = outcome.median / other.median;
      parts.push(`${other.name} ×${ratio.toFixed(2)} for ×${benchmark.comparedWith.work} the work`);
    }
    if (outcome.note !== undefined) parts.push(outcome.note);
    return [parts.join('  |  ')];
  });
}

function ms(time: number): string {
  const digits = time < 10 ? 3 : time < 100 ? 2 : 1;
  return `${time.toFixed(digits)} ms`.padStart(11);
}

function timeTaken(result: unknown): number | undefined {
  if (typeof result !== 'object' || result === null || !('ms' in result)) return undefined;
  return typeof result.ms === 'number' ? result.ms : undefined;
}
