import type { LocalText } from '../../shared/text/index.ts';
import { PART_KINDS, type PartKey, type PartKind } from '../../shared/parts/index.ts';
import type { Um } from '../../shared/units/index.ts';
import type { SqlDriver, SqlStatement, SqlValue } from '../driver.ts';
import { foldText, plainText, searchTokens, spelledOut } from './fold.ts';
import { kindRank } from './part-row.ts';
import { KIND_SYNONYMS } from './synonyms.ts';

/** A part as lists show it. */
export interface PartSummary {
  readonly key: PartKey;
  readonly article: string;
  readonly manufacturer: string;
  readonly kind: PartKind;
  readonly description: LocalText;
  /** Width on the rail in µm; null = unknown. */
  readonly width: Um | null;
  /** Colour of the housing as the library names it; null = unknown. */
  readonly color: string | null;
  /** Whether the width was found in a document. */
  readonly confirmed: boolean;
}

/** What to look for. */
export interface PartQuery {
  readonly text: string;
  readonly kind?: PartKind;
  readonly maker?: string;
  readonly limit: number;
  readonly offset: number;
}

/** A found part with what orders it among others: smaller comes first, member by member. */
export interface RankedPart {
  readonly summary: PartSummary;
  readonly rank: readonly (number | string)[];
}

/** How many matches there are of a kind and a maker, whatever the filters of the query. */
export interface FacetCount {
  readonly kind: PartKind;
  readonly maker: string;
  readonly count: number;
}

/** Matches in one database. `parts` begins at the first match, whatever the offset: several databases are merged. */
export interface Matches {
  readonly parts: readonly RankedPart[];
  readonly counts: readonly FacetCount[];
}

/** Looks through the parts of one database. `hidden` keys are passed over. */
export interface PartSearch {
  find(query: PartQuery, hidden: readonly PartKey[]): Matches;
}

interface Hit {
  readonly key: PartKey;
  readonly article: string;
  readonly manufacturer: string;
  readonly kind: PartKind;
  readonly description_en: string;
  readonly description_de: string;
  readonly width: Um | null;
  readonly color: string | null;
  readonly confirmed: number;
  readonly tier: number;
  readonly relevance: number;
}

const SUMMARY_COLUMNS =
  'key, article, manufacturer, kind, description_en, description_de, width, color, confirmed';

/** The words for each kind of part, folded. */
const KIND_WORDS: readonly { readonly rank: number; readonly words: string }[] = (
  Object.keys(PART_KINDS) as PartKind[]
).map((kind) => {
  const { en, de } = PART_KINDS[kind].label;
  const text = `${en} ${de} ${KIND_SYNONYMS[kind] ?? ''}`;
  return { rank: kindRank(kind), words: foldText(`${text} ${spelledOut(text) ?? ''}`) };
});

/** So many statements are kept prepared; they differ by the number of words and the kinds that these name. */
const PREPARED = 200;

/** Text searches need a match of three characters; shorter words are looked up as beginnings of words. */
const TRIGRAM = 3;

/** No more words of a text are looked at. */
const MOST_WORDS = 20;

/**
 * The search over a database that has the library schema. Exact order number first, then the exact type designation,
 * then order numbers and then type designations that begin with the text, all of these with or without hyphens and
 * blanks; then parts that have every word of the text somewhere. Of these come first the ones whose kind the text names ("end plate": plates before blocks that have
 * one), then those of which whole words begin with it, then by kind, known widths before unknown, and order number.
 */
export function partSearch(driver: SqlDriver): PartSearch {
  const prepared = new Map<string, SqlStatement<unknown>>();
  function statement<Row>(sql: string): SqlStatement<Row> {
    let known = prepared.get(sql);
    if (!known) {
      if (prepared.size >= PREPARED) prepared.clear();
      known = driver.prepare(sql);
      prepared.set(sql, known);
    }
    return known as SqlStatement<Row>;
  }

  return {
    find(query, hidden) {
      const { from, parameters, tokens, plain } = conditions(query.text, hidden);
      const counts = statement<FacetCount>(
        `SELECT kind, manufacturer AS maker, count(*) AS count ${from} GROUP BY kind, manufacturer`,
      ).all(parameters);
      const filter =
        (query.kind === undefined ? '' : ' AND kind = @kind') +
        (query.maker === undefined ? '' : ' AND manufacturer = @maker');
      // Where nothing is looked for, the index holds the order.
      const order =
        tokens.length === 0
          ? 'kind_rank, width IS NULL, article, manufacturer'
          : 'tier, relevance, article, manufacturer';
      const hits = statement<Hit>(
        `SELECT ${SUMMARY_COLUMNS}, tier,
           CASE WHEN tier < ${WORDS_TIER} THEN 0 ELSE ${relevanceOf(tokens)} END AS relevance
         FROM (SELECT ${SUMMARY_COLUMNS}, kind_rank, search_text, ${tierOf(plain)} AS tier ${from}${filter})
         ORDER BY ${order} LIMIT @limit`,
      ).all({
        ...parameters,
        ...(query.kind !== undefined && { kind: query.kind }),
        ...(query.maker !== undefined && { maker: query.maker }),
        ...Object.fromEntries(tokens.map((token, index) => [`t${index}`, ` ${token}`])),
        limit: query.offset + query.limit,
      });
      return { counts, parts: hits.map((hit) => rankedPart(hit)) };
    },
  };
}

interface Conditions {
  readonly from: string;
  readonly parameters: Readonly<Record<string, SqlValue>>;
  readonly tokens: readonly string[];
  readonly plain: string;
}

function conditions(text: string, hidden: readonly PartKey[]): Conditions {
  const tokens = searchTokens(text).slice(0, MOST_WORDS);
  const plain = tokens.length === 0 ? '' : plainText(text);
  const parameters: Record<string, SqlValue> = {};
  const hits: string[] = [];
  if (plain !== '') {
    hits.push('SELECT id FROM part WHERE article_plain >= @plain AND article_plain < @plainEnd');
    hits.push('SELECT id FROM part WHERE type_plain >= @plain AND type_plain < @plainEnd');
    parameters['plain'] = plain;
    parameters['plainEnd'] = `${plain}{`;
  }
  const long = tokens.filter((token) => [...token].length >= TRIGRAM);
  const short = tokens.filter((token) => [...token].length < TRIGRAM);
  const words: string[] = [];
  if (long.length > 0) {
    words.push('SELECT rowid FROM part_text WHERE part_text MATCH @long');
    parameters['long'] = long.map(quoted).join(' AND ');
  }
  if (short.length > 0) {
    words.push('SELECT rowid FROM part_word WHERE part_word MATCH @short');
    parameters['short'] = short.map((token) => `${quoted(token)}*`).join(' AND ');
  }
  if (words.length > 0) hits.push(`SELECT * FROM (${words.join(' INTERSECT ')})`);
  const matching = hits.length === 0 ? '1' : `id IN (${hits.join(' UNION ')})`;
  const visible = hidden.length === 0 ? '' : ' AND key NOT IN (SELECT value FROM json_each(@hidden))';
  if (hidden.length > 0) parameters['hidden'] = JSON.stringify(hidden);
  return { from: `FROM part WHERE ${matching}${visible}`, parameters, tokens, plain };
}

function quoted(token: string): string {
  return `"${token.replaceAll('"', '""')}"`;
}

/** Parts that are found by their words alone. */
const WORDS_TIER = 4;

function tierOf(plain: string): string {
  return plain === ''
    ? String(WORDS_TIER)
    : `CASE WHEN article_plain = @plain THEN 0
         WHEN type_plain = @plain THEN 1
         WHEN article_plain >= @plain AND article_plain < @plainEnd THEN 2
         WHEN type_plain >= @plain AND type_plain < @plainEnd THEN 3 ELSE ${WORDS_TIER} END`;
}

/** One number that orders parts found by their words, smaller first; its digits weigh as said at `partSearch`. */
function relevanceOf(tokens: readonly string[]): string {
  if (tokens.length === 0) return 'kind_rank * 2 + (width IS NULL)';
  const insideOnly = tokens.map((_, index) => `(instr(search_text, @t${index}) = 0)`).join(' + ');
  return `(((${offKindOf(tokens)}) * 100 + (${insideOnly})) * 100 + kind_rank) * 2 + (width IS NULL)`;
}

/** How many of the words do not name the kind of the part: at most all of them. */
function offKindOf(tokens: readonly string[]): string {
  const cases = KIND_WORDS.map(({ rank, words }) => {
    const named = tokens.filter((token) => words.includes(token)).length;
    return named === 0 ? '' : ` WHEN ${rank} THEN ${tokens.length - named}`;
  }).join('');
  return cases === '' ? '0' : `CASE kind_rank${cases} ELSE ${tokens.length} END`;
}

function rankedPart(hit: Hit): RankedPart {
  return {
    summary: {
      key: hit.key,
      article: hit.article,
      manufacturer: hit.manufacturer,
      kind: hit.kind,
      description: { en: hit.description_en, de: hit.description_de },
      width: hit.width,
      color: hit.color,
      confirmed: hit.confirmed === 1,
    },
    rank: [hit.tier, hit.relevance, hit.article, hit.manufacturer],
  };
}
