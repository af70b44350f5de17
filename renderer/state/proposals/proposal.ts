import { type CheckState, type Finding, type Fix, countFindings } from '../../../shared/checks/index.ts';
import type { Foresight } from '../../../shared/foresight/index.ts';
import { type RailId, settingsOf } from '../../../shared/project/index.ts';
import { type RailFit, type RailMetrics, metricsOf, railFit } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type FindingDifference, type ViewDifference, differenceOf, findingDifference } from './difference.ts';

/** What repairs many findings at once. */
export type RepairKind = 'accessories' | 'allSafe';

/** What would be done: one fix, or a plan of many. */
export type ProposedDeed =
  | { readonly kind: 'fix'; readonly fix: Fix }
  | { readonly kind: RepairKind; readonly applied: readonly { readonly rule: string; readonly title: LocalText }[] };

/** A foresight to be shown before it is carried out: what tells the project as it would be from the one at hand. */
export interface Proposal extends FindingDifference {
  readonly deed: ProposedDeed;
  /** What it does, in words of its own. */
  readonly title: LocalText;
  readonly foresight: Foresight;
  readonly checks: CheckState;
  readonly difference: ViewDifference;
  /** The rail to look at: that of the finding, else the first that is no longer the same. */
  readonly rail: RailId | undefined;
}

/** A foresight made ready to be shown. `before` and `checks`: the findings without it and with it. */
export function proposalOf(
  deed: ProposedDeed,
  title: LocalText,
  foresight: Foresight,
  before: CheckState,
  checks: CheckState,
  rail?: RailId,
): Proposal {
  const { view } = foresight;
  const difference = differenceOf(foresight);
  return {
    deed,
    title,
    foresight,
    checks,
    difference,
    ...findingDifference(before.findings, checks.findings),
    rail: rail !== undefined && view.layouts.has(rail) ? rail : difference.rails.find((id) => view.layouts.has(id)),
  };
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
export function railOutcome({ foresight: { ground: before, view }, rail }: Pick<Proposal, 'foresight' | 'rail'>): RailOutcome | undefined {
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
