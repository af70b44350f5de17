import type { PlateId, RailId } from '../../project/index.ts';
import type { ProjectView } from '../../rail/index.ts';
import { type Finding, SEVERITIES } from './finding.ts';

/**
 * The one order of findings: rail by rail, along the rail, the heavier first, then by rule, message and subjects; then
 * mounting plate by mounting plate, from top to bottom. What is on neither comes last.
 */
export function orderFindings(findings: readonly Finding[], view: ProjectView): readonly Finding[] {
  const railOrder = new Map<RailId, number>(view.index.rails.map((rail, position) => [rail.id, position]));
  const plateOrder = new Map<PlateId, number>(view.index.plates.map((plate, position) => [plate.id, railOrder.size + position]));
  const nowhere = railOrder.size + plateOrder.size;
  const keyed = findings.map((finding) => ({
    finding,
    owner: (finding.rail && railOrder.get(finding.rail)) ?? (finding.plate && plateOrder.get(finding.plate.plate)) ?? nowhere,
    x: finding.region?.from ?? finding.plate?.area?.y ?? Number.MAX_SAFE_INTEGER,
    weight: SEVERITIES.indexOf(finding.severity),
  }));
  keyed.sort(
    (a, b) =>
      a.owner - b.owner ||
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
