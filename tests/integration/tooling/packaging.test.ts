import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { projectNode } from '../../../scripts/project.mjs';
import { type ArchivedFile, readAsar } from '../../support/asar.ts';
import { makeStubElectron, readFuses } from '../../support/stub-electron.ts';

/** Packages the app with a stand-in for Electron, and says exactly what is inside. */

const root = join(import.meta.dirname, '..', '..', '..');
const version = (JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }).version;

/** What SQLite's binding needs at run time, besides its native file. */
const BINDING = ['LICENSE', 'lib/binding.js', 'lib/database.js', 'lib/index.js', 'lib/sqlite-error.js', 'lib/util.js', 'package.json'];
const FONTS = ['IBMPlexMono-Regular.ttf', 'IBMPlexSans-Medium.ttf', 'IBMPlexSans-Regular.ttf', 'IBMPlexSans-SemiBold.ttf', 'OFL.txt'];

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'railwright-package-'));
  if (!(await ensureBuilt())) throw new Error('The app could not be built.');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packages for a platform; the folder in which the app lies then. */
async function pack(platform: 'linux' | 'win32'): Promise<string> {
  const stub = join(folder, `electron-${platform}`);
  makeStubElectron(stub, version, platform);
  const node = projectNode();
  if (node === undefined) throw new Error('the packages are not installed');
  const target = platform === 'linux' ? '--linux' : '--win';
  const settings = [
    `-c.electronDist=${stub}`,
    `-c.directories.output=${join(folder, platform)}`,
    // The stand-in is no Windows program that an icon or a checksum could be written into.
    ...(platform === 'win32' ? ['-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true'] : []),
  ];
  const script = join(root, 'node_modules/electron-builder/cli.js');
  await promisify(execFile)(node, [script, target, 'dir', '--x64', '--publish', 'never', ...settings], { cwd: root, timeout: 100_000 });
  return join(folder, platform, `${platform === 'linux' ? 'linux' : 'win'}-unpacked`);
}

/** Files below a folder of the project, with slashes. */
function filesBelow(path: string): readonly string[] {
  const start = join(root, path);
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** Everything that the archive for a platform holds, and nothing else. */
function expectedFiles(nativeFile: string): readonly string[] {
  return [
    'LICENSE',
    'package.json',
    'dist/main/main.js',
    'dist/preload/preload.cjs',
    ...filesBelow('dist/renderer'),
    ...filesBelow('assets/library'),
    ...FONTS.map((name) => `assets/fonts/${name}`),
    'assets/icons/icon.png',
    ...filesBelow('examples'),
    ...BINDING.map((name) => `node_modules/better-sqlite3/${name}`),
    `node_modules/better-sqlite3/prebuilds/${nativeFile}`,
  ].sort();
}

const textOf = (files: readonly ArchivedFile[], path: string): string =>
  Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString('utf8');

describe('the package for Linux', () => {
  let app: string;
  let files: readonly ArchivedFile[];

  beforeAll(async () => {
    app = await pack('linux');
    files = readAsar(join(app, 'resources', 'app.asar'));
  }, 120_000);

  it('holds exactly what runs: no tests, no sources, no documentation, one native file', () => {
    expect(files.map(({ path }) => path).sort()).toEqual(expectedFiles('linux-x64.node'));
  });

  it('holds data of known kinds only', () => {
    const kinds = (start: string) => new Set(files.filter(({ path }) => path.startsWith(start)).map(({ path }) => path.replace(/^.*\./, '')));
    expect([...kinds('dist/renderer/')].filter((kind) => !['html', 'js', 'css', 'ttf', 'svg', 'png', 'ico'].includes(kind))).toEqual([]);
    expect([...kinds('assets/library/')].filter((kind) => !['json', 'md'].includes(kind))).toEqual([]);
    expect([...kinds('examples/')]).toEqual(['rail']);
  });

  it('has every file whole', () => {
    for (const file of files.filter(({ path, unpacked }) => !unpacked && !path.endsWith('package.json'))) {
      expect(Buffer.from(file.bytes).equals(readFileSync(join(root, file.path))), file.path).toBe(true);
    }
  });

  it('has the native file beside the archive, where the system can load it', () => {
    const native = files.filter(({ path }) => path.endsWith('.node'));
    expect(native.map(({ unpacked }) => unpacked)).toEqual([true]);
    const path = join('node_modules/better-sqlite3/prebuilds/linux-x64.node');
    expect(readFileSync(join(app, 'resources/app.asar.unpacked', path)).equals(readFileSync(join(root, path)))).toBe(true);
  });

  it('says in its package.json what is started, and nothing of how it is made', () => {
    const about = JSON.parse(textOf(files, 'package.json')) as Record<string, unknown>;
    expect(about).toMatchObject({ name: 'railwright', main: 'dist/main/main.js', type: 'module' });
    expect(about).not.toHaveProperty('scripts');
    expect(about).not.toHaveProperty('devDependencies');
  });

  it('asks at run time for nothing that is not there', () => {
    const present = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`), 'node:sqlite', 'electron', 'better-sqlite3']);
    const main = textOf(files, 'dist/main/main.js');
    const asked = [...main.matchAll(/(?:^import [^'"\n]*from |^import |\bimport\(|\b(?:__)?require\()["']([^"'\n]+)["']/gm)].map((found) => found[1]!);
    expect(asked).toContain('electron');
    expect(asked).toContain('better-sqlite3');
    expect(asked.filter((name) => !present.has(name) && !present.has(name.replace(/\/.*$/, '')))).toEqual([]);
    // A sandboxed page may ask for electron alone.
    const preload = textOf(files, 'dist/preload/preload.cjs');
    expect([...preload.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((found) => found[1])).toEqual(['electron']);
  });

  it('has the binary named after the program, with the dangerous switches off and the guarding ones on', () => {
    expect(readFuses(join(app, 'railwright'))).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      browserSnapshot: false,
      fileProtocolPrivileges: false,
    });
  });

  it('has the languages of the program and no others', () => {
    expect(readdirSync(join(app, 'locales')).sort()).toEqual(['de.pak', 'en-GB.pak', 'en-US.pak']);
    expect(existsSync(join(app, 'resources', 'default_app.asar'))).toBe(false);
  });
});

describe('the package for Windows', () => {
  it('differs in its native file alone', async () => {
    const app = await pack('win32');
    const files = readAsar(join(app, 'resources', 'app.asar')).map(({ path }) => path);
    expect(files.sort()).toEqual(expectedFiles('win32-x64.node'));
    expect(existsSync(join(app, 'Railwright.exe'))).toBe(true);
  }, 120_000);
});
