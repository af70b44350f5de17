/** The rail: where items stand, what touches what, and the read-outs of a rail. */
export {
  type Extent,
  type LayoutContext,
  type PlacedAttachment,
  type PlacedItem,
  type RailLayout,
  type Run,
  TOUCH_TOLERANCE,
  endOf,
  extentOf,
  indexOfItem,
  layOutRail,
  nextItem,
  touchingNeighbour,
  widthOf,
} from './layout.ts';
export { type HeightReadout, type RailMetrics, railMetrics, toleranceOf } from './metrics.ts';
export { BUDGET_KINDS, type BudgetKind, type BudgetShare, type RailBudget, railBudget } from './budget.ts';
export { type RailFit, railFit } from './fit.ts';
export { type Total, totalOf } from './totals.ts';
export { type Derivation, type ProjectView, derive } from './derivation.ts';
export { type Notes, noteOn, notes } from './notes.ts';
export { LAYOUTS, changesWhatHoldsEverywhere, railsTouchedBy } from './layouts.ts';
export { STRIPS, type StripPlaces } from './strip-places.ts';
export { itemReference, layoutOf, metricsOf, updateView, viewOf } from './project-view.ts';
export { type Slot, slotAt } from './insertion.ts';
export { accessoriesOf, withAccessories } from './accessories-of.ts';
export { type SlotPlace, type SlotRow, cleanLengths, isCleanCut, slotPlaces, slotRowOf, unknownSlotFacts } from './slots.ts';
export { kindTitle, recordName } from './record-names.ts';
