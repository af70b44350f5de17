import {
  type DuctId,
  type DuctRecord,
  type KeepoutId,
  type KeepoutRecord,
  type PlateId,
  type PlateRecord,
  findPart,
} from '../project/index.ts';
import type { ProjectView, RailLayout } from '../rail/index.ts';
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

const ofViews = new WeakMap<ProjectView, ReadonlyMap<PlateId, PlateLayout>>();
const ofRails = new WeakMap<RailLayout, PlacedRail>();
const ofRecords = new WeakMap<DuctRecord | KeepoutRecord, PlacedDuct | PlacedKeepout>();

/** Layouts of a plate that were made last: what is on screen, a preview of it and trials of fixes take turns. */
const lately = new WeakMap<PlateRecord, readonly PlateLayout[]>();
const KEPT = 4;

/** The mounting plates of a project with what is on them, in the order of the plates. Made once per view. */
export function platesOf(view: ProjectView): ReadonlyMap<PlateId, PlateLayout> {
  const known = ofViews.get(view);
  if (known) return known;
  const things = new Map<PlateId, PlacedThing[]>(view.index.plates.map(({ id }) => [id, []]));
  for (const layout of things.size === 0 ? [] : view.layouts.values()) {
    const list = layout.rail.mount && things.get(layout.rail.mount.plate);
    if (list) list.push(railOn(view, layout));
  }
  for (const duct of view.index.ducts) things.get(duct.plate)?.push(ductOn(duct));
  for (const keepout of view.index.keepouts) things.get(keepout.plate)?.push(keepoutOn(keepout));
  const plates = new Map<PlateId, PlateLayout>();
  for (const plate of view.index.plates) plates.set(plate.id, plateLayout(plate, things.get(plate.id) ?? []));
  ofViews.set(view, plates);
  return plates;
}

function plateLayout(plate: PlateRecord, things: readonly PlacedThing[]): PlateLayout {
  const recent = lately.get(plate) ?? [];
  const same = recent.find(({ things: had }) => had.length === things.length && had.every((thing, at) => thing === things[at]));
  if (same) return same;
  const layout: PlateLayout = {
    plate,
    rails: things.filter((thing) => thing.kind === 'rail'),
    ducts: things.filter((thing) => thing.kind === 'duct'),
    keepouts: things.filter((thing) => thing.kind === 'keepout'),
    things,
  };
  lately.set(plate, [layout, ...recent].slice(0, KEPT));
  return layout;
}

function railOn(view: ProjectView, layout: RailLayout): PlacedRail {
  const known = ofRails.get(layout);
  if (known) return known;
  const part = findPart(view.document, layout.rail.part);
  if (!part || !layout.rail.mount) throw new Error(`no place or no snapshot of ${layout.rail.part}`);
  const placed = placeRail(layout, layout.rail.mount, part);
  ofRails.set(layout, placed);
  return placed;
}

function ductOn(duct: DuctRecord): PlacedDuct {
  const known = ofRecords.get(duct);
  if (known?.kind === 'duct') return known;
  const upright = duct.orientation === 'vertical';
  const body = rectOf(
    upright ? 'y' : 'x',
    upright ? { from: duct.y, to: addUm(duct.y, duct.length) } : { from: duct.x, to: addUm(duct.x, duct.length) },
    upright ? { from: duct.x, to: addUm(duct.x, duct.width) } : { from: duct.y, to: addUm(duct.y, duct.width) },
  );
  const placed: PlacedDuct = { kind: 'duct', id: duct.id, name: duct.name, duct, upright, body, outline: body };
  ofRecords.set(duct, placed);
  return placed;
}

function keepoutOn(keepout: KeepoutRecord): PlacedKeepout {
  const known = ofRecords.get(keepout);
  if (known?.kind === 'keepout') return known;
  const { id, name, x, y, width, height } = keepout;
  const body: Rect = { x, y, width, height };
  const placed: PlacedKeepout = { kind: 'keepout', id, name, keepout, body, outline: body };
  ofRecords.set(keepout, placed);
  return placed;
}
