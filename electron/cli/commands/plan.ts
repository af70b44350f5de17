import { runChecks } from '../../../shared/checks/index.ts';
import { billOfMaterials, bomJson, totalsJson } from '../../../shared/orders/index.ts';
import { projectOf } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import type { CliContext } from '../context.ts';
import { exitCodeOf, findingsJson, summaryJson } from '../findings.ts';
import type { Outcome } from '../outcome.ts';
import { railsJson, unplacedJson } from '../plan-json.ts';
import { planText } from '../plan-text.ts';
import { platesJson } from '../plate-plan.ts';
import { type CliResult, done } from '../problem.ts';
import { type ProfileOptions, readProfiled } from '../profile-file.ts';
import { recordNames } from '../record-names.ts';

/** `plan FILE`: layout, findings, order list and totals in one; exit code 1 where a finding is an error. */
export async function planProject(context: CliContext, file: string, options: ProfileOptions = {}): Promise<CliResult<Outcome>> {
  const project = await readProfiled(context, file, options);
  if (!project.ok) return project;
  const { document, notes } = project.value;
  const library = context.library();
  if (!library.ok) return library;
  const view = viewOf(document);
  const { findings } = runChecks(view);
  const bom = billOfMaterials(view);
  const names = recordNames(view);
  const printing = { view, parts: library.value, names, language: context.language };
  return done({
    exitCode: exitCodeOf(findings),
    json: () => ({
      project: projectJson(document),
      rails: railsJson(view, names),
      unplaced: unplacedJson(view, names),
      plates: platesJson(view),
      // Blocks are connected by jumpers, and those are not planned yet.
      nets: [],
      findings: findingsJson(findings, printing),
      summary: summaryJson(findings),
      bom: bomJson(bom, context.language),
      totals: totalsJson(bom),
    }),
    text: (language) => planText(view, findings, bom, { ...printing, language }),
    notes,
  });
}

function projectJson(document: Parameters<typeof projectOf>[0]): object {
  const { kind: _kind, id: _id, ...fields } = projectOf(document);
  return fields;
}
