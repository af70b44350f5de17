import type { RailId } from '../../project/index.ts';
import type { ProjectView } from '../../rail/index.ts';
import { type Finding, SEVERITIES } from './finding.ts';

/**
 * The one order of findings: rail by rail, along the rail, the heavier first, then by rule, message and subjects. What
 * stands on no rail comes last.
 */
export function orderFindings(findings: readonly Finding[], view: ProjectView): readonly Finding[] {
  const railOrder = new Map<RailId, number>(view.index.rails.map((rail, position) => [rail.id, position]));
  const nowhere = railOrder.size;
  const keyed = findings.map((finding) => ({
    finding,
    rail: finding.rail === undefined ? nowhere : (railOrder.get(finding.rail) ?? nowhere),
    x: finding.region?.from ?? Number.MAX_SAFE_INTEGER,
    weight: SEVERITIES.indexOf(finding.severity),
  }));
  keyed.sort(
    (a, b) =>
      a.rail - b.rail ||
      a.x - b.x ||
      a.weight - b.weight ||
      compare(a.finding.rule, b.finding.rule) ||
      compare(a.finding.key, b.finding.key),
  );
  return keyed.map(({ finding }) => finding);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
