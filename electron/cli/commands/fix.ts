import { planSafeFixes, runChecks } from '../../../shared/checks/index.ts';
import { type Document, type IdSource, type MintedIds, mintId } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import type { CliContext } from '../context.ts';
import { findingsJson, findingsText, summaryJson } from '../findings.ts';
import type { Outcome } from '../outcome.ts';
import { type CliResult, done } from '../problem.ts';
import { type ProfileOptions, readProfiled } from '../profile-file.ts';
import { writeProject } from '../project-file.ts';
import { recordNames } from '../record-names.ts';
import { indent } from '../table.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** What `fix` takes besides the common options. */
export interface FixOptions extends ProfileOptions {
  readonly out: string;
  readonly force?: boolean;
}

/** `fix FILE --out FILE`: applies every safe fix until none is left, and tells each. What remains is no failure of it. */
export async function fixProject(context: CliContext, file: string, options: FixOptions): Promise<CliResult<Outcome>> {
  const project = await readProfiled(context, file, options);
  if (!project.ok) return project;
  const { document } = project.value;
  const library = context.library();
  if (!library.ok) return library;
  const before = viewOf(document);
  const state = runChecks(before);
  const plan = planSafeFixes(before, library.value, { ids: unusedIds(document) }, { state });
  const { out, force = false } = options;
  const written = await writeProject(context, plan.view.document, out, { input: file, force });
  if (!written.ok) return written;

  // A subject is called what it was called when the finding was there.
  const namesBefore = recordNames(before);
  const namesAfter = recordNames(plan.view);
  const applied = plan.applied.map(({ rule, title, subjects, finding }) => ({
    rule,
    title,
    finding,
    subjects: subjects.map((id) => (before.document.records.has(id) ? namesBefore(id) : namesAfter(id))),
  }));
  const printing = { view: plan.view, parts: library.value, names: namesAfter, language: context.language };
  return done({
    exitCode: 0,
    json: () => ({
      file: out,
      applied: applied.map(({ rule, subjects, title, finding }) => ({
        rule,
        subjects,
        title: title[context.language],
        finding: finding[context.language],
      })),
      remaining: findingsJson(plan.remaining, printing),
      summary: summaryJson(plan.state.findings),
    }),
    text: (language) => {
      const say = (words: LocalText): string => words[language];
      const lines = applied.map(({ rule, subjects, title }) => `${rule}  ${subjects.join(', ')}  ${title[language]}`);
      const fixes = lines.length === 0 ? [say({ en: 'Nothing to fix.', de: 'Nichts zu korrigieren.' })] : lines;
      return [...fixes, '', say({ en: 'Remaining', de: 'Verblieben' }), indent(findingsText(plan.remaining, { ...printing, language }))].join('\n');
    },
    notes: [...project.value.notes, ...written.value.notes],
  });
}

/** Ids that the document does not use: the same ones each time for the same document. */
function unusedIds(document: Document): IdSource {
  let count = 0;
  return {
    next<K extends keyof MintedIds>(kind: K): MintedIds[K] {
      for (;;) {
        count += 1;
        const id = mintId(kind, `f${count}`);
        if (!document.records.has(id)) return id;
      }
    },
  };
}
