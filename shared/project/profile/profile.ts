import { DEFAULT_SETTINGS } from '../document.ts';
import { LIMIT_KEYS } from '../limits/limit-table.ts';
import type { LimitKey, LimitValues } from '../limits/limit-values.ts';
import { builtInLimit, changedLimits, limitOf, projectLimit, sameLimit } from '../limits/resolve-limit.ts';
import type { SettingsRecord, SeveritySetting } from '../kinds/settings.ts';

/** Limits that differ from the built-in ones, by name. */
export type ProfileLimits = { readonly [K in LimitKey]?: Exclude<LimitValues[K], undefined> };

/**
 * A set of limits and severities to be used in many projects: a customer's, a plant's, a workshop's. What it does not name
 * is as built in.
 */
export interface Profile {
  readonly name: string;
  readonly limits: ProfileLimits;
  /** Severities that differ from the rules' own, by rule id. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** Why something differs: by the name of a limit, or by rule id. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** One thing in which settings and a profile are not the same: how it is, and how the profile has it. */
export type ProfileDifference =
  | { readonly kind: 'limit'; readonly key: LimitKey; readonly from: unknown; readonly to: unknown }
  | {
      readonly kind: 'severity';
      readonly rule: string;
      /** Undefined = the rule's own. */
      readonly from: SeveritySetting | undefined;
      readonly to: SeveritySetting | undefined;
    };

/** The limits and severities of a project as a profile. */
export function profileOf(settings: SettingsRecord, name: string): Profile {
  const limits = Object.fromEntries(changedLimits(settings).map((key) => [key, projectLimit(settings, key)])) as ProfileLimits;
  return { name, limits, severities: settings.severities, reasons: reasonsFor(settings.reasons ?? {}, limits, settings.severities) };
}

/** Settings with the limits and severities of a profile, and its reasons; whatever it does not name is as built in. */
export function applyProfile(settings: SettingsRecord, profile: Profile): SettingsRecord {
  const { kind, id } = settings;
  const { kind: _kind, id: _id, severities: _severities, ...builtIn } = DEFAULT_SETTINGS;
  const limits = changedOnly(profile.limits);
  const reasons = reasonsFor(profile.reasons, limits, profile.severities);
  return {
    ...builtIn,
    ...limits,
    kind,
    id,
    severities: profile.severities,
    ...(profile.name !== '' && { profile: profile.name }),
    ...(Object.keys(reasons).length > 0 && { reasons }),
  };
}

/** In what settings differ from a profile: limits in the order of lists, then severities by rule. Reasons do not count. */
export function profileDifferences(settings: SettingsRecord, profile: Profile): readonly ProfileDifference[] {
  const differences: ProfileDifference[] = [];
  for (const key of LIMIT_KEYS) {
    const from = limitOf(key, settings);
    const to = profile.limits[key] ?? builtInLimit(key);
    if (!sameLimit(from, to)) differences.push({ kind: 'limit', key, from, to });
  }
  const rules = new Set([...Object.keys(settings.severities), ...Object.keys(profile.severities)]);
  for (const rule of [...rules].sort()) {
    const from = settings.severities[rule];
    const to = profile.severities[rule];
    if (from !== to) differences.push({ kind: 'severity', rule, from, to });
  }
  return differences;
}

function changedOnly(limits: ProfileLimits): ProfileLimits {
  const changed = LIMIT_KEYS.filter((key) => limits[key] !== undefined && !sameLimit(limits[key], builtInLimit(key)));
  return Object.fromEntries(changed.map((key) => [key, limits[key]])) as ProfileLimits;
}

/** Reasons for what differs; a reason for what is as built in would explain nothing. */
function reasonsFor(reasons: Profile['reasons'], limits: ProfileLimits, severities: Profile['severities']): Profile['reasons'] {
  return Object.fromEntries(
    Object.entries(reasons).filter(([name]) => Object.hasOwn(limits, name) || Object.hasOwn(severities, name)),
  );
}
