import fc from 'fast-check';

/**
 * The seed of all property tests. One fixed number, so that a run says the same on every machine and on every day;
 * `RAILWRIGHT_SEED=random` looks elsewhere each time, and `RAILWRIGHT_SEED=<number>` repeats what such a run reported.
 */
const asked = process.env['RAILWRIGHT_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20_261_121) });
