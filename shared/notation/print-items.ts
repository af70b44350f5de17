import type { PartKey } from '../parts/index.ts';
import { emptyLevels } from '../editing/index.ts';
import { type Document, type ItemRecord, type PotentialId, type StripId, findPart, findPotential } from '../project/index.ts';
import { formatThousandths } from '../units/index.ts';
import { type Said, printFields } from './field.ts';
import { ITEM_FIELDS, type SaidOfItems } from './kinds/item.ts';
import { rangeLength } from './ranges.ts';
import { KEYWORDS } from './statement-words.ts';
import type { RawValue } from './tokens.ts';
import { COUNT } from './vocabulary.ts';
import { piece, quote, statement, value, word } from './words.ts';

/** What printing items needs to know of the rest of the document. */
export interface ItemPrinting {
  readonly document: Document;
  /** The shortest text that names a part. */
  readonly article: (key: PartKey) => string;
  /** The `strip` statement that makes the following items belong to a strip; absent strip = to none. */
  readonly enterStrip: (strip: StripId | undefined) => string;
}

/** Most pieces of a `labels=` list in one line. */
const MOST_PIECES = 16;

/** The lines of the items of one rail, in their order. Like neighbours share a line. */
export function printItems(items: readonly ItemRecord[], printing: ItemPrinting): readonly string[] {
  const lines: string[] = [];
  let strip: StripId | undefined;
  let start = 0;
  for (let end = 1; end <= items.length; end++) {
    const first = items[start];
    const next = items[end];
    if (!first || (next && joins(first, next))) continue;
    if (first.strip !== strip) {
      strip = first.strip;
      lines.push(printing.enterStrip(strip));
    }
    if (first.gapBefore !== 0) lines.push(`gap ${formatThousandths(first.gapBefore)}`);
    lines.push(...printRun(items.slice(start, end), printing));
    start = end;
  }
  return lines;
}

/** Whether an item can stand in the same line as the first of that line. */
function joins(first: ItemRecord, next: ItemRecord): boolean {
  return (
    next.gapBefore === 0 &&
    first.anchor === undefined &&
    next.anchor === undefined &&
    next.part === first.part &&
    next.turned === first.turned &&
    next.strip === first.strip &&
    next.current === first.current &&
    next.zone === first.zone &&
    next.levels.length === first.levels.length &&
    isLabelled(next) === isLabelled(first) &&
    next.levels.every((level, index) => level.potential === first.levels[index]?.potential)
  );
}

function isLabelled(item: ItemRecord): boolean {
  return item.levels.some((level) => level.designation !== undefined);
}

/** One line for like items, or several where their labels make too long a list. */
function printRun(items: readonly ItemRecord[], printing: ItemPrinting): string[] {
  const [first] = items;
  if (!first) return [];
  const head = statement(articleWord(first.part, printing), printLevels(first, printing));
  const tail = printCommon(first, printing);
  const line = (count: number, labels: string) => statement(count === 1 ? '' : `${count}x`, head, labels, tail);
  if (!isLabelled(first)) return [line(items.length, '')];

  const labels = items.map(labelText);
  if (labels.every((label) => label === labels[0])) return [line(items.length, printFields(ITEM_FIELDS, { label: written(labels[0] ?? '') }))];
  const lines: string[] = [];
  let pieces: string[] = [];
  let count = 0;
  const flush = () => {
    if (count > 0) lines.push(line(count, printFields(ITEM_FIELDS, { [count === 1 ? 'label' : 'labels']: written(pieces.join(',')) })));
    pieces = [];
    count = 0;
  };
  for (let at = 0; at < labels.length; ) {
    const length = rangeLength(labels, at);
    const [from = '', to = ''] = [labels[at], labels[at + length - 1]];
    pieces.push(length === 1 ? from : `${from}..${to}`);
    count += length;
    at += length;
    if (pieces.length === MOST_PIECES) flush();
  }
  flush();
  return lines;
}

/** The designations of an item by level; levels without one stay empty, and fall away at the end. */
function labelText(item: ItemRecord): string {
  return item.levels
    .map(({ designation }) => (designation === undefined ? '' : piece(designation)))
    .join('/')
    .replace(/\/+$/, '');
}

function articleWord(key: PartKey, { article }: ItemPrinting): string {
  const text = article(key);
  return KEYWORDS.has(text) || COUNT.test(text) ? quote(text) : word(text);
}

/** A value as it stands in the text. */
function written(raw: string): RawValue {
  return { raw, column: 1 };
}

/** The number of levels, where it is not the one that a block of this part gets by itself. */
function printLevels(item: ItemRecord, { document }: ItemPrinting): string {
  const usual = emptyLevels(findPart(document, item.part)).length;
  return item.levels.length === usual ? '' : printFields(ITEM_FIELDS, { levels: item.levels.length });
}

/** All that like items have in common, behind their labels. */
function printCommon(item: ItemRecord, { document }: ItemPrinting): string {
  const { turned, current, zone, anchor } = item;
  return printFields(ITEM_FIELDS, {
    turned,
    ...potentialsOf(item, document),
    ...(current !== undefined && { current }),
    ...(zone !== undefined && { zone }),
    ...(anchor !== undefined && { anchor }),
  });
}

function potentialsOf(item: ItemRecord, document: Document): Said<Pick<SaidOfItems, 'potential' | 'potentials'>> {
  const ids = item.levels.map((level) => level.potential);
  const [first] = ids;
  if (ids.every((id) => id === undefined)) return {};
  if (first !== undefined && ids.every((id) => id === first)) return { potential: written(value(nameOf(first, document))) };
  const pieces = ids.map((id) => (id === undefined ? '' : piece(nameOf(id, document))));
  return { potentials: written(pieces.join('/').replace(/\/+$/, '')) };
}

function nameOf(id: PotentialId, document: Document): string {
  return findPotential(document, id)?.name ?? '';
}
