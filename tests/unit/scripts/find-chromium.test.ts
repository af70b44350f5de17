import { describe, expect, it } from 'vitest';
import { type Machine, chromiumPlaces } from '../../../scripts/find-chromium.mjs';

const linux: Machine = { platform: 'linux', environment: { PATH: '/opt/bin:/usr/bin' }, home: '/home/eva', list: () => [] };
const paths = (machine: Machine) => chromiumPlaces(machine).map(({ path }) => path);

describe('chromiumPlaces', () => {
  it('asks the wish of the user first', () => {
    expect(paths({ ...linux, environment: { ...linux.environment, RAILWRIGHT_CHROMIUM: '/x/chrome' } })[0]).toBe('/x/chrome');
  });

  it('takes one without a window before all others where no window is needed, and never elsewhere', () => {
    const withWish = { ...linux, environment: { ...linux.environment, RAILWRIGHT_CHROMIUM: '/x/chrome' } };
    expect(paths({ ...withWish, windowless: true }).slice(0, 4)).toEqual([
      '/x/chrome',
      '/opt/bin/chromium-headless-shell',
      '/usr/bin/chromium-headless-shell',
      '/opt/bin/chromium',
    ]);
    expect(paths(linux).some((path) => path.includes('headless'))).toBe(false);
  });

  it('looks for each name in every folder of the path, Chromium before its kin', () => {
    expect(paths(linux).slice(0, 4)).toEqual([
      '/opt/bin/chromium',
      '/usr/bin/chromium',
      '/opt/bin/chromium-browser',
      '/usr/bin/chromium-browser',
    ]);
    expect(paths(linux)).toContain('/usr/bin/google-chrome');
    expect(paths(linux)).toContain('/usr/bin/microsoft-edge');
  });

  it('never takes an empty part of the path for the current folder', () => {
    expect(paths({ ...linux, environment: { PATH: ':/usr/bin:' } }).every((path) => path.startsWith('/usr/bin/'))).toBe(true);
  });

  it('finds the browsers of Playwright last, the newest first', () => {
    const list = (folder: string) =>
      folder === '/home/eva/.cache/ms-playwright' ? ['chromium-999', 'firefox-3000', 'chromium-1200', 'chromium_headless_shell-1200'] : [];
    expect(paths({ ...linux, environment: { PATH: '' }, list })).toEqual([
      '/home/eva/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome',
      '/home/eva/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
      '/home/eva/.cache/ms-playwright/chromium-999/chrome-linux64/chrome',
      '/home/eva/.cache/ms-playwright/chromium-999/chrome-linux/chrome',
    ]);
  });

  it('looks where Playwright was told to keep its browsers', () => {
    const list = (folder: string) => (folder === '/browsers' ? ['chromium-1'] : []);
    expect(paths({ ...linux, environment: { PATH: '', PLAYWRIGHT_BROWSERS_PATH: '/browsers' }, list })[0]).toBe(
      '/browsers/chromium-1/chrome-linux64/chrome',
    );
  });

  it('knows where Chrome and Edge are installed on Windows', () => {
    const environment = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\Eva\\AppData\\Local', PATH: 'C:\\Windows' };
    const found = paths({ platform: 'win32', environment, home: 'C:\\Users\\Eva', list: () => [] });
    expect(found).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(found).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(found).toContain('C:\\Users\\Eva\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  });

  it('knows where Chrome is installed on macOS', () => {
    const found = paths({ ...linux, platform: 'darwin', home: '/Users/eva' });
    expect(found).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(found).toContain('/Users/eva/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });
});
