import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath, pictureBrowserPath } from './tests/support/chromium.ts';

// Where the specs are, for the server that shares their process.
process.env['TZ'] = 'Europe/Berlin';
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
  // The whole run may share its machine: a spec that fails there is tried once more, and then named as flaky at the end.
  retries: report === undefined && process.env['CI'] === undefined ? 0 : 1,
  // What a busy machine takes for one spec or one step, and no more: what hangs says soon where, and what it saw.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  globalSetup: './tests/support/build-once.ts',
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  snapshotPathTemplate: 'tests/visual/baseline/{arg}{ext}',
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    viewport: { width: 1366, height: 768 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    // Recording costs a third of the time: only what failed once is recorded.
    trace: 'on-first-retry',
  },
  projects: [
    {
      name: 'chromium',
      testMatch: ['e2e/**/*.spec.ts', 'campaign/**/*.spec.ts'],
      use: {
        browserName: 'chromium',
        headless: true,
        launchOptions: { executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS] },
      },
    },
    {
      name: 'visual',
      testMatch: 'visual/**/*.spec.ts',
      // A few letters may be drawn a shade differently; a moved line may not.
      expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: 'disabled', caret: 'hide', scale: 'css' }, timeout: 30_000 },
      use: {
        browserName: 'chromium',
        headless: true,
        // Letters as the fonts of the program have them, whatever the desktop makes of letters.
        launchOptions: {
          executablePath: pictureBrowserPath(),
          args: [...CHROMIUM_FLAGS, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--hide-scrollbars'],
        },
      },
    },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
  ],
});
