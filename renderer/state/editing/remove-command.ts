import type { Command } from '../../../shared/editing/index.ts';
import { type ProjectDocumentRecord, RECORD_KINDS, type RecordId, type RecordKind, kindSpec } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { Selection } from '../selection/index.ts';
import { type Removal, SELECTED, asOne, removalLabel } from './kinds.ts';
import { kindsInTurn, selectedOfKind } from './selected-records.ts';

/** Removals in the order in which they run: what names others goes before them. */
const LAST_FIRST: readonly RecordKind[] = RECORD_KINDS.toReversed();

/**
 * Deletes what is selected: items with what sits on them and what else sits on others, else rails (whose items become
 * unplaced), else what is fixed on mounting plates. Undefined where nothing of that is.
 */
export function removeCommand(view: ProjectView, selection: Selection): Command | undefined {
  const kinds = kindsInTurn(view, selection, (kind) => SELECTED[kind].removal?.together.turn);
  const selected = LAST_FIRST.filter((kind) => kinds.has(kind)).flatMap((kind) => selectedOfKind(view, selection, kind));
  const going = new Set<RecordId>(selected.map(({ id }) => id));
  const byRemoval = new Map<Removal<never>, RecordId[]>();
  let count = 0;
  for (const record of selected) {
    const { removal } = SELECTED[record.kind];
    if (!removal || goesAlong(record, going)) continue;
    count += 1;
    const ids = byRemoval.get(removal);
    if (ids) ids.push(record.id);
    else byRemoval.set(removal, [record.id]);
  }
  const [first] = byRemoval.keys();
  // Each removal is given the ids of its own kinds.
  const commands = [...byRemoval].map(([removal, ids]) => removal.command(ids as never[]));
  return first && asOne(removalLabel(first.together, count), commands);
}

/** Whether a record goes anyway when others do. */
function goesAlong(record: ProjectDocumentRecord, going: ReadonlySet<RecordId>): boolean {
  const { references = [] } = kindSpec(record.kind);
  return references.some(({ ids, whenGone }) => whenGone === 'remove' && ids(record).some((id) => going.has(id)));
}
