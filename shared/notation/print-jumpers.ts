import { type Part, type PartKey, roleOf } from '../parts/index.ts';
import { type Document, type ItemId, type ItemRecord, type JumperRecord, findPart, findStrip } from '../project/index.ts';
import { printFields } from './field.ts';
import { type ItemNames, type NamedItems, itemNames } from './item-names.ts';
import { JUMPER_FIELDS, type JumperSaid } from './kinds/jumper.ts';
import { type JumperContext, blocksBetween, isPair } from './statements/jumper.ts';
import { statement, word } from './words.ts';

/** What printing needs to know of the rest of the document. */
export interface JumperPrinting extends Pick<JumperContext, 'rails' | 'isBlock' | 'names'> {
  /** The shortest text that names a part. */
  readonly article: (key: PartKey) => string;
  readonly partOf: (key: PartKey) => Part | undefined;
}

/** What printing jumpers between the given items needs. */
export function jumperPrinting(
  document: Document,
  groups: readonly (Omit<NamedItems, 'items'> & { readonly items: readonly ItemRecord[] })[],
  article: JumperPrinting['article'],
): JumperPrinting {
  return {
    names: itemNames(groups, (strip) => findStrip(document, strip)?.tag),
    rails: groups.map(({ items }) => items),
    isBlock: ({ part: key }) => {
      const part = findPart(document, key);
      return part !== undefined && roleOf(part.kind) === 'block';
    },
    article,
    partOf: (key) => findPart(document, key),
  };
}

/** The lines of jumpers, in the order given. Those that reach something that has no name here are left out. */
export function printJumpers(jumpers: readonly JumperRecord[], printing: JumperPrinting): readonly string[] {
  if (jumpers.length === 0) return [];
  return jumpers.flatMap((jumper) => (jumper.contacts.every(({ item }) => printing.names.textOf(item) !== undefined) ? [printJumper(jumper, printing)] : []));
}

function printJumper({ part: key, contacts, length }: JumperRecord, printing: JumperPrinting): string {
  const part = printing.partOf(key);
  const [first] = contacts;
  const last = contacts.at(-1);
  const between = part && !isPair(part) && first && last ? blocksBetween(printing, first, last) : undefined;
  const asSpan = between?.length === contacts.length && between.every(({ item, level }, at) => contacts[at]?.item === item && contacts[at].level === level);
  const named = (asSpan ? [first, last] : contacts).filter((contact) => contact !== undefined);

  const sameLevel = named.every(({ level }) => level === first?.level);
  // Where a terminal is called like that, the levels are given apart.
  const dotted = named.map(({ item, level }) => (level === 0 ? textOf(printing.names, item) : `${textOf(printing.names, item)}.${level + 1}`));
  const apart = named.some(({ level }, at) => level > 0 && printing.names.find(dotted[at] ?? '').length > 0);
  const removed = contacts.flatMap((contact, at) => (contact.removed ? [at + 1] : []));
  const sameRow = contacts.every(({ row }) => row === first?.row);
  const said: JumperSaid = {
    ...(sameRow && first ? { row: first.row } : { rows: contacts.map(({ row }) => row) }),
    ...(apart && (sameLevel ? { level: (first?.level ?? 0) + 1 } : { levels: named.map(({ level }) => level + 1) })),
    ...(removed.length > 0 && { without: removed }),
    ...(!asSpan && named.length === 2 && part && !isPair(part) && { exactly: true as const }),
    ...(length !== undefined && { length }),
  };
  return statement(
    'jumper',
    word(printing.article(key)),
    ...named.map(({ item }, at) => word(apart ? textOf(printing.names, item) : (dotted[at] ?? ''))),
    printFields(JUMPER_FIELDS, said),
  );
}

function textOf(names: ItemNames, item: ItemId): string {
  return names.textOf(item) ?? '';
}
