/** The drawing of the rails: its sheet, guides, measurements, overview. */
export { budgetLines, budgetName } from './budget-words.ts';
export { DIMENSION_NAMES, shownDimensions, withDimensionToggled, withShownDimensions } from './dimension-choice.ts';
export { type Guide, type Guides, NO_GUIDES, addGuide, chooseGuide, findGuide, guideSentence, moveGuide, removeGuide } from './guides.ts';
export {
  type Measure,
  type MeasureEnd,
  type Measuring,
  NOTHING_MEASURED,
  type SnapKind,
  keyOf,
  measureFigures,
  measureLabel,
  measureSelection,
  measureSentence,
} from './measure.ts';
export type { JumperPreview, Preview, SitPreview } from './rails-preview.ts';
export { RAILS_VIEW, type RailsState } from './rails-state.ts';
export {
  SHEET,
  type Sheet,
  type SheetRow,
  boxOfRecord,
  centreOf,
  itemBox,
  railOfRow,
  rowAt,
  rowBox,
  rowOf,
  sheetOf,
  sheetWithTray,
  trayRight,
} from './sheet.ts';
