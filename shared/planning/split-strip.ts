import type { Command } from '../editing/index.ts';
import { type ItemId, type StripId, findItem, itemsOfStrip } from '../project/index.ts';
import { type ProjectView, accessoriesOf } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';

/** What goes to the new strip when one is split at a block. */
export interface SplitPlan {
  readonly strip: StripId;
  /** From the block on, in reading order, with the plates that stand between it and the block before it and belong to it. */
  readonly leaving: readonly ItemId[];
  readonly staying: number;
}

export type PlannedSplit =
  | { readonly kind: 'planned'; readonly plan: SplitPlan }
  | { readonly kind: 'refused'; readonly reason: LocalText };

const NO_STRIP: LocalText = {
  en: 'The block belongs to no strip.',
  de: 'Die Klemme gehört zu keiner Klemmenleiste.',
};
const AT_START: LocalText = {
  en: 'The strip starts here already. Choose a block further on.',
  de: 'Die Klemmenleiste beginnt hier schon. Wählen Sie eine spätere Klemme.',
};

/**
 * Plans splitting a strip in front of an item: this and all that the strip has behind it go, with the accessories in front
 * of it that belong to what goes. Refused at the first block of a strip.
 */
export function planSplit(view: ProjectView, at: ItemId): PlannedSplit {
  const item = findItem(view.document, at);
  if (item?.strip === undefined) return { kind: 'refused', reason: NO_STRIP };
  const items = itemsOfStrip(view.index, item.strip);
  const from = items.findIndex(({ id }) => id === at);
  const leaving = new Set(items.slice(from).map(({ id }) => id));
  const layout = item.rail === undefined ? undefined : view.layouts.get(item.rail);
  const own = new Set(items.map(({ id }) => id));
  if (layout) for (const id of accessoriesOf(layout, leaving)) if (own.has(id)) leaving.add(id);
  const staying = items.filter(({ id, levels }) => levels.length > 0 && !leaving.has(id)).length;
  if (staying === 0) return { kind: 'refused', reason: AT_START };
  return {
    kind: 'planned',
    plan: { strip: item.strip, leaving: items.flatMap(({ id }) => (leaving.has(id) ? [id] : [])), staying },
  };
}

/** The command of a planned split. Without a tag the next free one is taken. */
export function splitCommand({ strip, leaving }: SplitPlan, tag?: string): Command {
  return { type: 'strip.split', strip, items: leaving, ...(tag !== undefined && tag.trim() !== '' && { tag }) };
}
