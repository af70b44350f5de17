/** A text made ready for looking things up in it. */
export interface FoldedText {
  readonly source: string;
  /** Lower case, without accents, ß as ss. */
  readonly folded: string;
  /** For each character of `folded`, its place in `source`. */
  readonly places: readonly number[];
  /** Where words begin in `folded`. */
  readonly starts: readonly number[];
}

/** A stretch of a text that was found: `from` inclusive, `to` exclusive. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** How well a word was found in a text, and where. */
export interface WordMatch {
  readonly score: number;
  readonly ranges: readonly TextRange[];
}

/** How much a find counts: at the start of the text, at the start of a word, within a word, by initials. */
const SCORES = { start: 10, word: 8, initials: 4, within: 2 } as const;

/** Words of one letter are found at the start of words alone: everywhere else they say nothing. */
const LEAST_WITHIN = 2;

/** Initials are typed for names, not for sentences. */
const LONGEST_NAME = 60;

/** A text without case and accents; remembers where each character came from, so that finds can be shown. */
export function foldText(source: string): FoldedText {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const plain = foldCharacter(source.charAt(at));
    folded += plain;
    for (let more = 0; more < plain.length; more++) places.push(at);
  }
  const starts: number[] = [];
  let before = false;
  for (let at = 0; at < folded.length; at++) {
    const inWord = isWordCharacter(folded.charAt(at));
    if (inWord && !before) starts.push(at);
    before = inWord;
  }
  return { source, folded, places, starts };
}

function foldCharacter(character: string): string {
  if (character <= '\u007f') return character.toLowerCase();
  if (character === 'ß') return 'ss';
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a question, folded. Umlauts may be written out: "loeschen" asks for "löschen" as well. */
export function queryWords(query: string): readonly (readonly string[])[] {
  return foldText(query)
    .folded.split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const short = word.replace(/([aou])e/g, '$1');
      return short === word ? [word] : [word, short];
    });
}

/** Where a word (in any of its spellings) is in a text; undefined where it is not. */
export function matchWord(spellings: readonly string[], text: FoldedText): WordMatch | undefined {
  let best: WordMatch | undefined;
  for (const word of spellings) {
    const found = matchOne(word, text);
    if (found && (!best || found.score > best.score)) best = found;
  }
  return best;
}

function matchOne(word: string, text: FoldedText): WordMatch | undefined {
  const { folded } = text;
  let within = -1;
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (startsWord(folded, at)) {
      const whole = at + word.length === folded.length || !isWordCharacter(folded.charAt(at + word.length));
      return { score: (at === 0 ? SCORES.start : SCORES.word) + (whole ? 1 : 0), ranges: [rangeOf(text, at, at + word.length)] };
    }
    if (within < 0) within = at;
  }
  const initials = word.length >= LEAST_WITHIN && folded.length <= LONGEST_NAME ? matchInitials(word, text) : undefined;
  if (initials) return initials;
  if (within < 0 || word.length < LEAST_WITHIN) return undefined;
  return { score: SCORES.within, ranges: [rangeOf(text, within, within + word.length)] };
}

/** Letters that begin words, or follow the one before: "sela" finds "Select all". */
function matchInitials(word: string, text: FoldedText): WordMatch | undefined {
  const { folded, starts } = text;

  /** Places of the letters from `next` on, the first of them at a place that follows `after` or begins a later word. */
  function follow(next: number, after: number): readonly number[] | undefined {
    if (next === word.length) return [];
    const candidates = after >= 0 ? [after + 1, ...starts.filter((start) => start > after + 1)] : starts;
    for (const at of candidates) {
      if (folded.charAt(at) !== word.charAt(next)) continue;
      const rest = follow(next + 1, at);
      if (rest) return [at, ...rest];
    }
    return undefined;
  }
  const places = follow(0, -1);
  return places && { score: SCORES.initials, ranges: joined(places.map((at) => rangeOf(text, at, at + 1))) };
}

function isWordCharacter(character: string): boolean {
  if (character <= '\u007f') return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
  return /[\p{L}\p{N}]/u.test(character);
}

/** Whether a word may be thought to begin here: at the start, behind a sign, and at signs themselves ("-X1"). */
function startsWord(folded: string, at: number): boolean {
  return at === 0 || !isWordCharacter(folded.charAt(at - 1)) || !isWordCharacter(folded.charAt(at));
}

function rangeOf({ places, source }: FoldedText, from: number, to: number): TextRange {
  return { from: places[from] ?? 0, to: (places[to - 1] ?? source.length - 1) + 1 };
}

/** Ranges in order, those that touch or overlap as one. */
export function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && range.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else result.push(range);
  }
  return result;
}
