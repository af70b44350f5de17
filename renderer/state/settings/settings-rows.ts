import { GUIDED_RULES, type Severity, findRule, ownSeverities } from '../../../shared/checks/index.ts';
import {
  type DuctDistance,
  LIMITS,
  LIMIT_GROUPS,
  LIMIT_KEYS,
  type LimitGroup,
  type LimitKey,
  type SettingsRecord,
  type SeveritySetting,
  builtInLimit,
  changedLimits,
  isLimitChanged,
  limitOf,
} from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { ZERO_UM } from '../../../shared/units/index.ts';

/** Fields of the settings that an edit changes. */
export type SettingsFields = Partial<Omit<SettingsRecord, 'kind' | 'id'>>;

/** A limit as the settings show it. */
export interface LimitRow {
  readonly key: LimitKey;
  readonly value: unknown;
  readonly builtIn: unknown;
  /** The project gives it another value than the built-in one. */
  readonly changed: boolean;
  /** Why it does; empty where nobody has said. */
  readonly reason: string;
}

/** The limits under one heading. */
export interface LimitRows {
  readonly group: LimitGroup;
  readonly rows: readonly LimitRow[];
}

/** Every limit of a project, under its heading. */
export function limitRows(settings: SettingsRecord): readonly LimitRows[] {
  return LIMIT_GROUPS.map((group) => ({
    group,
    rows: LIMIT_KEYS.filter((key) => LIMITS[key].group === group).map((key) => ({
      key,
      value: limitOf(key, settings),
      builtIn: builtInLimit(key),
      changed: isLimitChanged(settings, key),
      reason: settings.reasons?.[key] ?? '',
    })),
  }));
}

/** A rule as the settings show it. */
export interface RuleRow {
  readonly id: string;
  readonly title: LocalText;
  /** The severities of its own messages, the heaviest first; none where it is off by itself. */
  readonly own: readonly Severity[];
  /** What the project gives it; undefined = its own. */
  readonly setting: SeveritySetting | undefined;
  readonly reason: string;
}

/** Every rule, or those that have all the words in their id or title, in any language. */
export function ruleRows(settings: SettingsRecord, words: string): readonly RuleRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return GUIDED_RULES.flatMap((id) => {
    const rule = findRule(id);
    if (!rule) return [];
    const text = [id, ...Object.values(rule.title)].join(' ').toLowerCase();
    if (!wanted.every((word) => text.includes(word))) return [];
    return [{ id, title: rule.title, own: ownSeverities(rule), setting: settings.severities[id], reason: settings.reasons?.[id] ?? '' }];
  });
}

/** What an edit changes so that a rule has a severity, or its own again. */
export function severityChange({ severities }: SettingsRecord, rule: string, setting: SeveritySetting | undefined): SettingsFields {
  const { [rule]: _former, ...others } = severities;
  return { severities: setting === undefined ? others : { ...others, [rule]: setting } };
}

/** What an edit changes so that a limit or rule has a reason; an empty one takes it away. */
export function reasonChange({ reasons = {} }: SettingsRecord, name: string, reason: string): SettingsFields {
  const { [name]: _former, ...others } = reasons;
  const trimmed = reason.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return { reasons: trimmed === '' ? others : { ...others, [name]: trimmed } };
}

/** How many limits and severities differ from the built-in ones without anybody saying why. */
export function missingReasons(settings: SettingsRecord): number {
  const changed = [...changedLimits(settings), ...Object.keys(settings.severities)];
  return changed.filter((name) => settings.reasons?.[name] === undefined).length;
}

/** A row to append to the table of distances between blocks and ducts: the next larger cross-section, as far as the last. */
export function appendedDistance(rows: readonly DuctDistance[]): DuctDistance {
  const last = rows.at(-1);
  const next = LIMITS.ductDistances.builtIn.find(({ upTo }) => upTo > (last?.upTo ?? 0));
  return next ?? { upTo: 2 * (last?.upTo ?? 1), distance: last?.distance ?? ZERO_UM };
}
