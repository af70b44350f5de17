import { type ItemId, type StripId, findItem, findStrip } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { focusItem, selectedItems } from './edits.ts';
import type { Selection } from '../selection/index.ts';

/** The strips that the selection speaks of, in their order: selected ones, and those of selected items. */
export function stripsMeant(view: ProjectView, selection: Selection): readonly StripId[] {
  const meant = new Set<StripId>();
  for (const { id } of view.index.strips) if (selection.ids.has(id)) meant.add(id);
  for (const id of selectedItems(view, selection)) {
    const strip = findItem(view.document, id)?.strip;
    if (strip !== undefined) meant.add(strip);
  }
  return view.index.strips.flatMap(({ id }) => (meant.has(id) ? [id] : []));
}

/** The one strip that the selection speaks of; undefined for none or several. */
export function stripMeant(view: ProjectView, selection: Selection): StripId | undefined {
  const [only, second] = stripsMeant(view, selection);
  return only !== undefined && second === undefined && findStrip(view.document, only) ? only : undefined;
}

/** The block at which a strip would be split: the first of the selection. */
export function splitPlace(view: ProjectView, selection: Selection): ItemId | undefined {
  const [first] = selectedItems(view, selection);
  return first ?? focusItem(view, selection)?.id;
}

/** The selected blocks, by how many levels they have. */
export function blocksByLevels(view: ProjectView, selection: Selection): { readonly single: readonly ItemId[]; readonly multi: readonly ItemId[] } {
  const single: ItemId[] = [];
  const multi: ItemId[] = [];
  for (const id of selectedItems(view, selection)) {
    const levels = findItem(view.document, id)?.levels.length ?? 0;
    if (levels === 1) single.push(id);
    else if (levels > 1) multi.push(id);
  }
  return { single, multi };
}
