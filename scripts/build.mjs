/**
 * Builds what the app is started from: dist/renderer (the page) and, as one file each, the programs of the machine's
 * side. `node scripts/build.mjs` always builds; `ensureBuilt` builds only after a change. `--watch` goes on building.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, fail, say } from './project.mjs';
import { runTool } from './run.mjs';

/**
 * The programs of the machine's side. SQLite's binding stays outside, it is a native file; `electron` is there at run time.
 * The preload script is CommonJS because a sandboxed page accepts nothing else.
 */
const PROGRAMS = [
  { entry: 'electron/main.ts', out: 'dist/main/main.js', format: 'esm' },
  { entry: 'electron/preload.ts', out: 'dist/preload/preload.cjs', format: 'cjs' },
  { entry: 'electron/server/main.ts', out: 'dist/server/main.js', format: 'esm' },
  { entry: 'electron/cli/main.ts', out: 'dist/cli/main.js', format: 'esm' },
];
const OUTSIDE = ['electron', 'better-sqlite3'];

/** Bundled CommonJS packages ask for `require` and `__dirname`, which modules do not have. */
const BANNER = [
  "import { createRequire as _createRequire } from 'node:module';",
  'const require = _createRequire(import.meta.url);',
  'const __dirname = import.meta.dirname; const __filename = import.meta.filename;',
].join('\n');

const SOURCES = ['shared', 'db', 'electron', 'renderer', 'assets/icons', 'assets/fonts'];
const SETTINGS = ['package-lock.json', 'vite.config.ts', 'tsconfig.base.json', 'scripts/build.mjs'];
const STAMP = join(ROOT, 'dist', '.built');

/** What a build is made from: the content of every source file. @returns {string} */
export function sourceFingerprint() {
  const hash = createHash('sha256');
  const files = [...SETTINGS.map((name) => join(ROOT, name)), ...SOURCES.flatMap((folder) => filesBelow(join(ROOT, folder)))];
  for (const file of files) {
    if (existsSync(file)) hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Whether dist holds a build of exactly these sources. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceFingerprint();
}

/** Builds if anything has changed since the last build. @returns {Promise<boolean>} whether there is a build now */
export async function ensureBuilt() {
  if (isBuilt()) return true;
  say('Building …');
  return build();
}

/** @param {{ development?: boolean }} [options] @returns {Promise<boolean>} */
export async function build({ development = false } = {}) {
  const fingerprint = sourceFingerprint();
  rmSync(STAMP, { force: true });
  for (const program of PROGRAMS) {
    if (!(await bundle(program, development))) return false;
  }
  const page = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...(development ? ['--mode', 'development'] : [])], {
    outputToError: true,
  });
  if (page.code !== 0) return false;
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, fingerprint);
  return true;
}

/**
 * How a program is bundled: everything in one file, as it is shipped.
 * @param {{ entry: string, out: string, format: string }} program @param {boolean} [development]
 * @returns {import('esbuild').BuildOptions}
 */
export function bundleOptions({ entry, out, format }, development = false) {
  return {
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: format === 'esm' ? 'esm' : 'cjs',
    external: OUTSIDE,
    ...(format === 'esm' ? { banner: { js: BANNER } } : {}),
    legalComments: 'none',
    logLevel: 'warning',
    sourcemap: development,
  };
}

/** @param {(typeof PROGRAMS)[number]} program @param {boolean} development @returns {Promise<boolean>} */
async function bundle(program, development) {
  // Loaded here, not at the top: this file is read before the packages are installed.
  const esbuild = await import('esbuild');
  try {
    await esbuild.build(bundleOptions(program, development));
    return true;
  } catch {
    // What is wrong stands above, in the words of esbuild.
    say(`${program.entry} could not be built`);
    return false;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!(await build({ development: process.argv.includes('--development') }))) fail('The build failed.');
}
