/**
 * Runs a tool from node_modules on the project's own Node, whatever Node the machine has: `node scripts/tool.mjs vitest run`.
 * With recent versions of npm, `npx vitest run` does the same.
 */
import { fail } from './project.mjs';
import { runTool } from './run.mjs';

const TOOLS = /** @type {Record<string, string>} */ ({
  oxlint: 'oxlint/bin/oxlint',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
});

const [name = '', ...args] = process.argv.slice(2);
const tool = TOOLS[name];
if (tool === undefined) fail(`“${name}” is not among the tools: ${Object.keys(TOOLS).join(', ')}`);
process.exitCode = (await runTool(tool, args)).code;
