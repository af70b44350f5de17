import { type RailId, type StripId, UNPLACED, itemsOnRail } from '../../../shared/project/index.ts';
import { type ProjectView, endOf } from '../../../shared/rail/index.ts';
import type { Um } from '../../../shared/units/index.ts';

/** What of a strip stands on one rail; without a rail, what is not placed. */
export interface StripLength {
  readonly rail?: RailId;
  readonly name?: string;
  readonly blocks: number;
  /** From the left edge of its first item to the right edge of its last. */
  readonly length: Um;
}

/** How long a strip is on each rail that it stands on, in the order of the rails; unplaced items last. */
export function stripLengths(view: ProjectView, strip: StripId): readonly StripLength[] {
  const lengths: StripLength[] = [];
  for (const layout of view.layouts.values()) {
    const own = layout.items.filter(({ item }) => item.strip === strip);
    const [first] = own;
    if (!first) continue;
    let from: number = first.x;
    let to: number = endOf(first);
    for (const placed of own) {
      from = Math.min(from, placed.x);
      to = Math.max(to, endOf(placed));
    }
    lengths.push({
      rail: layout.rail.id,
      name: layout.rail.name,
      blocks: own.filter(({ role }) => role === 'block').length,
      length: (to - from) as Um,
    });
  }
  const loose = itemsOnRail(view.index, UNPLACED).filter((item) => item.strip === strip);
  if (loose.length > 0) lengths.push({ blocks: loose.filter(({ levels }) => levels.length > 0).length, length: 0 as Um });
  return lengths;
}
