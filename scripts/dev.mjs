/**
 * `npm run dev`: builds the page on every change and serves it from the sources of the machine's side, which is started
 * again on every change. The page is reloaded by hand. Same address, same security rules as the real thing.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { ROOT, environmentFor, requireProjectNode, say } from './project.mjs';

if (!(await ensureInstalled())) process.exit(1);
const node = requireProjectNode();
const env = environmentFor(node);
const page = spawn(node, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--watch', '--mode', 'development', '--logLevel', 'warn'], {
  cwd: ROOT,
  env,
  stdio: ['ignore', 2, 'inherit'],
});
const server = spawn(
  node,
  ['--watch', '--watch-preserve-output', join(ROOT, 'electron/server/main.ts'), '--data', join(ROOT, 'out/dev/data'), '--projects', join(ROOT, 'out/dev/projects'), ...process.argv.slice(2)],
  { cwd: ROOT, env, stdio: 'inherit' },
);
say('Building the page on every change. Reload it by hand; its address stands below. Ctrl+C ends.');
const end = () => {
  page.kill();
  server.kill();
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, end);
page.on('exit', end);
server.on('exit', end);
