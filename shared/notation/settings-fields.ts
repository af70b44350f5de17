import { DEFAULT_SETTINGS, MOST_SPARES, type SettingsRecord } from '../project/index.ts';
import { formatThousandths } from '../units/index.ts';
import { type Field, choice, field, lengthOf, numeral, partOf, plain, thousandths } from './field.ts';
import { color, count, day, distances, lengthPositive, nameNotEmpty, percent } from './values.ts';
import { TOLERANCE_SUMS } from './vocabulary.ts';

/** The settings that stand behind a key of the `settings` statement. */
export type SettingsKey = Exclude<keyof SettingsRecord, 'kind' | 'id' | 'severities' | 'reasons'>;

/** What the `settings` statement says. */
export type SaidSettings = Pick<SettingsRecord, SettingsKey>;

/** How a setting is written. */
type SettingsField<T> = Field<T> & {
  /** Printed even where it has the value of a new project, so that the numbers behind a plan can be seen. */
  readonly always?: true;
};

/** Every setting, in the order in which it is printed. */
export const SETTINGS_FIELDS: { readonly [K in SettingsKey]-?: SettingsField<NonNullable<SettingsRecord[K]>> } = {
  margin: { ...lengthOf('margin'), always: true },
  allowance: { ...lengthOf('allowance'), always: true },
  reservePercent: { ...numeral('reserve', percent), always: true },
  tolerance: lengthOf('tolerance'),
  endStop: partOf('endstop'),
  endPlateColor: plain('endplates', color),
  railStep: thousandths('railstep', lengthPositive),
  toleranceSum: choice('tolerances', TOLERANCE_SUMS),
  fixingEnd: lengthOf('fixingend'),
  fixingPitch: thousandths('fixingpitch', lengthPositive),
  slotMargin: lengthOf('slotmargin'),
  partingGap: lengthOf('partinggap'),
  spareBlocks: numeral('spares', count(MOST_SPARES)),
  sparePercent: numeral('sparepercent', percent),
  frontClearance: lengthOf('frontclearance'),
  toolClearance: lengthOf('toolclearance'),
  ductFillPercent: numeral('ductfill', percent),
  ductDistances: field('ductdistances', distances, (rows) =>
    rows.map(({ upTo, distance }) => `${formatThousandths(upTo)}:${formatThousandths(distance)}`).join(','),
  ),
  stockLength: thousandths('stock', lengthPositive),
  kerf: lengthOf('kerf'),
  profile: plain('profile', nameNotEmpty),
  sheetsSince: field('sheets', day, String),
};

const KEYS = Object.keys(SETTINGS_FIELDS) as readonly SettingsKey[];
const BY_WORD: ReadonlyMap<string, SettingsKey> = new Map(KEYS.map((key) => [SETTINGS_FIELDS[key].key, key]));

/** The setting behind a key of the statement. */
export function settingOf(word: string): SettingsKey | undefined {
  return BY_WORD.get(word);
}

/** How the `reason` statement names what a reason is about: a setting by its key, a rule by its number; nothing else. */
export function reasonWord(name: string): string | undefined {
  if (isRuleId(name)) return name;
  return Object.hasOwn(SETTINGS_FIELDS, name) ? SETTINGS_FIELDS[name as SettingsKey].key : undefined;
}

/** Whether a text has the form of a rule's number: `RC-013`. */
export function isRuleId(text: string): boolean {
  return /^[A-Z]{2}-\d{3}$/.test(text);
}

/** The keys of the statement, in the order in which they are printed. */
export function settingsWords(): readonly string[] {
  return [...BY_WORD.keys()];
}

/** The settings to be printed: what is said by name, and what differs from a new project. */
export function settingsToPrint(settings: SettingsRecord): Partial<SettingsRecord> {
  const shown = KEYS.filter((key) => SETTINGS_FIELDS[key].always === true || settings[key] !== DEFAULT_SETTINGS[key]);
  return Object.fromEntries(shown.map((key) => [key, settings[key]]));
}
