import {
  type CheckState,
  type Finding,
  type Fix,
  fixesOf,
  planAccessoriesSteps,
  planSafeFixesSteps,
  runChecks,
  updateChecks,
} from '../../../shared/checks/index.ts';
import type { CommandEnvironment } from '../../../shared/editing/index.ts';
import type { Foresight } from '../../../shared/foresight/index.ts';
import type { ChangeSet } from '../../../shared/project/index.ts';
import type { PartLookup } from '../../../shared/parts/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { StepCount } from './progress.ts';

/** Several fixes planned as one change of the document. */
export interface PlannedFixes {
  /** Absent where nothing was to be done. */
  readonly foresight: Foresight | undefined;
  readonly applied: readonly { readonly rule: string; readonly title: LocalText }[];
}

/** What plans are made on: the project as it is, its findings, the parts at hand. */
export interface FixingGround {
  readonly view: ProjectView;
  readonly checks: CheckState;
  readonly parts: PartLookup;
}

/** What a session needs of the checks. */
export interface Checker {
  /** All findings of a project. */
  readonly run: (view: ProjectView) => CheckState;
  /** The findings after a change; equal to `run(view)`. */
  readonly update: (state: CheckState, previous: ProjectView, view: ProjectView, changes: ChangeSet) => CheckState;
  readonly fixesOf: (finding: Finding, ground: FixingGround) => readonly Fix[];
  /** Plans in steps: thousands of findings take longer than a frame. */
  readonly planSafeFixes: (ground: FixingGround, env: CommandEnvironment) => Generator<StepCount, PlannedFixes>;
  readonly planAccessories: (ground: FixingGround, env: CommandEnvironment) => Generator<StepCount, PlannedFixes>;
}

/** The checks of the program. */
export const PROJECT_CHECKER: Checker = {
  run: (view) => runChecks(view),
  update: (state, previous, view, changes) => updateChecks(state, previous, view, changes),
  fixesOf: (finding, { view, parts }) => fixesOf(finding, { view, parts }),
  planSafeFixes: ({ view, checks, parts }, env) => planSafeFixesSteps(view, parts, env, { state: checks }),
  planAccessories: ({ view, checks, parts }, env) => planAccessoriesSteps(view, parts, env, { state: checks }),
};
