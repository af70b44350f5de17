/** The drawing of a mounting plate: its sheet and what can be read off it. */
export type { PlatePreview, PlateSnapLine } from './plate-preview.ts';
export { type DistanceLine, type HeightReading, type ReadingTone, distanceLines, heightReading } from './plate-readings.ts';
export {
  type PlateEntry,
  type PlateSheet,
  boxOnPlate,
  entriesWithin,
  entryAt,
  entryOf,
  looseRails,
  plateBounds,
  plateBox,
  plateSheetOf,
} from './plate-sheet.ts';
export { PLATE_VIEW, type PlateState } from './plate-state.ts';
export { railBuildUp } from './rail-build-up.ts';
export { onPlateIds } from './shown-plate.ts';
