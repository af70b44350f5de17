import { type Part, roleOf } from '../../../parts/index.ts';
import { recordsOf } from '../../../project/index.ts';
import type { PlacedItem } from '../../../rail/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Fix, FixSite, Located } from '../../kit/fix.ts';
import { fitBeside, platesFor, platesForBoth } from './accessories.ts';
import { covers, openSideOf } from './exposure.ts';

/** The partition plates that a project uses already: the library cannot be searched for them from here. */
export function partitionsInUse(site: FixSite): readonly Part[] {
  return recordsOf(site.view.document, 'part')
    .map(({ part }) => part)
    .filter((part) => roleOf(part.kind) === 'partition');
}

/** The block of a touching pair that is open towards the other. */
export function openOne(left: PlacedItem, right: PlacedItem): PlacedItem | undefined {
  return openSideOf(left) === 'right' ? left : openSideOf(right) === 'left' ? right : undefined;
}

const FIXES_OFFERED = 2;

/** Fixes that put a plate between two touching blocks: partitions of the project first, then plates of the blocks. */
export function plateBetween(rail: RailContext, site: FixSite, left: Located, right: Located): readonly Fix[] {
  const open = openOne(left.placed, right.placed);
  const other = open === left.placed ? right.placed : left.placed;
  const block = open ?? left.placed;
  const plates = new Set([
    ...partitionsInUse(site).filter((plate) => !open || covers(plate, open.part) === true),
    ...platesForBoth(site, block.part, other.part, block.item.strip),
    ...platesFor(site, block.part, block.item.strip),
  ]);
  return [...plates].slice(0, FIXES_OFFERED).map((plate) => plateBehind(rail, left, plate));
}

/** The fix that puts a plate behind the left one of two touching blocks: a suggestion, where nothing makes it safe. */
export function plateBehind({ layout }: RailContext, left: Located, plate: Part): Fix {
  const partition = roleOf(plate.kind) === 'partition';
  return {
    title: {
      en: `Fit ${partition ? 'partition' : 'end'} plate ${plate.article} between them`,
      de: `${partition ? 'Trennplatte' : 'Abschlussplatte'} ${plate.article} dazwischen setzen`,
    },
    safe: false,
    command: fitBeside(layout, left.index, 'right', [plate]),
  };
}
