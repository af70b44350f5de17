import { touchedBy } from '../../../shared/foresight/index.ts';
import type { ChangeSet, ProjectDocumentRecord } from '../../../shared/project/index.ts';
import { NO_SELECTION, type Selection } from '../selection/index.ts';
import { SELECTED } from './kinds.ts';

/** More records than this are not selected: the reader would see nothing in it. */
const MOST_SELECTED = 200;

/**
 * What is selected after a step back or forth: what it has brought back, moved or altered is what the reader wants to see.
 * Where there is nothing of that to select, the selection stays, without what is gone.
 */
export function shownAfter(changes: ChangeSet, selection: Selection): Selection {
  const { made, moved, changed } = touchedBy(changes);
  let turn = Infinity;
  let shown: ProjectDocumentRecord[] = [];
  for (const record of [...made, ...moved, ...changed]) {
    const own = SELECTED[record.kind].turn;
    if (own === null || own > turn) continue;
    if (own < turn) shown = [];
    turn = own;
    shown.push(record);
  }
  if (shown.length === 0) return selection;
  if (shown.length > MOST_SELECTED) return NO_SELECTION;
  const ids = shown.map(({ id }) => id);
  return { ids: new Set(ids), focus: ids.at(-1) };
}
