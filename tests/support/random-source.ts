/** A stream of random numbers that a seed repeats. */
export interface RandomSource {
  readonly seed: number;
  /** At least 0, less than `below`, whole. */
  int(below: number): number;
  /** True about so often, from 0 to 1. */
  chance(share: number): boolean;
  /** One of several; undefined where there is none. */
  pick<T>(from: readonly T[]): T | undefined;
}

/**
 * The seed that a run is to go by. `RAILWRIGHT_SEED` decides as for property tests: a number repeats a run, `random` looks
 * elsewhere each time, and without it the seed is the given one.
 */
export function seedFrom(fallback: number): number {
  const asked = process.env['RAILWRIGHT_SEED'];
  return asked === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(asked ?? fallback);
}

/** Random numbers for tests that go their own way (mulberry32), the same for the same seed. */
export function randomFrom(seed: number): RandomSource {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    seed,
    int: (below) => Math.floor(next() * below),
    chance: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)],
  };
}
