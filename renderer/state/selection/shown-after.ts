import { touchedBy } from '../../../shared/foresight/index.ts';
import type { ChangeSet, ProjectDocumentRecord, RecordKind } from '../../../shared/project/index.ts';
import { NO_SELECTION, type Selection } from './selection.ts';

/** More records than this are not selected: the reader would see nothing in it. */
const MOST_SELECTED = 200;

/**
 * What a step back or forth shows of each kind: the lowest number that it has touched. What goes along with something
 * else, such as the rail that grows with a block, waits behind it; null: never selected.
 */
const TURN: Readonly<Record<RecordKind, number | null>> = {
  item: 0,
  attachment: 1,
  rail: 2,
  duct: 2,
  keepout: 2,
  plate: 3,
  strip: 4,
  potential: 4,
  project: null,
  settings: null,
  part: null,
  waiver: null,
};

/**
 * What is selected after a step back or forth: what it has brought back, moved or altered is what the reader wants to see.
 * Where there is nothing of that to select, the selection stays, without what is gone.
 */
export function shownAfter(changes: ChangeSet, selection: Selection): Selection {
  const { made, moved, changed } = touchedBy(changes);
  let turn = Infinity;
  let shown: ProjectDocumentRecord[] = [];
  for (const record of [...made, ...moved, ...changed]) {
    const own = TURN[record.kind];
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
