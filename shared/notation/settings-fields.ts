import type { PartKey } from '../parts/index.ts';
import { DEFAULT_SETTINGS, MOST_SPARES, type SettingsRecord } from '../project/index.ts';
import { formatThousandths } from '../units/index.ts';
import type { ArticleReader } from './articles.ts';
import { partValue } from './placement.ts';
import { type ValueReader, color, count, day, distances, length, lengthPositive, nameNotEmpty, oneOf, percent } from './values.ts';
import { TOLERANCE_SUMS } from './vocabulary.ts';
import { value } from './words.ts';

/** The settings that stand behind a key of the `settings` statement. */
export type SettingsKey = Exclude<keyof SettingsRecord, 'kind' | 'id' | 'severities' | 'reasons'>;

/** How a setting is written. */
interface SettingsField<T> {
  readonly key: string;
  readonly read: (article: ArticleReader) => ValueReader<T>;
  readonly print: (content: T, article: (key: PartKey) => string) => string;
  /** Printed even where it has the value of a new project, so that the numbers behind a plan can be seen. */
  readonly always?: true;
}

const plain = <T>(key: string, reader: ValueReader<T>, print: (content: T) => string): SettingsField<T> => ({ key, read: () => reader, print: (content) => print(content) });

/** Every setting, in the order in which it is printed. */
const FIELDS: { readonly [K in SettingsKey]: SettingsField<NonNullable<SettingsRecord[K]>> } = {
  margin: { ...plain('margin', length, formatThousandths), always: true },
  allowance: { ...plain('allowance', length, formatThousandths), always: true },
  reservePercent: { ...plain('reserve', percent, String), always: true },
  tolerance: plain('tolerance', length, formatThousandths),
  endStop: { key: 'endstop', read: partValue, print: (key, article) => value(article(key)) },
  endPlateColor: plain('endplates', color, value),
  railStep: plain('railstep', lengthPositive, formatThousandths),
  toleranceSum: plain('tolerances', oneOf(TOLERANCE_SUMS), String),
  fixingEnd: plain('fixingend', length, formatThousandths),
  fixingPitch: plain('fixingpitch', lengthPositive, formatThousandths),
  slotMargin: plain('slotmargin', length, formatThousandths),
  partingGap: plain('partinggap', length, formatThousandths),
  spareBlocks: plain('spares', count(MOST_SPARES), String),
  sparePercent: plain('sparepercent', percent, String),
  frontClearance: plain('frontclearance', length, formatThousandths),
  toolClearance: plain('toolclearance', length, formatThousandths),
  ductFillPercent: plain('ductfill', percent, String),
  ductDistances: plain('ductdistances', distances, (rows) =>
    rows.map(({ upTo, distance }) => `${formatThousandths(upTo)}:${formatThousandths(distance)}`).join(','),
  ),
  stockLength: plain('stock', lengthPositive, formatThousandths),
  kerf: plain('kerf', length, formatThousandths),
  profile: plain('profile', nameNotEmpty, value),
  sheetsSince: plain('sheets', day, String),
};

const KEYS = Object.keys(FIELDS) as readonly SettingsKey[];
const BY_WORD: ReadonlyMap<string, SettingsKey> = new Map(KEYS.map((key) => [FIELDS[key].key, key]));

/** The readers of the `settings` statement by their keys. */
export function settingsReaders(article: ArticleReader): Readonly<Record<string, ValueReader<unknown>>> {
  return Object.fromEntries(KEYS.map((key) => [FIELDS[key].key, FIELDS[key].read(article)]));
}

/** The setting behind a key of the statement. */
export function settingOf(word: string): SettingsKey | undefined {
  return BY_WORD.get(word);
}

/** How the `reason` statement names what a reason is about: a setting by its key, a rule by its number; nothing else. */
export function reasonWord(name: string): string | undefined {
  if (isRuleId(name)) return name;
  return Object.hasOwn(FIELDS, name) ? FIELDS[name as SettingsKey].key : undefined;
}

/** Whether a text has the form of a rule's number: `RC-013`. */
export function isRuleId(text: string): boolean {
  return /^[A-Z]{2}-\d{3}$/.test(text);
}

/** The keys of the statement, in the order in which they are printed. */
export function settingsWords(): readonly string[] {
  return [...BY_WORD.keys()];
}

/** Key and value of every setting to be printed: what is said by name, and what differs from a new project. */
export function printedSettings(settings: SettingsRecord, article: (key: PartKey) => string): readonly (readonly [string, string])[] {
  return KEYS.flatMap((key) => {
    const text = printed(key, settings, article);
    return text === undefined ? [] : [[FIELDS[key].key, text] as const];
  });
}

function printed<K extends SettingsKey>(key: K, settings: SettingsRecord, article: (key: PartKey) => string): string | undefined {
  const content: SettingsRecord[K] | undefined = settings[key];
  const field: SettingsField<NonNullable<SettingsRecord[K]>> = FIELDS[key];
  if (content === undefined || (field.always !== true && content === DEFAULT_SETTINGS[key])) return undefined;
  return field.print(content, article);
}
