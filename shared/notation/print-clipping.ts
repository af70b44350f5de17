import { type PartLookup, partLookup } from '../parts/index.ts';
import { type Document, type ItemId, type ItemRecord, type RailId, buildIndex, findItem, itemsOnRail, recordsOf } from '../project/index.ts';
import { articleText } from './articles.ts';
import { type ItemPrinting, printItems } from './print-items.ts';
import { printPotential, printRailHead, stripEntrance } from './print-rail.ts';

/** What of a document is copied: items in the order given, or whole rails with what stands on them. */
export type ClippingChoice = { readonly items: readonly ItemId[] } | { readonly rails: readonly RailId[] };

/**
 * Items or rails as lines of the rail notation: the potentials that they name, then what a person would write. The same
 * choice always gives the same text. `parts` is the library that will read it, see `printRail`.
 */
export function printClipping(document: Document, choice: ClippingChoice, parts?: PartLookup): string {
  const library = parts ?? partLookup(recordsOf(document, 'part').map((record) => record.part));
  const printing: ItemPrinting = {
    document,
    article: (key) => articleText(key, library),
    enterStrip: stripEntrance(document),
  };
  const sections = 'items' in choice ? itemSections(choice.items, printing) : railSections(choice.rails, printing);
  const potentials = printPotentials(document, sections.flatMap(({ items }) => items));
  return [potentials, ...sections.map(({ lines }) => lines)]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Lines, and the items in them. */
interface Section {
  readonly lines: readonly string[];
  readonly items: readonly ItemRecord[];
}

function itemSections(ids: readonly ItemId[], printing: ItemPrinting): readonly Section[] {
  const items = ids.flatMap((id) => findItem(printing.document, id) ?? []);
  return [{ lines: printItems(items, printing), items }];
}

function railSections(ids: readonly RailId[], printing: ItemPrinting): readonly Section[] {
  const index = buildIndex(printing.document);
  return index.rails
    .filter(({ id }) => ids.includes(id))
    .map((rail) => {
      const items = itemsOnRail(index, rail.id);
      return { lines: [printRailHead(rail, printing.article), ...printItems(items, printing)], items };
    });
}

function printPotentials(document: Document, items: readonly ItemRecord[]): readonly string[] {
  const carried = new Set(items.flatMap(({ levels }) => levels.map(({ potential }) => potential)));
  return recordsOf(document, 'potential').filter(({ id }) => carried.has(id)).map(printPotential);
}
