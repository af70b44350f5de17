import { type Finding, SEVERITIES, type Severity } from '../../../shared/checks/index.ts';
import type { RailId } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';

/** Findings under one heading: those of a rail, of the project as a whole, or the accepted ones. */
export interface FindingGroup {
  readonly id: RailId | 'project' | 'accepted';
  /** Name of the rail; the other groups are named by the window. */
  readonly rail: string | undefined;
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
 * Findings by rail in the order of the rails, then those of the project, then the accepted ones. Within a group the
 * heavier come first, and equal ones in the order along the rail. Every finding that is shown is in exactly one group.
 */
export function groupFindings(
  findings: readonly Finding[],
  view: ProjectView,
  hidden: ReadonlySet<Severity>,
): readonly FindingGroup[] {
  const groups = new Map<FindingGroup['id'], Finding[]>();
  for (const rail of view.index.rails) groups.set(rail.id, []);
  groups.set('project', []);
  groups.set('accepted', []);
  for (const finding of findings) {
    if (finding.waived) groups.get('accepted')?.push(finding);
    else if (!hidden.has(finding.severity)) (groups.get(finding.rail ?? 'project') ?? groups.get('project'))?.push(finding);
  }
  const names = new Map<string, string>(view.index.rails.map(({ id, name }) => [id, name]));
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([id, members]) => ({ id, rail: names.get(id), findings: members.toSorted(heavierFirst) }));
}

function heavierFirst(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}
