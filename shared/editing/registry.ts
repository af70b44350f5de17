import type { LocalText } from '../text/index.ts';
import type { CommandEnvironment, CommandSpec, Refusal } from './command.ts';
import {
  type AddAttachments,
  type EditAttachment,
  type RemoveAttachments,
  addAttachments,
  editAttachment,
  removeAttachments,
} from './commands/attachments.ts';
import {
  type AssignStrip,
  type EditItems,
  type RemoveItems,
  type ReplaceItems,
  type SetAnchor,
  type SetDesignations,
  type SetGap,
  type TurnItems,
  assignStrip,
  editItems,
  removeItems,
  replaceItems,
  setAnchor,
  setDesignations,
  setGap,
  turnItems,
} from './commands/items-edit.ts';
import { type CloseGaps, closeGaps } from './commands/items-gaps.ts';
import { type MoveItems, moveItems } from './commands/items-move.ts';
import { type PlaceItems, placeItems } from './commands/items-place.ts';
import { type SwapItems, swapItems } from './commands/items-swap.ts';
import { type ResetFact, type SetFact, resetFact, setFact } from './commands/part-facts.ts';
import {
  type AddDuct,
  type AddKeepout,
  type AddPlate,
  type ArrangePlate,
  type ClearPlate,
  type EditDuct,
  type EditKeepout,
  type EditPlate,
  type RemovePlate,
  addDuct,
  addKeepout,
  addPlate,
  arrangePlate,
  clearPlate,
  editDuct,
  editKeepout,
  editPlate,
  removePlate,
} from './commands/plates.ts';
import {
  type AddPotential,
  type EditPotential,
  type RemovePotential,
  addPotential,
  editPotential,
  removePotential,
} from './commands/potentials.ts';
import { type EditProject, editProject } from './commands/project.ts';
import { type AddRail, type EditRail, type RemoveRail, addRail, editRail, removeRail } from './commands/rails.ts';
import { type ApplyProfile, type EditSettings, applyProfileToProject, editSettings } from './commands/settings.ts';
import { type AddStrip, type EditStrip, type RemoveStrip, addStrip, editStrip, removeStrip } from './commands/strips.ts';
import { type MergeStrips, mergeStrips } from './commands/strips-merge.ts';
import { type SplitStrip, splitStrip } from './commands/strips-split.ts';
import {
  type AddWaiver,
  type EditWaiver,
  type RemoveWaiver,
  type RemoveWaivers,
  addWaiver,
  editWaiver,
  removeWaiver,
  removeWaivers,
} from './commands/waivers.ts';
import type { Transaction } from './transaction.ts';

/** Several commands as one edit: one entry in the history, all or nothing. */
export interface Batch {
  readonly type: 'batch';
  readonly label: LocalText;
  readonly commands: readonly Command[];
}

/** Everything that can be asked of a document. A plain value. */
export type Command =
  | PlaceItems
  | MoveItems
  | RemoveItems
  | TurnItems
  | SetGap
  | CloseGaps
  | SetAnchor
  | AssignStrip
  | SetDesignations
  | EditItems
  | ReplaceItems
  | SwapItems
  | AddRail
  | EditRail
  | RemoveRail
  | AddStrip
  | EditStrip
  | RemoveStrip
  | SplitStrip
  | MergeStrips
  | AddAttachments
  | EditAttachment
  | RemoveAttachments
  | AddPlate
  | EditPlate
  | RemovePlate
  | AddDuct
  | EditDuct
  | AddKeepout
  | EditKeepout
  | ArrangePlate
  | ClearPlate
  | AddPotential
  | EditPotential
  | RemovePotential
  | SetFact
  | ResetFact
  | EditProject
  | EditSettings
  | ApplyProfile
  | AddWaiver
  | EditWaiver
  | RemoveWaiver
  | RemoveWaivers
  | Batch;

const batch: CommandSpec<Batch> = {
  run(tx, { commands }, env) {
    for (const command of commands) {
      const refusal = runCommand(tx, command, env);
      if (refusal) return refusal;
    }
    return undefined;
  },
  label: ({ label }) => label,
};

/** Every command's definition. The compiler sees to it that none is missing. */
export const COMMANDS: { readonly [K in Command['type']]: CommandSpec<Extract<Command, { readonly type: K }>> } = {
  'items.place': placeItems,
  'items.move': moveItems,
  'items.remove': removeItems,
  'items.turn': turnItems,
  'items.setGap': setGap,
  'items.closeGaps': closeGaps,
  'items.setAnchor': setAnchor,
  'items.assignStrip': assignStrip,
  'items.setDesignations': setDesignations,
  'items.edit': editItems,
  'items.replace': replaceItems,
  'items.swap': swapItems,
  'rail.add': addRail,
  'rail.edit': editRail,
  'rail.remove': removeRail,
  'strip.add': addStrip,
  'strip.edit': editStrip,
  'strip.remove': removeStrip,
  'strip.split': splitStrip,
  'strip.merge': mergeStrips,
  'attachments.add': addAttachments,
  'attachment.edit': editAttachment,
  'attachments.remove': removeAttachments,
  'plate.add': addPlate,
  'plate.edit': editPlate,
  'plate.remove': removePlate,
  'duct.add': addDuct,
  'duct.edit': editDuct,
  'keepout.add': addKeepout,
  'keepout.edit': editKeepout,
  'plate.arrange': arrangePlate,
  'plate.clear': clearPlate,
  'potential.add': addPotential,
  'potential.edit': editPotential,
  'potential.remove': removePotential,
  'part.setFact': setFact,
  'part.resetFact': resetFact,
  'project.edit': editProject,
  'settings.edit': editSettings,
  'settings.applyProfile': applyProfileToProject,
  'waiver.add': addWaiver,
  'waiver.edit': editWaiver,
  'waiver.remove': removeWaiver,
  'waivers.remove': removeWaivers,
  batch,
};

/** Runs one command in a transaction; a refusal is returned, not thrown. */
export function runCommand(tx: Transaction, command: Command, env: CommandEnvironment): Refusal | undefined {
  return specOf(command).run(tx, command, env);
}

/** The name of the edit, for the undo menu. */
export function labelOf(command: Command): LocalText {
  return specOf(command).label(command);
}

function specOf(command: Command): CommandSpec<Command> {
  // The table pairs each type with its own spec; the union is opened once, here.
  return COMMANDS[command.type] as unknown as CommandSpec<Command>;
}
