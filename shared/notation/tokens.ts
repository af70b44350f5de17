import { type Complaint } from './problem.ts';
import { strayQuote, unclosedQuote } from './complaints/form.ts';

/** A word that stands alone. In quotes it is taken literally and never read as a keyword. */
export interface Word {
  readonly kind: 'word';
  readonly text: string;
  readonly quoted: boolean;
  readonly column: number;
}

/** The part behind `=`, or a piece of it, as written: quotes still protect what is inside them. */
export interface RawValue {
  readonly raw: string;
  readonly column: number;
}

/** `key=value`. */
export interface Pair {
  readonly kind: 'pair';
  readonly key: string;
  readonly column: number;
  readonly value: RawValue;
}

export type Token = Word | Pair;

/** The tokens of a line, or what is wrong with its form. */
export type TokenizedLine =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly column: number; readonly complaint: Complaint };

const BLANK = /\s/;
/** What a piece of a value may be separated by. */
const PARTS_PIECES = ',/';

/**
 * Splits one line (without its line break) into words and pairs. `#` starts a comment where a token could start, so
 * `R1#4` is one word. A quote within quotes is written twice.
 */
export function tokenizeLine(line: string): TokenizedLine {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const first = line.charAt(at);
    if (BLANK.test(first)) {
      at += 1;
      continue;
    }
    if (first === '#') break;
    const end = endOfToken(line, at);
    if (typeof end !== 'number') return { ok: false, ...end };
    tokens.push(toToken(line.slice(at, end), at + 1));
    at = end;
  }
  return { ok: true, tokens };
}

/** Where the token that starts at `start` ends, or the quote in it that is out of place. */
function endOfToken(line: string, start: number): number | { column: number; complaint: Complaint } {
  // A quote opens at the start of the token, behind its first "=", and behind what parts the pieces of a value.
  let mayOpen = true;
  let equals = -1;
  let at = start;
  while (at < line.length) {
    const char = line.charAt(at);
    if (char === '"') {
      if (!mayOpen) return { column: at + 1, complaint: strayQuote() };
      const close = closingQuote(line, at);
      if (close < 0) return { column: at + 1, complaint: unclosedQuote() };
      at = close + 1;
      const next = line.charAt(at);
      const ends = at >= line.length || BLANK.test(next);
      if (!ends && !(equals >= 0 && PARTS_PIECES.includes(next))) return { column: close + 1, complaint: strayQuote() };
      mayOpen = false;
      continue;
    }
    if (BLANK.test(char)) return at;
    const isFirstEquals = char === '=' && equals < 0 && at > start;
    if (isFirstEquals) equals = at;
    mayOpen = isFirstEquals || (equals >= 0 && PARTS_PIECES.includes(char));
    at += 1;
  }
  return at;
}

/** Index of the quote that closes the one at `open`; -1 where there is none. */
function closingQuote(line: string, open: number): number {
  let at = line.indexOf('"', open + 1);
  while (at >= 0 && line.charAt(at + 1) === '"') at = line.indexOf('"', at + 2);
  return at;
}

function toToken(raw: string, column: number): Token {
  if (raw.startsWith('"')) return { kind: 'word', text: unquote(raw), quoted: true, column };
  const equals = raw.indexOf('=', 1);
  if (equals < 0) return { kind: 'word', text: raw, quoted: false, column };
  const value = { raw: raw.slice(equals + 1), column: column + equals + 1 };
  return { kind: 'pair', key: raw.slice(0, equals), column, value };
}

/** Whether a value, or a piece of one, is written in quotes as a whole. */
export function isQuoted(value: RawValue): boolean {
  return value.raw.startsWith('"') && closingQuote(value.raw, 0) === value.raw.length - 1;
}

/** The text of a value: without its quotes where it is quoted, else as written. */
export function textOf(value: RawValue): string {
  return isQuoted(value) ? unquote(value.raw) : value.raw;
}

function unquote(raw: string): string {
  return raw.slice(1, -1).replaceAll('""', '"');
}

/** The pieces of a value between the given character, which in quotes parts nothing. */
export function splitValue(value: RawValue, separator: ',' | '/'): readonly RawValue[] {
  const pieces: RawValue[] = [];
  let start = 0;
  let at = 0;
  while (at < value.raw.length) {
    const char = value.raw.charAt(at);
    if (char === '"') {
      at = closingQuote(value.raw, at) + 1;
      continue;
    }
    if (char === separator) {
      pieces.push({ raw: value.raw.slice(start, at), column: value.column + start });
      start = at + 1;
    }
    at += 1;
  }
  pieces.push({ raw: value.raw.slice(start), column: value.column + start });
  return pieces;
}

/** The lines of a text: separated by LF or CRLF, without a byte order mark at the start. */
export function linesOf(text: string): readonly string[] {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return body.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
