import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from './tests/support/chromium.ts';

const report = process.env['RAILWRIGHT_TEST_REPORT'];
// A folder for each run: two runs at the same time must not tidy up each other's. Workers inherit the name.
const run = (process.env['RAILWRIGHT_E2E_RUN'] ??= `run-${process.pid}`);

export default defineConfig({
  testDir: 'tests',
  outputDir: `out/e2e/${run}`,
  // Two at a time on any machine, so that times do not depend on where the tests run.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Continuous integration shares its machine: a spec that fails there is tried once more and then reported as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 7_000 },
  globalSetup: './tests/support/build-once.ts',
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  snapshotPathTemplate: 'tests/visual/{testFileName}/{arg}{ext}',
  use: {
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      testMatch: 'e2e/**/*.spec.ts',
      use: {
        browserName: 'chromium',
        headless: true,
        launchOptions: { executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS] },
      },
    },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
  ],
});
