import { type LocalText, inEveryLanguage, inLanguage } from '../../../../shared/text/index.ts';
import { type NumberStyle, type Um, formatLength } from '../../../../shared/units/index.ts';

/** A line across the drawing at a distance from the left ends of the rails. Part of the view, never of the project. */
export interface Guide {
  readonly id: number;
  readonly x: Um;
}

/** The guides of an open project, and the one that keys act on. */
export interface Guides {
  readonly all: readonly Guide[];
  readonly chosen: number | undefined;
}

/** No guides. */
export const NO_GUIDES: Guides = Object.freeze({ all: Object.freeze([]), chosen: undefined });

/** One more guide, which is chosen. */
export function addGuide({ all }: Guides, x: Um): Guides & { readonly chosen: number } {
  const id = all.reduce((most, guide) => Math.max(most, guide.id), 0) + 1;
  return { all: [...all, { id, x }], chosen: id };
}

/** A guide at another place, and chosen; the same guides where it is there already. */
export function moveGuide(guides: Guides, id: number, x: Um): Guides {
  const guide = findGuide(guides, id);
  if (!guide || (guide.x === x && guides.chosen === id)) return guides;
  return { all: guides.all.map((each) => (each.id === id ? { id, x } : each)), chosen: id };
}

/** Without one guide. */
export function removeGuide(guides: Guides, id: number): Guides {
  const all = guides.all.filter((each) => each.id !== id);
  if (all.length === guides.all.length) return guides;
  return all.length === 0 ? NO_GUIDES : { all, chosen: guides.chosen === id ? undefined : guides.chosen };
}

/** With another guide chosen, or none. */
export function chooseGuide(guides: Guides, id: number | undefined): Guides {
  const chosen = id !== undefined && findGuide(guides, id) ? id : undefined;
  return chosen === guides.chosen ? guides : { ...guides, chosen };
}

/** A guide by its number. */
export function findGuide({ all }: Guides, id: number): Guide | undefined {
  return all.find((each) => each.id === id);
}

/** What has become of the guides, as a sentence for those who do not see them; undefined where only the choice changed. */
export function guideSentence(before: Guides, after: Guides, style: NumberStyle): LocalText | undefined {
  if (after.all.length < before.all.length) {
    const removed = before.all.length - after.all.length;
    return removed === 1
      ? { en: 'Guide removed', de: 'Hilfslinie entfernt' }
      : { en: `${removed} guides removed`, de: `${removed} Hilfslinien entfernt` };
  }
  const moved = after.all.find(({ id, x }) => findGuide(before, id)?.x !== x);
  return moved && inEveryLanguage((language) => `${inLanguage(language, { en: 'Guide at', de: 'Hilfslinie bei' })} ${formatLength(moved.x, style)}`);
}
