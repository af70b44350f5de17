import {
  type ChangeSet,
  type DuctId,
  type DuctRecord,
  type KeepoutId,
  type KeepoutRecord,
  type PlateId,
  type PlateRecord,
  findPart,
  findRail,
} from '../project/index.ts';
import { type Derivation, LAYOUTS, type ProjectView, type RailLayout, changesWhatHoldsEverywhere, derive, railsTouchedBy } from '../rail/index.ts';
import { addUm } from '../units/index.ts';
import { type PlacedRail, placeRail } from './placed-rail.ts';
import { type Rect, rectOf } from './rect.ts';

/** A wiring duct in its place. */
export interface PlacedDuct {
  readonly kind: 'duct';
  readonly id: DuctId;
  readonly name: string;
  readonly duct: DuctRecord;
  readonly upright: boolean;
  readonly body: Rect;
  readonly outline: Rect;
}

/** A part of the plate that has to stay free. */
export interface PlacedKeepout {
  readonly kind: 'keepout';
  readonly id: KeepoutId;
  readonly name: string;
  readonly keepout: KeepoutRecord;
  readonly body: Rect;
  readonly outline: Rect;
}

/** Anything that has a place on a mounting plate: `body` is itself, `outline` with what stands on it. */
export type PlacedThing = PlacedRail | PlacedDuct | PlacedKeepout;

/**
 * A mounting plate with everything on it, derived and never stored. Keeps its identity while the plate, the layouts of its
 * rails, its ducts and its keep-outs are what they were.
 */
export interface PlateLayout {
  readonly plate: PlateRecord;
  /** In the order of the rails of the project. */
  readonly rails: readonly PlacedRail[];
  readonly ducts: readonly PlacedDuct[];
  readonly keepouts: readonly PlacedKeepout[];
  /** All of them: rails, ducts, keep-outs. */
  readonly things: readonly PlacedThing[];
}

type Plates = ReadonlyMap<PlateId, PlateLayout>;

/** The mounting plates of a project with what is on them, in the order of the plates. */
export const PLATES: Derivation<Plates> = {
  name: 'plates',
  build: (view) => lay(view, undefined, undefined),
  update(previous, view, changes) {
    const touched = platesTouchedBy(view, changes);
    return touched?.size === 0 ? previous : lay(view, previous, touched);
  },
};

/** The mounting plates of a project with what is on them, in the order of the plates. */
export function platesOf(view: ProjectView): Plates {
  return derive(view, PLATES);
}

/** Undefined where every rail is laid out anew. */
function platesTouchedBy(view: ProjectView, changes: ChangeSet): ReadonlySet<PlateId> | undefined {
  if (changesWhatHoldsEverywhere(changes)) return undefined;
  const touched = new Set<PlateId>();
  for (const { before, after } of changes.values()) {
    for (const record of [before, after]) {
      if (record?.kind === 'plate') touched.add(record.id);
      else if (record?.kind === 'duct' || record?.kind === 'keepout') touched.add(record.plate);
      else if (record?.kind === 'rail' && record.mount) touched.add(record.mount.plate);
    }
  }
  for (const id of railsTouchedBy(view, changes) ?? []) {
    const mount = findRail(view.document, id)?.mount;
    if (mount) touched.add(mount.plate);
  }
  return touched;
}

/** Lays what is touched anew, every plate where that is unknown; what has not changed on a touched plate stays as it is. */
function lay(view: ProjectView, previous: Plates | undefined, touched: ReadonlySet<PlateId> | undefined): Plates {
  const staying = (id: PlateId) => (touched && !touched.has(id) ? previous?.get(id) : undefined);
  const things = new Map<PlateId, PlacedThing[]>();
  for (const { id } of view.index.plates) if (!staying(id)) things.set(id, []);
  const known = new Map<string, PlacedThing>();
  for (const id of things.keys()) for (const thing of previous?.get(id)?.things ?? []) known.set(thing.id, thing);
  for (const layout of things.size === 0 ? [] : derive(view, LAYOUTS).values()) {
    const list = layout.rail.mount && things.get(layout.rail.mount.plate);
    if (list) list.push(railOn(view, layout, known.get(layout.rail.id)));
  }
  for (const duct of view.index.ducts) things.get(duct.plate)?.push(ductOn(duct, known.get(duct.id)));
  for (const keepout of view.index.keepouts) things.get(keepout.plate)?.push(keepoutOn(keepout, known.get(keepout.id)));
  return new Map(
    view.index.plates.map((plate) => [plate.id, staying(plate.id) ?? plateLayout(plate, things.get(plate.id) ?? [], previous?.get(plate.id))]),
  );
}

function plateLayout(plate: PlateRecord, things: readonly PlacedThing[], before: PlateLayout | undefined): PlateLayout {
  const same = before?.plate === plate && before.things.length === things.length && before.things.every((thing, at) => thing === things[at]);
  if (same) return before;
  return {
    plate,
    rails: things.filter((thing) => thing.kind === 'rail'),
    ducts: things.filter((thing) => thing.kind === 'duct'),
    keepouts: things.filter((thing) => thing.kind === 'keepout'),
    things,
  };
}

function railOn(view: ProjectView, layout: RailLayout, before: PlacedThing | undefined): PlacedRail {
  if (before?.kind === 'rail' && before.layout === layout) return before;
  const part = findPart(view.document, layout.rail.part);
  if (!part || !layout.rail.mount) throw new Error(`no place or no snapshot of ${layout.rail.part}`);
  return placeRail(layout, layout.rail.mount, part);
}

function ductOn(duct: DuctRecord, before: PlacedThing | undefined): PlacedDuct {
  if (before?.kind === 'duct' && before.duct === duct) return before;
  const upright = duct.orientation === 'vertical';
  const body = rectOf(
    upright ? 'y' : 'x',
    upright ? { from: duct.y, to: addUm(duct.y, duct.length) } : { from: duct.x, to: addUm(duct.x, duct.length) },
    upright ? { from: duct.x, to: addUm(duct.x, duct.width) } : { from: duct.y, to: addUm(duct.y, duct.width) },
  );
  return { kind: 'duct', id: duct.id, name: duct.name, duct, upright, body, outline: body };
}

function keepoutOn(keepout: KeepoutRecord, before: PlacedThing | undefined): PlacedKeepout {
  if (before?.kind === 'keepout' && before.keepout === keepout) return before;
  const { id, name, x, y, width, height } = keepout;
  const body: Rect = { x, y, width, height };
  return { kind: 'keepout', id, name, keepout, body, outline: body };
}
