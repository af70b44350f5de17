import { LANGUAGE_TAGS, type Language, type LocalText } from '../../../shared/text/index.ts';
import { type FoldedText, type TextRange, type WordMatch, foldText, joined, matchWord, queryWords } from './match-text.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** An entry as it is shown: with the stretches of its name that were asked for. */
export interface PaletteHit {
  readonly entry: PaletteEntry;
  readonly ranges: readonly TextRange[];
  /** It stands at the top because it was used recently. */
  readonly recent: boolean;
  /** It answers a question; without one everything is listed. */
  readonly found: boolean;
}

/** Entries made ready to be searched at every keystroke. */
export interface PaletteIndex {
  readonly entries: readonly IndexedEntry[];
  readonly byId: ReadonlyMap<string, PaletteEntry>;
}

interface IndexedEntry {
  readonly entry: PaletteEntry;
  /** Name as shown, name in the other language, hint, further words: each counts less than the one before. */
  readonly texts: readonly { readonly text: FoldedText; readonly weight: number }[];
}

/** How many entries are listed without a question, and how many answers to one: a longer list is not read but narrowed. */
const MOST_LISTED = 120;
const MOST_FOUND = 30;
/** How many of those used recently stand at the top. */
const MOST_RECENT = 6;
const WEIGHT = { shown: 1, other: 0.9, hint: 0.35, word: 0.6 } as const;
/** What cannot be done comes after what can. */
const UNAVAILABLE = 0.75;
const RECENT_BONUS = 1.5;

/** Makes entries ready for a reader of a language. */
export function indexEntries(entries: readonly PaletteEntry[], language: Language): PaletteIndex {
  return {
    entries: entries.map((entry) => ({
      entry,
      texts: [
        { text: foldText(entry.name[language]), weight: WEIGHT.shown },
        ...inOtherLanguages(entry.name, language).map((name) => ({ text: foldText(name), weight: WEIGHT.other })),
        ...entry.words.map((word) => ({ text: foldText(word), weight: WEIGHT.word })),
        { text: foldText(entry.hint[language]), weight: WEIGHT.hint },
        ...inOtherLanguages(entry.hint, language).map((hint) => ({ text: foldText(hint), weight: WEIGHT.hint * WEIGHT.other })),
      ],
    })),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
  };
}

/** What a text is in the languages that the reader does not read, each wording once: a colleague may use another. */
function inOtherLanguages(text: LocalText, language: Language): readonly string[] {
  return [...new Set(LANGUAGE_TAGS.map((tag) => text[tag]))].filter((words) => words !== text[language]);
}

/**
 * What a question finds, the best first. Every word of it must be found, in any language. Without words: what was
 * used recently, then everything in its own order. `recent` holds ids, the latest first.
 */
export function searchEntries(index: PaletteIndex, query: string, recent: readonly string[]): readonly PaletteHit[] {
  const words = queryWords(query);
  if (words.length === 0) return withoutQuestion(index, recent);
  const found: (Pick<PaletteHit, 'entry' | 'ranges'> & { readonly score: number; readonly at: number })[] = [];
  index.entries.forEach((indexed, at) => {
    const hit = matchEntry(indexed, words);
    if (!hit) return;
    const { entry } = indexed;
    const used = recent.indexOf(entry.id);
    const score = hit.score * (entry.reason ? UNAVAILABLE : 1) + (used >= 0 ? RECENT_BONUS / (1 + used) : 0);
    found.push({ entry, ranges: hit.ranges, score, at });
  });
  return found
    .toSorted((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MOST_FOUND)
    .map(({ entry, ranges }) => ({ entry, ranges, recent: false, found: true }));
}

function withoutQuestion({ entries, byId }: PaletteIndex, recent: readonly string[]): readonly PaletteHit[] {
  const used = recent.flatMap((id) => byId.get(id) ?? []).slice(0, MOST_RECENT);
  const rest = entries.map(({ entry }) => entry).filter((entry) => !used.includes(entry));
  return [
    ...used.map((entry) => ({ entry, ranges: [], recent: true, found: false })),
    ...rest.slice(0, MOST_LISTED).map((entry) => ({ entry, ranges: [], recent: false, found: false })),
  ];
}

/** The average of the best find of each word; undefined where a word is nowhere. */
function matchEntry(
  { texts }: IndexedEntry,
  words: readonly (readonly string[])[],
): { readonly score: number; readonly ranges: readonly TextRange[] } | undefined {
  let sum = 0;
  const ranges: TextRange[] = [];
  for (const word of words) {
    let best: { readonly score: number; readonly match: WordMatch; readonly shown: boolean } | undefined;
    texts.forEach(({ text, weight }, position) => {
      const match = matchWord(word, text);
      if (match && (!best || match.score * weight > best.score)) best = { score: match.score * weight, match, shown: position === 0 };
    });
    if (!best) return undefined;
    sum += best.score;
    if (best.shown) ranges.push(...best.match.ranges);
  }
  // Of equal finds the shorter name is the closer one.
  const length = texts[0]?.text.folded.length ?? 0;
  return { score: sum / words.length - Math.min(length, 60) / 120, ranges: joined(ranges) };
}
