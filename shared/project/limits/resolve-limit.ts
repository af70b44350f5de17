import { type Part, articleOf } from '../../parts/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { RailRecord } from '../kinds/rail.ts';
import type { SettingsRecord } from '../kinds/settings.ts';
import type { StripRecord } from '../kinds/strip.ts';
import { LIMITS, LIMIT_KEYS, type LimitSpec } from './limit-table.ts';
import type { LimitKey, LimitValues } from './limit-values.ts';

/** Where a limit can come from, the nearest first. */
export type RequirementOrigin = 'part' | 'rail' | 'strip' | 'project' | 'default';

/** One place that has a say, with the value that it gives. */
export interface RequirementStep<T> {
  readonly origin: RequirementOrigin;
  readonly value: T;
  /** What the part, rail or strip is called; of the project the profile that its limits were taken from. */
  readonly name?: string;
  /** Why the project's value differs from the built-in one; absent = nobody has said. */
  readonly reason?: string;
}

/** A limit that checks use, with all that was looked at: the first step of the chain decides, the last is built in. */
export interface Requirement<T = unknown> {
  readonly key: LimitKey;
  readonly value: T;
  readonly chain: readonly RequirementStep<T>[];
}

/** What a limit is asked for; whatever it cannot come from is ignored. */
export interface LimitPlace {
  readonly part?: Part | undefined;
  readonly rail?: RailRecord | undefined;
  readonly strip?: StripRecord | undefined;
}

// The table says for each key which type its value has; the compiler cannot follow that through a union of keys.
function specOf<K extends LimitKey>(key: K): LimitSpec<LimitValues[K]> {
  return LIMITS[key] as LimitSpec<LimitValues[K]>;
}

/** What the program brings along for a limit. */
export function builtInLimit<K extends LimitKey>(key: K): LimitValues[K] {
  return specOf(key).builtIn;
}

/** What the project says about a limit; undefined where it says nothing. */
export function projectLimit<K extends LimitKey>(settings: SettingsRecord, key: K): LimitValues[K] | undefined {
  return (settings as Partial<LimitValues>)[key];
}

/** Whether two values of a limit are the same. */
export function sameLimit<K extends LimitKey>(a: LimitValues[K] | undefined, b: LimitValues[K] | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b));
}

/** Whether the project gives a limit another value than the built-in one. */
export function isLimitChanged(settings: SettingsRecord, key: LimitKey): boolean {
  const value = projectLimit(settings, key);
  return value !== undefined && !sameLimit(value, builtInLimit(key));
}

/** The limits to which the project gives another value than the built-in one, in the order of lists. */
export function changedLimits(settings: SettingsRecord): readonly LimitKey[] {
  return LIMIT_KEYS.filter((key) => isLimitChanged(settings, key));
}

/** The value of a limit: the part's own, else the rail's, else the strip's, else the project's, else the built-in one. */
export function limitOf<K extends LimitKey>(key: K, settings: SettingsRecord, place: LimitPlace = {}): LimitValues[K] {
  const spec = specOf(key);
  return (
    (place.part && spec.ofPart?.(place.part)) ??
    (place.rail && spec.ofRail?.(place.rail)) ??
    (place.strip && spec.ofStrip?.(place.strip)) ??
    projectLimit(settings, key) ??
    spec.builtIn
  );
}

/** A limit with everything that had a say. The project is named where it differs from what is built in. */
export function resolveLimit<K extends LimitKey>(
  key: K,
  settings: SettingsRecord,
  { part, rail, strip }: LimitPlace = {},
): Requirement<LimitValues[K]> {
  const spec = specOf(key);
  const chain: RequirementStep<LimitValues[K]>[] = [];
  const ofPart = part && spec.ofPart?.(part);
  if (part && ofPart !== undefined) chain.push({ origin: 'part', value: ofPart, name: articleOf(part.key) });
  const ofRail = rail && spec.ofRail?.(rail);
  if (rail && ofRail !== undefined) chain.push({ origin: 'rail', value: ofRail, name: rail.name });
  const ofStrip = strip && spec.ofStrip?.(strip);
  if (strip && ofStrip !== undefined) chain.push({ origin: 'strip', value: ofStrip, name: strip.tag });
  const ofProject = projectLimit(settings, key);
  if (ofProject !== undefined && isLimitChanged(settings, key)) {
    const reason = settings.reasons?.[key];
    chain.push({
      origin: 'project',
      value: ofProject,
      ...(settings.profile !== undefined && { name: settings.profile }),
      ...(reason !== undefined && { reason }),
    });
  }
  chain.push({ origin: 'default', value: spec.builtIn });
  return { key, value: chain[0]?.value as LimitValues[K], chain };
}
