import type { Command } from '../../../shared/editing/index.ts';
import {
  type ItemId,
  type ItemRecord,
  type RailId,
  type RecordId,
  UNPLACED,
  findItem,
  itemsOnRail,
} from '../../../shared/project/index.ts';
import { type ProjectView, accessoriesOf } from '../../../shared/rail/index.ts';
import type { Selection } from '../selection/index.ts';

/** The selected items in the order in which they stand: rail by rail, unplaced ones last. */
export function selectedItems(view: ProjectView, { ids }: Pick<Selection, 'ids'>): readonly ItemId[] {
  if (ids.size === 0) return [];
  if (ids.size === 1) return [...ids].filter((id) => view.document.records.get(id)?.kind === 'item') as ItemId[];
  const found: ItemId[] = [];
  for (const rail of [...view.layouts.keys(), UNPLACED] as const) {
    for (const item of itemsOnRail(view.index, rail)) if (ids.has(item.id)) found.push(item.id);
  }
  return found;
}

/** Items together with the plates and stops that go where they go, in the order in which they stand. */
export function withTheirAccessories(view: ProjectView, items: readonly ItemId[]): readonly ItemId[] {
  const chosen = new Set(items);
  const following = [...view.layouts.values()].flatMap((layout) =>
    layout.items.some(({ item }) => chosen.has(item.id)) ? accessoriesOf(layout, chosen) : [],
  );
  return following.length === 0 ? items : selectedItems(view, { ids: new Set([...items, ...following]) });
}

/** The selected rails. */
export function selectedRails(view: ProjectView, { ids }: Pick<Selection, 'ids'>): readonly RailId[] {
  return view.index.rails.filter((rail) => ids.has(rail.id)).map((rail) => rail.id);
}

/** Turns the selected items. */
export function turnCommand(view: ProjectView, selection: Selection): Command | undefined {
  const items = selectedItems(view, selection);
  return items.length === 0 ? undefined : { type: 'items.turn', items };
}

/**
 * Moves the selected items on the rail of the focus by one place; items that do not stand together close up. Undefined
 * at the end of the rail.
 */
export function nudgeCommand(view: ProjectView, selection: Selection, direction: -1 | 1): Command | undefined {
  const all = selectedItems(view, selection);
  const lead = focusItem(view, selection) ?? (all[0] === undefined ? undefined : findItem(view.document, all[0]));
  if (!lead) return undefined;
  const sequence = itemsOnRail(view.index, lead.rail ?? UNPLACED);
  const moving = sequence.filter((item) => selection.ids.has(item.id));
  const edge = sequence.indexOf((direction < 0 ? moving[0] : moving.at(-1)) ?? lead);
  const passed = sequence[edge + direction];
  if (moving.length === 0 || !passed) return undefined;
  const after = direction > 0 ? passed.id : (sequence[edge - 2]?.id ?? null);
  const target = { ...(lead.rail !== undefined && { rail: lead.rail }), after };
  return { type: 'items.move', items: moving.map((item) => item.id), target };
}

/** Everything on the active rail; where that is selected already, everything on all rails. */
export function selectAllIds(view: ProjectView, selection: Selection, activeRail: RailId | undefined): readonly RecordId[] {
  const onRail = activeRail === undefined ? [] : itemsOnRail(view.index, activeRail).map((item) => item.id);
  if (onRail.length > 0 && !onRail.every((id) => selection.ids.has(id))) return onRail;
  return [...view.layouts.keys(), UNPLACED].flatMap((rail) => itemsOnRail(view.index, rail as RailId).map((item) => item.id));
}

/** The items that touch each other and the given one. */
export function runOf(view: ProjectView, id: ItemId): readonly ItemId[] {
  const item = findItem(view.document, id);
  const layout = item?.rail === undefined ? undefined : view.layouts.get(item.rail);
  const placed = layout?.items.find((each) => each.item.id === id);
  if (!layout || !placed) return item ? [id] : [];
  return layout.items.filter((each) => each.run === placed.run).map((each) => each.item.id);
}

/** The items between two of one rail, both included; only the second where they stand apart. */
export function stretchOf(view: ProjectView, from: ItemId | undefined, to: ItemId): readonly ItemId[] {
  const end = findItem(view.document, to);
  const start = from === undefined ? undefined : findItem(view.document, from);
  if (!end || !start || start.rail !== end.rail) return [to];
  const sequence = itemsOnRail(view.index, end.rail ?? UNPLACED);
  const a = sequence.indexOf(start);
  const b = sequence.indexOf(end);
  return sequence.slice(Math.min(a, b), Math.max(a, b) + 1).map((item) => item.id);
}

/** The item that the keyboard acts on. */
export function focusItem(view: ProjectView, selection: Selection): ItemRecord | undefined {
  return selection.focus === undefined ? undefined : findItem(view.document, selection.focus as ItemId);
}

/**
 * The end of a stretch that stays while the other end, the focus, is moved: the far end of the selected neighbours among
 * which the focus stands.
 */
export function anchorOf(view: ProjectView, selection: Selection): ItemId | undefined {
  const focus = focusItem(view, selection);
  if (!focus) return undefined;
  const sequence = itemsOnRail(view.index, focus.rail ?? UNPLACED);
  const at = sequence.indexOf(focus);
  const selected = (index: number): boolean => selection.ids.has(sequence[index]?.id ?? focus.id) && sequence[index] !== undefined;
  let first = at;
  let last = at;
  while (selected(first - 1)) first -= 1;
  while (selected(last + 1)) last += 1;
  return sequence[at === last ? first : at === first ? last : at]?.id;
}
