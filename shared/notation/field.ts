import type { PartKey } from '../parts/index.ts';
import { formatThousandths } from '../units/index.ts';
import { type ArticleReader, isPart } from './articles.ts';
import { type Options, type Readers, readOptions } from './pairs.ts';
import type { Report } from './problem.ts';
import type { RawValue, Token } from './tokens.ts';
import { type ValueReader, length, oneOf, plainText, yesOrNo } from './values.ts';
import { pair, quote, statement, value } from './words.ts';

/** The shortest text that names a part. */
export type ArticleWord = (key: PartKey) => string;

/** `key=value`: how what it says is read and how it is printed. */
export interface Field<T> {
  readonly key: string;
  readonly read: (article: ArticleReader) => ValueReader<T>;
  /** The text behind the equals sign. */
  readonly print: (content: T, article: ArticleWord) => string;
  /** What can stand there: some words, or the name of a potential; of several, separated by strokes, each. */
  readonly completion?: Completes;
}

/** What a value can be completed to. */
export type Completes = { readonly words: readonly string[] } | { readonly names: 'potential'; readonly several?: true };

/** A bare word that says something by being there. */
export interface Flag<T> {
  readonly flag: string;
  readonly means: T;
}

/** All that a statement says behind its leading words, in the order in which it is printed. Read by parsing, printing and completion. */
export type FieldList<S> = { readonly [K in keyof S]-?: Field<NonNullable<S[K]>> | Flag<NonNullable<S[K]>> };

/** What was said: any of it. */
export type Said<S> = { readonly [K in keyof S]?: NonNullable<S[K]> };

/** What was read, and the column of each word that was given. */
export interface ReadFields<S> {
  readonly said: Said<S>;
  readonly columns: ReadonlyMap<string, number>;
}

type AnyField = Field<unknown> | Flag<unknown>;

// A list is a record of fields of many types; by its keys it is gone through as one of any.
const entries = <S>(fields: FieldList<S>) => Object.entries(fields) as unknown as readonly (readonly [keyof S & string, AnyField])[];

/** Reads `key=value` and bare words in any order; all faults are reported, undefined where there was any. `also`: keys read elsewhere. */
export function readFields<S>(
  tokens: readonly Token[],
  grammar: { readonly statement: string; readonly fields: FieldList<S>; readonly article?: ArticleReader; readonly also?: readonly string[] },
  report: Report,
): ReadFields<S> | undefined {
  const list = entries(grammar.fields);
  const readers: Record<string, ValueReader<unknown>> = {};
  for (const [, field] of list) if ('key' in field) readers[field.key] = field.read(grammar.article ?? noArticles);
  const flags = list.flatMap(([, field]) => ('flag' in field ? [field.flag] : []));
  const options: Options<Readers, string> | undefined = readOptions(tokens, { statement: grammar.statement, readers, flags, also: grammar.also ?? [] }, report);
  if (!options) return undefined;
  const said: Record<string, unknown> = {};
  for (const [name, field] of list) {
    if ('flag' in field) {
      if (options.flags.has(field.flag)) said[name] = field.means;
    } else if (options.values[field.key] !== undefined) said[name] = options.values[field.key];
  }
  return { said: said as Said<S>, columns: options.columns };
}

function noArticles(): never {
  throw new Error('this statement names no parts');
}

/** What is said as words of a statement, in the order of the list. */
export function printFields<S>(fields: FieldList<S>, said: Said<S>, article: ArticleWord = String): string {
  return statement(
    ...entries(fields).map(([name, field]) => {
      const content = said[name];
      if (content === undefined) return '';
      if ('flag' in field) return content === field.means ? field.flag : '';
      return pair(field.key, field.print(content, article));
    }),
  );
}

/** The words of a list, for completion: `turned`, `zone=`. */
export function wordsOf<S>(fields: FieldList<S>): readonly string[] {
  const list = entries(fields);
  const flags = list.flatMap(([, field]) => ('flag' in field ? [field.flag] : []));
  return [...flags, ...list.flatMap(([, field]) => ('key' in field ? [`${field.key}=`] : []))];
}

/** What the key of a statement says of a record. */
export function fieldOf<S>(fields: FieldList<S>, key: string): (keyof S & string) | undefined {
  return entries(fields).find(([, field]) => 'key' in field && field.key === key)?.[0];
}

/** What can stand behind a key of a list. */
export function completionOf<S>(fields: FieldList<S>, key: string): Completes | undefined {
  for (const [, field] of entries(fields)) if ('key' in field && field.key === key) return field.completion;
  return undefined;
}

/** A field that is read and printed the same wherever it stands. */
export function field<T>(key: string, reader: ValueReader<T>, print: (content: T) => string): Field<T> {
  return { key, read: () => reader, print: (content) => print(content) };
}

/** A length, current or voltage: printed in whole units with three decimals at most. */
export function thousandths<T extends number>(key: string, reader: ValueReader<T>): Field<T> {
  return field(key, reader, formatThousandths);
}

/** A length in mm. */
export function lengthOf(key: string): ReturnType<typeof thousandths<NonNullable<ReturnType<typeof length>>>> {
  return thousandths(key, length);
}

/** One of some words. */
export function choice<const T extends string>(key: string, words: readonly T[]): Field<T> {
  return { ...field(key, oneOf(words), String), completion: { words } };
}

/** A number. */
export function numeral(key: string, reader: ValueReader<number>): Field<number> {
  return field(key, reader, String);
}

/** A text in quotes. */
export function quoted(key: string, reader: ValueReader<string>): Field<string> {
  return field(key, reader, quote);
}

/** A text in quotes only where it needs them. */
export function plain(key: string, reader: ValueReader<string>): Field<string> {
  return field(key, reader, value);
}

/** `yes` or `no`. */
export function yesNo(key: string): Field<boolean> {
  return { ...field(key, yesOrNo, (yes) => (yes ? 'yes' : 'no')), completion: { words: ['yes', 'no'] } };
}

/** What is read later, when it is known what it is about. */
export function unread(key: string, completion?: Completes): Field<RawValue> {
  return { ...field<RawValue>(key, (raw) => raw, ({ raw }) => raw), ...(completion && { completion }) };
}

/** A part by its order number. */
export function partOf(key: string): Field<PartKey> {
  return { key, read: partValue, print: (part, article) => value(article(part)) };
}

/** The key of a part: any part of the library. */
function partValue(article: ArticleReader): ValueReader<PartKey> {
  return (raw, key, report) => {
    const text = plainText(raw, key, report);
    if (text === undefined) return undefined;
    const read = article(text);
    return isPart(read) ? read.key : report(raw.column, read);
  };
}

/** A bare word. */
export function flag<const T>(word: string, means: T): Flag<T> {
  return { flag: word, means };
}
