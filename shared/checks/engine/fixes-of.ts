import { type Command, type CommandEnvironment, applyCommand } from '../../editing/index.ts';
import { type IdSource, type MintedIds, type WaiverId, mintId, settingsOf } from '../../project/index.ts';
import { type ProjectView, type RailLayout, updateView } from '../../rail/index.ts';
import { RULES, findRule } from '../rules/index.ts';
import { railContext } from './context.ts';
import type { Finding, RuleId } from './finding.ts';
import type { Fix, FixContext, FixSite, Trial } from './fix.ts';
import { isOff, withProfile } from './profile.ts';
import { runRule } from './run-rule.ts';
import { WAIVER } from './waivers.ts';

/**
 * The repairs of a finding, the best first; none where no rule has one, or where the part that it needs is not to be had.
 * Built when asked for: nobody looks at the fixes of most findings.
 */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  if (finding.rule === WAIVER) return withdrawal(finding);
  return findRule(finding.rule)?.fixes(finding, fixSite(context)) ?? [];
}

/** The context of fixes with a place to try them out. */
export function fixSite(context: FixContext): FixSite {
  return { ...context, tryOut: (command) => tryOut(context.view, command) };
}

function withdrawal(finding: Finding): readonly Fix[] {
  const [waiver] = finding.subjects;
  if (waiver === undefined) return [];
  return [
    {
      title: { en: 'Withdraw the acceptance', de: 'Akzeptanz zurücknehmen' },
      safe: false,
      command: { type: 'waiver.remove', waiver: waiver as WaiverId },
    },
  ];
}

/** Ids that no project has and that no project gets: for trials alone. */
function trialEnvironment(): CommandEnvironment {
  let count = 0;
  const ids: IdSource = { next: <K extends keyof MintedIds>(kind: K) => mintId(kind, `trial-${count++}`) };
  return { ids };
}

function tryOut(view: ProjectView, command: Command): Trial | undefined {
  const outcome = applyCommand(view.document, command, trialEnvironment());
  switch (outcome.kind) {
    case 'refused':
      return undefined;
    case 'noChange':
      return { view, addsErrors: false };
    case 'done': {
      const after = updateView(view, outcome.document, outcome.changes);
      return { view: after, addsErrors: addsErrors(view, after) };
    }
  }
}

/** Whether some rule reports more errors on the rails that changed than it did before. */
function addsErrors(before: ProjectView, after: ProjectView): boolean {
  const earlier = errorsByRule(before, changedLayouts(before, after));
  for (const [rule, count] of errorsByRule(after, changedLayouts(after, before))) {
    if (count > (earlier.get(rule) ?? 0)) return true;
  }
  return false;
}

function changedLayouts(view: ProjectView, other: ProjectView): readonly RailLayout[] {
  return [...view.layouts.values()].filter((layout) => other.layouts.get(layout.rail.id) !== layout);
}

/** Counts of a view as it stands: many fixes of one project are tried out against the same one. */
const countsOfLayout = new WeakMap<RailLayout, { readonly view: ProjectView; readonly counts: ReadonlyMap<RuleId, number> }>();

function errorsByRule(view: ProjectView, layouts: readonly RailLayout[]): ReadonlyMap<RuleId, number> {
  const total = new Map<RuleId, number>();
  for (const layout of layouts) {
    const kept = countsOfLayout.get(layout);
    const counts = kept?.view === view ? kept.counts : countErrors(view, [layout]);
    if (kept?.view !== view) countsOfLayout.set(layout, { view, counts });
    for (const [rule, count] of counts) total.set(rule, (total.get(rule) ?? 0) + count);
  }
  return total;
}

function countErrors(view: ProjectView, layouts: readonly RailLayout[]): ReadonlyMap<RuleId, number> {
  const settings = settingsOf(view.document);
  const counts = new Map<RuleId, number>();
  for (const layout of layouts) {
    const context = railContext(view, layout);
    for (const rule of RULES) {
      if (rule.scope !== 'rail' || isOff(settings, rule.id)) continue;
      for (const finding of runRule(rule, context)) {
        if (withProfile(finding, settings).severity !== 'error') continue;
        counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + Math.max(1, finding.subjects.length));
      }
    }
  }
  return counts;
}
