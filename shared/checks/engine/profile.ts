import type { SettingsRecord } from '../../project/index.ts';
import type { Finding, RuleId } from './finding.ts';

/** Whether the project checks a rule at all. */
export function isOff(settings: SettingsRecord, rule: RuleId): boolean {
  return settings.severities[rule] === 'off';
}

/** A finding with the severity that the project gives its rule, for all messages of the rule alike. */
export function withProfile(finding: Finding, { severities }: SettingsRecord): Finding {
  const severity = severities[finding.rule];
  return severity === undefined || severity === 'off' || severity === finding.severity ? finding : { ...finding, severity };
}
