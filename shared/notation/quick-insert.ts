import type { NewItem } from '../editing/index.ts';
import type { Part, PartKey, PartLookup } from '../parts/index.ts';
import type { ItemLevel, PotentialId } from '../project/index.ts';
import { type Um, ZERO_UM, addUm } from '../units/index.ts';
import { articleReader, isPart } from './articles.ts';
import { noTerminals, tooManyLevels } from './complaints/labels.ts';
import { labelsRepeat, labelsTwice } from './complaints/patterns.ts';
import { unknownPotential } from './complaints/parts.ts';
import { gapWithoutItem, onlyPlacements, tooManyItems } from './complaints/structure.ts';
import { readLabels } from './labels.ts';
import { readOptions } from './pairs.ts';
import { MOST_ITEMS, type Placement, readPlacement } from './placement.ts';
import type { Complaint, NotationError, Report } from './problem.ts';
import { type Pattern, readTerm, splitPatterns, type Term } from './quick-insert-pattern.ts';
import { isSeriesWord } from './quick-insert-words.ts';
import type { Segment } from './segments.ts';
import { nearestWord } from './spelling.ts';
import { readGap } from './statements/rail.ts';
import { type RawValue, type Token, linesOf, tokenizeLine } from './tokens.ts';
import { type ValueReader, plainText } from './values.ts';
import { KEYWORDS } from './statement-words.ts';

/** What the quick-insert field is given besides its text. */
export interface QuickInsertOptions {
  /** The project's potentials by name, for `potential=`. */
  readonly potentials?: ReadonlyMap<string, PotentialId>;
  /** The order numbers among which the nearest to an unknown one is looked for. */
  readonly articles?: () => Iterable<string>;
  /** The part that a colour word means (`3x grey + 1x PE`), beside the article named last in the text. */
  readonly partOfWord?: (word: string, named: Part | undefined) => Part | Complaint;
}

/** What `items.place` needs, or every fault; a column counts within its line of the text. */
export type ParsedPlacements =
  | { readonly ok: true; readonly items: readonly NewItem[]; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly errors: readonly NotationError[] };

/** What reading one line of the field goes by. */
interface Reading {
  readonly article: (text: string) => Part | Complaint;
  readonly potentials: ReadonlyMap<string, PotentialId>;
  readonly used: Map<PartKey, Part>;
  /** How many items there are already. */
  readonly count: () => number;
  /** Takes note of a fault at an index of the line. */
  readonly fault: (at: number, complaint: Complaint) => undefined;
}

/**
 * Reads what is typed into the quick-insert field: placements and gaps of the rail notation, separated by a comma or
 * semicolon with a blank behind it, or by a line break: `20x 2002-1204 labels=1..20, 2002-1292`. Placements can be put
 * together to patterns that come several times: `8x (3x 2002-1204 + 1x 2002-1207) labels=1..32`, or `3x 2002-1204 + 1x
 * 2002-1207, 8 times`. An empty text is no items.
 */
export function parsePlacements(text: string, parts: PartLookup, options: QuickInsertOptions = {}): ParsedPlacements {
  const { potentials = new Map<string, PotentialId>(), articles = () => [], partOfWord } = options;
  const errors: NotationError[] = [];
  const items: NewItem[] = [];
  const used = new Map<PartKey, Part>();
  const byNumber = articleReader(parts, articles);
  let named: Part | undefined;
  const article = (word: string): Part | Complaint => {
    const read = partOfWord && isSeriesWord(word) ? partOfWord(word, named) : byNumber(word);
    if (isPart(read)) named = read;
    return read;
  };
  let gap: { readonly length: Um; readonly at: number; readonly fault: Reading['fault'] } | undefined;

  linesOf(text).forEach((content, index) => {
    const fault = (at: number, complaint: Complaint): undefined => {
      errors.push({ line: index + 1, column: at + 1, ...complaint });
      return undefined;
    };
    const reading: Reading = { article, potentials, used, count: () => items.length, fault };
    for (const segment of splitPatterns(content)) {
      const term = readTerm(segment);
      if (!term.ok) {
        fault(term.at, term.complaint);
        continue;
      }
      const length = gapOf(term.term, fault);
      if (length === 'none') {
        const read = itemsOf(term.term, reading);
        if (read && read.length > 0) {
          const [first, ...rest] = read;
          if (first) items.push(gap === undefined ? first : { ...first, gapBefore: gap.length }, ...rest);
        }
        if (read === undefined || read.length > 0) gap = undefined;
      } else if (length !== undefined) gap = { length: addUm(gap?.length ?? ZERO_UM, length.length), at: length.at, fault };
    }
  });
  gap?.fault(gap.at, gapWithoutItem());
  return errors.length === 0 ? { ok: true, items, parts: [...used.values()] } : { ok: false, errors };
}

function tokensOf({ text, start }: Segment, fault: Reading['fault']): readonly Token[] | undefined {
  const line = tokenizeLine(text);
  return line.ok ? line.tokens : fault(start + line.column - 1, line.complaint);
}

function reportIn(segment: Segment, fault: Reading['fault']): Report {
  return (column, complaint) => fault(segment.start + column - 1, complaint);
}

function keywordOf(tokens: readonly Token[] | undefined): string | undefined {
  const first = tokens?.[0];
  return first?.kind === 'word' && !first.quoted && KEYWORDS.has(first.text) ? first.text : undefined;
}

/** The gap that a term is; `none` for any other term, undefined for one that cannot be read. */
function gapOf(term: Term, fault: Reading['fault']): { readonly length: Um; readonly at: number } | 'none' | undefined {
  if (term.kind !== 'placement') return 'none';
  const line = tokenizeLine(term.segment.text);
  const [first] = line.ok ? line.tokens : [];
  if (!line.ok || !first || keywordOf(line.tokens) !== 'gap') return 'none';
  const length = readGap({ tokens: line.tokens.slice(1), column: first.column, report: reportIn(term.segment, fault) });
  return length === undefined ? undefined : { length, at: term.segment.start + first.column - 1 };
}

/** The items of a term; undefined where a fault was reported. */
function itemsOf(term: Term, reading: Reading): readonly NewItem[] | undefined {
  return term.kind === 'placement' ? itemsOfPlacement(term.segment, reading) : itemsOfPattern(term, reading);
}

function itemsOfPlacement(segment: Segment, { article, potentials, used, count, fault }: Reading): readonly NewItem[] | undefined {
  const tokens = tokensOf(segment, fault);
  if (!tokens) return undefined;
  const [first] = tokens;
  if (!first) return [];
  const report = reportIn(segment, fault);
  const keyword = keywordOf(tokens);
  if (keyword !== undefined) return report(first.column, onlyPlacements(keyword));
  const placement = readPlacement(tokens, { article, potentials, room: MOST_ITEMS - count(), report });
  if (!placement) return undefined;
  used.set(placement.part.key, placement.part);
  return newItems(placement);
}

const raw: ValueReader<RawValue> = (value) => value;

/** What can be said of a pattern as a whole. */
const PATTERN_READERS = { labels: raw, potential: plainText };

function itemsOfPattern(pattern: Pattern, reading: Reading): readonly NewItem[] | undefined {
  const { fault, used, potentials } = reading;
  const once: NewItem[] = [];
  let sound = true;
  for (const term of pattern.terms) {
    const read = itemsOf(term, reading);
    if (read) once.push(...read);
    else sound = false;
  }
  const tokens = tokensOf(pattern.options, fault);
  const report = reportIn(pattern.options, fault);
  const options = tokens && readOptions(tokens, { statement: 'pattern', readers: PATTERN_READERS, flags: ['turned'] }, report);
  if (!sound || !options) return undefined;
  if (once.length * pattern.times + reading.count() > MOST_ITEMS) return fault(pattern.start, tooManyItems(MOST_ITEMS));
  if (pattern.times > 1 && numbersOf(once)) return fault(pattern.start, labelsRepeat());

  const { values, flags, columns } = options;
  const columnOf = (key: string) => columns.get(key) ?? 1;
  const potential = values.potential === undefined ? undefined : potentials.get(values.potential);
  if (values.potential !== undefined && potential === undefined) {
    return report(columnOf('potential'), unknownPotential(values.potential, nearestWord(values.potential, potentials.keys())));
  }
  const all = Array.from({ length: pattern.times }, () => once)
    .flat()
    .map((item) => ({
      ...item,
      ...(flags.has('turned') && { turned: item.turned !== true }),
      ...(potential !== undefined && { levels: (item.levels ?? []).map((level) => ({ potential, ...level })) }),
    }));
  if (!values.labels) return all;
  if (all.some(isLabelled)) return report(columnOf('labels'), labelsTwice());
  const blocks = all.filter(({ levels = [] }) => levels.length > 0).length;
  const labels = readLabels(values.labels, blocks, report);
  if (!labels) return undefined;
  let next = 0;
  for (const item of all) {
    const given = (item.levels ?? []).length > 0 ? labels[next] : undefined;
    if (!given) continue;
    next += 1;
    const levels = item.levels ?? [];
    const part = used.get(item.part);
    if (given.length > levels.length && part) {
      return report(columnOf('labels'), levels.length === 0 ? noTerminals(part) : tooManyLevels(part, given.length, levels.length));
    }
    item.levels = levels.map((level, at): ItemLevel => {
      const designation = given[at];
      return designation === undefined ? level : { ...level, designation };
    });
  }
  return all;
}

function isLabelled({ levels = [] }: NewItem): boolean {
  return levels.some(({ designation }) => designation !== undefined);
}

/** Whether items that come several times are numbered: the same text on each of them, such as PE, may come again. */
function numbersOf(items: readonly NewItem[]): boolean {
  return items.some(({ levels = [] }) => levels.some(({ designation }) => designation !== undefined && /\d/.test(designation)));
}

function newItems(placement: Placement): NewItem[] {
  const { part, count, turned, anchor, current, zone } = placement;
  return Array.from({ length: count }, (_, index) => ({
    part: part.key,
    turned,
    ...(anchor !== undefined && { anchor }),
    levels: placement.levelsAt(index),
    ...(current !== undefined && { current }),
    ...(zone !== undefined && { zone }),
  }));
}
