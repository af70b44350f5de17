import { type Part, jumperDesign, roleOf } from '../../parts/index.ts';
import { type ItemId, type ItemRecord, type JumperContact, type JumperRecord, MOST_CONTACTS } from '../../project/index.ts';
import { type ArticleReader, isPart } from '../articles.ts';
import { isNoJumper } from '../complaints/parts.ts';
import {
  ambiguousSubject,
  blockTwice,
  countsDiffer,
  levelTwice,
  noJumperSlots,
  noSuchLevel,
  noSuchPosition,
  notOnOneRail,
  nothingToConnect,
  rowTwice,
  tooFewContacts,
  tooManyContacts,
  unknownSubject,
} from '../complaints/structure.ts';
import { readFields } from '../field.ts';
import type { ItemNames } from '../item-names.ts';
import { JUMPER_FIELDS } from '../kinds/jumper.ts';
import { nearestWord } from '../spelling.ts';
import type { Word } from '../tokens.ts';
import { type Statement, wordAt } from './statement.ts';

/** The items of one rail (or of none), as far as jumpers care. */
export type JumperRail = readonly Pick<ItemRecord, 'id' | 'levels' | 'part'>[];

/** What a `jumper` statement looks things up in. */
export interface JumperContext {
  readonly article: ArticleReader;
  readonly names: ItemNames;
  readonly rails: readonly JumperRail[];
  readonly isBlock: (item: Pick<ItemRecord, 'part'>) => boolean;
}

/** A jumper as read. */
export interface ReadJumper {
  readonly part: Part;
  readonly contacts: readonly JumperContact[];
  readonly said: Pick<JumperRecord, 'length'>;
}

/** A block named, with the level behind its dot (from 1). */
interface Named {
  readonly item: ItemId;
  readonly level?: number;
  readonly word: Word;
}

/**
 * `jumper 2002-410 -X1:1 -X1:10 row=A without=3`: first and last block, and all blocks between lie under it. Wire and
 * step-down jumpers name their two partners, other jumpers with more than two names every block; `exactly` takes two
 * names as they are. Without a row it is row A. Read when every item is known.
 */
export function readJumper(statement: Statement, context: JumperContext): ReadJumper | undefined {
  const { report } = statement;
  const named = wordAt(statement, 0, 'jumper', 'an order number: jumper 2002-410 -X1:1 -X1:10');
  if (!named) return undefined;
  const part = context.article(named.text);
  const behind = statement.tokens.slice(1);
  const isReference = (token: (typeof behind)[number]): token is Word => token.kind === 'word' && token.text !== 'exactly';
  const references = behind.filter(isReference);
  const read = readFields(behind.filter((token) => !isReference(token)), { statement: 'jumper', fields: JUMPER_FIELDS }, report);
  const blocks = references.map((word) => findBlock(word, context, statement));
  if (!isPart(part)) return report(named.column, part);
  if (roleOf(part.kind) !== 'jumper') return report(named.column, isNoJumper(part));
  if (!read || blocks.includes(undefined)) return undefined;
  if (references.length < 2) return report(statement.column, nothingToConnect());

  const { row, rows, level: uniform, levels: listed, without = [], exactly, length } = read.said;
  const columnOf = (key: string) => read.columns.get(key) ?? statement.column;
  if (row !== undefined && rows !== undefined) return report(columnOf('rows'), rowTwice());
  if (listed && listed.length !== references.length) return report(columnOf('levels'), countsDiffer('levels', references.length));
  const given: { item: ItemId; level: number }[] = [];
  for (const [at, block] of blocks.entries()) {
    if (!block) return undefined;
    const apart = listed?.[at] ?? uniform;
    if (apart !== undefined && block.level !== undefined) return report(block.word.column, levelTwice());
    const level = apart ?? block.level ?? 1;
    const levels = levelsOf(context, block.item);
    if (level < 1 || level > levels) return report(block.word.column, noSuchLevel(block.word.text, levels));
    given.push({ item: block.item, level: level - 1 });
  }
  const [first, last] = given;
  const places = given.length === 2 && first && last && !exactly && !isPair(part) ? blocksBetween(context, first, last) : given;
  if (!places) return report(statement.column, notOnOneRail());
  if (places.length > MOST_CONTACTS) return report(statement.column, tooManyContacts(MOST_CONTACTS));
  const twice = places.find(({ item, level }, at) => places.findIndex((other) => other.item === item && other.level === level) !== at);
  if (twice) return report(statement.column, blockTwice(references[0]?.text ?? ''));
  const beyond = without.find((position) => position > places.length);
  if (beyond !== undefined) return report(columnOf('without'), noSuchPosition(beyond, places.length));
  if (rows && rows.length !== places.length) return report(columnOf('rows'), countsDiffer('rows', places.length));
  if (places.length - new Set(without).size < 2) return report(columnOf('without'), tooFewContacts());
  return {
    part,
    contacts: places.map(({ item, level }, at) => ({
      item,
      level,
      row: rows?.[at] ?? row ?? 'A',
      ...(without.includes(at + 1) && { removed: true as const }),
    })),
    said: length === undefined ? {} : { length },
  };
}

/** Whether a jumper connects two partners and lies over nothing else, so that two names are all of them. */
export function isPair(part: Part): boolean {
  const design = jumperDesign(part);
  return design.known && (design.value === 'wire' || design.value === 'step-down' || design.value === 'vertical');
}

/** The blocks from one to another on their rail that have the level, in this direction; undefined on different rails or levels. */
export function blocksBetween(
  { rails, isBlock }: Pick<JumperContext, 'rails' | 'isBlock'>,
  first: { readonly item: ItemId; readonly level: number },
  last: { readonly item: ItemId; readonly level: number },
): readonly { readonly item: ItemId; readonly level: number }[] | undefined {
  const rail = rails.find((items) => items.some(({ id }) => id === first.item));
  if (!rail || first.level !== last.level) return undefined;
  const from = rail.findIndex(({ id }) => id === first.item);
  const to = rail.findIndex(({ id }) => id === last.item);
  if (to < 0) return undefined;
  const between = rail.slice(Math.min(from, to), Math.max(from, to) + 1).filter((item) => isBlock(item) && item.levels.length > first.level);
  const places = between.map(({ id }) => ({ item: id, level: first.level }));
  return from <= to ? places : places.reverse();
}

function levelsOf({ rails }: JumperContext, id: ItemId): number {
  for (const rail of rails) {
    const item = rail.find((one) => one.id === id);
    if (item) return item.levels.length;
  }
  return 0;
}

/** A designation may end in a dot and a number itself: what is named as written comes first. */
function findBlock(word: Word, context: JumperContext, { report }: Statement): Named | undefined {
  const { text, column } = word;
  const [, stem = '', level = ''] = /^(.*)\.(\d{1,3})$/.exec(text) ?? [];
  const exact = context.names.find(text);
  const found = exact.length > 0 || stem === '' ? exact : context.names.find(stem);
  const [item, another] = found;
  if (item === undefined) return report(column, unknownSubject(text, nearestWord(text, context.names.all())));
  if (another !== undefined) return report(column, ambiguousSubject(text));
  const record = context.rails.flatMap((rail) => rail.filter(({ id }) => id === item))[0];
  if (!record || !context.isBlock(record)) return report(column, noJumperSlots(text));
  return exact.length > 0 ? { item, word } : { item, level: Number(level), word };
}
