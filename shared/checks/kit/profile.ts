import type { SettingsRecord } from '../../project/index.ts';
import { type Finding, type RuleId, SEVERITIES, type Severity } from './finding.ts';
import type { AnyRule } from './rule.ts';

/** Whether the project has switched a rule off. */
export function isOff(settings: SettingsRecord, rule: RuleId): boolean {
  return settings.severities[rule] === 'off';
}

/** Whether the project checks a rule: it is not switched off, and where it is off by default, it is switched on. */
export function isActive(settings: SettingsRecord, { id, offByDefault }: Pick<AnyRule, 'id' | 'offByDefault'>): boolean {
  return !isOff(settings, id) && (!offByDefault || settings.severities[id] !== undefined);
}

/** The severities that the messages of a rule have of their own, the heaviest first; none for a rule that is off by itself. */
export function ownSeverities({ messages, offByDefault }: Pick<AnyRule, 'messages' | 'offByDefault'>): readonly Severity[] {
  if (offByDefault) return [];
  const own = new Set(Object.values(messages).map(({ severity }) => severity));
  return SEVERITIES.filter((severity) => own.has(severity));
}

/** The severity that the project gives a rule, for all messages of the rule alike; else the message's own. */
export function severityOf({ severities }: SettingsRecord, rule: RuleId, own: Severity): Severity {
  const severity = severities[rule];
  return severity === undefined || severity === 'off' ? own : severity;
}

/** A finding with the severity that the project gives its rule. */
export function withProfile(finding: Finding, settings: SettingsRecord): Finding {
  const severity = severityOf(settings, finding.rule, finding.severity);
  return severity === finding.severity ? finding : { ...finding, severity };
}
