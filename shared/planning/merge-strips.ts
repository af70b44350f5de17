import type { Command, DesignationEntry } from '../editing/index.ts';
import { freeLabels } from '../marking/index.ts';
import { type ItemLevel, type ItemRecord, type StripId, findPart, findPotential, findStrip, itemsOfStrip } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';

/** What merging strips would do. */
export interface MergePlan {
  /** Designations that several of the strips have, each once, in reading order; those of protective conductors may repeat. */
  readonly clashes: readonly string[];
  /** Old and new designation of each that would count on behind those of the strips before it. */
  readonly renumbered: readonly (readonly [from: string, to: string])[];
  /** Designations that could only be left out: without a number there is nothing to count on. */
  readonly dropped: readonly string[];
  /** The one command. `renumber`: with the designations that it takes to have each once. */
  readonly command: (renumber: boolean) => Command;
}

/**
 * Plans putting strips under the first of them. Undefined where fewer than two are there. Those of a strip whose
 * designations clash go on behind the highest number of the strips before it and keep their distances.
 */
export function planMerge(view: ProjectView, strips: readonly StripId[]): MergePlan | undefined {
  const present = [...new Set(strips)].filter((id) => findStrip(view.document, id) !== undefined);
  const [into, ...others] = present;
  if (into === undefined || others.length === 0) return undefined;
  const mayRepeat = (item: Pick<ItemRecord, 'part'>, level: ItemLevel) => isProtective(view, item, level);
  const taken = new Set<string>();
  const clashes = new Set<string>();
  const renumbered: (readonly [string, string])[] = [];
  const dropped: string[] = [];
  const entries: DesignationEntry[] = [];
  const own = new Map<string, StripId>();
  for (const strip of present) {
    const items = itemsOfStrip(view.index, strip);
    for (const item of items) {
      for (const level of item.levels) {
        const { designation } = level;
        if (designation === undefined || mayRepeat(item, level)) continue;
        const holder = own.get(designation);
        if (holder === undefined) own.set(designation, strip);
        else if (holder !== strip) clashes.add(designation);
      }
    }
    const freed = freeLabels(items, taken, mayRepeat);
    renumbered.push(...freed.renumbered);
    dropped.push(...freed.dropped);
    items.forEach((item, at) => {
      const levels = freed.items[at]?.levels ?? item.levels;
      item.levels.forEach(({ designation }, level) => {
        const next = levels[level]?.designation;
        if (next !== designation) entries.push({ item: item.id, level, designation: next ?? null });
        if (next !== undefined) taken.add(next);
      });
    });
  }
  return {
    clashes: [...clashes],
    renumbered,
    dropped,
    command: (renumber) => ({
      type: 'strip.merge',
      into,
      strips: others,
      ...(renumber && entries.length > 0 && { designations: entries }),
    }),
  };
}

function isProtective(view: ProjectView, item: Pick<ItemRecord, 'part'>, { potential }: ItemLevel): boolean {
  const known = potential === undefined ? undefined : findPotential(view.document, potential);
  if (known) return known.potentialKind === 'PE';
  return findPart(view.document, item.part)?.kind === 'ground-terminal';
}
