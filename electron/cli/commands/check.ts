import { runChecks } from '../../../shared/checks/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf, findingsJson, findingsText, summaryJson } from '../findings.ts';
import type { Outcome } from '../outcome.ts';
import { type CliResult, done } from '../problem.ts';
import { readProject } from '../project-file.ts';
import { recordNames } from '../record-names.ts';

/** `check FILE`: the findings; exit code 1 where one of them is an error. */
export async function checkProject(context: CliContext, file: string): Promise<CliResult<Outcome>> {
  const document = await readProject(context, file);
  if (!document.ok) return document;
  const library = context.library();
  if (!library.ok) return library;
  const view = viewOf(document.value);
  const { findings } = runChecks(view);
  const printing = { view, parts: library.value, names: recordNames(view), language: context.language };
  return done({
    exitCode: exitCodeOf(findings),
    json: () => ({ findings: findingsJson(findings, printing), summary: summaryJson(findings) }),
    text: (language) => findingsText(findings, { ...printing, language }),
  });
}
