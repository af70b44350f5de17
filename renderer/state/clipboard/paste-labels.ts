import type { NewItem } from '../../../shared/editing/index.ts';
import { compressDesignations, freeLabels } from '../../../shared/marking/index.ts';
import type { Clipping } from '../../../shared/notation/index.ts';
import type { Part, PartKey } from '../../../shared/parts/index.ts';
import { type ItemLevel, type StripId, findPotential, recordsOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';

/** Looks after designations that are taken on their strips, and remembers what it did. */
export interface LabelRoom {
  /** Items for one place; those of a strip are looked at together, so that their numbers keep their distances. */
  readonly free: (items: readonly NewItem[]) => readonly NewItem[];
  /** What the reader is told about it. */
  readonly notes: () => readonly LocalText[];
}

/** What newcomers bring with them. */
type Luggage = Pick<Clipping, 'potentials' | 'parts'>;

/** The room for designations that the strips of a project leave. */
export function labelRoom(view: ProjectView, luggage: Luggage): LabelRoom {
  const taken = takenLabels(view);
  const renumbered: (readonly [string, string])[] = [];
  const dropped: string[] = [];
  const mayRepeat = protectiveLevel(view, luggage);
  return {
    free(items) {
      const result = [...items];
      for (const strip of new Set(items.map((item) => item.strip))) {
        const held = strip === undefined ? undefined : taken.get(strip);
        if (strip === undefined || !held) continue;
        const places = items.flatMap((item, place) => (item.strip === strip ? [place] : []));
        const freed = freeLabels(places.flatMap((place) => items[place] ?? []), held, mayRepeat);
        places.forEach((place, at) => {
          const item = freed.items[at];
          if (item) result[place] = item;
        });
        renumbered.push(...freed.renumbered);
        dropped.push(...freed.dropped);
        for (const [, to] of freed.renumbered) held.add(to);
      }
      return result;
    },
    notes: () => labelNotes(renumbered, dropped),
  };
}

/** The designations on each strip. */
function takenLabels(view: ProjectView): Map<StripId, Set<string>> {
  const taken = new Map<StripId, Set<string>>();
  for (const { strip, levels } of recordsOf(view.document, 'item')) {
    if (strip === undefined) continue;
    const held = taken.get(strip) ?? new Set();
    for (const { designation } of levels) if (designation !== undefined) held.add(designation);
    taken.set(strip, held);
  }
  return taken;
}

/** Protective conductors may bear the same designation; the strip is none the worse for it. */
function protectiveLevel(view: ProjectView, luggage: Luggage) {
  const kinds = new Map<PartKey, Part['kind']>(luggage.parts.map((part) => [part.key, part.kind]));
  const fields = new Map(luggage.potentials.map((potential) => [potential.id, potential.fields]));
  return (item: NewItem, { potential }: ItemLevel): boolean => {
    if (potential === undefined) return kinds.get(item.part) === 'ground-terminal';
    const kind = fields.get(potential)?.potentialKind ?? findPotential(view.document, potential)?.potentialKind;
    return kind === 'PE';
  };
}

/** What is told about designations that could not stay. */
function labelNotes(renumbered: readonly (readonly [string, string])[], dropped: readonly string[]): readonly LocalText[] {
  const notes: LocalText[] = [];
  if (renumbered.length > 0) {
    const from = listed(renumbered.map(([before]) => before));
    const to = listed(renumbered.map(([, after]) => after));
    const one = renumbered.length === 1;
    notes.push({
      en: `${from} ${one ? 'was' : 'were'} taken: numbered ${to}.`,
      de: `${from} ${one ? 'war' : 'waren'} vergeben: nummeriert als ${to}.`,
    });
  }
  if (dropped.length > 0) {
    const list = listed(dropped);
    notes.push({ en: `Left without designation, because taken: ${list}.`, de: `Ohne Bezeichnung geblieben, weil vergeben: ${list}.` });
  }
  return notes;
}

const MOST_LISTED = 6;

function listed(designations: readonly string[]): string {
  const pieces = compressDesignations(designations).map((piece) => piece.replace('..', '–'));
  return pieces.length > MOST_LISTED ? `${pieces.slice(0, MOST_LISTED).join(', ')} …` : pieces.join(', ');
}
