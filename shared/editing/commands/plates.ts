import {
  type DuctId,
  type DuctRecord,
  type KeepoutId,
  type KeepoutRecord,
  type PlateId,
  type ProjectDocumentRecord,
  type RailId,
  type RailRecord,
  kindOfId,
} from '../../project/index.ts';
import type { Um } from '../../units/index.ts';
import { BEFORE_PLATE, type CommandSpec, PLATE_GONE, RAIL_GONE, type Refusal, refuse } from '../command.ts';
import { orderKeyAtEnd } from '../order.ts';
import type { Transaction } from '../transaction.ts';

/** Adds a mounting plate. The name must be free; without one the next MP1, MP2 … is taken. Without a depth nobody has said. */
export interface AddPlate {
  readonly type: 'plate.add';
  readonly width: Um;
  readonly height: Um;
  readonly depth?: Um;
  readonly name?: string;
  /** Id to use; needed where later commands of the same batch name the plate. */
  readonly id?: PlateId;
}

/** Carries out `AddPlate`. */
export const addPlate: CommandSpec<AddPlate> = {
  run(tx, { width, height, depth, name, id }, env) {
    const plates = tx.all('plate');
    const chosen = (name ?? nextName('MP', plates)).trim();
    const bad = refuseName(tx, 'plate', chosen) ?? refuseSizes({ width, height, depth });
    if (bad) return bad;
    tx.create({
      kind: 'plate',
      id: id ?? env.ids.next('plate'),
      order: orderKeyAtEnd(plates),
      name: chosen,
      width,
      height,
      ...(depth !== undefined && { depth }),
    });
    return undefined;
  },
  label: () => ({ en: 'Add mounting plate', de: 'Montageplatte hinzufügen' }),
};

/** Changes a mounting plate. `depth: null`: nobody has said. */
export interface EditPlate {
  readonly type: 'plate.edit';
  readonly plate: PlateId;
  readonly name?: string;
  readonly width?: Um;
  readonly height?: Um;
  readonly depth?: Um | null;
}

/** Carries out `EditPlate`. */
export const editPlate: CommandSpec<EditPlate> = {
  run(tx, { plate, name, width, height, depth }) {
    if (!tx.get('plate', plate)) return PLATE_GONE;
    const badName = name === undefined ? undefined : refuseName(tx, 'plate', name.trim(), plate);
    const bad = badName ?? refuseSizes({ width, height, depth });
    if (bad) return bad;
    tx.update('plate', plate, (draft) => {
      if (name !== undefined) draft.name = name.trim();
      if (width !== undefined) draft.width = width;
      if (height !== undefined) draft.height = height;
      if (depth === null) delete draft.depth;
      else if (depth !== undefined) draft.depth = depth;
    });
    return undefined;
  },
  label: () => ({ en: 'Edit mounting plate', de: 'Montageplatte bearbeiten' }),
};

/** Removes a mounting plate with its ducts and keep-outs; its rails stay in the project, on no plate. */
export interface RemovePlate {
  readonly type: 'plate.remove';
  readonly plate: PlateId;
}

/** Carries out `RemovePlate`. */
export const removePlate: CommandSpec<RemovePlate> = {
  run(tx, { plate }) {
    if (!tx.get('plate', plate)) return PLATE_GONE;
    tx.remove(plate);
    return undefined;
  },
  label: () => ({ en: 'Delete mounting plate', de: 'Montageplatte löschen' }),
};

/** Adds a wiring duct. The name must be free; without one the next K1, K2 … is taken. */
export interface AddDuct {
  readonly type: 'duct.add';
  readonly duct: Omit<DuctRecord, 'kind' | 'id' | 'order' | 'name'> & { readonly name?: string };
  /** Id to use; needed where later commands of the same batch name the duct. */
  readonly id?: DuctId;
}

/** Carries out `AddDuct`. */
export const addDuct: CommandSpec<AddDuct> = {
  run(tx, { duct, id }, env) {
    if (!tx.get('plate', duct.plate)) return PLATE_GONE;
    const ducts = tx.all('duct');
    const name = (duct.name ?? nextName('K', ducts)).trim();
    const bad = refuseName(tx, 'duct', name) ?? refuseSizes(duct) ?? refusePlace(duct);
    if (bad) return bad;
    tx.create({ ...duct, kind: 'duct', id: id ?? env.ids.next('duct'), order: orderKeyAtEnd(ducts), name });
    return undefined;
  },
  label: () => ({ en: 'Add wiring duct', de: 'Verdrahtungskanal hinzufügen' }),
};

/** Changes a wiring duct. `height: null`: nobody has said; `orientation: null` lays it down. */
export interface EditDuct {
  readonly type: 'duct.edit';
  readonly duct: DuctId;
  readonly name?: string;
  readonly x?: Um;
  readonly y?: Um;
  readonly length?: Um;
  readonly width?: Um;
  readonly height?: Um | null;
  readonly orientation?: 'vertical' | null;
}

/** Carries out `EditDuct`. */
export const editDuct: CommandSpec<EditDuct> = {
  run(tx, { duct, name, x, y, length, width, height, orientation }) {
    if (!tx.get('duct', duct)) return DUCT_GONE;
    const badName = name === undefined ? undefined : refuseName(tx, 'duct', name.trim(), duct);
    const bad = badName ?? refuseSizes({ length, width, height }) ?? refusePlace({ x, y });
    if (bad) return bad;
    tx.update('duct', duct, (draft) => {
      if (name !== undefined) draft.name = name.trim();
      if (x !== undefined) draft.x = x;
      if (y !== undefined) draft.y = y;
      if (length !== undefined) draft.length = length;
      if (width !== undefined) draft.width = width;
      if (height === null) delete draft.height;
      else if (height !== undefined) draft.height = height;
      if (orientation === null) delete draft.orientation;
      else if (orientation !== undefined) draft.orientation = orientation;
    });
    return undefined;
  },
  label: () => ({ en: 'Edit wiring duct', de: 'Verdrahtungskanal bearbeiten' }),
};

/** Adds a part of a mounting plate that has to stay free. */
export interface AddKeepout {
  readonly type: 'keepout.add';
  readonly keepout: Omit<KeepoutRecord, 'kind' | 'id' | 'order'>;
  /** Id to use; needed where later commands of the same batch name the keep-out. */
  readonly id?: KeepoutId;
}

/** Carries out `AddKeepout`. */
export const addKeepout: CommandSpec<AddKeepout> = {
  run(tx, { keepout, id }, env) {
    if (!tx.get('plate', keepout.plate)) return PLATE_GONE;
    const bad = refuseSizes(keepout) ?? refusePlace(keepout);
    if (bad) return bad;
    tx.create({ ...keepout, kind: 'keepout', id: id ?? env.ids.next('keepout'), order: orderKeyAtEnd(tx.all('keepout')) });
    return undefined;
  },
  label: () => ({ en: 'Add keep-out', de: 'Sperrfläche hinzufügen' }),
};

/** Changes a keep-out. */
export interface EditKeepout {
  readonly type: 'keepout.edit';
  readonly keepout: KeepoutId;
  readonly name?: string;
  readonly x?: Um;
  readonly y?: Um;
  readonly width?: Um;
  readonly height?: Um;
}

/** Carries out `EditKeepout`. */
export const editKeepout: CommandSpec<EditKeepout> = {
  run(tx, { keepout, type: _type, ...fields }) {
    if (!tx.get('keepout', keepout)) return KEEPOUT_GONE;
    const bad = refuseSizes(fields) ?? refusePlace(fields);
    if (bad) return bad;
    tx.update('keepout', keepout, (draft) => {
      if (fields.name !== undefined) draft.name = fields.name;
      for (const key of ['x', 'y', 'width', 'height'] as const) {
        const value = fields[key];
        if (value !== undefined) draft[key] = value;
      }
    });
    return undefined;
  },
  label: () => ({ en: 'Edit keep-out', de: 'Sperrfläche bearbeiten' }),
};

/** What has a place on a mounting plate. */
export type OnPlateId = RailId | DuctId | KeepoutId;

/** Whether a record can have a place on a mounting plate. */
export function isOnPlate(record: ProjectDocumentRecord): record is RailRecord | DuctRecord | KeepoutRecord {
  return record.kind === 'rail' || record.kind === 'duct' || record.kind === 'keepout';
}

/** A place on a mounting plate: of a rail the start of its centre line, of all else the upper left corner. */
export interface OnPlatePlace {
  readonly id: OnPlateId;
  readonly x: Um;
  readonly y: Um;
}

/** Gives rails, ducts and keep-outs their places on a mounting plate; rails of no or another plate come onto it. */
export interface ArrangePlate {
  readonly type: 'plate.arrange';
  readonly plate: PlateId;
  readonly places: readonly OnPlatePlace[];
}

/** Carries out `ArrangePlate`. */
export const arrangePlate: CommandSpec<ArrangePlate> = {
  run(tx, { plate, places }) {
    if (!tx.get('plate', plate)) return PLATE_GONE;
    for (const { id, x, y } of places) {
      const bad = refusePlace({ x, y });
      if (bad) return bad;
      const kind = kindOfId(id);
      if (kind === 'rail') {
        if (!tx.get('rail', id)) return RAIL_GONE;
        tx.update('rail', id, (draft) => {
          draft.mount = { plate, x, y };
        });
      } else if (kind === 'duct') {
        if (!tx.get('duct', id)) return DUCT_GONE;
        tx.update('duct', id, (draft) => Object.assign(draft, { plate, x, y }));
      } else {
        if (!tx.get('keepout', id)) return KEEPOUT_GONE;
        tx.update('keepout', id, (draft) => Object.assign(draft, { plate, x, y }));
      }
    }
    return undefined;
  },
  label: ({ places }) =>
    places.length === 1
      ? { en: 'Move on mounting plate', de: 'Auf Montageplatte verschieben' }
      : { en: `Move ${places.length} on mounting plate`, de: `${places.length} auf Montageplatte verschieben` },
};

/** Takes rails off their mounting plates (they stay in the project) and removes ducts and keep-outs. */
export interface ClearPlate {
  readonly type: 'plate.clear';
  readonly ids: readonly OnPlateId[];
}

/** Carries out `ClearPlate`. */
export const clearPlate: CommandSpec<ClearPlate> = {
  run(tx, { ids }) {
    for (const id of ids) {
      if (kindOfId(id) !== 'rail') tx.remove(id);
      else if (tx.get('rail', id)) {
        tx.update('rail', id, (draft) => {
          delete draft.mount;
        });
      }
    }
    return undefined;
  },
  label: () => ({ en: 'Take off mounting plate', de: 'Von Montageplatte nehmen' }),
};

const DUCT_GONE = refuse({ en: 'The wiring duct is no longer there.', de: 'Der Verdrahtungskanal ist nicht mehr vorhanden.' });
const KEEPOUT_GONE = refuse({ en: 'The keep-out is no longer there.', de: 'Die Sperrfläche ist nicht mehr vorhanden.' });

type Sizes = Readonly<Partial<Record<'length' | 'width' | 'height' | 'depth', Um | null | undefined>>>;

function refuseSizes(sizes: Sizes): Refusal | undefined {
  for (const key of ['length', 'width', 'height', 'depth'] as const) {
    if ((sizes[key] ?? 1) <= 0) return refuse({ en: 'A size here is above zero.', de: 'Ein Maß ist hier größer als null.' });
  }
  return undefined;
}

function refusePlace({ x, y }: { readonly x?: Um | undefined; readonly y?: Um | undefined }): Refusal | undefined {
  return (x ?? 0) < 0 || (y ?? 0) < 0 ? BEFORE_PLATE : undefined;
}

function refuseName(tx: Transaction, kind: 'plate' | 'duct', name: string, self?: PlateId | DuctId): Refusal | undefined {
  if (name === '' || /[\s#:"=]/.test(name)) {
    return refuse({ en: 'A name here has no blanks and none of # : " =.', de: 'Ein Name hat hier keine Leerzeichen und keines von # : " =.' });
  }
  if (!tx.all(kind).some((each) => each.name === name && each.id !== self)) return undefined;
  return kind === 'plate'
    ? refuse({ en: `There already is a mounting plate ${name}.`, de: `Eine Montageplatte ${name} gibt es schon.` })
    : refuse({ en: `There already is a wiring duct ${name}.`, de: `Einen Verdrahtungskanal ${name} gibt es schon.` });
}

function nextName(prefix: string, taken: readonly { readonly name: string }[]): string {
  const names = new Set(taken.map(({ name }) => name));
  for (let number = 1; ; number++) if (!names.has(`${prefix}${number}`)) return `${prefix}${number}`;
}
