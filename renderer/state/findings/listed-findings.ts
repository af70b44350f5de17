import { type Finding, SEVERITIES, type Severity, findRule } from '../../../shared/checks/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** What findings are put together by. */
export const FINDING_GROUPINGS = ['rail', 'strip', 'rule'] as const;
export type FindingGrouping = (typeof FINDING_GROUPINGS)[number];

/** Which findings are listed, and in what order. */
export interface FindingsView {
  readonly grouping: FindingGrouping;
  /** Severities that are left out. */
  readonly hidden: readonly Severity[];
  /** Only findings that have all of these words. */
  readonly text: string;
}

/** By rail, with everything in the list. */
export const ALL_FINDINGS: FindingsView = { grouping: 'rail', hidden: [], text: '' };

/** What a group is about. `project` and `noStrip`: whatever belongs to no single rail, mounting plate or strip. */
export type GroupSubject =
  | { readonly kind: 'rail'; readonly name: string }
  | { readonly kind: 'plate'; readonly name: string }
  | { readonly kind: 'strip'; readonly tag: string }
  | { readonly kind: 'rule'; readonly rule: string; readonly title: LocalText | undefined }
  | { readonly kind: 'project' }
  | { readonly kind: 'noStrip' }
  | { readonly kind: 'accepted' };

/** Findings under one heading. */
export interface FindingGroup {
  /** Unique among the groups of a list, and the same after every edit. */
  readonly id: string;
  readonly subject: GroupSubject;
  readonly findings: readonly Finding[];
}

/** How many findings of each severity count, and how many are accepted. */
export interface FindingTally extends Readonly<Record<Severity, number>> {
  readonly accepted: number;
}

/** Counts findings by severity; accepted ones only among the accepted. */
export function tallyOf(findings: readonly Finding[]): FindingTally {
  const tally = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const { severity, waived } of findings) tally[waived ? 'accepted' : severity] += 1;
  return tally;
}

/**
 * Findings in groups: by rail (then mounting plate) or strip in their own order, or by rule with the gravest first; then those that belong to
 * none, then the accepted ones. Within a group the heavier come first, and equal ones in the order along the rail. Every
 * finding that is shown is in exactly one group.
 */
export function groupFindings(
  findings: readonly Finding[],
  view: ProjectView,
  { grouping, hidden, text }: FindingsView,
): readonly FindingGroup[] {
  const words = wordsOf(text);
  const counting: Finding[] = [];
  const accepted: Finding[] = [];
  for (const finding of findings) {
    if (!hasAll(finding, words)) continue;
    if (finding.waived) accepted.push(finding);
    else if (!hidden.includes(finding.severity)) counting.push(finding);
  }
  const groups = [...GROUPERS[grouping](counting, view), { id: 'accepted', subject: { kind: 'accepted' } as const, findings: accepted }];
  return groups
    .filter((group) => group.findings.length > 0)
    .map((group) => ({ ...group, findings: group.findings.toSorted(heavierFirst) }));
}

/** The findings of groups in the order in which they are listed. */
export function listedFindings(groups: readonly FindingGroup[]): readonly Finding[] {
  return groups.flatMap(({ findings }) => findings);
}

/**
 * The first findings of a long list, whole groups as far as they go: thousands of rows would make every edit wait.
 * `atLeast`: so many that a certain one is among them.
 */
export function firstOf(groups: readonly FindingGroup[], most: number, atLeast?: string): readonly FindingGroup[] {
  const wanted = atLeast === undefined ? -1 : listedFindings(groups).findIndex(({ key }) => key === atLeast);
  let left = Math.max(most, wanted + 1);
  const first: FindingGroup[] = [];
  for (const group of groups) {
    if (left <= 0) break;
    first.push(group.findings.length <= left ? group : { ...group, findings: group.findings.slice(0, left) });
    left -= group.findings.length;
  }
  return first;
}

type Grouper = (findings: readonly Finding[], view: ProjectView) => readonly FindingGroup[];

const GROUPERS: Readonly<Record<FindingGrouping, Grouper>> = {
  rail(findings, { index }) {
    const known = new Set<string>([...index.rails, ...index.plates].map(({ id }) => id));
    const by = gather(findings, ({ rail, plate }) => [rail, plate?.plate].find((id) => id !== undefined && known.has(id)));
    return [
      ...index.rails.map(({ id, name }): FindingGroup => ({ id, subject: { kind: 'rail', name }, findings: by.get(id) ?? [] })),
      ...index.plates.map(({ id, name }): FindingGroup => ({ id, subject: { kind: 'plate', name }, findings: by.get(id) ?? [] })),
      { id: 'project', subject: { kind: 'project' }, findings: by.get(undefined) ?? [] },
    ];
  },
  strip(findings, view) {
    const by = gather(findings, (finding) => stripOf(finding, view));
    return [
      ...view.index.strips.map(({ id, tag }): FindingGroup => ({ id, subject: { kind: 'strip', tag }, findings: by.get(id) ?? [] })),
      { id: 'noStrip', subject: { kind: 'noStrip' }, findings: by.get(undefined) ?? [] },
    ];
  },
  rule(findings) {
    const by = gather(findings, ({ rule }) => rule);
    return [...by]
      .toSorted(([a, inA], [b, inB]) => heaviest(inA) - heaviest(inB) || (a < b ? -1 : 1))
      .map(([rule, members]) => ({ id: rule, subject: { kind: 'rule', rule, title: findRule(rule)?.title }, findings: members }));
  },
};

function gather<K>(findings: readonly Finding[], keyOf: (finding: Finding) => K): Map<K, Finding[]> {
  const by = new Map<K, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const members = by.get(key);
    if (members) members.push(finding);
    else by.set(key, [finding]);
  }
  return by;
}

/** The strip of the first record of a finding that has or is one. */
function stripOf(finding: Finding, { document }: ProjectView): string | undefined {
  for (const id of [...finding.subjects, ...finding.items]) {
    const record = document.records.get(id);
    if (record?.kind === 'strip') return record.id;
    if (record?.kind === 'item' && record.strip !== undefined) return record.strip;
  }
  return undefined;
}

function heaviest(findings: readonly Finding[]): number {
  return SEVERITIES.findIndex((severity) => findings.some((finding) => finding.severity === severity));
}

function heavierFirst(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter((word) => word !== '');
}

/** What findings are searched in, made once for each: they are values. */
const searchTexts = new WeakMap<Finding, string>();

function hasAll(finding: Finding, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  let text = searchTexts.get(finding);
  if (text === undefined) {
    // Every language: a word is found whichever one a colleague has used.
    const reason = finding.waived ? `${finding.waived.reason} ${finding.waived.author}` : '';
    text = [finding.rule, ...Object.values(finding.text), reason].join(' ').toLowerCase();
    searchTexts.set(finding, text);
  }
  return words.every((word) => text.includes(word));
}
