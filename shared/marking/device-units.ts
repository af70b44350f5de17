import { type Um, um } from '../units/index.ts';

// A printer knows points or dots, not micrometres. Every place is converted from its own distance and rounded once: a
// pitch that is rounded first and multiplied afterwards drifts (61 dots for 5.2 mm at 300 dpi are 0.7 mm short over
// twenty blocks).

/** PDF points are 1/72 inch, CSS pixels 1/96 inch. */
const UM_PER_POINT = 25_400 / 72;
const UM_PER_PIXEL = 25_400 / 96;

/** Micrometres in PDF points, not rounded. */
export function toPoints(distance: Um): number {
  return distance / UM_PER_POINT;
}

/** Micrometres in CSS pixels, not rounded. */
export function toPixels(distance: Um): number {
  return distance / UM_PER_PIXEL;
}

/** The dot nearest to a distance from the edge of the page. */
export function toDots(distance: Um, dotsPerInch: number): number {
  return Math.round((distance * dotsPerInch) / 25_400);
}

/** Where a dot really lies, to the nearest micrometre. */
export function fromDots(dots: number, dotsPerInch: number): Um {
  return um(Math.round((dots * 25_400) / dotsPerInch));
}

/** What a printed control ruler of 100 mm says about a printer. */
export type Calibration =
  | { readonly kind: 'exact' }
  | { readonly kind: 'correct'; readonly factor: number }
  | { readonly kind: 'refuse' };

const RULER = 100_000;
const ACCEPTED = 200;
const LARGEST_CORRECTION = 3000;

/**
 * Judges the measured length of the 100 mm ruler: up to 0.2 mm off is exact enough, up to 3 mm is corrected by a factor,
 * more means that the printer was told to fit the page, and no factor mends that.
 */
export function calibrationOf(measured: Um): Calibration {
  const off = Math.abs(measured - RULER);
  if (off <= ACCEPTED) return { kind: 'exact' };
  return off > LARGEST_CORRECTION ? { kind: 'refuse' } : { kind: 'correct', factor: RULER / measured };
}
