import { type PlateLayout, platesOf } from '../../cabinet/index.ts';
import type { Command } from '../../editing/index.ts';
import { foresee, idsAside } from '../../foresight/index.ts';
import { type ChangeSet, settingsOf, type SettingsRecord } from '../../project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, changesWhatHoldsEverywhere, noteOn, notes } from '../../rail/index.ts';
import { RULES, findRule } from '../rules/index.ts';
import { type RailContext, plateContext, railContext } from '../kit/context.ts';
import type { Finding, RuleId, Severity } from '../kit/finding.ts';
import type { Trial } from '../kit/fix.ts';
import { isActive, severityOf, withProfile } from '../kit/profile.ts';
import type { AnyRule, Rule } from '../kit/rule.ts';
import { runRule } from './run-rule.ts';

/** Errors by rule: how many records each rule reports something wrong about. */
type Errors = ReadonlyMap<RuleId, number>;

/** Carries a command out aside and says whether it would add errors; undefined where it is refused. */
export function tryOut(view: ProjectView, command: Command): Trial | undefined {
  const foreseen = foresee(view, command, { ids: idsAside() });
  switch (foreseen.kind) {
    case 'refused':
      return undefined;
    case 'noChange':
      return { view, addsErrors: false, worsensPlates: false, removes: () => false };
    case 'done': {
      let verdict: boolean | undefined;
      return {
        get view() {
          return foreseen.view;
        },
        // Some only want to see what would stand where.
        get addsErrors() {
          verdict ??= addsErrors(view, foreseen.view, foreseen.changes) || worsensPlates(view, foreseen.view, ['error']);
          return verdict;
        },
        get worsensPlates() {
          return worsensPlates(view, foreseen.view, ['error', 'warning']);
        },
        removes: (finding) => !isOnPlate(foreseen.view, finding),
      };
    }
  }
}

/**
 * Whether some rule reports more errors after a change than before. Rules whose outcome at an item depends on what stands
 * beside it are only asked about the stretch that differs; the others about each rail that differs, without their texts.
 * Law: the same answer as `addsErrorsAnywhere`.
 */
export function addsErrors(before: ProjectView, after: ProjectView, changes: ChangeSet): boolean {
  if (!countable(after, changes)) return addsErrorsAnywhere(before, after);
  const settings = settingsOf(after.document);
  const balance = new Map<RuleId, number>();
  const add = (errors: Errors, sign: 1 | -1) => {
    for (const [rule, count] of errors) balance.set(rule, (balance.get(rule) ?? 0) + sign * count);
  };
  for (const rail of new Set([...before.layouts.keys(), ...after.layouts.keys()])) {
    const old = before.layouts.get(rail);
    const now = after.layouts.get(rail);
    if (old === now) continue;
    const stretch = old && now && old.rail === now.rail ? differingStretches(old, now) : undefined;
    if (old) {
      add(noteOn(before, ERRORS_ALONG_RAILS, old), -1);
      add(countErrors(stretch ? cut(before, old, stretch.old) : railContext(before, old), settings, BESIDE), -1);
    }
    if (now) {
      add(noteOn(after, ERRORS_ALONG_RAILS, now), 1);
      add(countErrors(stretch ? cut(after, now, stretch.now) : railContext(after, now), settings, BESIDE), 1);
    }
  }
  for (const count of balance.values()) if (count > 0) return true;
  return false;
}

/** The same verdict from all that the rules find on all of every rail that differs: slow, and what the other is held to. */
export function addsErrorsAnywhere(before: ProjectView, after: ProjectView): boolean {
  const earlier = errorsFound(before, after);
  for (const [rule, count] of errorsFound(after, before)) {
    if (count > (earlier.get(rule) ?? 0)) return true;
  }
  return false;
}

/** The errors on the rails of a view that are not the same in the other. */
function errorsFound(view: ProjectView, other: ProjectView): Errors {
  const settings = settingsOf(view.document);
  const counts = new Map<RuleId, number>();
  for (const layout of view.layouts.values()) {
    if (other.layouts.get(layout.rail.id) === layout) continue;
    const context = railContext(view, layout);
    for (const rule of RULES) {
      if (!onRails(rule) || !isActive(settings, rule)) continue;
      for (const finding of runRule(rule, context)) {
        if (withProfile(finding, settings).severity !== 'error') continue;
        counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + Math.max(1, finding.subjects.length));
      }
    }
  }
  return counts;
}

/**
 * Whether errors can be counted stretch by stretch: limits, potentials and parts mean what they meant, and nothing that
 * is gathered over a whole rail (what cannot be verified) counts as an error.
 */
function countable(after: ProjectView, changes: ChangeSet): boolean {
  if (settingsOf(after.document).severities['DQ-001'] === 'error') return false;
  for (const { before, after: now } of changes.values()) {
    const kind = (now ?? before)?.kind;
    if (kind === 'settings' || kind === 'potential' || (kind === 'part' && before && now)) return false;
  }
  return true;
}

/** Whether some rule reports more of these severities on the mounting plates after a change than before. */
function worsensPlates(before: ProjectView, after: ProjectView, severities: readonly Severity[]): boolean {
  const earlier = countOnPlates(before, after, severities);
  for (const [rule, count] of countOnPlates(after, before, severities)) if (count > (earlier.get(rule) ?? 0)) return true;
  return false;
}

/** What the rules report on the plates of a view that are not the same in the other, by rule and severity. */
function countOnPlates(view: ProjectView, other: ProjectView, severities: readonly Severity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, layout] of platesOf(view)) {
    if (platesOf(other).get(id) === layout) continue;
    for (const { rule, severity } of noteOn(view, REPORTS_ON_PLATES, layout)) {
      if (!severities.includes(severity)) continue;
      const key = `${rule} ${severity}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

interface PlateReport {
  readonly rule: RuleId;
  readonly severity: Severity;
}

/** What is reported on a plate as it stands: many fixes are tried out against the same one. */
export const REPORTS_ON_PLATES = notes({
  name: 'reports on plates',
  make(view, layout: PlateLayout): readonly PlateReport[] {
    const settings = settingsOf(view.document);
    const context = { ...plateContext(view, layout), nameOf: () => '' };
    return RULES.filter(onPlates)
      .filter((rule) => isActive(settings, rule))
      .flatMap((rule) => [...rule.weigh(context)].map(({ severity }) => ({ rule: rule.id, severity: severityOf(settings, rule.id, severity) })));
  },
  outdated: changesFacets,
});

function isOnPlate(view: ProjectView, { key, rule: id, plate }: Finding): boolean {
  const rule = findRule(id);
  const layout = plate && platesOf(view).get(plate.plate);
  if (!rule || !onPlates(rule) || !layout) return false;
  return runRule(rule, plateContext(view, layout)).some((finding) => finding.key === key);
}

function onPlates(rule: AnyRule): rule is Rule<'plate'> {
  return rule.scope === 'plate';
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Items to look at on either side of what differs: its neighbours, and theirs, on whom the verdict on them depends. */
const SURROUNDINGS = 3;

/** Where two layouts of one rail differ, with the surroundings, which are the same in both. */
function differingStretches(old: RailLayout, now: RailLayout): { readonly old: Stretch; readonly now: Stretch } {
  const shorter = Math.min(old.items.length, now.items.length);
  let head = 0;
  while (head < shorter && alike(old.items[head], now.items[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && alike(old.items[old.items.length - 1 - tail], now.items[now.items.length - 1 - tail])) {
    tail += 1;
  }
  const from = Math.max(0, head - SURROUNDINGS);
  const behind = Math.max(0, tail - SURROUNDINGS);
  return { old: { from, to: old.items.length - behind }, now: { from, to: now.items.length - behind } };
}

/** Whether an item is the same and stands to its predecessor as before, wherever on the rail that is. */
function alike(old: PlacedItem | undefined, now: PlacedItem | undefined): boolean {
  return old !== undefined && now !== undefined && old.item === now.item && old.part === now.part && old.gap === now.gap;
}

/** A rail as if it had only the items of a stretch. What stands at its ends is alike in both layouts and cancels out. */
function cut(view: ProjectView, layout: RailLayout, { from, to }: Stretch): RailContext {
  return railContext(view, { ...layout, items: layout.items.slice(from, to) });
}

const BESIDE = (rule: Rule<'rail'>) => rule.reach === 'beside';
const ALONG = (rule: Rule<'rail'>) => rule.reach !== 'beside';

/** Errors of the rules that look at whole rails, by rail as it stands: many fixes are tried out against the same one. */
export const ERRORS_ALONG_RAILS = notes({
  name: 'errors along rails',
  make: (view, layout: RailLayout): Errors => countErrors(railContext(view, layout), settingsOf(view.document), ALONG),
  outdated: changesFacets,
});

/** Whether something has changed that rules read beyond what they are about. */
function changesFacets(changes: ChangeSet): boolean {
  for (const { before, after } of changes.values()) {
    const kind = (after ?? before)?.kind;
    if (kind === 'strip' || kind === 'potential') return true;
  }
  return changesWhatHoldsEverywhere(changes);
}

/** Errors of the rules asked for. Without names: nobody reads them, and finding them out costs more than the rules. */
function countErrors(context: RailContext, settings: SettingsRecord, which: (rule: Rule<'rail'>) => boolean): Errors {
  const unnamed = { ...context, nameOf: () => '' };
  const counts = new Map<RuleId, number>();
  for (const rule of RULES) {
    if (!onRails(rule) || !which(rule) || !isActive(settings, rule) || !mayBeError(settings, rule)) continue;
    for (const { severity, records } of rule.weigh(unnamed)) {
      if (severityOf(settings, rule.id, severity) !== 'error') continue;
      counts.set(rule.id, (counts.get(rule.id) ?? 0) + records);
    }
  }
  return counts;
}

/** Whether any message of a rule is an error in this project: those that only warn need not be asked at all. */
function mayBeError(settings: SettingsRecord, { id, messages }: Rule<'rail'>): boolean {
  return Object.values(messages).some(({ severity }) => severityOf(settings, id, severity) === 'error');
}

function onRails(rule: AnyRule): rule is Rule<'rail'> {
  return rule.scope === 'rail';
}
