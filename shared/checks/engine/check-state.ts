import { type ChangeSet, type RecordKind, type WaiverRecord, recordsOf, settingsOf } from '../../project/index.ts';
import type { ProjectView } from '../../rail/index.ts';
import { RULES } from '../rules/index.ts';
import type { ContextOf, RuleScope } from './context.ts';
import type { Finding, RuleId, Severity } from './finding.ts';
import { orderFindings } from './order-findings.ts';
import { isActive, isOff, withProfile } from './profile.ts';
import type { AnyRule, Facet, Rule } from './rule.ts';
import { runRule } from './run-rule.ts';
import { SCOPES, type Scope } from './scopes.ts';
import { applyWaivers } from './waivers.ts';

/** What the rules found on one rail, one strip, one mounting plate or the project, by rule. */
type Results = ReadonlyMap<RuleId, readonly Finding[]>;

/** The findings of a project, with what is needed to bring them up to date after an edit. */
export interface CheckState {
  /** All findings in their order, accepted ones included. */
  readonly findings: readonly Finding[];
  /** Results by the id of rail, strip or plate, `project` for the whole. Replaced rule by rule, never patched. */
  readonly results: ReadonlyMap<string, Results>;
  readonly waivers: readonly WaiverRecord[];
}

/** What an update can keep: nothing for a full run. */
interface Earlier {
  readonly state: CheckState;
  readonly view: ProjectView;
  readonly changed: ReadonlySet<Facet>;
  readonly waiversChanged: boolean;
}

/** Checks everything. */
export function runChecks(view: ProjectView, rules: readonly AnyRule[] = RULES): CheckState {
  return check(view, rules, undefined);
}

/**
 * Brings findings up to date after an edit: `previousView` is the view that `state` belongs to, `changes` led from there
 * to `view`. Law: equal to `runChecks(view)`. A rail or plate whose layout is the same is not checked again, except by
 * rules that read something else that has changed.
 */
export function updateChecks(
  state: CheckState,
  previousView: ProjectView,
  view: ProjectView,
  changes: ChangeSet,
  rules: readonly AnyRule[] = RULES,
): CheckState {
  const kinds = new Set<RecordKind | undefined>();
  for (const { before, after } of changes.values()) kinds.add((after ?? before)?.kind);
  const changed = new Set<Facet>();
  if (kinds.has('settings')) changed.add('settings');
  if (previousView.index.strips !== view.index.strips) changed.add('strips');
  if (kinds.has('potential')) changed.add('potentials');
  return check(view, rules, { state, view: previousView, changed, waiversChanged: kinds.has('waiver') });
}

function check(view: ProjectView, rules: readonly AnyRule[], earlier: Earlier | undefined): CheckState {
  const settings = settingsOf(view.document);
  const results = new Map<string, Results>();
  const active = rules.filter((rule) => isActive(settings, rule));

  /** Runs the rules of a scope on everything in it, as far as their results cannot be kept. */
  function examine<S extends RuleScope>(name: S, scope: Scope<S>): void {
    const own = active.filter((rule) => hasScope(rule, name));
    const previous = earlier && scope.entries(earlier.view);
    for (const [key, entry] of scope.entries(view)) {
      const before = earlier?.state.results.get(key);
      const same = previous?.get(key) === entry;
      const byRule = new Map<RuleId, readonly Finding[]>();
      let made: ContextOf<S> | undefined;
      for (const rule of own) {
        const kept = same && !rule.reads.some((facet) => earlier?.changed.has(facet)) ? before?.get(rule.id) : undefined;
        made ??= kept ? undefined : scope.context(view, entry);
        byRule.set(rule.id, kept ?? (made ? runRule(rule, made) : []));
      }
      results.set(key, byRule);
    }
  }

  for (const scope of Object.keys(SCOPES) as RuleScope[]) examine(scope, SCOPES[scope]);

  const waivers = earlier && !earlier.waiversChanged ? earlier.state.waivers : recordsOf(view.document, 'waiver');
  const found: Finding[] = [];
  for (const byRule of results.values()) {
    for (const findings of byRule.values()) {
      for (const finding of findings) {
        if (!isOff(settings, finding.rule)) found.push(withProfile(finding, settings));
      }
    }
  }
  return { findings: orderFindings(applyWaivers(found, waivers), view), results, waivers };
}

function hasScope<S extends RuleScope>(rule: AnyRule, scope: S): rule is AnyRule & Rule<S> {
  return rule.scope === scope;
}

/** How many findings of each severity count, accepted ones left out. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counted = { error: 0, warning: 0, info: 0 };
  for (const { severity, waived } of findings) if (!waived) counted[severity] += 1;
  return counted;
}
