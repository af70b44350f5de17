import { type ItemId, type RecordId, UNPLACED, findItem, itemsOnRail } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { runOf, selectedItems } from './edits.ts';
import type { Selection } from '../selection/index.ts';

/** Every item of the project, rail by rail, unplaced ones last. */
function allItems(view: ProjectView) {
  return ([...view.layouts.keys(), UNPLACED] as const).flatMap((rail) => itemsOnRail(view.index, rail));
}

function selectedRecords(view: ProjectView, selection: Pick<Selection, 'ids'>) {
  return selectedItems(view, selection).flatMap((id) => findItem(view.document, id) ?? []);
}

/** Every item of the same articles as the selected ones, in the whole project. */
export function similarIds(view: ProjectView, selection: Pick<Selection, 'ids'>): readonly ItemId[] {
  const parts = new Set(selectedRecords(view, selection).map(({ part }) => part));
  return parts.size === 0 ? [] : allItems(view).flatMap(({ id, part }) => (parts.has(part) ? [id] : []));
}

/** Everything that stands in one piece with the selected items. */
export function wholeRunIds(view: ProjectView, selection: Pick<Selection, 'ids'>): readonly ItemId[] {
  const found = new Set<ItemId>();
  for (const id of selectedItems(view, selection)) {
    if (!found.has(id)) for (const other of runOf(view, id)) found.add(other);
  }
  return [...found];
}

/** Every item of the strips of the selected items, or of the selected strips, on whatever rails they stand. */
export function wholeStripIds(view: ProjectView, selection: Pick<Selection, 'ids'>): readonly ItemId[] {
  const strips = new Set<RecordId>(view.index.strips.filter(({ id }) => selection.ids.has(id)).map(({ id }) => id));
  for (const { strip } of selectedRecords(view, selection)) if (strip !== undefined) strips.add(strip);
  return strips.size === 0 ? [] : allItems(view).flatMap(({ id, strip }) => (strip !== undefined && strips.has(strip) ? [id] : []));
}
