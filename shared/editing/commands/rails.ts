import { type Part, factOf } from '../../parts/index.ts';
import { type PlatePosition, type RailId, type RailOrientation, type RailRecord, compareRecords } from '../../project/index.ts';
import { type Um, ZERO_UM, formatLength } from '../../units/index.ts';
import { inEveryLanguage, inLanguage } from '../../text/index.ts';
import { type CommandSpec, BEFORE_PLATE, PLATE_GONE, RAIL_GONE, type Refusal, refuse } from '../command.ts';
import { orderKeyAtEnd, orderKeysBetween } from '../order.ts';
import { keepSnapshots } from '../snapshots.ts';
import type { Transaction } from '../transaction.ts';

/** No rail is longer than this: longer ones are a slip of the finger. */
export const LONGEST_RAIL = 20_000_000 as Um;

/** Adds a rail behind the others. The name must be free; without one the next R1, R2 … is taken. */
export interface AddRail {
  readonly type: 'rail.add';
  readonly part: Part;
  readonly length: Um;
  readonly name?: string;
  readonly margin?: Um;
  readonly centred?: boolean;
  readonly orientation?: RailOrientation;
  readonly bonded?: boolean;
  readonly slotOffset?: Um;
  /** In any order. */
  readonly fixings?: readonly Um[];
  /** Its length follows what stands on it; the one given does not count then. */
  readonly endless?: boolean;
  readonly mount?: PlatePosition;
  /** Id to use; needed where later commands of the same batch name the rail. */
  readonly id?: RailId;
}

/** Carries out `AddRail`. */
export const addRail: CommandSpec<AddRail> = {
  run(tx, { part, length, name, margin, centred, orientation, bonded, slotOffset, fixings, endless, mount, id }, env) {
    if (part.kind !== 'din-rail') return refuse({ en: `${part.article} is not a rail.`, de: `${part.article} ist keine Tragschiene.` });
    const bad = refuseLength(length);
    if (bad) return bad;
    const rails = tx.all('rail');
    if (margin !== undefined && margin < 0) return NEGATIVE_MARGIN;
    const misplaced = refuseFixings(slotOffset, fixings) ?? refuseMount(tx, mount);
    if (misplaced) return misplaced;
    const chosen = (name ?? nextRailName(rails)).trim();
    const taken = refuseName(tx, chosen);
    if (taken) return taken;
    keepSnapshots(tx, [part]);
    const record: RailRecord = {
      kind: 'rail',
      id: id ?? env.ids.next('rail'),
      order: orderKeyAtEnd(rails),
      name: chosen,
      part: part.key,
      length,
      ...(margin !== undefined && { margin }),
      centred: centred ?? false,
      ...(orientation !== undefined && { orientation }),
      ...(bonded !== undefined && { bonded }),
      ...(slotOffset !== undefined && { slotOffset }),
      ...(fixings !== undefined && fixings.length > 0 && { fixings: inOrder(fixings) }),
      ...(endless === true && { endless }),
      ...(mount !== undefined && { mount }),
    };
    tx.create(record);
    return undefined;
  },
  label: ({ part, length }) =>
    inEveryLanguage((language) => {
      const size = formatLength(length, { decimalMark: inLanguage(language, { en: '.', de: ',' }), lengthUnit: 'mm' });
      return inLanguage(language, { en: `Add rail ${part.article}, ${size}`, de: `Tragschiene ${part.article}, ${size} hinzufügen` });
    }),
};

/** Changes a rail. `margin: null` goes back to the project's margin. A length that is given ends an endless rail. */
export interface EditRail {
  readonly type: 'rail.edit';
  readonly rail: RailId;
  readonly name?: string;
  readonly length?: Um;
  readonly margin?: Um | null;
  readonly centred?: boolean;
  readonly part?: Part;
  /** `null` lays it down again. */
  readonly orientation?: RailOrientation | null;
  /** `null`: nobody has said. */
  readonly bonded?: boolean | null;
  /** `null`: not planned. */
  readonly slotOffset?: Um | null;
  /** In any order; `null`: not planned. */
  readonly fixings?: readonly Um[] | null;
  /** Whether its length follows what stands on it. */
  readonly endless?: boolean;
  /** `null` takes it off its mounting plate. */
  readonly mount?: PlatePosition | null;
}

/** Carries out `EditRail`. */
export const editRail: CommandSpec<EditRail> = {
  run(tx, { rail, name, length, margin, centred, part, orientation, bonded, slotOffset, fixings, endless, mount }) {
    if (!tx.get('rail', rail)) return RAIL_GONE;
    const bad = (length !== undefined && refuseLength(length)) || (name !== undefined && refuseName(tx, name, rail));
    if (bad) return bad;
    if (margin !== undefined && margin !== null && margin < 0) return NEGATIVE_MARGIN;
    const misplaced = refuseFixings(slotOffset, fixings) ?? refuseMount(tx, mount);
    if (misplaced) return misplaced;
    if (part) {
      if (part.kind !== 'din-rail') return refuse({ en: `${part.article} is not a rail.`, de: `${part.article} ist keine Tragschiene.` });
      keepSnapshots(tx, [part]);
    }
    tx.update('rail', rail, (draft) => {
      if (name !== undefined) draft.name = name.trim();
      if (length !== undefined) draft.length = length;
      if (margin === null) delete draft.margin;
      else if (margin !== undefined) draft.margin = margin;
      if (centred !== undefined) draft.centred = centred;
      if (part) draft.part = part.key;
      if (orientation === null) delete draft.orientation;
      else if (orientation !== undefined) draft.orientation = orientation;
      if (bonded === null) delete draft.bonded;
      else if (bonded !== undefined) draft.bonded = bonded;
      if (slotOffset === null) delete draft.slotOffset;
      else if (slotOffset !== undefined) draft.slotOffset = slotOffset;
      if (fixings === null || fixings?.length === 0) delete draft.fixings;
      else if (fixings !== undefined) draft.fixings = inOrder(fixings);
      // Whoever says how long a rail is does not want it to follow something else.
      if (endless ?? (length === undefined && draft.endless)) draft.endless = true;
      else delete draft.endless;
      if (mount === null) delete draft.mount;
      else if (mount !== undefined) draft.mount = { ...mount };
    });
    return undefined;
  },
  label: ({ length, mount, endless }) => {
    if (length !== undefined) return { en: 'Change rail length', de: 'Schienenlänge ändern' };
    if (mount === null) return { en: 'Take rail off mounting plate', de: 'Tragschiene von Montageplatte nehmen' };
    if (mount !== undefined) return { en: 'Place rail on mounting plate', de: 'Tragschiene auf Montageplatte setzen' };
    if (endless !== undefined) {
      return endless
        ? { en: 'Let rail length follow its content', de: 'Schienenlänge dem Inhalt folgen lassen' }
        : { en: 'Keep rail length', de: 'Schienenlänge beibehalten' };
    }
    return { en: 'Edit rail', de: 'Tragschiene bearbeiten' };
  },
};

/** Removes a rail; what stood on it becomes unplaced, so that no work is lost. */
export interface RemoveRail {
  readonly type: 'rail.remove';
  readonly rail: RailId;
}

/** Carries out `RemoveRail`. */
export const removeRail: CommandSpec<RemoveRail> = {
  run(tx, { rail }) {
    if (!tx.get('rail', rail)) return RAIL_GONE;
    const stranded = tx.itemsOn(rail).sort(compareRecords);
    const last = tx.itemsOn(undefined).sort(compareRecords).at(-1);
    const orders = orderKeysBetween(last?.order, undefined, stranded.length);
    stranded.forEach((item, position) => {
      tx.update('item', item.id, (draft) => {
        delete draft.rail;
        delete draft.anchor;
        draft.gapBefore = ZERO_UM;
        draft.order = orders[position] ?? draft.order;
      });
    });
    tx.remove(rail);
    return undefined;
  },
  label: () => ({ en: 'Delete rail', de: 'Tragschiene löschen' }),
};

const BEFORE_THE_RAIL = refuse({
  en: 'Slots and fixings are measured from the left end of the rail.',
  de: 'Löcher und Befestigungen werden vom linken Ende der Schiene gemessen.',
});
const NEGATIVE_MARGIN = refuse({ en: 'A margin cannot be negative.', de: 'Ein Rand kann nicht negativ sein.' });

function inOrder(fixings: readonly Um[]): Um[] {
  return [...new Set(fixings)].sort((a, b) => a - b);
}

function refuseFixings(slotOffset: Um | null | undefined, fixings: readonly Um[] | null | undefined): Refusal | undefined {
  return (slotOffset ?? 0) < 0 || fixings?.some((at) => at < 0) ? BEFORE_THE_RAIL : undefined;
}

function refuseMount(tx: Transaction, mount: PlatePosition | null | undefined): Refusal | undefined {
  if (!mount) return undefined;
  if (!tx.get('plate', mount.plate)) return PLATE_GONE;
  return mount.x < 0 || mount.y < 0 ? BEFORE_PLATE : undefined;
}

function refuseLength(length: Um) {
  if (length <= 0) return refuse({ en: 'A rail has a length above zero.', de: 'Eine Tragschiene hat eine Länge über null.' });
  if (length > LONGEST_RAIL) return refuse({ en: 'A rail is at most 20 m long.', de: 'Eine Tragschiene ist höchstens 20 m lang.' });
  return undefined;
}

function refuseName(tx: Transaction, name: string, self?: RailId) {
  const trimmed = name.trim();
  if (trimmed === '' || /[\s#:"=]/.test(trimmed)) {
    return refuse({ en: 'A rail name has no blanks and none of # : " =.', de: 'Ein Schienenname hat keine Leerzeichen und keines von # : " =.' });
  }
  if (tx.all('rail').some((rail) => rail.name === trimmed && rail.id !== self)) {
    return refuse({ en: `There already is a rail ${trimmed}.`, de: `Eine Tragschiene ${trimmed} gibt es schon.` });
  }
  return undefined;
}

/** R1, R2 …: the first that is free. */
export function nextRailName(rails: readonly Pick<RailRecord, 'name'>[]): string {
  const names = new Set(rails.map((rail) => rail.name));
  for (let number = 1; ; number++) if (!names.has(`R${number}`)) return `R${number}`;
}

/** The stock length of a rail part, for a rail that is added without a length; unknown stays undefined. */
export function stockLengthOf(part: Part): Um | undefined {
  const stock = factOf(part, 'rail.stockLength');
  return stock.known ? stock.value : undefined;
}
