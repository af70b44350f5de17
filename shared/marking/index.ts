/** Marking: designations and numbering, marking strips at true positions, text that fits, printer units. */
export { compressDesignations, nextDesignation } from './designation.ts';
export { type Calibration, calibrationOf, fromDots, toDots, toPixels, toPoints } from './device-units.ts';
export { type FreedLabels, freeLabels } from './free-labels.ts';
export { type LevelNaming, type NumberingOptions, type NumberingScheme, PLAIN_NUMBERING, planNumbering } from './numbering.ts';
export {
  type CoveredStretch,
  type MarkingStrip,
  type StripField,
  type StripPlan,
  type StripSegment,
  type UnprintableItem,
  pitchOf,
  planStrips,
  splitStrip,
  stretchesUnderStrips,
} from './strips.ts';
export {
  type FitLimits,
  SMALLEST_CAPITALS,
  STRIP_TEXT,
  TEXT_MARGIN,
  type TextFit,
  fitText,
  mostCharacters,
} from './text-fit.ts';
export { FONT_FAMILY, PLEX_METRICS } from './plex-metrics.ts';
export { PLAIN_METRICS, type TextMetrics } from './text-metrics.ts';
