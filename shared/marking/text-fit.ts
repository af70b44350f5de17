import { type Um, subUm, timesUm, um } from '../units/index.ts';
import type { TextMetrics } from './text-metrics.ts';

/** Free space that stays around a marking, in µm (each side). */
export const TEXT_MARGIN = um(400);
/** Smallest height of capitals that is still read on a rail. */
export const SMALLEST_CAPITALS = um(1800);

/** How text sits in a field. */
export interface TextFit {
  /** Em size. */
  readonly size: Um;
  /** Upright reads along the rail; turned reads from bottom to top. */
  readonly orientation: 'upright' | 'turned';
  /** False where the text had to be made smaller than can be read, so that it stays in its field. */
  readonly fits: boolean;
}

export interface FitLimits {
  readonly largest: Um;
  /** Smallest height of capitals. */
  readonly smallestCapitals: Um;
  readonly margin: Um;
  readonly weight: 'regular' | 'bold';
}

/** Text of a marking strip: as large as 3 mm capitals are. */
export const STRIP_TEXT: FitLimits = {
  largest: um(4200),
  smallestCapitals: SMALLEST_CAPITALS,
  margin: TEXT_MARGIN,
  weight: 'bold',
};

/**
 * The largest text that fits a field, upright where it can be, else turned (MK-009). Width by the font's real advance
 * widths, height by its capitals.
 */
export function fitText(text: string, width: Um, height: Um, metrics: TextMetrics, limits: FitLimits = STRIP_TEXT): TextFit {
  const smallest = um(Math.ceil(limits.smallestCapitals / metrics.capHeight));
  const upright = sizeWithin(text, subUm(width, timesUm(limits.margin, 2)), subUm(height, timesUm(limits.margin, 2)), metrics, limits);
  if (upright >= smallest) return { size: um(upright), orientation: 'upright', fits: true };
  const turned = sizeWithin(text, subUm(height, timesUm(limits.margin, 2)), subUm(width, timesUm(limits.margin, 2)), metrics, limits);
  if (turned >= smallest) return { size: um(turned), orientation: 'turned', fits: true };
  return turned > upright
    ? { size: um(Math.max(1, turned)), orientation: 'turned', fits: false }
    : { size: um(Math.max(1, upright)), orientation: 'upright', fits: false };
}

/** Largest em size at which text is no longer than `along` and its capitals no taller than `across`; 0 for no room. */
function sizeWithin(text: string, along: Um, across: Um, metrics: TextMetrics, limits: FitLimits): number {
  if (along <= 0 || across <= 0) return 0;
  const reference = um(10_000);
  const length = Math.max(1, metrics.measure(text, reference, limits.weight));
  const byLength = Math.floor((along * reference) / length);
  const byHeight = Math.floor(across / metrics.capHeight);
  return Math.min(byLength, byHeight, limits.largest);
}

/**
 * How many characters of height `height` fit into `available`, by the rule of thumb of 0.6 widths a character. For a
 * quick answer without a font.
 */
export function mostCharacters(available: Um, height: Um): number {
  if (available <= 0 || height <= 0) return 0;
  return Math.floor((available * 10) / (height * 6));
}
