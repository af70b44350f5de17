import { acceptancesOf, runChecks } from '../../../shared/checks/index.ts';
import { recordsOf } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import type { CliContext } from '../context.ts';
import { acceptancesJson, acceptancesText } from '../acceptances.ts';
import { exitCodeOf, findingsJson, findingsText, summaryJson } from '../findings.ts';
import type { Outcome } from '../outcome.ts';
import { type CliResult, done } from '../problem.ts';
import { type ProfileOptions, readProfiled } from '../profile-file.ts';
import { recordNames } from '../record-names.ts';

/** `check FILE`: the findings and what is accepted; exit code 1 where one of them is an error. */
export async function checkProject(context: CliContext, file: string, options: ProfileOptions = {}): Promise<CliResult<Outcome>> {
  const project = await readProfiled(context, file, options);
  if (!project.ok) return project;
  const library = context.library();
  if (!library.ok) return library;
  const view = viewOf(project.value.document);
  const { findings } = runChecks(view);
  const acceptances = acceptancesOf(findings, recordsOf(view.document, 'waiver'));
  const printing = { view, parts: library.value, names: recordNames(view), language: context.language };
  return done({
    exitCode: exitCodeOf(findings),
    json: () => ({ findings: findingsJson(findings, printing), summary: summaryJson(findings), acceptances: acceptancesJson(acceptances, printing) }),
    text: (language) => [findingsText(findings, { ...printing, language }), ...acceptancesText(acceptances, { ...printing, language })].join('\n'),
    notes: project.value.notes,
  });
}
