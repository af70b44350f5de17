import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findChromium, findWindowlessChromium } from '../../scripts/find-chromium.mjs';

/**
 * Flags under which Chromium runs anywhere: as root, without a graphics card, without a network. Without the background
 * flags it tries to reach its maker at every start.
 */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of this machine; throws, saying how to get one, where there is none. */
export function chromiumPath(): string {
  const found = findWindowlessChromium();
  if (!found) {
    throw new Error(
      'No Chromium was found. Install it (apt-get install chromium chromium-headless-shell, or npx playwright install chromium), or set RAILWRIGHT_CHROMIUM.',
    );
  }
  return found.path;
}

/** The browser, its major version and the system that the pictures of the visual tests were taken with. */
export interface MadeWith {
  /** File name of the browser: `chromium`, or `chromium-headless-shell`, which draws a little differently. */
  readonly browser: string;
  readonly chromium: number;
  readonly system: string;
}

/** Where that is noted, beside the pictures. */
export const MADE_WITH = join(import.meta.dirname, '..', 'visual', 'baseline', 'made-with.json');

/** What the pictures were taken with; undefined where there are none. */
export function madeWith(): MadeWith | undefined {
  return existsSync(MADE_WITH) ? (JSON.parse(readFileSync(MADE_WITH, 'utf8')) as MadeWith) : undefined;
}

/** The browser for the visual tests: the one that someone has named, else the kind that the pictures were taken with. */
export function pictureBrowserPath(): string {
  const withWindow = findChromium();
  const wish = process.env['RAILWRIGHT_CHROMIUM'];
  return !wish && withWindow && basename(withWindow.path) === madeWith()?.browser ? withWindow.path : chromiumPath();
}
