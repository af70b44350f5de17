import type { CheckState, Finding, Fix } from '../../shared/checks/index.ts';
import type { ChangeSet, CommandEnvironment } from '../../shared/editing/index.ts';
import type { PartLookup } from '../../shared/parts/index.ts';
import type { ProjectView } from '../../shared/rail/index.ts';
import type { LocalText } from '../../shared/text/index.ts';

/** Several fixes planned as one change of the document. */
export interface PlannedFixes {
  readonly changes: ChangeSet;
  readonly applied: readonly { readonly rule: string; readonly title: LocalText }[];
}

/** What a session needs of the checks. */
export interface Checker {
  /** All findings of a project. */
  readonly run: (view: ProjectView) => CheckState;
  /** The findings after a change; equal to `run(view)`. */
  readonly update: (state: CheckState, previous: ProjectView, view: ProjectView, changes: ChangeSet) => CheckState;
  readonly fixesOf: (finding: Finding, view: ProjectView, parts: PartLookup) => readonly Fix[];
  readonly planSafeFixes: (view: ProjectView, parts: PartLookup, env: CommandEnvironment) => PlannedFixes;
  readonly planAccessories: (view: ProjectView, parts: PartLookup, env: CommandEnvironment) => PlannedFixes;
}
