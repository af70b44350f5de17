import { describe, expect, it } from 'vitest';
import { missingPackages } from '../../../scripts/browser-for-tests.mjs';

const chromium = { path: '/usr/bin/chromium', name: 'Chromium' };
const shell = { path: '/usr/bin/chromium-headless-shell', name: 'Chromium without a window' };

describe('missingPackages', () => {
  it.each([
    ['nothing is there', { wish: undefined, found: undefined, hasPdfTools: false }, ['chromium', 'chromium-headless-shell', 'poppler-utils']],
    ['only the one with a window is there', { wish: undefined, found: chromium, hasPdfTools: true }, ['chromium-headless-shell']],
    ['the one without a window is there', { wish: undefined, found: shell, hasPdfTools: true }, []],
    ['someone has named a browser', { wish: '/usr/bin/chromium', found: chromium, hasPdfTools: true }, []],
    ['a browser of another maker is there', { wish: undefined, found: { path: '/usr/bin/google-chrome', name: 'Google Chrome' }, hasPdfTools: false }, ['poppler-utils']],
  ])('where %s', (_, machine, missing) => {
    expect(missingPackages(machine)).toEqual(missing);
  });
});
