import type { Target } from '../../../shared/editing/index.ts';
import { type ItemId, type RailId, UNPLACED, findItem, findRail, itemsOnRail } from '../../../shared/project/index.ts';
import { type ProjectView, itemReference } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { focusItem, insertionTarget, selectedItems } from '../editing/index.ts';
import type { Selection } from '../selection/index.ts';

/** What the next typed or chosen part is for, other than standing behind the selection. */
export type Aim =
  | { readonly kind: 'place'; readonly side: 'before' | 'after'; readonly item: ItemId }
  /** It takes the place of these. */
  | { readonly kind: 'replace'; readonly items: readonly ItemId[] }
  /** It sits on these. */
  | { readonly kind: 'attach'; readonly items: readonly ItemId[] };

/** The selected items that stand on the same rail as the focus, in their order. */
function selectedBesideFocus(view: ProjectView, selection: Selection): readonly ItemId[] {
  const focus = focusItem(view, selection);
  const all = selectedItems(view, selection);
  const lead = focus && selection.ids.has(focus.id) ? focus : all[0] === undefined ? focus : findItem(view.document, all[0]);
  if (!lead) return [];
  const beside = itemsOnRail(view.index, lead.rail ?? UNPLACED).filter(({ id }) => selection.ids.has(id));
  return beside.length > 0 ? beside.map(({ id }) => id) : [lead.id];
}

/** Before the first or after the last selected item of the rail of the focus. Undefined where no item is there. */
export function aimBeside(view: ProjectView, selection: Selection, side: 'before' | 'after'): Aim | undefined {
  const beside = selectedBesideFocus(view, selection);
  const item = side === 'before' ? beside[0] : beside.at(-1);
  return item === undefined ? undefined : { kind: 'place', side, item };
}

/** At the selected items. Undefined where none is selected. */
export function aimAtSelected(view: ProjectView, selection: Selection): Aim | undefined {
  const items = selectedItems(view, selection);
  return items.length === 0 ? undefined : { kind: 'replace', items };
}

/** On the selected items. Undefined where none is selected. */
export function aimOnSelected(view: ProjectView, selection: Selection): Aim | undefined {
  const items = selectedItems(view, selection);
  return items.length === 0 ? undefined : { kind: 'attach', items };
}

/** The place that an aim means; undefined for one that replaces, and where the item is gone. */
export function aimedTarget(view: ProjectView, aim: Aim | null): Target | undefined {
  if (aim?.kind !== 'place') return undefined;
  const item = findItem(view.document, aim.item);
  if (!item) return undefined;
  const rail = item.rail !== undefined && { rail: item.rail };
  if (aim.side === 'after') return { ...rail, after: item.id };
  const sequence = itemsOnRail(view.index, item.rail ?? UNPLACED);
  // It touches the item that it was put before; free rail stays to its left.
  return { ...rail, after: sequence[sequence.indexOf(item) - 1]?.id ?? null, joins: 'right' };
}

/** An aim without what is gone; null where nothing of it is left. */
export function prunedAim(aim: Aim | null, has: (id: ItemId) => boolean): Aim | null {
  if (aim === null) return null;
  if (aim.kind === 'place') return has(aim.item) ? aim : null;
  const items = aim.items.filter(has);
  return items.length === aim.items.length ? aim : items.length === 0 ? null : { kind: aim.kind, items };
}

/** Where the next typed part goes, in words: "before -X1:5", "after -X1:4", "at the end of R1". */
export function insertionText(
  view: ProjectView,
  { selection, activeRail, aim }: { readonly selection: Selection; readonly activeRail: RailId | undefined; readonly aim: Aim | null },
): LocalText {
  if (aim) return aimText(view, aim);
  const target = insertionTarget(view, selection, activeRail);
  if (target === null) return { en: 'on a new rail', de: 'auf eine neue Tragschiene' };
  const rail = target.rail === undefined ? undefined : findRail(view.document, target.rail)?.name;
  const last = itemsOnRail(view.index, target.rail ?? UNPLACED).at(-1)?.id;
  if (rail !== undefined && target.after === (last ?? null)) return { en: `at the end of ${rail}`, de: `ans Ende von ${rail}` };
  return target.after === null ? { en: 'among the unplaced', de: 'zu den nicht platzierten' } : aimText(view, { kind: 'place', side: 'after', item: target.after });
}

function aimText(view: ProjectView, aim: Aim): LocalText {
  if (aim.kind === 'place') {
    const reference = itemReference(view, aim.item);
    return aim.side === 'before' ? { en: `before ${reference}`, de: `vor ${reference}` } : { en: `after ${reference}`, de: `hinter ${reference}` };
  }
  const [only, second] = aim.items;
  if (aim.kind === 'attach') {
    if (only === undefined || second !== undefined) return { en: `on ${aim.items.length} items`, de: `auf ${aim.items.length} Elemente` };
    const reference = itemReference(view, only);
    return { en: `on ${reference}`, de: `auf ${reference}` };
  }
  if (only !== undefined && second === undefined) {
    const reference = itemReference(view, only);
    return { en: `replaces ${reference}`, de: `ersetzt ${reference}` };
  }
  return { en: `replaces ${aim.items.length} items`, de: `ersetzt ${aim.items.length} Elemente` };
}
