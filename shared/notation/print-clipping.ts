import { type PartKey, type PartLookup, partLookup } from '../parts/index.ts';
import { type Document, type ItemId, type ItemRecord, type RailId, buildIndex, findItem, findStrip, itemsOnRail, recordsOf } from '../project/index.ts';
import { articleText } from './articles.ts';
import { LOOSE_ITEM, type NamedItems, railNames } from './item-names.ts';
import { printAttachments } from './print-attachments.ts';
import { jumperPrinting, printJumpers } from './print-jumpers.ts';
import { type ItemPrinting, printItems } from './print-items.ts';
import { printPotential, printRailHead, stripEntrance } from './print-rail.ts';

/** What of a document is copied: items in the order given, or whole rails with what stands on them. */
export type ClippingChoice = { readonly items: readonly ItemId[] } | { readonly rails: readonly RailId[] };

/**
 * Items or rails as lines of the rail notation: the potentials that they name, then what a person would write. The same
 * choice always gives the same text. Jumpers all of whose blocks are chosen go along. `parts` is the library that will read it, see `printRail`.
 */
export function printClipping(document: Document, choice: ClippingChoice, parts?: PartLookup): string {
  const library = parts ?? partLookup(recordsOf(document, 'part').map((record) => record.part));
  const article = (key: PartKey) => articleText(key, library);
  const printing: ItemPrinting = {
    document,
    article,
    enterStrip: stripEntrance(document, article),
  };
  const sections = 'items' in choice ? itemSections(choice.items, printing) : railSections(choice.rails, printing);
  const potentials = printPotentials(document, sections.flatMap(({ items }) => items));
  const index = buildIndex(document);
  const attachments = printAttachments(sections, {
    index,
    article: printing.article,
    tagOf: (strip) => findStrip(document, strip)?.tag,
  });
  const jumpers = printJumpers(recordsOf(document, 'jumper'), jumperPrinting(document, sections, article));
  return [potentials, ...sections.map(({ lines }) => lines), attachments, jumpers]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Lines, and the items in them with what these are called. */
interface Section extends NamedItems {
  readonly lines: readonly string[];
  readonly items: readonly ItemRecord[];
}

function itemSections(ids: readonly ItemId[], printing: ItemPrinting): readonly Section[] {
  const items = ids.flatMap((id) => findItem(printing.document, id) ?? []);
  return [{ names: [LOOSE_ITEM], lines: printItems(items, printing), items }];
}

function railSections(ids: readonly RailId[], printing: ItemPrinting): readonly Section[] {
  const index = buildIndex(printing.document);
  return index.rails
    .filter(({ id }) => ids.includes(id))
    .map((rail) => {
      const items = itemsOnRail(index, rail.id);
      return { names: railNames(rail.name), lines: [printRailHead(rail, printing.article), ...printItems(items, printing)], items };
    });
}

function printPotentials(document: Document, items: readonly ItemRecord[]): readonly string[] {
  const carried = new Set(items.flatMap(({ levels }) => levels.map(({ potential }) => potential)));
  return recordsOf(document, 'potential').filter(({ id }) => carried.has(id)).map(printPotential);
}
