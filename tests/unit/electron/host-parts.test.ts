import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { headOf } from '../../../electron/host/examples.ts';
import { diskError } from '../../../electron/host/files/disk-errors.ts';
import { createHandles, folderLabel, projectKindOf } from '../../../electron/host/files/handles.ts';
import { liesIn } from '../../../electron/host/files/project-files.ts';
import { kindOfText } from '../../../electron/host/files/read-project.ts';
import { defaultFolders, platformOf, programFacts } from '../../../electron/host/folders.ts';
import { staticPathOf } from '../../../electron/host/static-files.ts';
import { comesFromOurPage, isToken } from '../../../electron/server/guard.ts';

describe('defaultFolders', () => {
  it('follows the customs of each system', () => {
    expect(defaultFolders('windows', 'C:\\Users\\me', { APPDATA: 'D:\\Roaming' })).toEqual({
      data: 'D:\\Roaming\\Railwright',
      projects: 'C:\\Users\\me\\Documents\\Railwright',
    });
    expect(defaultFolders('windows', 'C:\\Users\\me', {}).data).toBe('C:\\Users\\me\\AppData\\Roaming\\Railwright');
    expect(defaultFolders('macos', '/Users/me', {})).toEqual({
      data: '/Users/me/Library/Application Support/Railwright',
      projects: '/Users/me/Documents/Railwright',
    });
    expect(defaultFolders('linux', '/home/me', {})).toEqual({
      data: '/home/me/.local/share/railwright',
      projects: '/home/me/Documents/Railwright',
    });
    expect(defaultFolders('linux', '/home/me', { XDG_DATA_HOME: '/data', XDG_DOCUMENTS_DIR: '/home/me/Dokumente' })).toEqual({
      data: '/data/railwright',
      projects: '/home/me/Dokumente/Railwright',
    });
    expect(defaultFolders('other', '/home/me', { XDG_DATA_HOME: 'relative' }).data).toBe('/home/me/.local/share/railwright');
  });
});

describe('platformOf', () => {
  it.each([
    ['win32', 'windows'],
    ['darwin', 'macos'],
    ['linux', 'linux'],
    ['freebsd', 'other'],
  ])('%s is %s', (name, platform) => expect(platformOf(name)).toBe(platform));
});

describe('programFacts', () => {
  it('finds the program from within, past the packages of others', () => {
    const root = mkdtempSync(join(tmpdir(), 'railwright-facts-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const inner = join(root, 'dist', 'main');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(root, 'package.json'), '{"name":"railwright","version":"9.8.7"}');
    writeFileSync(join(root, 'dist', 'package.json'), '{"type":"module"}');
    expect(programFacts(inner)).toEqual({ root, version: '9.8.7' });
    expect(() => programFacts(tmpdir())).toThrow('not within Railwright');
  });
});

describe('handles', () => {
  it('are the same for the same path, say nothing about it, and lead back to it alone', () => {
    const handles = createHandles((folder) => folder);
    const handle = handles.of('/home/me/P.railwright');
    expect(handles.of('/home/me/P.railwright')).toBe(handle);
    expect(handles.of('/home/me/Q.railwright')).not.toBe(handle);
    expect(handle).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(handles.pathOf(handle)).toBe('/home/me/P.railwright');
    for (const other of ['', 'toString', '__proto__', '/home/me/P.railwright', createHandles((folder) => folder).of('/x')]) {
      expect(handles.pathOf(other)).toBeUndefined();
    }
  });
  it('know project files by their extension', () => {
    expect(['a.railwright', 'a.RAIL', 'a.rail.txt', 'a', '.rail'].map(projectKindOf)).toEqual(['railwright', 'rail', undefined, undefined, undefined]);
  });
  it('show folders as people know them', () => {
    expect(folderLabel('/home/me/Documents', '/home/me')).toBe('~/Documents');
    expect(folderLabel('/home/me', '/home/me')).toBe('~');
    expect(folderLabel('/home/meier', '/home/me')).toBe('/home/meier');
    expect(folderLabel('C:\\Users\\me\\D', 'C:\\Users\\me')).toBe('~\\D');
    expect(folderLabel('/srv', '')).toBe('/srv');
  });
});

describe('liesIn', () => {
  it.each([
    ['/a/b', '/a/b/c', true],
    ['/a/b', '/a/b/c/d', true],
    ['/a/b', '/a/b/..c', true],
    ['/a/b', '/a/b', false],
    ['/a/b', '/a/bc', false],
    ['/a/b', '/a', false],
    ['/a/b', '/a/c', false],
    ['/a/b', '/', false],
  ])('%s contains %s: %s', (folder, path, lies) => expect(liesIn(folder, path)).toBe(lies));
});

describe('kindOfText', () => {
  it.each([
    ['{"format":1}', 'railwright'],
    ['\uFEFF{', 'railwright'],
    ['  \n{', 'railwright'],
    ['', 'railwright'],
    ['\0\0', 'railwright'],
    ['project "x"', 'rail'],
    ['# {', 'rail'],
  ])('%j is %s', (text, kind) => expect(kindOfText(text)).toBe(kind));
});

describe('headOf', () => {
  it('reads title and description in both languages from the first comments', () => {
    expect(headOf('# title en: A\n#title de:  B \n# en: C\n# de: D\n\nrail R1 210-112 length=1\n# en: later\n', 'file')).toEqual({
      title: { en: 'A', de: 'B' },
      description: { en: 'C', de: 'D' },
    });
  });
  it('fills a missing language with the other, and a missing title with the name', () => {
    expect(headOf('# de: Nur Deutsch\n', 'file')).toEqual({
      title: { en: 'file', de: 'file' },
      description: { en: 'Nur Deutsch', de: 'Nur Deutsch' },
    });
    expect(headOf('rail R1 210-112 length=1\n# en: too late\n', 'file').description).toEqual({ en: '', de: '' });
  });
});

describe('staticPathOf', () => {
  it.each([
    ['/', ['index.html']],
    ['/index.html', ['index.html']],
    ['/assets/app-B_1.js', ['assets', 'app-B_1.js']],
    ['/fonts/IBM%20Plex.ttf', ['fonts', 'IBM Plex.ttf']],
  ])('%s → %j', (path, names) => expect(staticPathOf(path)).toEqual(names));
  it.each(['', 'index.html', '/..', '/../x.js', '/a/../x.js', '/%2e%2e/x.js', '/a%2f..%2fx.js', '/a%5cb.js', '/%00.js', '/%', '//x.js', '/.x.js', '/x.exe', '/x', '/x.js/'])(
    'refuses %j',
    (path) => expect(staticPathOf(path)).toBeUndefined(),
  );
});

describe('comesFromOurPage and isToken', () => {
  const ours = { host: '127.0.0.1:80', origin: undefined, fetchSite: undefined };
  it('hear the page, the address bar and nobody else', () => {
    expect(comesFromOurPage(ours, 80)).toBe(true);
    expect(comesFromOurPage({ ...ours, origin: 'http://127.0.0.1:80', fetchSite: 'same-origin' }, 80)).toBe(true);
    expect(comesFromOurPage({ ...ours, fetchSite: 'none' }, 80)).toBe(true);
    expect(comesFromOurPage({ ...ours, fetchSite: 'cross-site' }, 80)).toBe(false);
    expect(comesFromOurPage({ ...ours, origin: 'http://127.0.0.1:81' }, 80)).toBe(false);
    expect(comesFromOurPage({ ...ours, host: 'example.com:80' }, 80)).toBe(false);
    expect(comesFromOurPage({ ...ours, host: undefined }, 80)).toBe(false);
  });
  it('know the token whole', () => {
    expect(isToken('secret', 'secret')).toBe(true);
    for (const given of ['', 'secre', 'secrets', 'Secret', undefined, ['secret'], null]) expect(isToken(given, 'secret')).toBe(false);
  });
});

describe('diskError', () => {
  const failed = (code: string) => diskError(Object.assign(new Error('x'), { code }), 'P.railwright');
  it.each([
    ['ENOSPC', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EPERM', 'no-access'],
    ['EBUSY', 'no-access'],
    ['ENOTDIR', 'folder-missing'],
    ['ENAMETOOLONG', 'invalid-name'],
    ['EWHATEVER', 'disk-error'],
  ])('%s is %s, said in both languages with the name of the file', (code, expected) => {
    const error = failed(code);
    expect(error.code).toBe(expected);
    expect(error.message.en).toContain('P.railwright');
    expect(error.message.de).toContain('P.railwright');
    expect(error.message.en).not.toBe(error.message.de);
  });
  it('throws on what is no system error', () => {
    expect(() => diskError(new TypeError('a bug'), 'x')).toThrow('a bug');
    expect(() => diskError('text', 'x')).toThrow();
  });
});
