import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type TestInfo, test } from '@playwright/test';
import { chromiumPath } from './chromium.ts';

/** What the pictures of the visual tests were taken with. */
const MADE_WITH = join(dirname(fileURLToPath(import.meta.url)), '../visual/baseline/made-with.json');

/** The browser, its major version and the system that pictures were taken with. */
interface MadeWith {
  /** File name of the browser: `chromium`, or `chromium-headless-shell`, which draws a little differently. */
  readonly browser: string;
  readonly chromium: number;
  readonly system: string;
}

const nameOf = ({ browser, chromium, system }: MadeWith): string => `${browser} ${chromium} on ${system}`;

/**
 * Skips a visual test, and says why, where its pictures were taken with another browser or major version of it, or on another
 * system: letters are then drawn a little differently, whatever the program does. A run that takes the pictures anew
 * notes what it takes them with.
 */
export function requireBaseline(browserVersion: string, testInfo: TestInfo): void {
  const here: MadeWith = { browser: basename(chromiumPath()), chromium: Number.parseInt(browserVersion, 10), system: process.platform };
  const { updateSnapshots } = testInfo.config;
  if (updateSnapshots === 'all' || updateSnapshots === 'changed') {
    mkdirSync(dirname(MADE_WITH), { recursive: true });
    writeFileSync(MADE_WITH, `${JSON.stringify(here, undefined, 2)}\n`);
    return;
  }
  const made = existsSync(MADE_WITH) ? (JSON.parse(readFileSync(MADE_WITH, 'utf8')) as MadeWith) : undefined;
  const same = made?.browser === here.browser && made.chromium === here.chromium && made.system === here.system;
  test.skip(
    !same,
    made === undefined
      ? 'There are no pictures to compare with.'
      : `The pictures were taken with ${nameOf(made)}; this is ${nameOf(here)}.`,
  );
}
