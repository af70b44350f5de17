import type { Command } from '../../../shared/editing/index.ts';
import type { DuctRecord, KeepoutRecord } from '../../../shared/project/index.ts';
import { asOneEdit } from './item-commands.ts';

type Fields<T extends Command['type'], Subject extends string> = Omit<Extract<Command, { readonly type: T }>, 'type' | Subject>;

/** The same change of several ducts as one edit; undefined where there is none. */
export function editDucts(ducts: readonly DuctRecord[], fields: Fields<'duct.edit', 'duct'>): Command | undefined {
  return asOneEdit(
    { en: `Edit ${ducts.length} wiring ducts`, de: `${ducts.length} Verdrahtungskanäle bearbeiten` },
    ducts.map(({ id }) => ({ type: 'duct.edit', duct: id, ...fields })),
  );
}

/** The same change of several keep-outs as one edit; undefined where there is none. */
export function editKeepouts(keepouts: readonly KeepoutRecord[], fields: Fields<'keepout.edit', 'keepout'>): Command | undefined {
  return asOneEdit(
    { en: `Edit ${keepouts.length} keep-outs`, de: `${keepouts.length} Sperrflächen bearbeiten` },
    keepouts.map(({ id }) => ({ type: 'keepout.edit', keepout: id, ...fields })),
  );
}
