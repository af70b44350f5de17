import { describe, expect, it } from 'vitest';
import {
  APP_ADDRESS,
  SCHEME_PRIVILEGES,
  WEB_PREFERENCES,
  WINDOW_OPTIONS,
  afterCrash,
  externalLinkDecision,
  grantsPermission,
  isOwnPage,
  mayNavigate,
  requestedPath,
  senderIsTrusted,
} from '../../../electron/shell/policy.ts';

describe('what a page in the window may do', () => {
  it('is exactly this', () => {
    expect(WEB_PREFERENCES).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    });
    expect(SCHEME_PRIVILEGES).toEqual({ standard: true, secure: true, supportFetchAPI: true, codeCache: true });
    expect([WEB_PREFERENCES, WINDOW_OPTIONS, SCHEME_PRIVILEGES].every((options) => Object.isFrozen(options))).toBe(true);
  });
});

const FOREIGN = [
  'https://railwright/index.html',
  'http://app://railwright',
  'app://evil/index.html',
  'app://railwright.evil.example/',
  'app://railwright:1234/',
  'app://user@railwright/',
  'app://railwright@evil/',
  'APP2://railwright/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>',
  'about:blank',
  'blob:app://railwright/1',
  'chrome://settings',
  'app:railwright',
  '',
  'not an address',
];

describe('isOwnPage and mayNavigate', () => {
  it('know our own address', () => {
    expect(isOwnPage(APP_ADDRESS)).toBe(true);
    expect(isOwnPage('app://railwright/assets/app.js')).toBe(true);
    expect(mayNavigate(APP_ADDRESS)).toBe(true);
    expect(mayNavigate('app://railwright/')).toBe(true);
    expect(mayNavigate('app://railwright/index.html#/findings')).toBe(true);
    expect(mayNavigate('app://railwright/assets/evil.html')).toBe(false);
  });
  it.each(FOREIGN)('refuse %j', (url) => {
    expect(isOwnPage(url)).toBe(false);
    expect(mayNavigate(url)).toBe(false);
    expect(senderIsTrusted({ frameUrl: url, isMainFrameOfWindow: true })).toBe(false);
    expect(requestedPath('GET', url)).toBeUndefined();
  });
});

describe('requestedPath', () => {
  it('is read of GET alone', () => {
    expect(requestedPath('GET', 'app://railwright/index.html?x#y')).toBe('/index.html');
    for (const method of ['POST', 'PUT', 'HEAD', 'get', '']) expect(requestedPath(method, APP_ADDRESS)).toBeUndefined();
  });
});

describe('externalLinkDecision', () => {
  it.each(['https://example.com', 'https://example.com/a?b#c'])('opens %s in the browser', (url) => {
    expect(externalLinkDecision(url)).toBe('browser');
  });
  it.each([
    'http://example.com',
    'https://user:pass@example.com',
    'https://user@example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'mailto:a@b.c',
    'ms-settings:',
    'app://railwright/index.html',
    'https:',
    '',
  ])('refuses %j', (url) => expect(externalLinkDecision(url)).toBe('refuse'));
});

describe('senderIsTrusted', () => {
  it('asks for our page in the top frame of our window', () => {
    expect(senderIsTrusted({ frameUrl: APP_ADDRESS, isMainFrameOfWindow: true })).toBe(true);
    expect(senderIsTrusted({ frameUrl: APP_ADDRESS, isMainFrameOfWindow: false })).toBe(false);
    expect(senderIsTrusted({ frameUrl: undefined, isMainFrameOfWindow: true })).toBe(false);
  });
});

describe('afterCrash', () => {
  it('reloads three times a minute, then gives up', () => {
    expect(afterCrash('clean-exit', [], 0)).toBe('nothing');
    expect(afterCrash('crashed', [], 100)).toBe('reload');
    expect(afterCrash('oom', [1, 2], 100)).toBe('reload');
    expect(afterCrash('crashed', [1, 2, 3], 100)).toBe('give-up');
    expect(afterCrash('crashed', [1, 2, 3], 70_000)).toBe('reload');
  });
});

describe('what a page is granted', () => {
  it('is the clipboard, and that to our own page alone', () => {
    for (const permission of ['clipboard-read', 'clipboard-sanitized-write']) {
      expect(grantsPermission(permission, APP_ADDRESS)).toBe(true);
      expect(grantsPermission(permission, 'app://railwright/')).toBe(true);
      for (const url of ['https://railwright/', 'app://other/index.html', 'file:///index.html', '', 'app://user@railwright/']) {
        expect(grantsPermission(permission, url), url).toBe(false);
      }
    }
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'deprecated-sync-clipboard-read']) {
      expect(grantsPermission(permission, APP_ADDRESS), permission).toBe(false);
    }
  });
});
