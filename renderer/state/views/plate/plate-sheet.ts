import { type Box, boxesMeet, partSymbol, railHalf, uniteBoxes } from '../../../../shared/drawing/index.ts';
import type { OnPlateId } from '../../../../shared/editing/index.ts';
import type { Part } from '../../../../shared/parts/index.ts';
import {
  type DuctRecord,
  type KeepoutRecord,
  type PlateId,
  type PlateRecord,
  type RailRecord,
  type RecordId,
  findPart,
  findPlate,
  recordsOf,
} from '../../../../shared/project/index.ts';
import { type ProjectView, type RailLayout, endOf } from '../../../../shared/rail/index.ts';
import { ZERO_UM, um } from '../../../../shared/units/index.ts';
import type { WorldPoint } from '../../camera/index.ts';

/** Something fixed on a mounting plate, in the plate's coordinates: origin upper left, x to the right, y down. */
export type PlateEntry =
  | (EntryPlace & { readonly kind: 'rail'; readonly id: RailRecord['id']; readonly record: RailRecord; readonly layout: RailLayout })
  | (EntryPlace & { readonly kind: 'duct'; readonly id: DuctRecord['id']; readonly record: DuctRecord })
  | (EntryPlace & { readonly kind: 'keepout'; readonly id: KeepoutRecord['id']; readonly record: KeepoutRecord });

interface EntryPlace {
  /** Its length runs from top to bottom. */
  readonly upright: boolean;
  /** The thing itself: of a rail the metal from end to end. */
  readonly body: Box;
  /** With everything drawn on it: of a rail what stands on it, as far as it reaches. */
  readonly box: Box;
}

/** A mounting plate as it is drawn. */
export interface PlateSheet {
  readonly plate: PlateRecord;
  /** In the order in which they are painted: keep-outs, ducts, rails. */
  readonly entries: readonly PlateEntry[];
  /** The plate and everything on it, with room for dimensions around. */
  readonly bounds: Box;
  /** That room on each side, in µm. */
  readonly around: number;
}

/** Share of the plate's longer side that is left free around it, for dimensions and names. */
const AROUND = 0.07;
const LEAST_AROUND = 25_000;
/** What is shown where there is no plate. */
const EMPTY: Box = { left: ZERO_UM, top: ZERO_UM, right: um(600_000), bottom: um(400_000) };

const sheets = new WeakMap<ProjectView, Map<PlateId, PlateSheet>>();
const railEntries = new WeakMap<RailLayout, PlateEntry>();

/** A plate of a project as it is drawn; computed once for each view. Undefined where there is none. */
export function plateSheetOf(view: ProjectView, plate: PlateId | undefined): PlateSheet | undefined {
  if (plate === undefined) return undefined;
  let known = sheets.get(view);
  if (!known) sheets.set(view, (known = new Map<PlateId, PlateSheet>()));
  const sheet = known.get(plate);
  if (sheet) return sheet;
  const made = makeSheet(view, plate);
  if (made) known.set(plate, made);
  return made;
}

/** The bounds of what is drawn of a plate; a usual plate's where there is none. */
export function plateBounds(view: ProjectView, plate: PlateId | undefined): Box {
  return plateSheetOf(view, plate)?.bounds ?? EMPTY;
}

/** The room around a plate that is drawn, in µm; undefined where there is none. */
export function plateAround(view: ProjectView, plate: PlateId | undefined): number | undefined {
  return plateSheetOf(view, plate)?.around;
}

/** The rails that are on no plate, in the order of the project. */
export function looseRails(view: ProjectView): readonly RailLayout[] {
  return [...view.layouts.values()].filter(({ rail }) => rail.mount === undefined);
}

/** An entry by its id. */
export function entryOf(sheet: PlateSheet | undefined, id: RecordId): PlateEntry | undefined {
  return sheet?.entries.find((entry) => entry.id === id);
}

/** The uppermost entry at a point; `slack` (µm) is added around things too thin to be hit. */
export function entryAt(sheet: PlateSheet, point: WorldPoint, slack: number): PlateEntry | undefined {
  return sheet.entries.findLast(({ box }) => holds(box, point, 0)) ?? sheet.entries.findLast(({ box }) => holds(box, point, slack));
}

/** What a frame touches, in the order in which it is painted. */
export function entriesWithin(sheet: PlateSheet, frame: Box): OnPlateId[] {
  return sheet.entries.filter(({ body }) => boxesMeet(body, frame)).map(({ id }) => id);
}

/** The place of a record on a plate: of an item and a strip that of the rail it stands on. */
export function boxOnPlate(view: ProjectView, sheet: PlateSheet, id: RecordId): Box | undefined {
  const record = view.document.records.get(id);
  if (record?.kind === 'plate') return record.id === sheet.plate.id ? plateBox(sheet.plate) : undefined;
  const shown = record?.kind === 'item' ? record.rail : id;
  return shown === undefined ? undefined : entryOf(sheet, shown)?.box;
}

/** The plate itself. */
export function plateBox({ width, height }: PlateRecord): Box {
  return { left: ZERO_UM, top: ZERO_UM, right: width, bottom: height };
}

function makeSheet(view: ProjectView, id: PlateId): PlateSheet | undefined {
  const { document } = view;
  const plate = findPlate(document, id);
  if (!plate) return undefined;
  const entries: PlateEntry[] = [];
  for (const record of recordsOf(document, 'keepout')) {
    if (record.plate !== id) continue;
    const body = boxAt(record.x, record.y, record.width, record.height);
    entries.push({ kind: 'keepout', id: record.id, record, upright: false, body, box: body });
  }
  for (const record of recordsOf(document, 'duct')) {
    if (record.plate !== id) continue;
    const upright = record.orientation === 'vertical';
    const body = upright
      ? boxAt(record.x, record.y, record.width, record.length)
      : boxAt(record.x, record.y, record.length, record.width);
    entries.push({ kind: 'duct', id: record.id, record, upright, body, box: body });
  }
  for (const layout of view.layouts.values()) {
    const entry = layout.rail.mount?.plate === id ? railEntry(view, layout) : undefined;
    if (entry) entries.push(entry);
  }
  const own = uniteBoxes([plateBox(plate), ...entries.map(({ box }) => box)]);
  const around = Math.max(LEAST_AROUND, Math.round(AROUND * Math.max(plate.width, plate.height)));
  const bounds = {
    left: um(own.left - around),
    top: um(own.top - around),
    right: um(own.right + around),
    bottom: um(own.bottom + around),
  };
  return { plate, entries, bounds, around };
}

function railEntry(view: ProjectView, layout: RailLayout): PlateEntry | undefined {
  const known = railEntries.get(layout);
  if (known) return known;
  const { rail } = layout;
  if (!rail.mount) return undefined;
  const half = Math.round(railHalf(findPart(view.document, rail.part)));
  const reach = Math.round(reachOfItems(layout, half));
  const end = layout.items.reduce<number>((furthest, placed) => Math.max(furthest, endOf(placed)), rail.length);
  const upright = rail.orientation === 'vertical';
  const across = (near: number, far: number, from: number, to: number): Box => {
    const { x, y } = rail.mount ?? { x: 0, y: 0 };
    return upright ? boxBetween(x - near, y + from, x + far, y + to) : boxBetween(x + from, y - near, x + to, y + far);
  };
  const entry: PlateEntry = {
    kind: 'rail',
    id: rail.id,
    record: rail,
    layout,
    upright,
    body: across(half, half, 0, rail.length),
    box: across(reach, reach, Math.min(0, layout.start), end),
  };
  railEntries.set(layout, entry);
  return entry;
}

/** How far what stands on a rail is drawn from its centre line; neighbours of one article are asked once. */
function reachOfItems({ items }: RailLayout, half: number): number {
  let reach = half;
  let last: Part | undefined;
  for (const { part } of items) {
    if (part === last) continue;
    last = part;
    const { bounds } = partSymbol(part, { turned: false, detail: 'box' });
    reach = Math.max(reach, bounds.bottom, -bounds.top);
  }
  return reach;
}

function boxAt(x: number, y: number, width: number, height: number): Box {
  return boxBetween(x, y, x + width, y + height);
}

function boxBetween(left: number, top: number, right: number, bottom: number): Box {
  return { left: um(left), top: um(top), right: um(right), bottom: um(bottom) };
}

function holds(box: Box, { x, y }: WorldPoint, slack: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}
