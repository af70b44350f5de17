/** Checks which way imports point: the rules are in .dependency-cruiser.mjs. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { runTool } from './run.mjs';

const folders = ['shared', 'db', 'electron', 'renderer', 'tests'].filter((folder) => existsSync(join(ROOT, folder)));
const { code } = await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', [
  ...folders,
  '--config',
  '.dependency-cruiser.mjs',
  '--output-type',
  'err-long',
  ...process.argv.slice(2),
]);
process.exitCode = code;
