import { type Part, roleOf, standsOnRail } from '../parts/index.ts';
import type { ItemLevel, PotentialId, Zone } from '../project/index.ts';
import { emptyLevels } from '../editing/index.ts';
import type { Um } from '../units/index.ts';
import { type ArticleReader, isPart } from './articles.ts';
import { labelAndLabels, noTerminals, potentialAndPotentials, tooManyLevels } from './complaints/labels.ts';
import { notOnRail, unknownPotential } from './complaints/parts.ts';
import { emptyValue } from './complaints/values.ts';
import { countAboveZero, fixesOneItem, tooManyItems } from './complaints/structure.ts';
import { countForm, noArticle, unknownStatement } from './complaints/words.ts';
import { type LevelLabels, readLabel, readLabels } from './labels.ts';
import { type Said, readFields, wordsOf } from './field.ts';
import { ITEM_FIELDS, type SaidOfItems } from './kinds/item.ts';
import type { Report } from './problem.ts';
import { nearestWord } from './spelling.ts';
import { type Token, type Word, splitValue, textOf } from './tokens.ts';
import { KEYWORDS } from './statement-words.ts';
import { plainText } from './values.ts';
import { COUNT } from './vocabulary.ts';

/** What a placement needs to know of the rest of the file. */
export interface PlacementContext {
  readonly article: ArticleReader;
  readonly potentials: ReadonlyMap<string, PotentialId>;
  /** How many items may still be placed. */
  readonly room: number;
  readonly report: Report;
}

/** One placement statement: `count` like items side by side. */
export interface Placement {
  readonly part: Part;
  readonly count: number;
  readonly turned: boolean;
  readonly anchor?: Um;
  readonly current?: number;
  readonly zone?: Zone;
  /** The levels of each item by its place from 0; frozen, and the same list where items do not differ. */
  readonly levelsAt: (index: number) => readonly ItemLevel[];
}

/** The keys and flags of a placement, for completion. */
export const PLACEMENT_WORDS: readonly string[] = wordsOf(ITEM_FIELDS);

/** Reads `[<n>x] <article> [turned] [key=value …]`; undefined where something was reported. */
export function readPlacement(tokens: readonly Token[], context: PlacementContext): Placement | undefined {
  const { report } = context;
  const head = readHead(tokens, context);
  const rest = tokens.slice(head.length);
  const statement = head.part?.article ?? 'placement';
  const read = readFields(rest, { statement, fields: ITEM_FIELDS }, report);
  if (!head.part || !read) return undefined;
  const { part, count: items } = head;
  const { said, columns } = read;
  const { turned = false, anchor, current, zone } = said;
  if (anchor !== undefined && items > 1) return report(columns.get('at') ?? 1, fixesOneItem());
  const levelsAt = readItemLevels(part, items, said, columns, context);
  if (!levelsAt) return undefined;
  return {
    part,
    count: items,
    turned,
    ...(anchor !== undefined && { anchor }),
    ...(current !== undefined && { current }),
    ...(zone !== undefined && { zone }),
    levelsAt,
  };
}

/** Number and article, and how many tokens they took. Without a part, the reason was reported. */
interface Head {
  readonly part: Part | undefined;
  readonly count: number;
  readonly length: number;
}

function readHead(tokens: readonly Token[], { article, room, report }: PlacementContext): Head {
  const [first, second] = tokens;
  const counted = first?.kind === 'word' && !first.quoted ? COUNT.exec(first.text) : null;
  const items = counted ? Number(counted[1]) : 1;
  const named = counted ? second : first;
  const length = counted ? 2 : 1;
  const nothing: Head = { part: undefined, count: items, length };
  if (counted && items === 0) report(first?.column ?? 1, countAboveZero());
  else if (items > room) report(first?.column ?? 1, tooManyItems(MOST_ITEMS));
  if (named?.kind !== 'word') {
    report((named ?? first)?.column ?? 1, noArticle());
    return nothing;
  }
  const read = article(named.text);
  if (isPart(read)) {
    if (!standsOnRail(roleOf(read.kind))) report(named.column, notOnRail(read));
    else if (items > 0 && items <= room) return { part: read, count: items, length };
    return nothing;
  }
  const meant = counted ? undefined : meantCount(named, second);
  if (meant !== undefined) report(named.column, countForm(meant));
  else if (!counted && read.article !== undefined && isPlainWord(named)) report(named.column, unknownStatement(named.text, [...KEYWORDS]));
  else {
    report(named.column, read);
    return nothing;
  }
  // The line is something else than a placement: what follows is not read as one.
  return { ...nothing, length: tokens.length };
}

/** Most items of one file. */
export const MOST_ITEMS = 200_000;

/** `20 x 2002-1204`, `20x2002-1204` and `20 2002-1204` → `20x 2002-1204`. */
function meantCount(first: Word, second: Token | undefined): string | undefined {
  const glued = /^(\d+)[x×](\S+)$/i.exec(first.text);
  if (glued) return `${glued[1]}x ${glued[2]}`;
  const apart = /^\d+$/.test(first.text) && second?.kind === 'word' && !second.quoted;
  return apart && /^[x×*]$/i.test(second.text) ? `${first.text}x` : undefined;
}

/** A word of letters alone is rather a statement than an order number. */
function isPlainWord(word: Word): boolean {
  return !word.quoted && /^\p{L}+$/u.test(word.text);
}

/** What a placement says of levels. */
type LevelValues = Said<Pick<SaidOfItems, 'label' | 'labels' | 'potential' | 'potentials' | 'levels'>>;

function readItemLevels(
  part: Part,
  items: number,
  values: LevelValues,
  columns: ReadonlyMap<string, number>,
  context: PlacementContext,
): Placement['levelsAt'] | undefined {
  const { report } = context;
  const columnOf = (key: string) => columns.get(key) ?? 1;
  if (values.label && values.labels) return report(columnOf('labels'), labelAndLabels());
  if (values.potential && values.potentials) return report(columnOf('potentials'), potentialAndPotentials());
  const levels = values.levels ?? emptyLevels(part).length;

  const fits = (column: number, given: number): boolean => {
    if (given <= levels) return true;
    report(column, levels === 0 ? noTerminals(part) : tooManyLevels(part, given, levels));
    return false;
  };

  const one = values.label && readLabel(values.label, report);
  const each = values.labels && readLabels(values.labels, items, report);
  const potentials = readPotentials(values, levels, context);
  if ((values.label && !one) || (values.labels && !each) || !potentials) return undefined;
  if (one && !fits(columnOf('label'), one.length)) return undefined;
  if (each && !fits(columnOf('labels'), each.reduce((most, labels) => Math.max(most, labels.length), 0))) return undefined;
  const potentialKey = values.potential ? 'potential' : 'potentials';
  if (!fits(columnOf(potentialKey), potentials.length)) return undefined;

  const levelsFor = (labels: LevelLabels) => Object.freeze(Array.from({ length: levels }, (_, level) => levelOf(labels[level], potentials[level])));
  if (each) return (index) => levelsFor(each[index] ?? []);
  const shared = levelsFor(one ?? []);
  return () => shared;
}

function levelOf(designation: string | undefined, potential: PotentialId | undefined): ItemLevel {
  return Object.freeze({
    ...(designation !== undefined && { designation }),
    ...(potential !== undefined && { potential }),
  });
}

/** Potentials by level; undefined where a fault was reported. `potential=` holds for every level of the item. */
function readPotentials(
  values: LevelValues,
  levels: number,
  context: PlacementContext,
): readonly (PotentialId | undefined)[] | undefined {
  const { potentials, report } = context;
  if (values.potential) {
    const name = plainText(values.potential, 'potential', report);
    if (name === undefined) return undefined;
    const id = findPotential(name, values.potential.column);
    return id && Array.from({ length: Math.max(1, levels) }, () => id);
  }
  if (!values.potentials) return [];
  if (values.potentials.raw === '') return report(values.potentials.column, emptyValue('potentials'));
  let sound = true;
  const read = splitValue(values.potentials, '/').map((piece) => {
    if (piece.raw === '') return undefined;
    const id = findPotential(textOf(piece), piece.column);
    if (!id) sound = false;
    return id;
  });
  return sound ? read : undefined;

  function findPotential(name: string, column: number): PotentialId | undefined {
    return potentials.get(name) ?? report(column, unknownPotential(name, nearestWord(name, potentials.keys())));
  }
}
