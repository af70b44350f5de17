import type { Command } from '../../editing/index.ts';
import type { WaiverId, WaiverRecord } from '../../project/index.ts';
import type { LocalText } from '../../text/index.ts';
import { type Finding, findingKey } from '../kit/finding.ts';

/** Id under which acceptances that match nothing are reported. */
export const WAIVER = 'WAIVER';

/** The command that accepts a finding. The host's user gives reason and author. */
export function acceptCommand(finding: Finding, reason: string, author: string): Command {
  const { rule, message, subjects } = finding;
  return { type: 'waiver.add', waiver: { rule, message, subjects: [...subjects].sort(), reason, author } };
}

/** The acceptance that a finding has, or of which it reports that nothing needs it any more: what can be withdrawn. */
export function acceptanceOf(finding: Finding): WaiverId | undefined {
  if (finding.waived) return finding.waived.waiver;
  // The one subject of such a report is the waiver itself.
  return finding.rule === WAIVER ? (finding.subjects[0] as WaiverId | undefined) : undefined;
}

/** Whether a finding can be accepted: everything but the engine's own reports. */
export function isAcceptable(finding: Finding): boolean {
  return /^[A-Z]{2}-\d{3}$/.test(finding.rule);
}

/** The acceptances of a project by the key of the finding that each accepts. Several of one finding count as one. */
export type Acceptances = ReadonlyMap<string, readonly WaiverRecord[]>;

/** Which findings a project accepts. */
export function acceptances(waivers: readonly WaiverRecord[]): Acceptances {
  const byKey = new Map<string, WaiverRecord[]>();
  for (const waiver of waivers) {
    const key = findingKey(waiver.rule, waiver.message, waiver.subjects);
    const list = byKey.get(key);
    if (list) list.push(waiver);
    else byKey.set(key, [waiver]);
  }
  return byKey;
}

/** The finding, marked where it is accepted. */
export function accepted(finding: Finding, by: Acceptances): Finding {
  const waiver = by.get(finding.key)?.at(-1);
  return waiver ? { ...finding, waived: { waiver: waiver.id, reason: waiver.reason, author: waiver.author } } : finding;
}

/**
 * A report of each acceptance that no finding needs, so that a waiver never lies in wait for a finding that is not there
 * yet. `used`: the keys of the findings that are accepted.
 */
export function idleFindings(by: Acceptances, used: ReadonlySet<string>): readonly Finding[] {
  return [...by].flatMap(([key, waivers]) => (used.has(key) ? [] : waivers.map(unusedWaiver)));
}

/** An acceptance, and the finding that it accepts; without one it is idle. */
export interface AcceptanceState {
  readonly waiver: WaiverRecord;
  readonly finding: Finding | undefined;
}

/**
 * All acceptances of a project: those that are idle first, then by rule, message and reason. Every one is in the list
 * exactly once, also where several accept the same finding.
 */
export function acceptancesOf(findings: readonly Finding[], waivers: readonly WaiverRecord[]): readonly AcceptanceState[] {
  const accepted = new Map(findings.filter(({ waived }) => waived !== undefined).map((finding) => [finding.key, finding]));
  return waivers
    .map((waiver) => ({ waiver, finding: accepted.get(findingKey(waiver.rule, waiver.message, waiver.subjects)) }))
    .toSorted((a, b) => Number(a.finding !== undefined) - Number(b.finding !== undefined) || compareWaivers(a.waiver, b.waiver));
}

function compareWaivers(a: WaiverRecord, b: WaiverRecord): number {
  const [first, second] = [a, b].map(({ rule, message, reason, id }) => [rule, message, reason, id].join('\u0000'));
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function unusedWaiver(waiver: WaiverRecord): Finding {
  const subjects = [waiver.id] as const;
  return {
    key: findingKey(WAIVER, 'unused', subjects),
    rule: WAIVER,
    message: 'unused',
    severity: 'info',
    subjects,
    items: [],
    text: unusedText(waiver),
  };
}

function unusedText({ rule, reason, author }: WaiverRecord): LocalText {
  const by = author === '' ? '' : `, ${author}`;
  return {
    en:
      `A finding of ${rule} was accepted (“${reason}”${by}), but there is no such finding any more. ` +
      'Withdraw the acceptance so that it does not hide a new finding.',
    de:
      `Ein Befund von ${rule} wurde akzeptiert („${reason}“${by}), den es nicht mehr gibt. ` +
      'Die Akzeptanz zurücknehmen, damit sie keinen neuen Befund verdeckt.',
  };
}
