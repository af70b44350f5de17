import type { Finding } from '../../shared/checks/index.ts';
import type { RecordId } from '../../shared/project/index.ts';
import { SELECTED } from '../state/editing/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import type { WindowControl } from './window-control.ts';

/** Selects what a finding is about and brings its place into view. */
export function showFinding(session: ProjectSession, window: Pick<WindowControl, 'setFinding'>, finding: Finding): void {
  const { records } = session.state.get().view.document;
  // On a plate whole rails are seen, not what stands on them.
  const shown: readonly RecordId[] = finding.plate || finding.items.length === 0 ? finding.subjects : finding.items;
  const there = shown.filter((id) => {
    const kind = records.get(id)?.kind;
    return kind !== undefined && SELECTED[kind].byFinding;
  });
  window.setFinding(finding.key);
  if (finding.plate && records.has(finding.plate.plate)) session.showPlate(finding.plate.plate);
  else session.setViewMode('rails');
  if (there.length > 0) session.select(there, there[0]);
  if (finding.rail !== undefined) session.setActiveRail(finding.rail);
  if (finding.plate) session.reveal(there);
  else if (finding.region) session.zoomTo(finding.region);
  else if (there.length > 0) session.zoomTo(there);
  session.announce(finding.text);
}

/** The finding after (1) or before (-1) the one shown last, round and round; accepted ones are passed over. */
export function neighbourFinding(findings: readonly Finding[], current: string | undefined, step: 1 | -1): Finding | undefined {
  const counting = findings.filter((finding) => finding.waived === undefined);
  if (counting.length === 0) return undefined;
  const at = counting.findIndex(({ key }) => key === current);
  const next = at < 0 ? (step > 0 ? 0 : counting.length - 1) : (at + step + counting.length) % counting.length;
  return counting[next];
}
