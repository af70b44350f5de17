import { type Batch, type Command, type NewItem, type Target, labelOf, stockLengthOf } from '../../../shared/editing/index.ts';
import { type Part, type PartKey, factOf, roleOf } from '../../../shared/parts/index.ts';
import {
  type IdSource,
  type ItemRecord,
  type RailId,
  type StripId,
  UNPLACED,
  findItem,
  findRail,
  itemsOnRail,
  settingsOf,
} from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { type Um, mm, um } from '../../../shared/units/index.ts';
import type { Selection } from '../selection/index.ts';

/** The rail that is taken where the user has not said which: article, and length of the first one. */
export interface NewRail {
  readonly part: PartKey;
  readonly length: Um;
}

/** The rail that is taken where something is placed in a project without rails: steel, 35 × 7.5. */
export const DEFAULT_RAIL: PartKey = 'wago:210-112';

/** Length of the first rail of a project, unless what is placed needs more. */
export const DEFAULT_RAIL_LENGTH = mm(500);

/** The rail of a program whose user has not said which. */
export const USUAL_RAIL: NewRail = { part: DEFAULT_RAIL, length: DEFAULT_RAIL_LENGTH };

/**
 * Where typed or chosen parts go: behind the last selected item on the rail of the focus, else at the end of the
 * selected, the active or the first rail. Null in a project without rails.
 */
export function insertionTarget(view: ProjectView, selection: Selection, activeRail: RailId | undefined): Target | null {
  const focus = selection.focus === undefined ? undefined : findItem(view.document, selection.focus as ItemRecord['id']);
  const anchor = focus ?? [...selection.ids].map((id) => findItem(view.document, id as ItemRecord['id'])).find((item) => item);
  if (anchor && selection.ids.has(anchor.id)) {
    const last = itemsOnRail(view.index, anchor.rail ?? UNPLACED).findLast((item) => selection.ids.has(item.id)) ?? anchor;
    return { ...(anchor.rail !== undefined && { rail: anchor.rail }), after: last.id };
  }
  const selected = [...selection.ids].find((id) => findRail(view.document, id as RailId)) as RailId | undefined;
  const rail = [selected, activeRail, view.index.rails[0]?.id].find((id) => id !== undefined && view.layouts.has(id));
  return rail === undefined ? null : endOfRail(view, rail);
}

/** The place behind everything on a rail. */
export function endOfRail(view: ProjectView, rail: RailId): Target {
  return { rail, after: itemsOnRail(view.index, rail).at(-1)?.id ?? null };
}

/** What to place, and with what. */
export interface PlacingRequest {
  readonly items: readonly NewItem[];
  /** The parts of the items, and the rail's where one has to be made. */
  readonly parts: readonly Part[];
  /** Null: a rail is made first. */
  readonly target: Target | null;
  /** The part of which a rail is made, and how long it is at least. */
  readonly rail?: Part;
  readonly length?: Um;
}

/**
 * The one command that places items. They join the strip of their neighbours; the first block of a project gets a strip,
 * and the first item a rail. Undefined where a rail would be needed and none is available.
 */
export function placingCommand(view: ProjectView, request: PlacingRequest, ids: IdSource): Command | undefined {
  const ground = groundFor(view, request, ids);
  if (!ground) return undefined;
  const { target } = ground;
  const { strip, before: newStrip } = stripFor(view, request, target, ids);
  const place: Command = {
    type: 'items.place',
    target,
    items: strip === undefined ? request.items : request.items.map((item) => ({ strip, ...item })),
    parts: request.parts,
  };
  const before = [...ground.before, ...newStrip];
  if (before.length === 0) return place;
  const batch: Batch = { type: 'batch', label: labelOf(place), commands: [...before, place] };
  return batch;
}

/** Where things go, and what has to be made first. */
export interface Ground {
  readonly target: Target;
  readonly before: readonly Command[];
}

/** The place that is asked for; where there is none, a rail that is made. Undefined where that cannot be. */
export function groundFor(view: ProjectView, request: PlacingRequest, ids: IdSource): Ground | undefined {
  if (request.target !== null) return { target: request.target, before: [] };
  if (!request.rail) return undefined;
  const id = ids.next('rail');
  const add: Command = { type: 'rail.add', part: request.rail, length: lengthFor(view, request), id };
  return { target: { rail: id, after: null }, before: [add] };
}

/** The strip that items without one of their own join at a place; the first block of a project gets a new one. */
export function stripFor(
  view: ProjectView,
  request: Pick<PlacingRequest, 'items' | 'parts'>,
  target: Target,
  ids: IdSource,
): { readonly strip: StripId | undefined; readonly before: readonly Command[] } {
  const strip = stripAt(view, target);
  if (strip !== undefined || view.index.strips.length > 0 || !holdsBlocks(request)) return { strip, before: [] };
  const id = ids.next('strip');
  return { strip: id, before: [{ type: 'strip.add', id }] };
}

/** The command that adds a rail: as long as the last one, else a usual length within the stock length. */
export function railCommand(view: ProjectView, part: Part, length: Um = DEFAULT_RAIL_LENGTH): Command {
  const stock = stockLengthOf(part);
  const wanted = view.index.rails.at(-1)?.length ?? length;
  return { type: 'rail.add', part, length: stock !== undefined && stock < wanted ? stock : wanted };
}

/** The strip of the items around a place; on a rail without strips the project's last one. */
export function stripAt(view: ProjectView, target: Target): StripId | undefined {
  return stripBeside(view, target) ?? view.index.strips.at(-1)?.id;
}

/** The strip of the items around a place; undefined on a rail without strips. */
export function stripBeside(view: ProjectView, target: Target): StripId | undefined {
  const items = target.rail === undefined ? [] : itemsOnRail(view.index, target.rail);
  const at = target.after === null ? -1 : items.findIndex((item) => item.id === target.after);
  const neighbours = [items[at], items[at + 1], ...items.slice(0, Math.max(at, 0)).reverse(), ...items.slice(at + 2)];
  return neighbours.find((item) => item?.strip !== undefined)?.strip;
}

function holdsBlocks({ items, parts }: Pick<PlacingRequest, 'items' | 'parts'>): boolean {
  const kinds = new Map(parts.map((part) => [part.key, roleOf(part.kind)]));
  return items.some((item) => kinds.get(item.part) === 'block');
}

/** A usual length, or the next step that holds everything with allowance, margins and the reserve that is wanted. */
function lengthFor(view: ProjectView, { items, parts, rail, length = DEFAULT_RAIL_LENGTH }: PlacingRequest): Um {
  const settings = settingsOf(view.document);
  const byKey = new Map(parts.map((part) => [part.key, part]));
  let needed = 0;
  for (const item of items) {
    const part = byKey.get(item.part);
    const width = part && factOf(part, 'geometry.width');
    needed += (item.gapBefore ?? 0) + (width?.known ? width.value : 0);
    if (part && roleOf(part.kind) === 'block') needed += settings.allowance;
  }
  const share = 1 - Math.min(settings.reservePercent, 90) / 100;
  const whole = Math.max(length, needed / share + 2 * settings.margin);
  const stepped = um(Math.ceil(whole / settings.railStep) * settings.railStep);
  const stock = rail && stockLengthOf(rail);
  return stock !== undefined && stock < stepped ? stock : stepped;
}
