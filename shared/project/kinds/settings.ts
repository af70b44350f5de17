import { z } from 'zod';
import { type PartKey, partKeySchema } from '../../parts/index.ts';
import type { Um } from '../../units/index.ts';
import { LONG_TEXT, MOST_SPARES, amount, length, line, name, percent, positiveLength, ruleId } from './fields.ts';
import { type IdOf, onlyIdSchema } from './id.ts';
import type { KindSpec } from './kind.ts';

/** Id of the settings, which exist exactly once in every document. */
export type SettingsId = IdOf<'settings'>;
/** The one id of the settings. */
export const SETTINGS_ID = 'settings/main' as SettingsId;

/** More rows than any table of distances needs. */
export const MOST_DISTANCES = 50;

/** Severity of a finding, or `off`. */
export type SeveritySetting = 'error' | 'warning' | 'info' | 'off';

/** How far wiring ducts are to be from terminal blocks for conductors up to a cross-section (in 1/1000 mm²). */
export interface DuctDistance {
  readonly upTo: number;
  readonly distance: Um;
}

/** Limits and defaults of the project. Lengths in µm. */
export interface SettingsRecord {
  readonly kind: 'settings';
  readonly id: SettingsId;
  /** Rail length kept free at each end. */
  readonly margin: Um;
  /** Mounting allowance per modular terminal block, added for planning. */
  readonly allowance: Um;
  /** Reserve wanted on each rail, in percent of the usable length. */
  readonly reservePercent: number;
  /** Width tolerance of an item whose own is unknown, plus or minus. */
  readonly tolerance: Um;
  /** Part that secures the ends of a run. */
  readonly endStop: PartKey;
  /** Colour to prefer where several end plates fit. */
  readonly endPlateColor: string;
  /** Rails are offered in lengths of whole multiples of this. */
  readonly railStep: Um;
  /** How width tolerances add up: all at their limit, or statistically; absent = all at their limit. */
  readonly toleranceSum?: 'worst' | 'rss';
  /** Farthest that the first and last fixing of a rail may be from its ends; absent = the built-in limit. */
  readonly fixingEnd?: Um;
  /** Farthest that two fixings of a rail may be apart; absent = the built-in limit. */
  readonly fixingPitch?: Um;
  /** Metal to be left between a cut and the next mounting slot; absent = the built-in limit. */
  readonly slotMargin?: Um;
  /** A gap narrower than this parts no runs; absent = the built-in limit. */
  readonly partingGap?: Um;
  /** Spare terminal blocks wanted in each strip; absent = none. */
  readonly spareBlocks?: number;
  /** Spare terminal blocks wanted in each strip, in percent of its blocks; where both are given the larger number counts. */
  readonly sparePercent?: number;
  /** Room to be left between the tallest part and the inner face of door or cover; absent = the built-in limit. */
  readonly frontClearance?: Um;
  /** Free height above a terminal block for the operating tool; absent = the built-in limit. */
  readonly toolClearance?: Um;
  /** How full a wiring duct may be, in percent of its cross-section; absent = the built-in limit. */
  readonly ductFillPercent?: number;
  /** Distances between terminal blocks and wiring ducts, the smallest conductors first; absent = the built-in table. */
  readonly ductDistances?: readonly DuctDistance[];
  /** Length in which rails are bought where their article does not say; absent = the customary one. */
  readonly stockLength?: Um;
  /** Width of a saw cut; absent = the customary one. */
  readonly kerf?: Um;
  /** Name of the profile from which limits and severities were taken; absent = none. */
  readonly profile?: string;
  /** Why a limit or severity differs from the built-in one: by the name of its field here, or by rule id. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** Data sheets of before this day (`2020-01-31`) are to be looked at; absent = all are recent enough. */
  readonly sheetsSince?: string;
  /** Severities that differ from the rules' own, by rule id. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
}

/** The settings; a profile has the same limits. */
export const settingsRecordSchema = z.strictObject({
  kind: z.literal('settings'),
  id: onlyIdSchema(SETTINGS_ID),
  margin: length,
  allowance: length,
  reservePercent: percent,
  tolerance: length,
  endStop: partKeySchema,
  endPlateColor: line(60),
  railStep: positiveLength,
  toleranceSum: z.exactOptional(z.enum(['worst', 'rss'])),
  fixingEnd: z.exactOptional(length),
  fixingPitch: z.exactOptional(positiveLength),
  slotMargin: z.exactOptional(length),
  partingGap: z.exactOptional(length),
  spareBlocks: z.exactOptional(z.int().min(0).max(MOST_SPARES)),
  sparePercent: z.exactOptional(percent),
  frontClearance: z.exactOptional(length),
  toolClearance: z.exactOptional(length),
  ductFillPercent: z.exactOptional(percent),
  ductDistances: z.exactOptional(z.array(z.strictObject({ upTo: amount, distance: length })).min(1).max(MOST_DISTANCES)),
  stockLength: z.exactOptional(positiveLength),
  kerf: z.exactOptional(length),
  profile: z.exactOptional(name),
  reasons: z.exactOptional(z.record(z.string().max(60).regex(/^[A-Za-z0-9-]+$/), line(LONG_TEXT).min(1))),
  sheetsSince: z.exactOptional(z.iso.date()),
  severities: z.record(ruleId, z.enum(['error', 'warning', 'info', 'off'])),
}).meta({ id: 'settings' }) satisfies z.ZodType<SettingsRecord>;

/** Limits and defaults of the project. */
export const SETTINGS: KindSpec<SettingsRecord> = { kind: 'settings', identity: { only: SETTINGS_ID }, schema: settingsRecordSchema };
