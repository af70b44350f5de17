import type { Command } from '../../../shared/editing/index.ts';
import { type ItemId, type RailId, UNPLACED, findItem, itemsOnRail } from '../../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, TOUCH_TOLERANCE, layoutOf } from '../../../shared/rail/index.ts';
import { ZERO_UM } from '../../../shared/units/index.ts';
import { selectedItems, selectedRails, withTheirAccessories } from './edits.ts';
import { endOfRail } from './placing.ts';
import type { Selection } from '../selection/index.ts';

/** The rails that the selection speaks of: its own and those of its items; with nothing selected the active one. */
export function railsMeant(view: ProjectView, selection: Selection, activeRail: RailId | undefined): readonly RailId[] {
  const rails = new Set<RailId>(selectedRails(view, selection));
  const items = selectedItems(view, selection);
  for (const id of items) {
    const rail = findItem(view.document, id)?.rail;
    if (rail !== undefined) rails.add(rail);
  }
  if (rails.size === 0 && items.length === 0 && activeRail !== undefined && view.layouts.has(activeRail)) rails.add(activeRail);
  return view.index.rails.flatMap(({ id }) => (rails.has(id) ? [id] : []));
}

/** Free rail before items: what can be closed, and what is there because an item has a fixed position. */
export interface Gaps {
  readonly closable: readonly ItemId[];
  readonly fixed: readonly ItemId[];
}

/** The gaps before the selected items; with none selected, all gaps of the rails that are meant. */
export function gapsMeant(view: ProjectView, selection: Selection, activeRail: RailId | undefined): Gaps {
  const chosen = new Set(selectedItems(view, selection));
  const closable: ItemId[] = [];
  const fixed: ItemId[] = [];
  for (const rail of railsMeant(view, selection, activeRail)) {
    const layout = layoutOf(view, rail);
    layout?.items.forEach((placed, position) => {
      if (chosen.size > 0 && !chosen.has(placed.item.id)) return;
      if (!standsApart(layout, placed, position)) return;
      (placed.item.anchor === undefined ? closable : fixed).push(placed.item.id);
    });
  }
  return { closable, fixed };
}

/** Closer than touching counts as touching; before the first item of a centred rail there is no gap of its own. */
function standsApart(layout: RailLayout, { item, gap }: PlacedItem, position: number): boolean {
  if (position === 0 && layout.centred) return false;
  return item.anchor === undefined ? item.gapBefore > 0 : gap > TOUCH_TOLERANCE;
}

/** Closes gaps. `release`: items with a fixed position let go of it where there is free rail before them. */
export function closeGapsCommand({ closable, fixed }: Gaps, release: boolean): Command | undefined {
  const items = release ? [...closable, ...fixed] : closable;
  return items.length === 0 ? undefined : { type: 'items.closeGaps', items, ...(release && { release }) };
}

/** Where the items of a rail stand as a whole. */
export type Alignment = 'start' | 'centre';

/**
 * Lets everything on the rails that are meant start at the margin, or stand in the middle. Fixed positions go; what stood
 * apart stays as far apart. Undefined where everything stands so already.
 */
export function alignCommand(view: ProjectView, rails: readonly RailId[], alignment: Alignment): Command | undefined {
  const centred = alignment === 'centre';
  const commands: Command[] = [];
  for (const id of rails) {
    const layout = layoutOf(view, id);
    if (!layout) continue;
    if (layout.rail.centred !== centred) commands.push({ type: 'rail.edit', rail: id, centred });
    layout.items.forEach(({ item, gap }, position) => {
      const first = position === 0;
      if (item.anchor !== undefined) {
        commands.push({ type: 'items.setGap', item: item.id, gap: first || gap <= TOUCH_TOLERANCE ? ZERO_UM : gap });
      } else if (first && !centred && item.gapBefore > 0) commands.push({ type: 'items.setGap', item: item.id, gap: ZERO_UM });
    });
  }
  if (commands.length === 0) return undefined;
  const label = centred
    ? { en: 'Centre on the rail', de: 'Auf der Tragschiene zentrieren' }
    : { en: 'Align to the margin', de: 'Am Rand ausrichten' };
  return { type: 'batch', label, commands };
}

/** Takes the selected items off their rails, with the plates and stops that belong to them. Undefined where none of them stands on one. */
export function unplaceCommand(view: ProjectView, selection: Selection): Command | undefined {
  const chosen = selectedItems(view, selection).filter((id) => findItem(view.document, id)?.rail !== undefined);
  const items = withTheirAccessories(view, chosen);
  if (items.length === 0) return undefined;
  const target = { after: itemsOnRail(view.index, UNPLACED).at(-1)?.id ?? null };
  return relabelled({ type: 'items.move', items, target }, items.length, {
    en: ['Take item off the rail', 'Take # items off the rail'],
    de: ['Element von der Tragschiene nehmen', '# Elemente von der Tragschiene nehmen'],
  });
}

/** The unplaced items that would be put back: the selected ones, or all where none of them is. */
export function unplacedMeant(view: ProjectView, selection: Selection): readonly ItemId[] {
  const unplaced = itemsOnRail(view.index, UNPLACED).map(({ id }) => id);
  const chosen = unplaced.filter((id) => selection.ids.has(id));
  return chosen.length > 0 ? chosen : unplaced;
}

/** Puts unplaced items at the end of a rail. */
export function placeBackCommand(view: ProjectView, selection: Selection, rail: RailId): Command | undefined {
  const items = unplacedMeant(view, selection);
  if (items.length === 0) return undefined;
  return relabelled({ type: 'items.move', items, target: endOfRail(view, rail) }, items.length, {
    en: ['Put item on the rail', 'Put # items on the rail'],
    de: ['Element auf die Tragschiene setzen', '# Elemente auf die Tragschiene setzen'],
  });
}

type Forms = readonly [one: string, many: string];

function relabelled(command: Command, count: number, { en, de }: { readonly en: Forms; readonly de: Forms }): Command {
  const form = (forms: Forms): string => (count === 1 ? forms[0] : forms[1].replace('#', String(count)));
  return { type: 'batch', label: { en: form(en), de: form(de) }, commands: [command] };
}
