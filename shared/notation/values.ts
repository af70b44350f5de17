import { type DuctDistance, LONGEST_LENGTH, MOST_DISTANCES, MOST_FIXINGS } from '../project/index.ts';
import { type Um, parseThousandths, um } from '../units/index.ts';
import { strayQuote } from './complaints/form.ts';
import {
  controlCharacter,
  emptyText,
  emptyValue,
  lengthAboveZero,
  lengthTooLong,
  notADay,
  notACount,
  notADistance,
  notALength,
  notAnOffset,
  notAPercentage,
  notAnAmount,
  notOneOf,
  textTooLong,
  tooMany,
} from './complaints/values.ts';
import type { Report } from './problem.ts';
import { type RawValue, isQuoted, textOf } from './tokens.ts';

/** Reads the value behind a key; undefined where it reported why it cannot. */
export type ValueReader<T> = (value: RawValue, key: string, report: Report) => T | undefined;

/** Limits of the document schema, so that whatever is read can be saved. */
const LONGEST_NAME = 200;
const LONGEST_COLOR = 60;
const LARGEST_AMOUNT = 1_000_000_000;
const CONTROL = /\p{Cc}/u;

/** A length in mm with point or comma, 0 or more. */
export const length: ValueReader<Um> = (value, key, report) => {
  const text = plainText(value, key, report);
  if (text === undefined) return undefined;
  const parsed = parseThousandths(text);
  if (!parsed.ok || parsed.value < 0) return report(value.column, notALength(text));
  if (parsed.value > LONGEST_LENGTH) return report(value.column, lengthTooLong(LONGEST_LENGTH / 1000));
  return um(parsed.value);
};

/** A length in mm with point or comma, of either sign. */
export const signedLength: ValueReader<Um> = (value, key, report) => {
  const text = plainText(value, key, report);
  if (text === undefined) return undefined;
  const parsed = parseThousandths(text);
  if (!parsed.ok) return report(value.column, notAnOffset(text));
  if (Math.abs(parsed.value) > LONGEST_LENGTH) return report(value.column, lengthTooLong(LONGEST_LENGTH / 1000));
  return um(parsed.value);
};

/** A length in mm above 0. */
export const lengthPositive: ValueReader<Um> = (value, key, report) => {
  const read = length(value, key, report);
  return read === 0 ? report(value.column, lengthAboveZero()) : read;
};

/** Lengths in mm separated by commas, with a decimal point: `50,250,462.5`; in ascending order, each once. */
export const lengths: ValueReader<readonly Um[]> = (value, key, report) => {
  const text = plainText(value, key, report);
  if (text === undefined) return undefined;
  const read: Um[] = [];
  for (const each of text.split(',')) {
    const parsed = parseThousandths(each);
    if (!parsed.ok || parsed.value < 0) return report(value.column, notALength(each));
    if (parsed.value > LONGEST_LENGTH) return report(value.column, lengthTooLong(LONGEST_LENGTH / 1000));
    read.push(um(parsed.value));
  }
  if (read.length > MOST_FIXINGS) return report(value.column, tooMany(MOST_FIXINGS));
  return [...new Set(read)].sort((a, b) => a - b);
};

/** Distances by cross-section, separated by commas, with a decimal point: `1.5:30,4:40` is 30 mm up to 1.5 mm², 40 mm up to 4 mm². */
export const distances: ValueReader<readonly DuctDistance[]> = (value, key, report) => {
  const text = plainText(value, key, report);
  if (text === undefined) return undefined;
  const rows: DuctDistance[] = [];
  for (const row of text.split(',')) {
    const [upTo, distance, ...more] = row.split(':').map(parseThousandths);
    if (!upTo?.ok || !distance?.ok || more.length > 0 || upTo.value < 0 || distance.value < 0) return report(value.column, notADistance(row));
    if (upTo.value > LARGEST_AMOUNT) return report(value.column, notADistance(row));
    if (distance.value > LONGEST_LENGTH) return report(value.column, lengthTooLong(LONGEST_LENGTH / 1000));
    rows.push({ upTo: upTo.value, distance: um(distance.value) });
  }
  return rows.length > MOST_DISTANCES ? report(value.column, tooMany(MOST_DISTANCES)) : rows;
};

/** `yes` or `no`. */
export const yesOrNo: ValueReader<boolean> = (value, key, report) => {
  const word = oneOf(['yes', 'no'])(value, key, report);
  return word === undefined ? undefined : word === 'yes';
};

/** A day: `2020-01-31`. */
export const day: ValueReader<string> = (value, key, report) => {
  const text = plainText(value, key, report);
  if (text === undefined) return undefined;
  return isDay(text) ? text : report(value.column, notADay(text));
};

function isDay(text: string): boolean {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined || month < 1 || month > 12) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return date >= 1 && date <= days;
}

/** A whole number of thousandths of the unit: mA or mV. */
function amount(unit: 'A' | 'V'): ValueReader<number> {
  return (value, key, report) => {
    const text = plainText(value, key, report);
    if (text === undefined) return undefined;
    const parsed = parseThousandths(text);
    if (!parsed.ok || parsed.value < 0 || parsed.value > LARGEST_AMOUNT) {
      return report(value.column, notAnAmount(text, unit));
    }
    return parsed.value;
  };
}

/** A current in A, read as mA. */
export const current = amount('A');
/** A voltage in V, read as mV. */
export const voltage = amount('V');

/** A percentage from 0 to 100 with any number of decimals. */
export const percent: ValueReader<number> = (value, key, report) => {
  const text = plainText(value, key, report);
  if (text === undefined) return undefined;
  // The exponent is there for what a printer of tiny fractions writes, not for people.
  const number = /^\d+(?:[.,]\d+)?(?:e-\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return number >= 0 && number <= 100 ? number : report(value.column, notAPercentage(text));
};

/** A whole number from 0 to a limit. */
export function count(limit: number): ValueReader<number> {
  return (value, key, report) => {
    const text = plainText(value, key, report);
    if (text === undefined) return undefined;
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return number <= limit ? number : report(value.column, notACount(text, limit));
  };
}

/** Numbers from 1 to a limit, separated by a mark: `2,5`. */
export function counts(limit: number, mark: ',' | '/'): ValueReader<readonly number[]> {
  return (value, key, report) => {
    const text = plainText(value, key, report);
    if (text === undefined) return undefined;
    const numbers: number[] = [];
    for (const each of text.split(mark)) {
      const number = /^\d{1,9}$/.test(each) ? Number(each) : Number.NaN;
      if (!(number >= 1 && number <= limit)) return report(value.column, notACount(each, limit));
      numbers.push(number);
    }
    return numbers;
  };
}

/** Words of a list, separated by strokes: `A/B`. */
export function wordsFrom<const T extends string>(options: readonly T[]): ValueReader<readonly T[]> {
  return (value, key, report) => {
    const text = plainText(value, key, report);
    if (text === undefined) return undefined;
    const found: T[] = [];
    for (const each of text.split('/')) {
      const word = options.find((option) => option === each);
      if (word === undefined) return report(value.column, notOneOf(key, each, options));
      found.push(word);
    }
    return found;
  };
}

/** One of a list of words. */
export function oneOf<const T extends string>(options: readonly T[]): ValueReader<T> {
  return (value, key, report) => {
    const text = plainText(value, key, report);
    if (text === undefined) return undefined;
    const found = options.find((option) => option === text);
    return found ?? report(value.column, notOneOf(key, text, options));
  };
}

/** Text of one line; `""` is the empty text. */
export const name: ValueReader<string> = (value, key, report) => {
  const text = plainText(value, key, report);
  return text === undefined ? undefined : checkedText(text, value.column, LONGEST_NAME, report);
};

/** The name of a colour. */
export const color: ValueReader<string> = (value, key, report) => {
  const text = plainText(value, key, report);
  return text === undefined ? undefined : checkedText(text, value.column, LONGEST_COLOR, report);
};

/** Text of one line that is not empty. */
export const nameNotEmpty: ValueReader<string> = (value, key, report) => {
  const text = name(value, key, report);
  return text === '' ? report(value.column, emptyText()) : text;
};

/** Text of which everything is kept, control characters too. */
export const freeText: ValueReader<string> = (value, key, report) => plainText(value, key, report);

/** A text within its limit and without control characters. */
export function checkedText(text: string, column: number, limit: number, report: Report): string | undefined {
  if (text.length > limit) return report(column, textTooLong(limit));
  if (CONTROL.test(text)) return report(column, controlCharacter());
  return text;
}

/** The text of a value that is one piece. */
export function plainText(value: RawValue, key: string, report: Report): string | undefined {
  if (value.raw === '') return report(value.column, emptyValue(key));
  const stray = isQuoted(value) ? -1 : value.raw.indexOf('"');
  return stray < 0 ? textOf(value) : report(value.column + stray, strayQuote());
}
