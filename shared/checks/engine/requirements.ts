import { DEFAULT_SETTINGS, type RailRecord, type SettingsRecord } from '../../project/index.ts';
import { type LocalText, inBoth } from '../../text/index.ts';
import { type Um, mm } from '../../units/index.ts';
import { lengthIn, percentIn } from './wording.ts';

/** Where a limit can come from, the nearest first. */
export type RequirementOrigin = 'rail' | 'project' | 'default';

/** One place that has a say, with the value that it gives. */
export interface RequirementStep<T> {
  readonly origin: RequirementOrigin;
  readonly value: T;
}

/** A limit that checks use, with all that was looked at: the first step of the chain decides. */
export interface Requirement<T> {
  readonly value: T;
  readonly chain: readonly RequirementStep<T>[];
}

function resolve<T>(...steps: readonly [...(RequirementStep<T> | undefined)[], RequirementStep<T>]): Requirement<T> {
  const chain = steps.filter((step): step is RequirementStep<T> => step !== undefined);
  // The last step is the default, so that there always is a first.
  return { value: (chain[0] as RequirementStep<T>).value, chain };
}

/** Reserve wanted on a rail, in percent of its usable length. */
export function reserveRequirement(settings: SettingsRecord): Requirement<number> {
  return resolve(
    { origin: 'project', value: settings.reservePercent },
    { origin: 'default', value: DEFAULT_SETTINGS.reservePercent },
  );
}

/** Length kept free at each end of a rail. */
export function marginRequirement(settings: SettingsRecord, rail: RailRecord): Requirement<Um> {
  return resolve(
    rail.margin === undefined ? undefined : { origin: 'rail', value: rail.margin },
    { origin: 'project', value: settings.margin },
    { origin: 'default', value: DEFAULT_SETTINGS.margin },
  );
}

/** Mounting allowance per terminal block. */
export function allowanceRequirement(settings: SettingsRecord): Requirement<Um> {
  return resolve(
    { origin: 'project', value: settings.allowance },
    { origin: 'default', value: DEFAULT_SETTINGS.allowance },
  );
}

/** How width tolerances add up: all at their limit (`worst`), or statistically (`rss`). */
export function toleranceSumRequirement(settings: SettingsRecord): Requirement<'worst' | 'rss'> {
  return resolve(ofProject(settings.toleranceSum), { origin: 'default', value: 'worst' });
}

/** Farthest that the first and the last fixing of a rail may be from its ends. Planning practice. */
export function fixingEndRequirement(settings: SettingsRecord): Requirement<Um> {
  return resolve(ofProject(settings.fixingEnd), { origin: 'default', value: mm(50) });
}

/** Farthest that two fixings of a rail may be apart. Planning practice; 60 mm where there is strong vibration. */
export function fixingPitchRequirement(settings: SettingsRecord): Requirement<Um> {
  return resolve(ofProject(settings.fixingPitch), { origin: 'default', value: mm(250) });
}

/** Spare terminal blocks wanted in each strip. */
export function spareRequirement(settings: SettingsRecord): Requirement<number> {
  return resolve(ofProject(settings.spareBlocks), { origin: 'default', value: 0 });
}

/** The day from which on data sheets are recent enough; undefined where their age does not matter. */
export function sheetRequirement(settings: SettingsRecord): Requirement<string | undefined> {
  return resolve<string | undefined>(ofProject(settings.sheetsSince), { origin: 'default', value: undefined });
}

function ofProject<T>(value: T | undefined): RequirementStep<T> | undefined {
  return value === undefined ? undefined : { origin: 'project', value };
}

const ORIGINS: Readonly<Record<RequirementOrigin, LocalText>> = {
  rail: { en: 'this rail', de: 'diese Schiene' },
  project: { en: 'project settings', de: 'Projekteinstellungen' },
  default: { en: 'built-in default', de: 'eingebaute Vorgabe' },
};

/** Why a limit is what it is: "5 mm (this rail); project settings 8 mm, built-in default 5 mm". */
export function explainRequirement<T>({ chain }: Requirement<T>, show: (value: T) => LocalText): LocalText {
  return inBoth((language) => {
    const [first, ...others] = chain.map(({ origin, value }) => ({ from: ORIGINS[origin][language], value: show(value)[language] }));
    if (!first) return '';
    const rest = others.map(({ from, value }) => `${from} ${value}`).join(', ');
    return `${first.value} (${first.from})${rest && `; ${rest}`}`;
  });
}

/** Shows a length of a requirement. */
export function showLength(value: Um): LocalText {
  return inBoth((language) => lengthIn(language, value));
}

/** Shows a percentage of a requirement. */
export function showPercent(value: number): LocalText {
  return inBoth((language) => percentIn(language, value));
}
