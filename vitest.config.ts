import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { plantedFault } from './tests/support/planted-fault.ts';

/**
 * One project per kind of test, so that each can be run alone:
 * `npx vitest run --project unit`, `--project model` and so on. A path narrows further.
 * `RAILWRIGHT_TEST_REPORT` names the file that the sum at the end of `npm test` is counted from.
 */
const report = process.env['RAILWRIGHT_TEST_REPORT'];

/** Tests of code that holds no state of its own share a worker's modules: reading them takes longer than most tests. */
const SHARED_MODULES = { isolate: false };

function project(name: string, testTimeout: number, options: { readonly isolate?: boolean } = {}) {
  return {
    plugins: [plantedFault()],
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      environment: 'node',
      testTimeout,
      hookTimeout: 30_000,
      setupFiles: ['tests/support/property-seed.ts', 'tests/support/equal-maps.ts'],
      ...options,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project('unit', 20_000, SHARED_MODULES),
      project('model', 60_000, SHARED_MODULES),
      project('contract', 30_000),
      project('integration', 120_000),
      project('campaign', 240_000),
    ],
    // Many tests wait for processes of their own: one worker would leave half of a small machine idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
