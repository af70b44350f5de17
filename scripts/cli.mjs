#!/usr/bin/env node
/**
 * The command line: `npm run -s cli -- plan cabinet.rail`. Runs the TypeScript sources as they are, no build needed;
 * what Node has compiled is kept, so that only the first call after a change is slow.
 */
import { spawnSync } from 'node:child_process';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, requireProjectNode, runsTheProject } from './project.mjs';

const main = join(ROOT, 'electron', 'cli', 'main.ts');
// npm has gone to the project's folder; paths on the command line are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

if (runsTheProject(process.version)) {
  module.enableCompileCache?.(join(ROOT, 'node_modules', '.cache', 'railwright', 'node'));
  const warn = process.emitWarning;
  process.emitWarning = (/** @type {any} */ warning, /** @type {any[]} */ ...rest) => {
    // Early versions of Node 24 announce that stripping types is new. It is not news to the user of a command line.
    if (rest[0] === 'ExperimentalWarning' || rest[0]?.type === 'ExperimentalWarning') return;
    warn.call(process, warning, ...rest);
  };
  process.argv[1] = main;
  await import(pathToFileURL(main).href);
} else {
  const ended = spawnSync(requireProjectNode(), [join(ROOT, 'scripts', 'cli.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = ended.status ?? 1;
}
