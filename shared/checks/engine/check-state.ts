import { type ChangeSet, PersistentMap, type RecordKind, type WaiverRecord, recordsOf, settingsOf } from '../../project/index.ts';
import type { ProjectView } from '../../rail/index.ts';
import { RULES } from '../rules/index.ts';
import type { ContextOf, RuleScope } from '../kit/context.ts';
import type { Finding, RuleId, Severity } from '../kit/finding.ts';
import { type FindingPlaces, type Judgement, NO_PLACES, type ResultChange, type Results, findingsInOrder, judgeAgain, updatePlaces } from './finding-places.ts';
import { isActive } from '../kit/profile.ts';
import type { AnyRule, Facet, Rule } from '../kit/rule.ts';
import { runRule } from './run-rule.ts';
import { SCOPES, type Scope } from './scopes.ts';
import { type Acceptances, acceptances } from './waivers.ts';

/** The findings of a project, with what is needed to bring them up to date after an edit. */
export interface CheckState {
  /** All findings in their order, accepted ones included. The same list where an edit finds nothing else. */
  readonly findings: readonly Finding[];
  /** Results by the id of rail, strip or plate, `project` for the whole. Replaced rule by rule, never patched. */
  readonly results: PersistentMap<string, Results>;
  readonly places: FindingPlaces;
  readonly waivers: readonly WaiverRecord[];
  readonly acceptances: Acceptances;
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
 * to `view`. Law: equal to `runChecks(view)`. What a scope has derived as the same is not checked again, except by rules
 * that read something else that has changed; and only the findings of places where others were found are put in order.
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
  const active = rules.filter((rule) => isActive(settings, rule));
  const changes = new Map<string, ResultChange>();
  for (const scope of Object.keys(SCOPES) as RuleScope[]) examine(scope, SCOPES[scope], active, view, earlier, changes);

  const before = earlier?.state;
  const waivers = before && !earlier.waiversChanged ? before.waivers : recordsOf(view.document, 'waiver');
  const judgement: Judgement = {
    settings,
    acceptances: before && waivers === before.waivers ? before.acceptances : acceptances(waivers),
  };
  const places = placesAfter(updatePlaces(before?.places ?? NO_PLACES, changes, judgement), judgement, earlier);
  const sameOrder = places === before?.places && earlier?.view.index.rails === view.index.rails && earlier.view.index.plates === view.index.plates;
  return {
    findings:
      before && sameOrder && judgement.acceptances === before.acceptances ? before.findings : findingsInOrder(places, view, judgement.acceptances),
    results: (before?.results ?? NO_RESULTS).with(Array.from(changes, ([subject, { after }]) => [subject, after])),
    places,
    waivers,
    acceptances: judgement.acceptances,
  };
}

const NO_RESULTS = PersistentMap.of<string, Results>([]);

function placesAfter(places: FindingPlaces, judgement: Judgement, earlier: Earlier | undefined): FindingPlaces {
  if (!earlier) return places;
  if (earlier.changed.has('settings')) return judgeAgain(places, judgement, undefined);
  const before = earlier.state.acceptances;
  if (judgement.acceptances === before) return places;
  return judgeAgain(places, judgement, new Set([...before.keys(), ...judgement.acceptances.keys()]));
}

/** Runs the rules of a scope on everything in it, as far as their results cannot be kept, and notes what it found. */
function examine<S extends RuleScope>(
  name: S,
  scope: Scope<S>,
  active: readonly AnyRule[],
  view: ProjectView,
  earlier: Earlier | undefined,
  changes: Map<string, ResultChange>,
): void {
  const own = active.filter((rule) => hasScope(rule, name));
  const entries = scope.entries(view);
  const previous = earlier && scope.entries(earlier.view);
  const outdated = new Set<RuleId>();
  for (const { id, reads } of own) if (reads.some((facet) => earlier?.changed.has(facet))) outdated.add(id);
  // Other rules may be active then.
  const kept = earlier !== undefined && outdated.size === 0 && !earlier.changed.has('settings');
  if (kept && previous === entries) return;

  for (const subject of previous?.keys() ?? []) {
    if (!entries.has(subject)) changes.set(subject, { before: earlier?.state.results.get(subject), after: undefined });
  }
  for (const [subject, entry] of entries) {
    const same = previous?.get(subject) === entry;
    if (same && kept) continue;
    const before = earlier?.state.results.get(subject);
    const after = new Map<RuleId, readonly Finding[]>();
    let made: ContextOf<S> | undefined;
    for (const rule of own) {
      const found = same && !outdated.has(rule.id) ? before?.get(rule.id) : undefined;
      made ??= found ? undefined : scope.context(view, entry);
      after.set(rule.id, found ?? (made ? runRule(rule, made) : []));
    }
    changes.set(subject, { before, after });
  }
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
