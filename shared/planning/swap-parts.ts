import type { Command, ItemSwap } from '../editing/index.ts';
import { emptyLevels } from '../editing/index.ts';
import { type Part, roleOf, standsOnRail } from '../parts/index.ts';
import { type ItemId, type ItemRecord, findItem, findPart } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';
import { type SwapChange, attachmentChanges, comparedParts, levelChanges, plateChanges, widthChange } from './swap-changes.ts';

/** What swapping parts would do, before it is done. */
export interface SwapPlan {
  readonly command: Command;
  /** How many items change. */
  readonly count: number;
  /** What is different afterwards; losses first. */
  readonly changes: readonly SwapChange[];
}

export type PlannedSwap =
  | { readonly kind: 'planned'; readonly plan: SwapPlan }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/**
 * Plans giving items another part in their places. Each keeps its strip, its place and as many levels with their
 * designations and potentials as the new part has. Refused where the part plays another role than they do.
 */
export function planSwap(view: ProjectView, items: readonly ItemId[], part: Part): PlannedSwap {
  const records = items.flatMap((id) => findItem(view.document, id) ?? []).filter((item) => item.part !== part.key);
  if (!standsOnRail(roleOf(part.kind))) {
    return refused({ en: `${part.article} does not stand on a rail by itself.`, de: `${part.article} sitzt nicht selbst auf der Tragschiene.` });
  }
  if (records.length === 0) {
    return refused({ en: `Nothing selected would become another part than ${part.article}.`, de: `Nichts Ausgewähltes würde durch ${part.article} zu einem anderen Artikel.` });
  }
  const old = records.map((item) => ({ item, part: findPart(view.document, item.part) }));
  const role = roleOf(part.kind);
  const other = old.find((each) => each.part && roleOf(each.part.kind) !== role);
  if (other?.part) {
    return refused({
      en: `${other.part.article} and ${part.article} are of different kinds and cannot stand in for each other.`,
      de: `${other.part.article} und ${part.article} sind verschiedener Art und können einander nicht ersetzen.`,
    });
  }
  const swaps = records.map((item) => swapOf(item, part));
  const changes = [
    ...levelChanges(view, records, swaps),
    ...attachmentChanges(view, swaps),
    widthChange(old, part),
    ...comparedParts(old, part),
    ...plateChanges(view, new Set(records.map(({ id }) => id)), part),
  ].filter((change) => change !== undefined);
  return {
    kind: 'planned',
    plan: {
      command: { type: 'items.swap', swaps, parts: [part] },
      count: records.length,
      changes: [...changes.filter(({ loss }) => loss), ...changes.filter(({ loss }) => !loss)],
    },
  };
}

function swapOf(item: ItemRecord, part: Part): ItemSwap {
  const levels = emptyLevels(part).map((level, position) => item.levels[position] ?? level);
  return { item: item.id, part: part.key, levels };
}

function refused(reason: LocalText): PlannedSwap {
  return { kind: 'refused', reason };
}

/**
 * The items of a selection that one part could stand in for: its blocks, or, where it has none, those that play the same
 * role as the first of them.
 */
export function swappable(view: ProjectView, items: readonly ItemId[]): readonly ItemId[] {
  const roles = items.map((id) => {
    const item = findItem(view.document, id);
    const part = item && findPart(view.document, item.part);
    return part && roleOf(part.kind);
  });
  const role = roles.includes('block') ? 'block' : roles[0];
  return items.filter((_, at) => role !== undefined && roles[at] === role);
}
