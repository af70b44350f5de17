import { describe, expect, it } from 'vitest';
import { type Benchmark, measure, quantile, reportLines } from '../../support/benchmark.ts';

/** A clock that moves only when it is told to. */
function handClock() {
  let time = 0;
  return { now: () => time, pass: (ms: number) => void (time += ms) };
}

describe('quantile', () => {
  it('lies between the values in proportion', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3], 0.5)).toBe(2);
    expect(quantile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8, 9);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('measure', () => {
  it('counts rounds after the first, and neither their preparation nor the setting up', async () => {
    const clock = handClock();
    const rounds: number[] = [];
    const times = [90, 5, 1, 3];
    const outcome = await measure(
      {
        name: 'a',
        rounds: 3,
        prepare: () => {
          clock.pass(1000);
          return {
            before: () => clock.pass(500),
            run: (round) => {
              rounds.push(round);
              clock.pass(times[round + 1]!);
            },
          };
        },
      },
      clock.now,
    );
    expect(rounds).toEqual([-1, 0, 1, 2]);
    expect(outcome).toMatchObject({ name: 'a', rounds: 3, median: 3, fastest: 1 });
  });

  it('awaits what is measured and believes a time taken elsewhere', async () => {
    const outcome = await measure({ name: 'b', rounds: 2, prepare: () => ({ run: async (round) => ({ ms: 10 + round }) }) });
    expect(outcome.median).toBe(10.5);
  });

  it('leaves out rounds for which there was no time', async () => {
    const outcome = await measure({ name: 'n', rounds: 4, prepare: () => ({ run: (round) => ({ ms: round < 2 ? 5 : Number.NaN }) }) });
    expect(outcome).toMatchObject({ rounds: 2, median: 5, p95: 5 });
  });

  it('tidies up even if a round fails', async () => {
    let ended = false;
    const failing: Benchmark = {
      name: 'c',
      rounds: 1,
      prepare: () => ({
        run: () => {
          throw new Error('broken');
        },
        end: () => {
          ended = true;
        },
      }),
    };
    await expect(measure(failing)).rejects.toThrow('broken');
    expect(ended).toBe(true);
  });
});

describe('reportLines', () => {
  it('shows times, the share of the aim and the growth', () => {
    const prepare = () => ({ run: () => undefined });
    const lines = reportLines(
      [
        { name: 'small', rounds: 5, aim: { ms: 10, of: 'p95' }, prepare },
        { name: 'large', rounds: 5, comparedWith: { name: 'small', work: 10 }, prepare },
      ],
      [
        { name: 'small', rounds: 5, median: 4, p95: 5, fastest: 3 },
        { name: 'large', rounds: 5, median: 44, p95: 50, fastest: 30 },
      ],
    );
    expect(lines[0]).toContain('aim p95 10.00 ms: ×0.50');
    expect(lines[1]).toContain('small ×11.00 for ×10 the work');
  });
});
