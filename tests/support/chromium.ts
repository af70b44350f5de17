import { findWindowlessChromium } from '../../scripts/find-chromium.mjs';

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
