/** Commands made of a selection, and where things go. */
export {
  type Alignment,
  alignCommand,
  closeGapsCommand,
  gapsMeant,
  placeBackCommand,
  railsMeant,
  unplaceCommand,
  unplacedMeant,
} from './arranging.ts';
export { similarIds, wholeRunIds, wholeStripIds } from './choosing.ts';
export {
  anchorOf,
  focusItem,
  nudgeCommand,
  runOf,
  selectAllIds,
  selectedItems,
  selectedRails,
  stretchOf,
  turnCommand,
  withTheirAccessories,
} from './edits.ts';
export {
  DEFAULT_RAIL_LENGTH,
  type NewRail,
  USUAL_RAIL,
  groundFor,
  insertionTarget,
  placingCommand,
  railCommand,
  stripBeside,
  stripFor,
} from './placing.ts';
export { SELECTED } from './kinds.ts';
export { removeCommand } from './remove-command.ts';
export { lostByReplacing } from './replacing.ts';
export { shownAfter } from './shown-after.ts';
export { copyOfSelection, kindsInTurn, selectedOfKind } from './selected-records.ts';
export { blocksByLevels, splitPlace, stripMeant, stripsMeant } from './strip-choice.ts';
