import type { PartKey } from '../../parts/index.ts';
import type { Um } from '../../units/index.ts';
import type { DuctDistance } from '../kinds/settings.ts';

/** What each limit can be. The keys are the fields of the project's settings that hold them; lengths in µm. */
export interface LimitValues {
  /** Rail length kept free at each end. */
  readonly margin: Um;
  /** Reserve wanted on a rail, in percent of its usable length. */
  readonly reservePercent: number;
  /** Rails are offered in whole multiples of this. */
  readonly railStep: Um;
  /** Mounting allowance for each terminal block. */
  readonly allowance: Um;
  /** Width tolerance of an item whose own is unknown, plus or minus. */
  readonly tolerance: Um;
  /** How width tolerances add up: all at their limit, or statistically. */
  readonly toleranceSum: 'worst' | 'rss';
  /** A gap narrower than this parts no runs. */
  readonly partingGap: Um;
  /** Part that secures the ends of a run. */
  readonly endStop: PartKey;
  /** Colour to prefer where several end plates fit. */
  readonly endPlateColor: string;
  /** Spare terminal blocks wanted in each strip. */
  readonly spareBlocks: number;
  /** Spare terminal blocks wanted in each strip, in percent of its blocks. */
  readonly sparePercent: number;
  /** Farthest that the first and the last fixing of a rail may be from its ends. */
  readonly fixingEnd: Um;
  /** Farthest that two fixings of a rail may be apart. */
  readonly fixingPitch: Um;
  /** Metal to be left between a cut and the next mounting slot. */
  readonly slotMargin: Um;
  /** Room between the tallest part and the inner face of door or cover. */
  readonly frontClearance: Um;
  /** Free height above a terminal block for the operating tool. */
  readonly toolClearance: Um;
  /** Distances between terminal blocks and wiring ducts by cross-section, the smallest first. */
  readonly ductDistances: readonly DuctDistance[];
  /** How full a wiring duct may be, in percent of its cross-section. */
  readonly ductFillPercent: number;
  /** Length in which rails are bought. */
  readonly stockLength: Um;
  /** Width of a saw cut. */
  readonly kerf: Um;
  /** The day from which on data sheets are recent enough; undefined where their age does not matter. */
  readonly sheetsSince: string | undefined;
}

/** The name of a limit: the field of the project's settings that holds it. */
export type LimitKey = keyof LimitValues;
