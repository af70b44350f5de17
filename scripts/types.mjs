/** Checks the types of every part of the project, each with the libraries that it may see and no others. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, say } from './project.mjs';
import { runTool } from './run.mjs';

/** The parts, in the order of their dependencies: the first message is the one to read first. */
export const PROJECTS = [
  'shared/tsconfig.json',
  'db/tsconfig.json',
  'electron/tsconfig.json',
  'electron/tsconfig.shell.json',
  'renderer/tsconfig.json',
  'tests/tsconfig.json',
  'tsconfig.json',
];

/** What the compiler remembers of a part, so that the next run looks at what has changed only. @param {string} project */
const memoryOf = (project) => join(ROOT, 'out', 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);

let failed = 0;
for (const project of PROJECTS) {
  if (!existsSync(join(ROOT, project))) {
    say(`${project} is missing`);
    failed += 1;
    continue;
  }
  const { code } = await runTool('typescript/bin/tsc', [
    ...['--project', project, '--pretty', 'false'],
    ...['--incremental', '--tsBuildInfoFile', memoryOf(project)],
    // Several checkers each work out the same types again: on two cores that costs more than it gains.
    ...['--checkers', '1'],
  ]);
  if (code !== 0) {
    say(`types: ${project} failed`);
    failed += 1;
  }
}
if (failed === 0) say(`types: ${PROJECTS.length} projects in order`);
process.exitCode = failed === 0 ? 0 : 1;
