import type { Command } from '../../../shared/editing/index.ts';
import type { PlatePosition, RailRecord } from '../../../shared/project/index.ts';
import { asOneEdit } from './item-commands.ts';

type RailFields = Omit<Extract<Command, { readonly type: 'rail.edit' }>, 'type' | 'rail'>;

/** The same change of several rails as one edit; undefined where there is none. */
export function editRails(rails: readonly RailRecord[], fields: RailFields): Command | undefined {
  return asOneEdit(
    { en: `Edit ${rails.length} rails`, de: `${rails.length} Tragschienen bearbeiten` },
    rails.map((rail) => ({ type: 'rail.edit', rail: rail.id, ...fields })),
  );
}

/** Moves a rail on the plate that it is on; undefined for one that is on none. */
export function moveOnPlate(rail: RailRecord, to: Partial<Pick<PlatePosition, 'x' | 'y'>>): Command | undefined {
  return rail.mount && { type: 'rail.edit', rail: rail.id, mount: { ...rail.mount, ...to } };
}
