import { type PlateLayout, platesOf } from '../../../shared/cabinet/index.ts';
import type { Command, OnPlateId, OnPlatePlace } from '../../../shared/editing/index.ts';
import { type Foresight, foresee } from '../../../shared/foresight/index.ts';
import { type DuctId, type IdSource, type KeepoutId, type RailId, settingsOf } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type Um, um } from '../../../shared/units/index.ts';
import { type PlateEntry, type PlatePreview, type PlateSheet, type PlateSnapLine, entryOf } from '../../state/views/plate/index.ts';
import type { WorldPoint } from '../../state/camera/index.ts';
import type { Handle } from './plate-pointed.ts';
import { type Snapped, snapEdge, snapMove } from './plate-snap.ts';

/** What letting go would do: its foresight, and how it is shown. */
export interface PlatePlan {
  /** Equal keys, equal plans: a plan is made once for each place, not for each movement. */
  readonly key: string;
  readonly foresight: Foresight | null;
  readonly preview: Extract<PlatePreview, { kind: 'change' }>;
  readonly refusal: LocalText | null;
}

/** What planning looks at. */
export interface PlanContext {
  readonly view: ProjectView;
  readonly sheet: PlateSheet;
  readonly ids: IdSource;
  /** Micrometres within which a line draws. */
  readonly reach: number;
}

/** A duct whose drawn frame is narrower than this (µm) gets the width of the one drawn last, or the customary one. */
const NARROWEST_DUCT = 15_000;
const CUSTOMARY_DUCT = um(40_000);
/** Nothing is made smaller than this. */
const SMALLEST = 5000;

const ONLY_RAILS: LocalText = {
  en: 'Only rails can be put aside; ducts and keep-outs are deleted.',
  de: 'Nur Tragschienen lassen sich beiseitelegen; Kanäle und Sperrflächen werden gelöscht.',
};

/** A plan in which nothing happens. */
export function noPlan(ids: readonly OnPlateId[]): PlatePlan {
  return { key: '', foresight: null, preview: { kind: 'change', ids, foresight: null, snaps: [], off: false, refusal: null }, refusal: null };
}

/** Plans moving things by about (dx, dy); `lead` is the one that the pointer holds. */
export function planMove(
  context: PlanContext,
  ids: readonly OnPlateId[],
  lead: OnPlateId,
  wanted: { readonly x: number; readonly y: number },
  free: boolean,
  previous: PlatePlan,
): PlatePlan {
  const { view, sheet, reach } = context;
  const plate = plateOf(view, sheet);
  const held = entryOf(sheet, lead);
  const entries = ids.map((id) => entryOf(sheet, id)).filter((entry) => entry !== undefined);
  if (!plate || !held || entries.length === 0) return noPlan(ids);
  const by = { x: um(Math.round(wanted.x)), y: um(Math.round(wanted.y)) };
  const snapped = within(entries, snapMove(plate, ids, placeOfEntry(held), by, settingsOf(view.document), reach, free), sheet);
  return arranged(context, entries, snapped, previous);
}

/** Plans moving things by exactly so much: what the arrow keys do. */
export function planNudge(context: PlanContext, ids: readonly OnPlateId[], by: { readonly x: number; readonly y: number }): PlatePlan {
  const entries = ids.map((id) => entryOf(context.sheet, id)).filter((entry) => entry !== undefined);
  if (entries.length === 0) return noPlan(ids);
  return arranged(context, entries, within(entries, { x: um(by.x), y: um(by.y), lines: [] }, context.sheet), noPlan(ids));
}

function arranged(context: PlanContext, entries: readonly PlateEntry[], { x, y, lines }: Snapped, previous: PlatePlan): PlatePlan {
  const ids = entries.map(({ id }) => id);
  const key = `move ${x} ${y} ${lines.map(({ axis, at }) => `${axis}${at}`).join(' ')}`;
  if (previous.key === key) return previous;
  if (x === 0 && y === 0) return { ...noPlan(ids), key };
  const places = entries.map((entry): OnPlatePlace => {
    const place = placeOfEntry(entry);
    return { id: entry.id, x: um(place.x + x), y: um(place.y + y) };
  });
  return planned(context, { type: 'plate.arrange', plate: context.sheet.plate.id, places }, key, ids, lines);
}

/** Plans taking things off the plate, to the rails that are on none. */
export function planOff(context: PlanContext, ids: readonly OnPlateId[], previous: PlatePlan): PlatePlan {
  const key = 'off';
  if (previous.key === key) return previous;
  const onlyRails = ids.every((id) => context.view.document.records.get(id)?.kind === 'rail');
  const plan = onlyRails ? planned(context, { type: 'plate.clear', ids }, key, ids, []) : { ...noPlan(ids), key, refusal: ONLY_RAILS };
  return { ...plan, preview: { ...plan.preview, off: true, refusal: plan.refusal } };
}

/** Plans putting a rail that is on no plate onto this one, its middle at the point. */
export function planPlacing(context: PlanContext, rail: RailId, point: WorldPoint, free: boolean, previous: PlatePlan): PlatePlan {
  const { view, sheet, reach } = context;
  const layout = view.layouts.get(rail);
  if (!layout) return noPlan([rail]);
  const half = Math.round(layout.rail.length / 2);
  const [left, top] = layout.rail.orientation === 'vertical' ? [0, half] : [half, 0];
  const rough = { x: um(Math.max(0, point.x - left)), y: um(Math.max(0, point.y - top)) };
  const command = (place: { x: Um; y: Um }): Command => ({ type: 'plate.arrange', plate: sheet.plate.id, places: [{ id: rail, ...place }] });
  const there = planned(context, command(rough), `place ${rough.x} ${rough.y}`, [rail], []);
  const plate = there.foresight && plateOf(there.foresight.view, sheet);
  if (!plate) return there;
  const zero = { x: um(0), y: um(0) };
  const snapped = snapMove(plate, [rail], rough, zero, settingsOf(view.document), reach, free);
  const place = { x: um(Math.max(0, rough.x + snapped.x)), y: um(Math.max(0, rough.y + snapped.y)) };
  const key = `place ${place.x} ${place.y}`;
  return previous.key === key ? previous : planned(context, command(place), key, [rail], snapped.lines);
}

/** Plans pulling a thing by a handle. */
export function planResize(
  context: PlanContext,
  id: OnPlateId,
  handle: Handle,
  wanted: { readonly x: number; readonly y: number },
  free: boolean,
  previous: PlatePlan,
): PlatePlan {
  const { view, sheet, reach } = context;
  const entry = entryOf(sheet, id);
  const plate = plateOf(view, sheet);
  if (!entry || !plate) return noPlan([id]);
  const lines: PlateSnapLine[] = [];
  const pull = (axis: 'x' | 'y', side: -1 | 0 | 1, low: number, high: number): readonly [number, number] => {
    if (side === 0) return [low, high];
    const { at, line } = snapEdge(plate, id, axis, side < 0 ? low : high, wanted[axis], reach, free);
    const kept = side < 0 ? Math.max(0, Math.min(at, high - SMALLEST)) : Math.max(at, low + SMALLEST);
    if (line && kept === at) lines.push(line);
    return side < 0 ? [kept, high] : [low, kept];
  };
  const [left, right] = pull('x', handle.x, entry.body.left, entry.body.right);
  const [top, bottom] = pull('y', handle.y, entry.body.top, entry.body.bottom);
  const key = `size ${left} ${top} ${right} ${bottom}`;
  if (previous.key === key) return previous;
  const command = sizingCommand(entry, handle, { left, top, right, bottom }, free, settingsOf(view.document).railStep);
  return planned(context, command, key, [id], lines);
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rail is cut in whole steps (`free`: to the millimetre drawn); what stands on it stays at its left end. */
function sizingCommand(entry: PlateEntry, handle: Handle, { left, top, right, bottom }: Edges, free: boolean, railStep: number): Command {
  const [width, height] = [um(right - left), um(bottom - top)];
  switch (entry.kind) {
    case 'keepout':
      return { type: 'keepout.edit', keepout: entry.id, x: um(left), y: um(top), width, height };
    case 'duct': {
      const [length, across] = entry.upright ? [height, width] : [width, height];
      return { type: 'duct.edit', duct: entry.id, x: um(left), y: um(top), length, width: across };
    }
    case 'rail': {
      const { record, upright } = entry;
      const drawn = upright ? height : width;
      const step = free || railStep <= 0 ? 1 : railStep;
      const length = um(Math.max(step, Math.round(drawn / step) * step));
      const atStart = upright ? handle.y < 0 : handle.x < 0;
      if (!atStart || !record.mount) return { type: 'rail.edit', rail: entry.id, length };
      const grown = length - record.length;
      const x = upright ? record.mount.x : um(Math.max(0, record.mount.x - grown));
      const y = upright ? um(Math.max(0, record.mount.y - grown)) : record.mount.y;
      return { type: 'rail.edit', rail: entry.id, length, mount: { plate: record.mount.plate, x, y } };
    }
  }
}

/** Plans drawing a new duct or keep-out from one corner to the other. */
export function planDrawing(
  context: PlanContext & { readonly keepoutName: string },
  what: 'duct' | 'keepout',
  id: OnPlateId,
  from: WorldPoint,
  to: WorldPoint,
  free: boolean,
  previous: PlatePlan,
): PlatePlan {
  const { view, sheet, reach } = context;
  const plate = plateOf(view, sheet);
  if (!plate) return noPlan([id]);
  const lines: PlateSnapLine[] = [];
  const corner = (axis: 'x' | 'y', at: number, told: boolean): number => {
    const snapped = snapEdge(plate, id, axis, at, 0, reach, free);
    if (told && snapped.line) lines.push(snapped.line);
    return Math.max(0, snapped.at);
  };
  const [x1, x2] = inOrder(corner('x', from.x, false), corner('x', to.x, true));
  const [y1, y2] = inOrder(corner('y', from.y, false), corner('y', to.y, true));
  const key = `draw ${x1} ${y1} ${x2} ${y2}`;
  if (previous.key === key) return previous;
  const [width, height] = [x2 - x1, y2 - y1];
  if (Math.max(width, height) < SMALLEST) return { ...noPlan([id]), key };
  if (what === 'keepout') {
    const size = { x: um(x1), y: um(y1), width: um(Math.max(width, SMALLEST)), height: um(Math.max(height, SMALLEST)) };
    const keepout = { plate: sheet.plate.id, name: context.keepoutName, ...size };
    return planned(context, { type: 'keepout.add', id: id as KeepoutId, keepout }, key, [id], lines);
  }
  const upright = height > width;
  const across = Math.min(width, height);
  const duct = {
    plate: sheet.plate.id,
    x: um(x1),
    y: um(y1),
    length: um(Math.max(width, height)),
    width: across < NARROWEST_DUCT ? (view.index.ducts.at(-1)?.width ?? CUSTOMARY_DUCT) : um(across),
    ...heightOfLast(view),
    ...(upright && { orientation: 'vertical' as const }),
  };
  return planned(context, { type: 'duct.add', id: id as DuctId, duct }, key, [id], lines);
}

/** Ducts of one cabinet are of one height: a new one is as high as the last, where that is known. */
function heightOfLast({ index }: ProjectView): { readonly height?: Um } {
  const height = index.ducts.at(-1)?.height;
  return height === undefined ? {} : { height };
}

function inOrder(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** What a command would lead to. */
function planned({ view, ids: source }: PlanContext, command: Command, key: string, ids: readonly OnPlateId[], snaps: readonly PlateSnapLine[]): PlatePlan {
  const shown = { kind: 'change', ids, off: false } as const;
  const foreseen = foresee(view, command, { ids: source });
  switch (foreseen.kind) {
    case 'refused':
      return { key, foresight: null, preview: { ...shown, foresight: null, snaps: [], refusal: foreseen.reason }, refusal: foreseen.reason };
    case 'noChange':
      return { key, foresight: null, preview: { ...shown, foresight: null, snaps, refusal: null }, refusal: null };
    case 'done':
      return { key, foresight: foreseen, preview: { ...shown, foresight: foreseen, snaps, refusal: null }, refusal: null };
  }
}

/** A movement no farther than that everything keeps a corner on the plate and no place becomes negative. */
function within(entries: readonly PlateEntry[], { x, y, lines }: Snapped, { plate }: PlateSheet): Snapped {
  let [least, most] = [-Infinity, Infinity];
  let [up, down] = [-Infinity, Infinity];
  for (const entry of entries) {
    const place = placeOfEntry(entry);
    least = Math.max(least, -place.x);
    most = Math.min(most, Math.max(0, plate.width - place.x));
    up = Math.max(up, -place.y);
    down = Math.min(down, Math.max(0, plate.height - place.y));
  }
  const kept = { x: um(Math.min(Math.max(x, least), most)), y: um(Math.min(Math.max(y, up), down)) };
  return { ...kept, lines: kept.x === x && kept.y === y ? lines : lines.filter(({ axis }) => kept[axis] === (axis === 'x' ? x : y)) };
}

/** Where something is, as its record says it. */
export function placeOfEntry(entry: PlateEntry): { readonly x: Um; readonly y: Um } {
  if (entry.kind !== 'rail') return { x: entry.record.x, y: entry.record.y };
  const { mount } = entry.record;
  return { x: mount?.x ?? entry.body.left, y: mount?.y ?? entry.body.top };
}

function plateOf(view: ProjectView, { plate }: PlateSheet): PlateLayout | undefined {
  return platesOf(view).get(plate.id);
}
