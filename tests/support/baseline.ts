import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type TestInfo, test } from '@playwright/test';
import { MADE_WITH, type MadeWith, madeWith, pictureBrowserPath } from './chromium.ts';

const nameOf = ({ browser, chromium, system }: MadeWith): string => `${browser} ${chromium} on ${system}`;

/**
 * Skips a visual test, and says why, where its pictures were taken with another browser or major version of it, or on another
 * system: letters are then drawn a little differently, whatever the program does. A run that takes the pictures anew
 * notes what it takes them with.
 */
export function requireBaseline(browserVersion: string, testInfo: TestInfo): void {
  const here: MadeWith = { browser: basename(pictureBrowserPath()), chromium: Number.parseInt(browserVersion, 10), system: process.platform };
  const { updateSnapshots } = testInfo.config;
  if (updateSnapshots === 'all' || updateSnapshots === 'changed') {
    mkdirSync(dirname(MADE_WITH), { recursive: true });
    writeFileSync(MADE_WITH, `${JSON.stringify(here, undefined, 2)}\n`);
    return;
  }
  const made = madeWith();
  const same = made?.browser === here.browser && made.chromium === here.chromium && made.system === here.system;
  test.skip(
    !same,
    made === undefined ? 'There are no pictures to compare with.' : `The pictures were taken with ${nameOf(made)}; this is ${nameOf(here)}.`,
  );
}
