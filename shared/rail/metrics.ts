import { factOf } from '../parts/index.ts';
import { type SettingsRecord, takenSpace } from '../project/index.ts';
import { type Um, addUm, subUm, timesUm, um } from '../units/index.ts';
import type { RailLayout } from './layout.ts';

/**
 * The read-outs of a rail that are always in view. Lengths in µm. A value that would need an unknown width is still
 * given for the rest, and `widthUnknown` counts what is missing from it.
 */
export interface RailMetrics {
  readonly length: Um;
  /** Length between the margins (CALC-04). */
  readonly usable: Um;
  /** Nominal width: the sum of all items (CALC-01). Gaps are not part of it. */
  readonly width: Um;
  /** Sum of the gaps that were asked for; they take rail too. Room before an anchored item is not among them. */
  readonly gaps: Um;
  /** Number of modular terminal blocks. */
  readonly blocks: number;
  /** Width with the mounting allowance for each terminal block (CALC-02). */
  readonly planningWidth: Um;
  /** Usable length less planning width and gaps (CALC-05); negative where the rail is too short. */
  readonly remaining: Um;
  /** `remaining` in percent of the usable length, to two decimals; 0 for a rail without usable length. */
  readonly reservePercent: number;
  /** How many more blocks like the last one fit, with their allowance; undefined without a block of known width. */
  readonly furtherBlocks: number | undefined;
  /** Rail plus the tallest of the items and of what sits on them (CALC-07), with the number of those of unknown height. */
  readonly height: HeightReadout;
  /** Tolerance of the whole width (CALC-03): added up, and statistical (root of the sum of squares), rounded to 1 µm. */
  readonly tolerance: { readonly worst: Um; readonly rss: Um };
  /** Number of items whose width is unknown and therefore counts as nothing in all the values above. */
  readonly widthUnknown: number;
}

/** Build-up height above the mounting plate. */
export interface HeightReadout {
  /** Undefined where the height of the rail itself is unknown or nothing on it has a known height. */
  readonly value: Um | undefined;
  /** Number of items, and of things on them, that could be taller, because their height is unknown. */
  readonly unknown: number;
}

/** Computes the read-outs of a rail. `railHeight` is undefined where the rail part does not say. */
export function railMetrics(layout: RailLayout, settings: SettingsRecord, railHeight: Um | undefined): RailMetrics {
  const usable = subUm(layout.usableEnd, layout.usableStart);
  const { width, gaps, blocks, planningWidth } = takenSpace(layout.items, layout.centred, settings.allowance);
  const remaining = subUm(usable, addUm(planningWidth, gaps));
  const lastBlock = layout.items.findLast((placed) => placed.role === 'block' && placed.widthKnown && placed.width > 0);
  const step = lastBlock ? addUm(lastBlock.width, settings.allowance) : undefined;
  return {
    length: layout.rail.length,
    usable,
    width,
    gaps,
    blocks,
    planningWidth,
    remaining,
    reservePercent: usable > 0 ? Math.round((10_000 * remaining) / usable) / 100 : 0,
    furtherBlocks: step === undefined ? undefined : Math.max(0, Math.floor(remaining / step)),
    height: heightOf(layout, railHeight),
    tolerance: toleranceOf(blocks, settings.tolerance),
    widthUnknown: layout.items.reduce((unknown, placed) => unknown + (placed.widthKnown ? 0 : 1), 0),
  };
}

function heightOf(layout: RailLayout, railHeight: Um | undefined): HeightReadout {
  let tallest: Um | undefined;
  let unknown = 0;
  for (const { part } of [...layout.items, ...layout.attachments]) {
    const height = factOf(part, 'geometry.height');
    if (!height.known) unknown += 1;
    else if (tallest === undefined || height.value > tallest) tallest = height.value;
  }
  const value = railHeight === undefined || tallest === undefined ? undefined : addUm(railHeight, tallest);
  return { value, unknown };
}

/** Tolerance of `count` widths of ± `each`: worst case and statistical (CALC-03). */
export function toleranceOf(count: number, each: Um): { readonly worst: Um; readonly rss: Um } {
  return { worst: timesUm(each, count), rss: um(Math.round(each * Math.sqrt(count))) };
}
