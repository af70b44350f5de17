/** Editing: commands, the one way to change a document; history. */
export { type Transaction, beginTransaction } from './transaction.ts';
export { type CommandEnvironment, type CommandSpec, type Refusal } from './command.ts';
export { type Batch, COMMANDS, type Command, labelOf } from './registry.ts';
export { type CommandOutcome, applyCommand } from './apply-command.ts';
export {
  EMPTY_HISTORY,
  HISTORY_LIMIT,
  type History,
  type HistoryEntry,
  type HistoryStep,
  pushHistory,
  redo,
  undo,
} from './history.ts';
export { orderKeysBetween } from './order.ts';
export type { Target } from './rail-sequence.ts';
export { type NewAttachment, type NewItem, copyOfAttachment, emptyLevels } from './commands/items-place.ts';
export { type OnPlateId, type OnPlatePlace, isOnPlate } from './commands/plates.ts';
export { type DesignationEntry } from './commands/items-edit.ts';
export { type PotentialFields } from './commands/potentials.ts';
export { LONGEST_RAIL, nextRailName, stockLengthOf } from './commands/rails.ts';
export type { ItemSwap } from './commands/items-swap.ts';
export { followingStripTag } from './commands/strips-split.ts';
export { type StripSettings, nextStripTag } from './commands/strips.ts';
export type { JumperToAdd } from './commands/jumpers.ts';
export { type JumperLosses, jumperLosses } from './enforcers/released-jumpers.ts';
