import type { IdSource } from '../project/index.ts';
import type { LocalText } from '../text/index.ts';
import type { Transaction } from './transaction.ts';

/** What a command is given besides its arguments. Injected, so that a log of commands replays identically. */
export interface CommandEnvironment {
  readonly ids: IdSource;
}

/** Why a command cannot be carried out: one sentence for the user. */
export interface Refusal {
  readonly reason: LocalText;
}

/**
 * The definition of a command. `run` writes into the transaction or refuses; a refusal, or an exception, leaves the
 * document as it was. `label` names the edit in the undo menu, as a short imperative.
 */
export interface CommandSpec<A> {
  readonly run: (tx: Transaction, args: A, env: CommandEnvironment) => Refusal | undefined;
  readonly label: (args: A) => LocalText;
}

/** A refusal with the reason in both languages. */
export function refuse(en: string, de: string): Refusal {
  return { reason: { en, de } };
}
