import { PART_KINDS, type Part, type PartKind, factOf, makerSlug, termText, valueOr } from '../../shared/parts/index.ts';
import { foldText, plainText, spelledOut } from './fold.ts';
import { KIND_SYNONYMS } from './synonyms.ts';

/** The columns of a stored part, by their names in the table. */
export type PartRow = {
  readonly key: string;
  readonly article: string;
  readonly article_plain: string;
  readonly type_plain: string;
  readonly manufacturer: string;
  readonly kind: string;
  readonly kind_rank: number;
  readonly revision: number;
  readonly description_en: string;
  readonly description_de: string;
  readonly width: number | null;
  readonly color: string | null;
  readonly confirmed: number;
  readonly search_text: string;
};

const KIND_RANK = new Map<string, number>(Object.keys(PART_KINDS).map((kind, index) => [kind, index]));

/** Place of a kind in lists. */
export function kindRank(kind: PartKind): number {
  return KIND_RANK.get(kind) ?? KIND_RANK.size;
}

/** What is stored of a part. */
export function partRow(part: Part): PartRow {
  const width = factOf(part, 'geometry.width');
  const color = factOf(part, 'material.color');
  return {
    key: part.key,
    article: part.article,
    article_plain: plainText(part.article),
    type_plain: plainText(valueOr(factOf(part, 'general.type'), '')),
    manufacturer: part.manufacturer,
    kind: part.kind,
    kind_rank: kindRank(part.kind),
    revision: part.revision,
    description_en: part.description.en,
    description_de: part.description.de,
    width: width.known ? width.value : null,
    color: color.known ? color.value : null,
    confirmed: width.known && width.confirmed ? 1 : 0,
    search_text: searchText(part),
  };
}

/** Every word by which a part is found, folded, each once with a blank before it: " 2002-1204 20021204 2002 …". */
export function searchText(part: Part): string {
  const color = valueOr(factOf(part, 'material.color'), '');
  const texts = [
    part.article,
    plainText(part.article),
    valueOr(factOf(part, 'general.type'), ''),
    plainText(valueOr(factOf(part, 'general.type'), '')),
    part.manufacturer,
    makerSlug(part.manufacturer),
    valueOr(factOf(part, 'series'), ''),
    valueOr(factOf(part, 'family'), ''),
    ...Object.values(part.description),
    ...Object.values(PART_KINDS[part.kind].label),
    KIND_SYNONYMS[part.kind] ?? '',
    color,
    ...Object.values(termText(color)),
    color.replaceAll('gray', 'grey'),
    valueOr(factOf(part, 'commercial.gtin'), ''),
  ];
  const words = new Set<string>();
  for (const text of texts) {
    for (const spelling of [text, spelledOut(text) ?? '']) {
      for (const word of foldText(spelling).split(/[\s,;()]+/)) addWord(words, word);
    }
  }
  return [...words].map((word) => ` ${word}`).join('');
}

function addWord(words: Set<string>, word: string): void {
  if (word === '') return;
  words.add(word);
  // The parts of "2-leiter-durchgangsklemme" are beginnings of words too.
  if (/[-/]/.test(word)) for (const piece of word.split(/[-/]+/)) if (piece !== '') words.add(piece);
}
