import type { LocalText } from '../text/index.ts';
import type { CommandEnvironment, CommandSpec, Refusal } from './command.ts';
import { KIND_COMMANDS, type KindCommand } from './kinds/index.ts';
import type { Transaction } from './transaction.ts';

/** Several commands as one edit: one entry in the history, all or nothing. */
export interface Batch {
  readonly type: 'batch';
  readonly label: LocalText;
  readonly commands: readonly Command[];
}

/** Everything that can be asked of a document. A plain value. */
export type Command = KindCommand | Batch;

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

type Commands = { readonly [K in Command['type']]: CommandSpec<Extract<Command, { readonly type: K }>> };

/** Every command's definition: those of all kinds of records, and the batch. */
export const COMMANDS: Commands = Object.fromEntries(
  // The tables hold each command under its own type.
  [...Object.values(KIND_COMMANDS).flatMap((table) => Object.entries(table)), ['batch', batch] as const],
) as unknown as Commands;

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
