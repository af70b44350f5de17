import { compressDesignations } from '../marking/index.ts';
import { type ItemRecord, UNPLACED, findStrip, itemsOnRail } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';

/** Where an item is: its strip and designation, or its rail and place. */
interface Place {
  readonly head: string;
  readonly tail: string;
}

/** A function that says where items are; one pass over the project instead of a search for every item. */
export function itemPlaces(view: ProjectView): (item: ItemRecord) => Place {
  const positions = new Map<string, Place>();
  const number = (rail: string, items: readonly ItemRecord[]): void =>
    items.forEach((item, index) => positions.set(item.id, { head: `${rail}#`, tail: String(index + 1) }));
  for (const rail of view.index.rails) number(rail.name, itemsOnRail(view.index, rail.id));
  number('unplaced', itemsOnRail(view.index, UNPLACED));
  return (item) => {
    const strip = item.strip === undefined ? undefined : findStrip(view.document, item.strip);
    const designation = item.levels.find((level) => level.designation !== undefined)?.designation;
    if (strip && designation !== undefined) return { head: `${strip.tag}:`, tail: designation };
    return positions.get(item.id) ?? { head: '?', tail: '' };
  };
}

/** References of several items in the shortest form: `-X1:1..20`, `R1#1`, `R1#22..24`. */
export function compressReferences(places: readonly Place[]): readonly string[] {
  const groups: { readonly head: string; readonly tails: string[] }[] = [];
  for (const { head, tail } of places) {
    const last = groups.at(-1);
    if (last?.head === head) last.tails.push(tail);
    else groups.push({ head, tails: [tail] });
  }
  return groups.flatMap(({ head, tails }) => compressDesignations(tails).map((text) => `${head}${text}`));
}
