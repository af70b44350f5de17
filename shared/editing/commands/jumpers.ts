import { type Part, type PartKey, roleOf } from '../../parts/index.ts';
import { type JumperContact, type JumperId, type JumperRow, partRecordId } from '../../project/index.ts';
import type { Um } from '../../units/index.ts';
import { type CommandSpec, ITEM_GONE, type Refusal, refuse } from '../command.ts';
import { orderKeyAtEnd } from '../order.ts';
import { keepSnapshots } from '../snapshots.ts';
import type { Transaction } from '../transaction.ts';

/** A jumper to be put in: one contact for each position of its article, from the left. */
export interface JumperToAdd {
  /** Id to use; needed where later commands of the same batch name the jumper. */
  readonly id?: JumperId;
  readonly part: PartKey;
  readonly contacts: readonly JumperContact[];
  /** Length of a wire jumper made to measure. */
  readonly length?: Um;
}

/**
 * Puts jumpers in. Refuses contacts on what has no jumper slots, twice on the same level of a block, and fewer than two
 * that connect. Whether an article fits, and whether a slot is taken, is for the checks to say.
 */
export interface AddJumpers {
  readonly type: 'jumpers.add';
  readonly jumpers: readonly JumperToAdd[];
  /** Library parts of which the document may not have a snapshot yet. */
  readonly parts: readonly Part[];
}

/** Carries out `AddJumpers`. */
export const addJumpers: CommandSpec<AddJumpers> = {
  run(tx, { jumpers, parts }, { ids }) {
    keepSnapshots(tx, parts);
    for (const { part, contacts } of jumpers) {
      const refusal = refusePart(tx, part) ?? refuseContacts(tx, contacts);
      if (refusal) return refusal;
    }
    let order = jumpers.length === 0 ? '' : orderKeyAtEnd(tx.all('jumper'));
    for (const { id, part, contacts, length } of jumpers) {
      tx.create({ kind: 'jumper', id: id ?? ids.next('jumper'), order, part, contacts, ...(length !== undefined && { length }) });
      order = orderKeyAtEnd([{ order }]);
    }
    return undefined;
  },
  label: ({ jumpers }) =>
    jumpers.length === 1 ? { en: 'Add jumper', de: 'Brücker setzen' } : { en: `Add ${jumpers.length} jumpers`, de: `${jumpers.length} Brücker setzen` },
};

/** Changes a jumper: its article, the row of all its contacts, its contacts, or one contact broken out or put back. */
export interface EditJumper {
  readonly type: 'jumper.edit';
  readonly jumper: JumperId;
  readonly part?: Part;
  readonly row?: JumperRow;
  readonly contacts?: readonly JumperContact[];
  /** Breaks out the contact at a position (from 0), or puts it back. */
  readonly contact?: { readonly at: number; readonly removed: boolean };
  /** Length of a wire jumper made to measure; null = that of the article. */
  readonly length?: Um | null;
}

/** Carries out `EditJumper`. */
export const editJumper: CommandSpec<EditJumper> = {
  run(tx, { jumper, part, row, contacts, contact, length }) {
    const present = tx.get('jumper', jumper);
    if (!present) return refuse({ en: 'The jumper is no longer there.', de: 'Der Brücker ist nicht mehr vorhanden.' });
    if (part) keepSnapshots(tx, [part]);
    if (contact && !(contacts ?? present.contacts)[contact.at]) {
      return refuse({ en: `The jumper has no contact ${contact.at + 1}.`, de: `Der Brücker hat keinen Kontakt ${contact.at + 1}.` });
    }
    const after = (contacts ?? present.contacts).map((one, at): JumperContact => {
      const { removed, ...rest } = { ...one, ...(row !== undefined && { row }) };
      const isRemoved = contact?.at === at ? contact.removed : removed === true;
      return isRemoved ? { ...rest, removed: true } : rest;
    });
    const refusal = (part && refusePart(tx, part.key)) ?? refuseContacts(tx, after);
    if (refusal) return refusal;
    tx.update('jumper', jumper, (draft) => {
      if (part) draft.part = part.key;
      draft.contacts = after.map((one) => ({ ...one }));
      if (length === null) delete draft.length;
      else if (length !== undefined) draft.length = length;
    });
    return undefined;
  },
  label({ contact, row, contacts }) {
    if (contact) return contact.removed ? { en: 'Break out contact', de: 'Kontakt ausbrechen' } : { en: 'Restore contact', de: 'Kontakt wieder einsetzen' };
    if (contacts) return { en: 'Change contacts', de: 'Kontakte ändern' };
    return row === undefined ? { en: 'Edit jumper', de: 'Brücker bearbeiten' } : { en: `Move jumper to row ${row}`, de: `Brücker in Reihe ${row} setzen` };
  },
};

/** Takes jumpers out. */
export interface RemoveJumpers {
  readonly type: 'jumpers.remove';
  readonly jumpers: readonly JumperId[];
}

/** Carries out `RemoveJumpers`. */
export const removeJumpers: CommandSpec<RemoveJumpers> = {
  run(tx, { jumpers }) {
    for (const id of jumpers) tx.remove(id);
    return undefined;
  },
  label: ({ jumpers }) =>
    jumpers.length === 1 ? { en: 'Remove jumper', de: 'Brücker entfernen' } : { en: `Remove ${jumpers.length} jumpers`, de: `${jumpers.length} Brücker entfernen` },
};

function refusePart(tx: Transaction, key: PartKey): Refusal | undefined {
  const part = tx.get('part', partRecordId(key))?.part;
  if (!part) return refuse({ en: `Part ${key} is not in the library.`, de: `Der Artikel ${key} ist nicht in der Bibliothek.` });
  return roleOf(part.kind) === 'jumper' ? undefined : refuse({ en: `${part.article} is no jumper.`, de: `${part.article} ist kein Brücker.` });
}

function refuseContacts(tx: Transaction, contacts: readonly JumperContact[]): Refusal | undefined {
  const seen = new Set<string>();
  for (const { item: id, level } of contacts) {
    const item = tx.get('item', id);
    if (!item) return ITEM_GONE;
    const part = tx.get('part', partRecordId(item.part))?.part;
    if (!part || roleOf(part.kind) !== 'block') {
      return refuse({ en: 'A jumper sits in the slots of terminal blocks only.', de: 'Ein Brücker sitzt nur in den Schächten von Klemmen.' });
    }
    if (level < 0 || level >= item.levels.length) return refuse({ en: `The item has no level ${level + 1}.`, de: `Das Element hat keine Etage ${level + 1}.` });
    const place = `${id}/${level}`;
    if (seen.has(place)) return refuse({ en: 'A jumper reaches each block once.', de: 'Ein Brücker erreicht jede Klemme einmal.' });
    seen.add(place);
  }
  return contacts.filter(({ removed }) => removed !== true).length >= 2
    ? undefined
    : refuse({ en: 'A jumper needs two contacts.', de: 'Ein Brücker braucht zwei Kontakte.' });
}
