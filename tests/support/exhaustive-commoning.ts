import type { BarForm } from '../../shared/circuits/commoning/bar-form.ts';
import type { Place, Placing } from '../../shared/circuits/commoning/plan-segment.ts';
import type { JumperRow } from '../../shared/project/index.ts';

/** In how many groups the places are once these jumpers are on. Throws where one touches a foreign place. */
export function groupsAfter(places: readonly Place[], placings: readonly Placing[]): number {
  const groupOf = places.map(({ component }) => component);
  for (const { form, start, removed } of placings) {
    const touched = form.contacts.filter((position) => !removed.includes(position)).map((position) => groupOf[start + position]);
    if (touched.includes(undefined)) throw new Error(`a foreign place is touched by the jumper at ${start}`);
    const [first] = touched;
    groupOf.forEach((group, at) => {
      if (group !== undefined && touched.includes(group)) groupOf[at] = first;
    });
  }
  return new Set(groupOf.filter((group) => group !== undefined)).size;
}

/** What jumpers take of each slot. */
export function halvesTaken(placings: readonly Placing[]): readonly { row: JumperRow; place: number; halves: number }[] {
  const taken = new Map<string, { row: JumperRow; place: number; halves: number }>();
  for (const { form, start, row } of placings) {
    for (let position = 0; position < form.length; position++) {
      const halves = form.halves === 2 ? 2 : form.contacts.includes(position) ? 1 : 0;
      const place = start + position;
      const key = `${row}${place}`;
      taken.set(key, { row, place, halves: (taken.get(key)?.halves ?? 0) + halves });
    }
  }
  return [...taken.values()];
}

/**
 * The fewest groups that any set of jumpers leaves, and the fewest jumpers that do it, by trying every set: depth-first
 * over all placings in a fixed order, each used or not, cut off only where the slots are full or there are more jumpers
 * than are already known to do. Independent of how the planner goes about it.
 */
export function cheapestBySearch(places: readonly Place[], forms: readonly BarForm[]): { readonly groups: number; readonly jumpers: number } {
  const all: Placing[] = [];
  for (let start = 0; start < places.length; start++) {
    for (const form of forms) {
      const broken = form.contacts.filter((position) => places[start + position]?.component === undefined);
      const live = form.contacts.length - broken.length;
      if (start + form.length > places.length || live < 2 || (broken.length > 0 && !form.breakable)) continue;
      for (const row of ['A', 'B'] as const) all.push({ form, start, row, removed: broken });
    }
  }
  const fitting = all.filter((placing) => halvesTaken([placing]).every(({ row, place, halves }) => halves <= (places[place]?.free[row] ?? 0)));
  let best = { groups: groupsAfter(places, []), jumpers: 0 };
  // With jumpers that each join at least two groups, no more are needed than there are groups less one.
  for (let most = 1, still = true; still && best.groups > 1 && most < places.length; most++) {
    still = search(0, [], groupsAfter(places, []), most);
  }
  return best;

  /** Whether any set of `most` jumpers in which each joins something exists. */
  function search(from: number, chosen: readonly Placing[], groups: number, most: number): boolean {
    if (groups < best.groups) best = { groups, jumpers: chosen.length };
    if (chosen.length === most) return true;
    let found = false;
    for (let at = from; at < fitting.length; at++) {
      const placing = fitting[at];
      if (!placing) continue;
      const next = [...chosen, placing];
      if (halvesTaken(next).some(({ row, place, halves }) => halves > (places[place]?.free[row] ?? 0))) continue;
      const after = groupsAfter(places, next);
      if (after === groups) continue;
      if (search(at + 1, next, after, most)) found = true;
    }
    return found;
  }
}
