import { type CheckState, type Finding, type Fix, countFindings } from '../../../shared/checks/index.ts';
import { type Command, type CommandEnvironment, applyCommand } from '../../../shared/editing/index.ts';
import {
  applyChanges,
  canonicalJson,
  type ChangeSet,
  type Document,
  type RailId,
  settingsOf,
} from '../../../shared/project/index.ts';
import { type ProjectView, type RailFit, type RailMetrics, metricsOf, railFit, updateView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Checker } from '../work/index.ts';
import { type FindingDifference, type ViewDifference, differenceOf, findingDifference } from './difference.ts';

/** What repairs many findings at once. */
export type RepairKind = 'accessories' | 'allSafe';

/** What would be done: one command, or a plan of many fixes. */
export type ProposedDeed =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: RepairKind; readonly applied: readonly { readonly rule: string; readonly title: LocalText }[] };

/**
 * A change worked out aside, to be shown before it is made: the project as it would be, and what tells it apart from the
 * one at hand. Carrying it out makes exactly these changes, ids included.
 */
export interface Proposal extends FindingDifference {
  readonly deed: ProposedDeed;
  /** What it does, in words of its own. */
  readonly title: LocalText;
  /** Name of the edit in the history. */
  readonly label: LocalText;
  /** The project that it was worked out on; it holds for no other. */
  readonly ground: Document;
  readonly changes: ChangeSet;
  readonly view: ProjectView;
  readonly checks: CheckState;
  readonly difference: ViewDifference;
  /** The rail to look at: that of the finding, else the first that is no longer the same. */
  readonly rail: RailId | undefined;
}

/** What a proposal is worked out on. */
export interface ProposalGround {
  readonly view: ProjectView;
  readonly checks: CheckState;
}

/** What a fix would do. Undefined where it would be refused, or change nothing. */
export function previewOfFix(
  ground: ProposalGround,
  fix: Pick<Fix, 'title' | 'command'>,
  finding: Pick<Finding, 'rail'> | undefined,
  tools: { readonly checker: Pick<Checker, 'update'>; readonly env: CommandEnvironment },
): Proposal | undefined {
  const outcome = applyCommand(ground.view.document, fix.command, tools.env);
  if (outcome.kind !== 'done') return undefined;
  return proposal(ground, { kind: 'command', command: fix.command }, fix.title, outcome, finding?.rail, tools.checker);
}

/** What a plan of many fixes would do. Undefined where it is empty. */
export function previewOfPlan(
  ground: ProposalGround,
  deed: Exclude<ProposedDeed, { readonly kind: 'command' }>,
  planned: { readonly label: LocalText; readonly changes: ChangeSet },
  checker: Pick<Checker, 'update'>,
): Proposal | undefined {
  if (planned.changes.size === 0) return undefined;
  const document = applyChanges(planned.changes, ground.view.document);
  return proposal(ground, deed, planned.label, { ...planned, document }, undefined, checker);
}

function proposal(
  ground: ProposalGround,
  deed: ProposedDeed,
  title: LocalText,
  { document, changes, label }: { readonly document: Document; readonly changes: ChangeSet; readonly label: LocalText },
  rail: RailId | undefined,
  checker: Pick<Checker, 'update'>,
): Proposal {
  const view = updateView(ground.view, document, changes);
  const checks = checker.update(ground.checks, ground.view, view, changes);
  const difference = differenceOf(ground.view, view, changes);
  return {
    deed,
    title,
    label,
    ground: ground.view.document,
    changes,
    view,
    checks,
    difference,
    ...findingDifference(ground.checks.findings, checks.findings),
    rail: rail !== undefined && view.layouts.has(rail) ? rail : difference.rails.find((id) => view.layouts.has(id)),
  };
}

/** Whether a proposal is what a command would do to a project as it is. */
export function isProposalOf({ deed, ground }: Proposal, command: Command, document: Document): boolean {
  return ground === document && deed.kind === 'command' && canonicalJson(deed.command) === canonicalJson(command);
}

/** Whether a proposal is the plan of a repair for a project as it is. */
export function isPlanOf({ deed, ground }: Proposal, kind: RepairKind, document: Document): boolean {
  return ground === document && deed.kind === kind;
}

/** The figures of a rail before and after; `before` is absent for a rail that would be new. */
export interface RailOutcome {
  readonly rail: RailId;
  readonly name: string;
  readonly before: RailMetrics | undefined;
  readonly after: RailMetrics;
  readonly fit: RailFit;
}

/** The figures of the rail that a proposal is about. */
export function railOutcome(before: ProjectView, { view, rail }: Pick<Proposal, 'view' | 'rail'>): RailOutcome | undefined {
  const layout = rail === undefined ? undefined : view.layouts.get(rail);
  if (!layout) return undefined;
  const earlier = before.layouts.get(layout.rail.id);
  const after = metricsOf(view, layout);
  return {
    rail: layout.rail.id,
    name: layout.rail.name,
    before: earlier && metricsOf(before, earlier),
    after,
    fit: railFit(layout, after, settingsOf(view.document)),
  };
}

/** How many findings of each severity a change takes away and brings. */
export function balanceOf({ gone, come }: FindingDifference): {
  readonly gone: Readonly<Record<Finding['severity'], number>>;
  readonly come: Readonly<Record<Finding['severity'], number>>;
} {
  return { gone: countFindings(gone), come: countFindings(come) };
}
