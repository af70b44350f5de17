import type { PotentialId, PotentialRecord } from '../../project/index.ts';
import { type CommandSpec, POTENTIAL_GONE, refuse } from '../command.ts';
import { orderKeyAtEnd } from '../order.ts';
import type { Transaction } from '../transaction.ts';

/** The statements about a potential that the user makes. */
export type PotentialFields = Omit<PotentialRecord, 'kind' | 'id' | 'order'>;

/** Adds a potential. The name must be free. */
export interface AddPotential {
  readonly type: 'potential.add';
  readonly fields: PotentialFields;
  readonly id?: PotentialId;
}

/** Carries out `AddPotential`. */
export const addPotential: CommandSpec<AddPotential> = {
  run(tx, { fields, id }, env) {
    const bad = refuseName(tx, fields.name);
    if (bad) return bad;
    tx.create({
      kind: 'potential',
      id: id ?? env.ids.next('potential'),
      order: orderKeyAtEnd(tx.all('potential')),
      ...fields,
      name: fields.name.trim(),
    });
    return undefined;
  },
  label: ({ fields }) => ({ en: `Add potential ${fields.name}`, de: `Potential ${fields.name} hinzufügen` }),
};

/** Replaces all statements about a potential. */
export interface EditPotential {
  readonly type: 'potential.edit';
  readonly potential: PotentialId;
  readonly fields: PotentialFields;
}

/** Carries out `EditPotential`. */
export const editPotential: CommandSpec<EditPotential> = {
  run(tx, { potential, fields }) {
    const record = tx.get('potential', potential);
    if (!record) return POTENTIAL_GONE;
    const bad = refuseName(tx, fields.name, potential);
    if (bad) return bad;
    tx.remove(potential);
    tx.create({ kind: 'potential', id: potential, order: record.order, ...fields, name: fields.name.trim() });
    return undefined;
  },
  label: ({ fields }) => ({ en: `Edit potential ${fields.name}`, de: `Potential ${fields.name} bearbeiten` }),
};

/** Removes a potential; terminals that carried it carry none. */
export interface RemovePotential {
  readonly type: 'potential.remove';
  readonly potential: PotentialId;
}

/** Carries out `RemovePotential`. */
export const removePotential: CommandSpec<RemovePotential> = {
  run(tx, { potential }) {
    if (!tx.get('potential', potential)) return POTENTIAL_GONE;
    tx.remove(potential);
    return undefined;
  },
  label: () => ({ en: 'Delete potential', de: 'Potential löschen' }),
};

function refuseName(tx: Transaction, name: string, self?: PotentialId) {
  const trimmed = name.trim();
  if (trimmed === '' || /[\s"/]/.test(trimmed)) {
    return refuse({ en: 'A potential name has no blanks and no slash.', de: 'Ein Potentialname hat keine Leerzeichen und keinen Schrägstrich.' });
  }
  if (tx.all('potential').some((other) => other.name === trimmed && other.id !== self)) {
    return refuse({ en: `There already is a potential ${trimmed}.`, de: `Ein Potential ${trimmed} gibt es schon.` });
  }
  return undefined;
}
