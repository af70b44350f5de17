import { type Document, type RailKey, recordsOf } from '../project/index.ts';
import { type JumpersByRail, NO_JUMPERS, type RailJumpers, groupJumpers } from './jumpers-by-rail.ts';

const jumpers = new WeakMap<Document, JumpersByRail>();

/** Where the jumpers of a project lie, without its nets: for drawing and pointing. Worked out once for each document. */
export function jumpersIn(document: Document): JumpersByRail {
  const known = jumpers.get(document);
  if (known) return known;
  const found = groupJumpers(document, recordsOf(document, 'jumper'));
  jumpers.set(document, found);
  return found;
}

/** The jumpers of a document that lie on one rail; see `jumpersIn`. */
export function jumpersOfRail(document: Document, rail: RailKey): RailJumpers {
  return jumpersIn(document).byRail.get(rail) ?? NO_JUMPERS;
}
