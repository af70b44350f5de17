import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TestInfo, test } from '@playwright/test';

/** What the pictures of the visual tests were taken with. */
const MADE_WITH = join(dirname(fileURLToPath(import.meta.url)), '../visual/baseline/made-with.json');

/**
 * Skips a visual test, and says why, where its pictures were taken with another major version of Chromium or on another
 * system: letters are then drawn a little differently, whatever the program does. A run that takes the pictures anew
 * notes what it takes them with.
 */
export function requireBaseline(browserVersion: string, testInfo: TestInfo): void {
  const here = { chromium: Number.parseInt(browserVersion, 10), system: process.platform };
  const { updateSnapshots } = testInfo.config;
  if (updateSnapshots === 'all' || updateSnapshots === 'changed') {
    mkdirSync(dirname(MADE_WITH), { recursive: true });
    writeFileSync(MADE_WITH, `${JSON.stringify(here, undefined, 2)}\n`);
    return;
  }
  const made = existsSync(MADE_WITH) ? (JSON.parse(readFileSync(MADE_WITH, 'utf8')) as typeof here) : undefined;
  const same = made?.chromium === here.chromium && made.system === here.system;
  test.skip(
    !same,
    made === undefined
      ? 'There are no pictures to compare with.'
      : `The pictures were taken with Chromium ${made.chromium} on ${made.system}; this is ${here.chromium} on ${here.system}.`,
  );
}
