import { keyTwice, needsValue, takesNoValue, unexpectedWord, unknownKey } from './complaints/words.ts';
import type { Report } from './problem.ts';
import type { Pair, Token } from './tokens.ts';
import type { ValueReader } from './values.ts';

/** Readers by key. */
export type Readers = Readonly<Record<string, ValueReader<unknown>>>;

/** What was read: the keys that were given. */
export type Values<R extends Readers> = {
  readonly [K in keyof R]?: R[K] extends ValueReader<infer T> ? T : never;
};

/** The part of a statement behind its leading words. */
export interface Options<R extends Readers, F extends string> {
  readonly values: Values<R>;
  readonly flags: ReadonlySet<F>;
  /** Column of each key and flag that was given. */
  readonly columns: ReadonlyMap<string, number>;
}

/** What a statement takes behind its leading words. */
export interface OptionGrammar<R extends Readers, F extends string> {
  /** How complaints name the statement. */
  readonly statement: string;
  readonly readers: R;
  readonly flags?: readonly F[];
  /** Keys that are read elsewhere and only belong into the list of what is known. */
  readonly also?: readonly string[];
}

/**
 * Reads `key=value` pairs and bare flags in any order. All faults are reported; undefined where there was any. Keys may
 * come once each.
 */
export function readOptions<R extends Readers, const F extends string = never>(
  tokens: readonly Token[],
  grammar: OptionGrammar<R, F>,
  report: Report,
): Options<R, F> | undefined {
  const { statement, readers, flags = [], also = [] } = grammar;
  const known = [...Object.keys(readers), ...also, ...flags];
  const values: Record<string, unknown> = {};
  const given = new Set<F>();
  const columns = new Map<string, number>();
  let sound = true;
  for (const token of tokens) {
    const word = token.kind === 'pair' ? token.key : token.text;
    const flag = flags.find((candidate) => candidate === word);
    const reader = Object.hasOwn(readers, word) ? readers[word] : undefined;
    const fault = faultOf(token, flag !== undefined, reader !== undefined || also.includes(word), columns.has(word), statement, known);
    if (fault) {
      report(token.column, fault);
      sound = false;
      continue;
    }
    columns.set(word, token.column);
    if (flag !== undefined) given.add(flag);
    else if (reader && token.kind === 'pair') {
      const value = reader(token.value, token.key, report);
      if (value === undefined) sound = false;
      values[word] = value;
    }
  }
  return sound ? { values: values as Values<R>, flags: given, columns } : undefined;
}

function faultOf(
  token: Token,
  isFlag: boolean,
  isKey: boolean,
  given: boolean,
  statement: string,
  known: readonly string[],
) {
  const bare = token.kind === 'word' && !token.quoted;
  if (token.kind === 'pair' && !isKey) return isFlag ? takesNoValue(token.key) : unknownKey(statement, token.key, known);
  if (token.kind === 'word' && !(bare && isFlag)) {
    return bare && isKey ? needsValue(token.text) : unexpectedWord(statement, token.text, known);
  }
  return given ? keyTwice(token.kind === 'pair' ? token.key : token.text) : undefined;
}

/** The pairs of a key that may be repeated, and all other tokens. */
export function takePairs(tokens: readonly Token[], key: string): { readonly taken: readonly Pair[]; readonly rest: readonly Token[] } {
  const taken: Pair[] = [];
  const rest: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'pair' && token.key === key) taken.push(token);
    else rest.push(token);
  }
  return { taken, rest };
}
