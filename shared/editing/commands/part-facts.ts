import { ATTRIBUTES, type Attribute, type AttributeKey, type PartKey, authorProblem, factProblem, isOwnFact, ownFact, withFact } from '../../parts/index.ts';
import { type PartRecord, partRecordId } from '../../project/index.ts';
import { type CommandSpec, type Refusal, refuse } from '../command.ts';
import type { Transaction } from '../transaction.ts';

/**
 * States a fact of a part for this project: confirms the value that the library has, enters one that it lacks, or puts
 * another in its place. The project's copy of the part carries it with the user as its source; a later statement replaces
 * it, a newer library does not. Refuses what is no value of the attribute.
 */
export interface SetFact {
  readonly type: 'part.setFact';
  readonly part: PartKey;
  readonly attribute: AttributeKey;
  /** In the type and base unit of the attribute. */
  readonly value: unknown;
  /** Who states it, and when; absent = nobody says. */
  readonly by?: string;
}

/** Carries out `SetFact`. */
export const setFact: CommandSpec<SetFact> = {
  run(tx, { part, attribute, value, by = '' }) {
    const record = snapshotOf(tx, part);
    if (!record) return PART_GONE;
    const reason = factProblem(attribute, value) ?? authorProblem(by);
    if (reason) return { reason };
    tx.replace({ ...record, part: withFact(record.part, attribute, ownFact(value, by.trim())) });
    return undefined;
  },
  label: ({ attribute }) => {
    const { en, de } = ATTRIBUTES[attribute].label;
    return { en: `State “${en}”`, de: `„${de}“ angeben` };
  },
};

/** Takes an own statement back: the fact is what the library says, or unknown again. Refuses to touch any other fact. */
export interface ResetFact {
  readonly type: 'part.resetFact';
  readonly part: PartKey;
  readonly attribute: AttributeKey;
  /** What the library says of it; absent = nothing. */
  readonly fact?: Attribute;
}

/** Carries out `ResetFact`. */
export const resetFact: CommandSpec<ResetFact> = {
  run(tx, { part, attribute, fact }) {
    const record = snapshotOf(tx, part);
    if (!record) return PART_GONE;
    if (!isOwnFact(record.part.attributes[attribute])) return NOT_OWN;
    tx.replace({ ...record, part: withFact(record.part, attribute, fact) });
    return undefined;
  },
  label: ({ attribute }) => {
    const { en, de } = ATTRIBUTES[attribute].label;
    return { en: `Withdraw own entry for “${en}”`, de: `Eigene Angabe zu „${de}“ zurücknehmen` };
  },
};

const PART_GONE: Refusal = refuse({ en: 'The project no longer uses this part.', de: 'Das Projekt verwendet dieses Teil nicht mehr.' });
const NOT_OWN: Refusal = refuse({ en: 'This is not an own entry.', de: 'Das ist keine eigene Angabe.' });

function snapshotOf(tx: Transaction, part: PartKey): PartRecord | undefined {
  return tx.get('part', partRecordId(part));
}
