/** `npm run bench`: times of what the user waits for. Shows medians and ratios; never passes or fails. */
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT, environmentFor, fail, requireProjectNode } from './project.mjs';
import { run } from './run.mjs';

if (!(await ensureInstalled())) process.exit(1);
if (!(await ensureBuilt())) fail('The app could not be built.');
const node = requireProjectNode();
const { code } = await run(node, ['--expose-gc', join(ROOT, 'tests/support/run-benchmarks.ts'), ...process.argv.slice(2)], { env: environmentFor(node) });
process.exitCode = code;
