import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, chooseLauncher } from '../../../scripts/launch-choice.mjs';

const chromium = { path: '/usr/bin/chromium', name: 'Chromium' };
const desktop: Facts = {
  platform: 'linux',
  isRoot: false,
  hasDisplay: true,
  wish: 'any',
  electron: 'ready',
  chromium,
  hasOpener: true,
};

describe('chooseLauncher', () => {
  it('takes Electron where its binary is installed', () => {
    expect(chooseLauncher(desktop)).toMatchObject({ launcher: 'electron', flags: [] });
  });

  it('asks to fetch Electron where nobody has tried', () => {
    expect(chooseLauncher({ ...desktop, electron: 'absent' }).launcher).toBe('fetch-electron');
  });

  it('takes a Chromium window where Electron could not be had, and says why', () => {
    const choice = chooseLauncher({ ...desktop, electron: 'failed', electronTrouble: 'its download failed' });
    expect(choice).toMatchObject({ launcher: 'chromium', browser: chromium });
    expect(choice.why).toBe('Opening in a window of Chromium (/usr/bin/chromium), because Electron cannot be used: its download failed.');
  });

  it('takes the default browser where there is no Chromium', () => {
    const choice = chooseLauncher({ ...desktop, electron: 'failed', chromium: undefined });
    expect(choice.launcher).toBe('default-browser');
    expect(choice.why).toContain('no Chromium, Chrome or Edge was found');
  });

  it('opens nothing where there is nothing to open it with', () => {
    const choice = chooseLauncher({ ...desktop, electron: 'failed', electronTrouble: 'no', chromium: undefined, hasOpener: false });
    expect(choice.launcher).toBe('none');
    expect(choice.why).toMatch(/no browser was found\. Open the address in a browser\.$/);
  });

  it('opens nothing without a display, and does not fetch Electron for it', () => {
    for (const electron of ['ready', 'absent', 'failed'] as const) {
      const choice = chooseLauncher({ ...desktop, electron, hasDisplay: false });
      expect(choice.launcher).toBe('none');
      expect(choice.why).toContain('no display');
    }
  });

  it('leaves Electron alone where a browser is wished for', () => {
    for (const electron of ['ready', 'absent', 'failed'] as const) {
      expect(chooseLauncher({ ...desktop, electron, wish: 'browser' })).toMatchObject({
        launcher: 'chromium',
        why: 'Opening in a window of Chromium (/usr/bin/chromium), as asked.',
      });
    }
  });

  it('switches the sandbox off only for root on Linux, and says so', () => {
    for (const [platform, isRoot, off] of [
      ['linux', true, true],
      ['linux', false, false],
      ['darwin', true, false],
      ['win32', false, false],
    ] as const) {
      for (const electron of ['ready', 'failed'] as const) {
        const choice = chooseLauncher({ ...desktop, platform, isRoot, electron });
        expect(choice.flags.includes('--no-sandbox')).toBe(off);
        expect(choice.why.includes('sandbox is off')).toBe(off);
      }
    }
  });

  it('always answers with something that can be done, and never fetches twice', () => {
    const facts: fc.Arbitrary<Facts> = fc.record({
      platform: fc.constantFrom('linux', 'darwin', 'win32'),
      isRoot: fc.boolean(),
      hasDisplay: fc.boolean(),
      wish: fc.constantFrom('any', 'electron', 'browser', 'none'),
      electron: fc.constantFrom('ready', 'absent', 'failed'),
      chromium: fc.option(fc.constant(chromium), { nil: undefined }),
      hasOpener: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const { launcher, why, browser } = chooseLauncher(given);
        expect(why).not.toBe('');
        if (launcher === 'fetch-electron') {
          expect(given.electron).toBe('absent');
          expect(chooseLauncher({ ...given, electron: 'failed' }).launcher).not.toBe('fetch-electron');
        }
        if (launcher === 'electron') expect(given.electron).toBe('ready');
        if (launcher === 'chromium') expect(browser).toBe(given.chromium);
        if (launcher === 'default-browser') expect(given.hasOpener).toBe(true);
        if (given.wish === 'none' || !given.hasDisplay) expect(launcher).toBe('none');
      }),
    );
  });
});
