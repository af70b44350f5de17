import { type Command, type NewItem, type Target, copyOfAttachment } from '../../../shared/editing/index.ts';
import { type Foresight, foresee } from '../../../shared/foresight/index.ts';
import { type Part, type PartLookup, factOf, roleOf } from '../../../shared/parts/index.ts';
import {
  type IdSource,
  type ItemId,
  type ItemRecord,
  attachmentsOn,
  findItem,
  findPart,
  settingsOf,
} from '../../../shared/project/index.ts';
import {
  type ProjectView,
  type RailFit,
  type RailLayout,
  type Slot,
  metricsOf,
  railFit,
  slotAt,
} from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type Um, ZERO_UM, addUm, mm, um } from '../../../shared/units/index.ts';
import { type NewRail, placingCommand, railCommand } from '../../state/editing/index.ts';
import {
  type Sheet,
  type SheetRow,
  type SitPreview,
  railOfRow,
  rowAt,
  rowOf,
  sheetWithTray,
  trayRight,
} from '../../state/views/rails/index.ts';
import type { WorldPoint } from '../../state/camera/index.ts';
import { hitTest } from './hit-test.ts';

/** What planning a drop looks at. */
export interface DropContext {
  readonly view: ProjectView;
  readonly sheet: Sheet;
  readonly parts: PartLookup;
  /** Ids for what a drop would make: what it shows is what letting go makes. */
  readonly ids: IdSource;
  /** The rail that a drop into a project without rails makes. */
  readonly newRail: NewRail;
}

/** A planned drop: what letting go does, and what it would lead to. */
export interface Drop {
  /** Equal keys, equal plans: moving the pointer within one place costs nothing. */
  readonly key: string;
  /** What letting go carries out. Null where nothing would change, or it is refused. */
  readonly foresight: Foresight | null;
  readonly slot: Slot | null;
  readonly tray: boolean;
  readonly fits: boolean;
  readonly fit: RailFit | null;
  readonly replaces: ItemId | null;
  readonly refusal: LocalText | null;
  /** Set for what sits on items. */
  readonly sits?: Pick<SitPreview, 'host' | 'concern'>;
}

/** When a part that is let go over a block takes its place, rather than going beside it. */
export interface Replacing {
  /** The replace key is held: wherever on the block. Otherwise in its middle third alone. */
  readonly always: boolean;
  /** Narrower than this the middle third is no place that a hand can aim at; it then means nothing. */
  readonly narrowest: Um;
}

/** How far beside a row a drop still counts for it. */
const NEAR = mm(15);

/** A drop onto nothing: letting go leaves everything as it is. */
export const NOWHERE: Drop = Object.freeze({
  key: 'nowhere',
  slot: null,
  tray: false,
  foresight: null,
  fits: true,
  fit: null,
  replaces: null,
  refusal: null,
});

/** The row that takes what is dropped at a point. */
export function dropRow(sheet: Sheet, point: WorldPoint): SheetRow | undefined {
  const row = rowAt(sheet, point.y);
  if (!row) return undefined;
  const right = row.kind === 'tray' ? trayRight(sheet, row) : row.right;
  const beside = point.x < row.left - NEAR || point.x > right + NEAR;
  const away = Math.abs(point.y - row.axis) > row.half + NEAR;
  return beside || away ? undefined : row;
}

/**
 * Plans moving (or copying) items to a point. `items` in the order in which they will stand. A tray takes them at any time,
 * though nothing may lie in it yet; `toTray`: it does wherever the point is.
 */
export function planMove(
  context: DropContext,
  items: readonly ItemId[],
  copy: boolean,
  point: WorldPoint,
  previous: Drop | null,
  toTray = false,
): Drop {
  const sheet = sheetWithTray(context.view);
  const row = toTray ? rowOf(sheet, undefined) : dropRow(sheet, point);
  if (!row) return NOWHERE;
  const records = items.map((id) => findItem(context.view.document, id)).filter((item) => item !== undefined);
  if (records.length === 0) return NOWHERE;
  const lifted = copy ? new Set<ItemId>() : new Set(items);
  const x = toTray ? um(Number.MAX_SAFE_INTEGER) : point.x;
  const slot = slotAt(row.layout, x, widthOfParts(partsOf(context.view, records)), lifted);
  const key = `${copy ? 'copy' : 'move'} ${slotKey(row, slot)}`;
  if (previous?.key === key) return previous;
  const target = targetOf(row, slot);
  const command: Command = copy
    ? { type: 'items.place', target, items: records.map((item) => copyOf(context.view, item)), parts: [] }
    : { type: 'items.move', items, target };
  return foreseen(context, command, key, row, slot);
}

/**
 * Plans placing library parts at a point. Rails go anywhere; the first item of a project brings its own rail; a part let
 * go on a block of its own role replaces it.
 */
export function planPlace(
  context: DropContext,
  parts: readonly Part[],
  point: WorldPoint,
  previous: Drop | null,
  replacing: Replacing = NEVER,
): Drop {
  const [first] = parts;
  if (!first) return NOWHERE;
  if (roleOf(first.kind) === 'rail') {
    return previous?.key === 'rail' ? previous : foreseen(context, railCommand(context.view, first, context.newRail.length), 'rail', undefined, null);
  }
  const replace = parts.length === 1 ? planReplace(context, first, point, previous, replacing) : undefined;
  if (replace) return replace;
  const items = parts.map((part): NewItem => ({ part: part.key }));
  const row = dropRow(context.sheet, point);
  if (!row) {
    const rail = context.view.index.rails.length === 0 ? context.parts.get(context.newRail.part) : undefined;
    if (!rail) return NOWHERE;
    if (previous?.key === 'first rail') return previous;
    const command = placingCommand(context.view, { items, parts, target: null, rail, length: context.newRail.length }, context.ids);
    return command ? foreseen(context, command, 'first rail', undefined, null) : NOWHERE;
  }
  const slot = slotAt(row.layout, point.x, widthOfParts(parts));
  const key = `place ${slotKey(row, slot)}`;
  if (previous?.key === key) return previous;
  const command = placingCommand(context.view, { items, parts, target: targetOf(row, slot) }, context.ids);
  return command ? foreseen(context, command, key, row, slot) : NOWHERE;
}

const NEVER: Replacing = { always: false, narrowest: um(Number.MAX_SAFE_INTEGER) };

/** A part in place of the item under the point: where both play the same part on a rail and are not the same article. */
function planReplace(
  context: DropContext,
  part: Part,
  point: WorldPoint,
  previous: Drop | null,
  { always, narrowest }: Replacing,
): Drop | undefined {
  const hit = hitTest(context.view, context.sheet, point);
  if (hit?.kind !== 'item') return undefined;
  const { row, index, placed } = hit;
  if (placed.role !== roleOf(part.kind) || placed.part.key === part.key) return undefined;
  const third = placed.width / 3;
  const inMiddle = third >= narrowest && point.x >= placed.x + third && point.x < placed.x + 2 * third;
  if (!always && !inMiddle) return undefined;
  const { id } = placed.item;
  const key = `replace ${id}`;
  if (previous?.key === key) return previous;
  const after = row.layout.items[index - 1]?.item.id ?? null;
  const slot: Slot = { rail: row.layout.rail.id, after, joins: 'left', x: placed.x };
  return { ...foreseen(context, { type: 'items.replace', items: [id], part }, key, row, slot), replaces: id };
}

/** What a command would lead to. */
function foreseen(context: DropContext, command: Command, key: string, row: SheetRow | undefined, slot: Slot | null): Drop {
  const { view } = context;
  const tray = row?.kind === 'tray';
  const shown = { key, slot: tray ? null : slot, tray, replaces: null };
  const nothing = { ...shown, foresight: null, fits: true, fit: null };
  const foreseen = foresee(view, command, { ids: context.ids });
  switch (foreseen.kind) {
    case 'refused':
      return { ...nothing, refusal: foreseen.reason };
    case 'noChange':
      return { ...nothing, refusal: null };
    case 'done': {
      const after = foreseen.view;
      const idle = command.type === 'items.move' && sameStanding(view, after);
      if (idle) return { ...nothing, refusal: null };
      return { ...shown, foresight: foreseen, fits: fitsOn(after, row), fit: fitOf(after, row), refusal: null };
    }
  }
}

/** Whether every item stands where it stood, in the same sequence: nobody would see a difference. */
function sameStanding(before: ProjectView, after: ProjectView): boolean {
  for (const [rail, layout] of after.layouts) {
    const was = before.layouts.get(rail);
    if (was === layout) continue;
    if (!was || was.items.length !== layout.items.length) return false;
    if (!layout.items.every((placed, at) => sameItem(was.items[at], placed))) return false;
  }
  const loose = after.index.itemsByRail.get('unplaced') ?? [];
  const wasLoose = before.index.itemsByRail.get('unplaced') ?? [];
  return loose.length === wasLoose.length && loose.every((item, at) => wasLoose[at]?.id === item.id);
}

function sameItem(a: RailLayout['items'][number] | undefined, b: RailLayout['items'][number]): boolean {
  return a?.item.id === b.item.id && a.x === b.x;
}

function fitsOn(after: ProjectView, row: SheetRow | undefined): boolean {
  const layout = row && row.kind === 'rail' ? after.layouts.get(row.layout.rail.id) : undefined;
  return !layout || (layout.end <= layout.usableEnd && layout.start >= layout.usableStart);
}

/** How full the rail of a row would be. */
function fitOf(after: ProjectView, row: SheetRow | undefined): RailFit | null {
  const layout = row && row.kind === 'rail' ? after.layouts.get(row.layout.rail.id) : undefined;
  return layout ? railFit(layout, metricsOf(after, layout), settingsOf(after.document)) : null;
}

function targetOf(row: SheetRow, slot: Slot): Target {
  const rail = railOfRow(row);
  return rail === undefined ? { after: slot.after } : { rail, after: slot.after, joins: slot.joins };
}

function slotKey(row: SheetRow, slot: Slot): string {
  return `${row.layout.rail.id} ${slot.after ?? ''} ${slot.joins}`;
}

function partsOf({ document }: ProjectView, items: readonly ItemRecord[]): readonly Part[] {
  return items.map((item) => findPart(document, item.part)).filter((part) => part !== undefined);
}

/** How much rail parts take together, as far as it is known. */
export function widthOfParts(parts: readonly Part[]): Um {
  return parts.reduce<Um>((sum, part) => {
    const width = factOf(part, 'geometry.width');
    return width.known ? addUm(sum, width.value) : sum;
  }, ZERO_UM);
}

/** A copy of an item: everything but its designations, which belong to one terminal only. */
function copyOf({ index }: ProjectView, item: ItemRecord): NewItem {
  const attachments = attachmentsOn(index, item.id).map(copyOfAttachment);
  return {
    part: item.part,
    turned: item.turned,
    ...(item.strip !== undefined && { strip: item.strip }),
    levels: item.levels.map(({ potential }) => (potential === undefined ? {} : { potential })),
    ...(item.current !== undefined && { current: item.current }),
    ...(item.zone !== undefined && { zone: item.zone }),
    ...(attachments.length > 0 && { attachments }),
  };
}
