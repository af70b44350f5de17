import { neverClosed, nothingBetween, notATimes, strayBracket } from './complaints/patterns.ts';
import type { Complaint } from './problem.ts';
import type { Segment } from './segments.ts';

/** A pattern as typed: placements and patterns side by side, so many times. `start` counts in the line, from 0. */
export interface Pattern {
  readonly kind: 'pattern';
  readonly times: number;
  readonly start: number;
  readonly terms: readonly Term[];
  /** What stands behind it and holds for the whole: `labels=1..32`. */
  readonly options: Segment;
}

/** One placement, or a pattern. */
export type Term = { readonly kind: 'placement'; readonly segment: Segment } | Pattern;

/** A piece of a line as a term, or what is wrong with its form, at an index of the line. */
export type ReadTerm =
  | { readonly ok: true; readonly term: Term }
  | { readonly ok: false; readonly at: number; readonly complaint: Complaint };

/** `8 times`, `8 mal`, `8x`: how often what stands before it comes, and what else is said about it. */
const TIMES = /^\s*(\d+)\s*(?:x|×|\*|times|mal|fach)((?:\s+(?:turned|[a-z]+=(?:"[^"]*"|\S*)))*\s*)$/i;
/** What stands in front of a bracket. */
const IN_FRONT = /^\s*(?:(\d+)\s*(?:x|×|\*|times|mal|fach)?)?\s*$/i;

/** Brackets open at the start of a word, behind a number of times or another bracket; elsewhere they belong to a word. */
function opens(text: string, at: number): boolean {
  return text.charAt(at) === '(' && /(?:^|[\s(]|^\s*\d+\s*[x×*]?|\s\d+\s*[x×*]?)$/i.test(text.slice(0, at));
}

/** Walks through a text outside of quotes, with the depth of brackets before and at each character. */
function* outside(text: string): Iterable<{ readonly at: number; readonly char: string; readonly depth: number; readonly bracket: '(' | ')' | undefined }> {
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    const bracket = opens(text, at) ? '(' : char === ')' && (depth > 0 || at === 0 || /\s/.test(text.charAt(at - 1))) ? ')' : undefined;
    yield { at, char, depth, bracket };
    if (bracket === '(') depth += 1;
    else if (bracket === ')') depth -= 1;
  }
}

/**
 * Cuts a line as `splitPlacements` does, but not within brackets, and joins `8 times` to what stands before it. A comment
 * ends the line.
 */
export function splitPatterns(line: string): readonly Segment[] {
  const pieces: Segment[] = [];
  let start = 0;
  let end = line.length;
  for (const { at, char, depth } of outside(line)) {
    if (char === '#' && (at === start || /\s/.test(line.charAt(at - 1)))) {
      end = at;
      break;
    }
    if (depth === 0 && (char === ',' || char === ';') && (at + 1 === line.length || /\s/.test(line.charAt(at + 1)))) {
      pieces.push({ text: line.slice(start, at), start });
      start = at + 1;
    }
  }
  pieces.push({ text: line.slice(start, end), start });
  return pieces.reduce<Segment[]>((joined, piece) => {
    const before = joined.at(-1);
    if (before && TIMES.test(piece.text) && before.text.trim() !== '') {
      joined[joined.length - 1] = { text: line.slice(before.start, piece.start + piece.text.length), start: before.start };
    } else joined.push(piece);
    return joined;
  }, []);
}

/** Reads a piece of a line: one placement, or a pattern of several. */
export function readTerm(segment: Segment): ReadTerm {
  const times = timesBehind(segment);
  if (!times) return readSum(segment);
  const inner = readSum(times.before);
  if (!inner.ok) return inner;
  const { term } = inner;
  if (times.count === 0) return { ok: false, at: times.at, complaint: notATimes() };
  return {
    ok: true,
    term: { kind: 'pattern', times: times.count, start: segment.start, terms: [term], options: times.options },
  };
}

/** The `, 8 times` at the end of a piece. */
function timesBehind({ text, start }: Segment) {
  let comma: number | undefined;
  for (const { at, char, depth } of outside(text)) {
    if (depth === 0 && (char === ',' || char === ';') && /\s/.test(text.charAt(at + 1))) comma = at;
  }
  const found = comma === undefined ? null : TIMES.exec(text.slice(comma + 1));
  if (comma === undefined || !found) return undefined;
  const options = found[2] ?? '';
  return {
    count: Number(found[1]),
    at: start + comma + 1 + (found[0].length - found[0].trimStart().length),
    before: { text: text.slice(0, comma), start },
    options: { text: options, start: start + text.length - options.length },
  };
}

/** `3x 2002-1204 + 1x 2002-1207`: a plus between blanks parts placements that belong together. */
function readSum(segment: Segment): ReadTerm {
  const { text, start } = segment;
  const cuts: number[] = [];
  let open: number | undefined;
  for (const { at, char, depth, bracket } of outside(text)) {
    if (bracket === '(' && depth === 0) open = at;
    if (bracket === ')' && depth === 0) return { ok: false, at: start + at, complaint: strayBracket() };
    if (bracket === ')' && depth === 1) open = undefined;
    const alone = char === '+' && (at === 0 || /\s/.test(text.charAt(at - 1))) && (at + 1 === text.length || /\s/.test(text.charAt(at + 1)));
    if (depth === 0 && alone) cuts.push(at);
  }
  if (open !== undefined) return { ok: false, at: start + open, complaint: neverClosed() };
  const pieces = [...cuts, text.length].map((end, index) => {
    const from = index === 0 ? 0 : (cuts[index - 1] ?? 0) + 1;
    return { text: text.slice(from, end), start: start + from };
  });
  const terms: Term[] = [];
  for (const piece of pieces) {
    if (pieces.length > 1 && piece.text.trim() === '') return { ok: false, at: piece.start, complaint: nothingBetween() };
    const read = readFactor(piece);
    if (!read.ok) return read;
    terms.push(read.term);
  }
  const [only] = terms;
  if (only && terms.length === 1) return { ok: true, term: only };
  return { ok: true, term: { kind: 'pattern', times: 1, start, terms, options: { text: '', start: start + text.length } } };
}

/** `8x ( … ) labels=1..32`, or a placement. */
function readFactor(segment: Segment): ReadTerm {
  const { text, start } = segment;
  let from: number | undefined;
  let to: number | undefined;
  for (const { at, depth, bracket } of outside(text)) {
    if (bracket === '(' && depth === 0) {
      if (from !== undefined) return { ok: false, at: start + at, complaint: strayBracket() };
      from = at;
    }
    if (bracket === ')' && depth === 1) to = at;
  }
  if (from === undefined || to === undefined) return { ok: true, term: { kind: 'placement', segment } };
  const ahead = IN_FRONT.exec(text.slice(0, from));
  if (!ahead) return { ok: false, at: start + from, complaint: strayBracket() };
  const times = ahead[1] === undefined ? 1 : Number(ahead[1]);
  if (times === 0) return { ok: false, at: start, complaint: notATimes() };
  const inside = { text: text.slice(from + 1, to), start: start + from + 1 };
  if (inside.text.trim() === '') return { ok: false, at: start + from, complaint: nothingBetween() };
  const inner = readInside(inside);
  if (!inner.ok) return inner;
  const options = { text: text.slice(to + 1), start: start + to + 1 };
  return { ok: true, term: { kind: 'pattern', times, start, terms: inner.terms, options } };
}

/** Within brackets commas part as pluses do. */
function readInside(segment: Segment): { readonly ok: true; readonly terms: readonly Term[] } | Extract<ReadTerm, { readonly ok: false }> {
  const terms: Term[] = [];
  for (const piece of splitPatterns(segment.text)) {
    const read = readTerm({ text: piece.text, start: segment.start + piece.start });
    if (!read.ok) return read;
    terms.push(read.term);
  }
  return { ok: true, terms };
}

/** Where the placement starts that is being typed at the end of a text: behind its last bracket that opens, or plus. */
export function completionStart(text: string): number {
  let start = 0;
  for (const { at, char, bracket } of outside(text)) {
    const plus = char === '+' && at > 0 && /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1));
    if (bracket === '(' || plus) start = at + 1;
  }
  return start;
}
