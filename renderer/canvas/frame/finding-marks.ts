import type { CheckState, Finding, Severity } from '../../../shared/checks/index.ts';
import type { RailId } from '../../../shared/project/index.ts';

/** What is to be seen of the findings of a rail at its place. */
export type RailFindings = ReadonlyMap<RailId, readonly Finding[]>;

/** Several findings so close together that they share one mark. */
export interface FindingMark {
  /** Middle, in pixels. */
  readonly x: number;
  readonly severity: Severity;
  readonly count: number;
}

const byState = new WeakMap<CheckState, RailFindings>();
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings that have a place on a rail and are not accepted, by rail. */
export function findingsByRail(checks: CheckState): RailFindings {
  const known = byState.get(checks);
  if (known) return known;
  const found = new Map<RailId, Finding[]>();
  for (const finding of checks.findings) {
    if (!finding.region || finding.waived) continue;
    const list = found.get(finding.region.rail);
    if (list) list.push(finding);
    else found.set(finding.region.rail, [finding]);
  }
  byState.set(checks, found);
  return found;
}

/** Marks for places in pixels, none closer to the next than `apart`; the heaviest finding gives its look. */
export function clusterMarks(
  places: readonly { readonly x: number; readonly severity: Severity }[],
  apart: number,
): readonly FindingMark[] {
  const sorted = [...places].sort((a, b) => a.x - b.x);
  const marks: { x: number; sum: number; severity: Severity; count: number }[] = [];
  for (const { x, severity } of sorted) {
    const last = marks.at(-1);
    if (last && x - last.x < apart) {
      last.count += 1;
      last.sum += x;
      last.x = last.sum / last.count;
      if (RANK[severity] < RANK[last.severity]) last.severity = severity;
    } else {
      marks.push({ x, sum: x, severity, count: 1 });
    }
  }
  return marks;
}
