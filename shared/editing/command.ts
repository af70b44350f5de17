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

/** A refusal with the reason in every language. */
export function refuse(reason: LocalText): Refusal {
  return { reason };
}

/** The item that a command names has been removed meanwhile. */
export const ITEM_GONE = refuse({ en: 'An item is no longer there.', de: 'Ein Element ist nicht mehr vorhanden.' });
/** The rail that a command names has been removed meanwhile. */
export const RAIL_GONE = refuse({ en: 'The rail is no longer there.', de: 'Die Tragschiene ist nicht mehr vorhanden.' });
/** The mounting plate that a command names has been removed meanwhile. */
export const PLATE_GONE = refuse({ en: 'The mounting plate is no longer there.', de: 'Die Montageplatte ist nicht mehr vorhanden.' });
/** The strip has been removed meanwhile. */
export const STRIP_GONE = refuse({ en: 'The strip is no longer there.', de: 'Die Klemmenleiste ist nicht mehr vorhanden.' });
/** The potential has been removed meanwhile. */
export const POTENTIAL_GONE = refuse({ en: 'The potential is no longer there.', de: 'Das Potential ist nicht mehr vorhanden.' });
/** The item to stand behind is not on that rail any more. */
export const PLACE_GONE = refuse({
  en: 'The place on the rail is no longer there.',
  de: 'Die Stelle auf der Tragschiene gibt es nicht mehr.',
});
/** A gap below nought would be an overlap. */
export const NEGATIVE_GAP = refuse({ en: 'A gap cannot be negative.', de: 'Ein Abstand kann nicht negativ sein.' });
/** A fixed position below nought would lie before the rail. */
export const BEFORE_RAIL = refuse({
  en: 'A position lies on the rail, not before it.',
  de: 'Eine Position liegt auf der Tragschiene, nicht davor.',
});
/** A place left of or above a mounting plate. */
export const BEFORE_PLATE = refuse({
  en: 'A place on a mounting plate is measured from its upper left corner: it is not negative.',
  de: 'Eine Stelle auf der Montageplatte wird von ihrer linken oberen Ecke gemessen: Sie ist nicht negativ.',
});
