import { type FixContext, platesFor, stopPart } from '../checks/index.ts';
import type { Command } from '../editing/index.ts';
import { LONGEST_RAIL, nextRailName } from '../editing/index.ts';
import { type Part, type PartRole, type Side, coversSide, formatQuantity, roleOf, sideState } from '../parts/index.ts';
import {
  type IdSource,
  type ItemId,
  type RailId,
  type StripId,
  findItem,
  findPart,
  findRail,
  findStrip,
  itemsOnRail,
  limitOf,
  settingsOf,
} from '../project/index.ts';
import { type ProjectView, itemReference, widthOf } from '../rail/index.ts';
import { type LocalText, inEveryLanguage, inLanguage } from '../text/index.ts';
import { type Um, ZERO_UM, um } from '../units/index.ts';
import { type Car, type Room, fillRooms } from './fill-rooms.ts';
import { wholeStrip } from './move-strip.ts';

/** How a strip is to be spread. */
export interface SpreadWish {
  readonly strip: StripId;
  /** The rails to use, in this order. */
  readonly rails: readonly RailId[];
  /** Rails to add where these do not do; absent = none is added. */
  readonly more?: { readonly part: Part; readonly length: Um };
  /** The reserve that the project wants stays free on each rail. */
  readonly keepReserve: boolean;
  /** Room to leave on rails besides, by their names: what a first attempt turned out to lack. */
  readonly short?: ReadonlyMap<string, Um>;
}

/** The share of one rail. */
export interface SpreadShare {
  readonly rail: RailId;
  readonly name: string;
  readonly isNew: boolean;
  readonly items: readonly ItemId[];
  readonly blocks: number;
  /** Names of its first and last block. */
  readonly first: string;
  readonly last: string;
  /** Rail that they take with allowance, plates and stops, of what there is. */
  readonly taken: Um;
  readonly room: Um;
}

/** Who goes where. */
export interface SpreadPlan {
  readonly shares: readonly SpreadShare[];
  readonly command: Command;
}

export type PlannedSpread =
  | { readonly kind: 'planned'; readonly plan: SpreadPlan }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/** More rails than anybody adds at once. */
const MOST_NEW_RAILS = 40;

/**
 * Plans spreading the blocks of a strip over rails by their usable lengths, in order: each rail takes as many as fit with
 * allowance and with the plates and stops that its share needs at its ends. Plates between blocks stay with the block that
 * they cover; stops and plates at the new ends are for completing accessories to fit.
 */
export function planSpread(context: FixContext, wish: SpreadWish, ids: IdSource): PlannedSpread {
  const { view } = context;
  const strip = findStrip(view.document, wish.strip);
  const cars = strip ? carsOf(context, wish.strip) : [];
  if (!strip || cars.length === 0) return refused({ en: 'The strip has no blocks.', de: 'Die Klemmenleiste hat keine Klemmen.' });
  const unknown = cars.find(({ widthKnown }) => !widthKnown);
  if (unknown) {
    const name = itemReference(view, unknown.block);
    return refused({ en: `The width of ${name} is not known, so nothing can be planned.`, de: `Die Breite von ${name} ist nicht bekannt, daher lässt sich nichts planen.` });
  }
  const moving = new Set(cars.flatMap(({ items }) => items));
  const rooms = wish.rails.flatMap((id) => roomOn(view, id, moving, wish) ?? []);
  const { rooms: all, added } = withNewRails(view, rooms, wish, cars, ids);
  const widest = all.reduce<Um>((most, { length }) => (length > most ? length : most), ZERO_UM);
  const misfit = cars.find((car) => car.alone > widest);
  if (misfit) return doesNotFit(view, misfit, widest);
  const filled = fillRooms(cars, all);
  const placed = filled.reduce((sum, { count }) => sum + count, 0);
  if (placed < cars.length) {
    const left = cars.length - placed;
    return refused({
      en: `${left} ${left === 1 ? 'block finds' : 'blocks find'} no room on these rails. Choose more rails or let some be added.`,
      de: `${left} ${left === 1 ? 'Klemme findet' : 'Klemmen finden'} auf diesen Tragschienen keinen Platz. Wählen Sie mehr Schienen oder lassen Sie welche hinzufügen.`,
    });
  }
  const shares: SpreadShare[] = [];
  let from = 0;
  for (const [at, { count, taken }] of filled.entries()) {
    const room = all[at];
    const share = cars.slice(from, from + count);
    from += count;
    const [first, last] = [share[0], share.at(-1)];
    if (!room || !first || !last) continue;
    shares.push({
      rail: room.rail,
      name: room.name,
      isNew: added.has(room.rail),
      items: share.flatMap(({ items }) => items),
      blocks: share.length,
      first: itemReference(view, first.block),
      last: itemReference(view, last.block),
      taken,
      room: room.length,
    });
  }
  return { kind: 'planned', plan: { shares, command: commandFor(view, strip.tag, shares, cars, wish, moving) } };
}

/** The strip as it is moved: each block with what belongs to it. */
interface StripCar extends Car {
  readonly block: ItemId;
  readonly items: readonly ItemId[];
  readonly gaps: readonly Um[];
  readonly widthKnown: boolean;
  /** Rail that it takes on a rail of its own. */
  readonly alone: Um;
}

function carsOf(context: FixContext, strip: StripId): readonly StripCar[] {
  const { view } = context;
  const settings = settingsOf(view.document);
  const { items, gaps } = wholeStrip(view, strip);
  const parted: { items: ItemId[]; gaps: Um[]; block: ItemId | undefined }[] = [];
  let ahead: { items: ItemId[]; gaps: Um[] } = { items: [], gaps: [] };
  items.forEach((id, at) => {
    const part = partOf(view, id);
    const gap = gaps[at] ?? ZERO_UM;
    if (part?.role !== 'block') {
      const current = parted.at(-1);
      const next = items.slice(at + 1).find((other) => partOf(view, other)?.role === 'block');
      // Only what touches a block directly can be its own.
      const beside = current?.items.at(-1) === current?.block && gap === 0 ? current?.block : undefined;
      const joins = current && (next === undefined || !belongsToNext(view, id, beside, next));
      (joins ? current : ahead).items.push(id);
      (joins ? current : ahead).gaps.push(gap);
      return;
    }
    parted.push({ items: [...ahead.items, id], gaps: [...ahead.gaps, gap], block: id });
    ahead = { items: [], gaps: [] };
  });
  return parted.flatMap(({ items: own, gaps: apart, block }) => {
    if (block === undefined) return [];
    const parts = own.flatMap((id) => partOf(view, id)?.part ?? []);
    const widths = parts.map(widthOf);
    const sum = widths.reduce((total, width) => total + (width.known ? width.value : 0), 0) + settings.allowance;
    const inner = apart.slice(1).reduce<number>((total, gap) => total + gap, 0);
    const ends = { left: endOf(context, own, block, 'left'), right: endOf(context, own, block, 'right') };
    const length = um(sum + inner);
    return [
      {
        block,
        items: own,
        gaps: apart,
        widthKnown: widths.every(({ known }) => known),
        length,
        gap: apart[0] ?? ZERO_UM,
        left: ends.left,
        right: ends.right,
        alone: um(length + ends.left + ends.right),
      },
    ];
  });
}

function partOf(view: ProjectView, id: ItemId) {
  const item = findItem(view.document, id);
  const part = item && findPart(view.document, item.part);
  return part && { part, role: roleOf(part.kind), turned: item.turned };
}

function isPlate(role: PartRole | undefined): boolean {
  return role === 'endPlate' || role === 'partition';
}

/** A plate in front of a block belongs to it where it covers its open side and not that of the block before. */
function belongsToNext(view: ProjectView, id: ItemId, before: ItemId | undefined, next: ItemId): boolean {
  const plate = partOf(view, id);
  if (!plate || !isPlate(plate.role)) return false;
  const opens = (block: ItemId | undefined, side: Side) => {
    const found = block === undefined ? undefined : partOf(view, block);
    const state = found && sideState(found.part, found.turned, side);
    const covers = found && coversSide(plate.part, found.part);
    return state?.known === true && state.value === 'open' && !(covers?.known === true && !covers.value);
  };
  return !opens(before, 'right') && opens(next, 'left');
}

/** Rail that closing a share at one side of a block would take: a plate on an open side, and a stop. */
function endOf(context: FixContext, own: readonly ItemId[], block: ItemId, side: Side): Um {
  const { view } = context;
  const item = findItem(view.document, block);
  const part = item && findPart(view.document, item.part);
  if (!item || !part) return ZERO_UM;
  const at = own.indexOf(block);
  const outside = (side === 'left' ? own.slice(0, at) : own.slice(at + 1)).map((id) => partOf(view, id)?.role);
  const open = sideState(part, item.turned, side);
  const [plate] = (!open.known || open.value === 'open') && !outside.some(isPlate) ? platesFor(context, part, item.strip) : [];
  const stop = outside.includes('endStop') ? undefined : stopPart(context, item.strip);
  return um([plate, stop].reduce((sum, each) => {
    const width = each && widthOf(each);
    return sum + (width?.known === true ? width.value : 0);
  }, 0));
}

interface RailRoom extends Room {
  readonly rail: RailId;
  readonly name: string;
}

function roomOn(view: ProjectView, id: RailId, moving: ReadonlySet<ItemId>, { keepReserve, short }: SpreadWish): RailRoom | undefined {
  const layout = view.layouts.get(id);
  if (!layout) return undefined;
  const settings = settingsOf(view.document);
  const usable = layout.usableEnd - layout.usableStart;
  const reserve = keepReserve ? Math.ceil((usable * settings.reservePercent) / 100) : 0;
  const taken = layout.items.reduce((sum, { item, width, role }) => {
    if (moving.has(item.id)) return sum;
    return sum + width + (item.anchor === undefined ? item.gapBefore : 0) + (role === 'block' ? settings.allowance : 0);
  }, 0);
  return { rail: id, name: layout.rail.name, length: um(Math.max(0, usable - reserve - taken - (short?.get(layout.rail.name) ?? 0))) };
}

/** Rails are added until all find room, or nothing more would help. */
function withNewRails(view: ProjectView, rooms: readonly RailRoom[], wish: SpreadWish, cars: readonly Car[], ids: IdSource) {
  const all = [...rooms];
  const added = new Set<RailId>();
  const { more } = wish;
  if (!more) return { rooms: all, added };
  const settings = settingsOf(view.document);
  const usable = more.length - 2 * limitOf('margin', settings);
  const length = um(Math.max(0, usable - (wish.keepReserve ? Math.ceil((usable * settings.reservePercent) / 100) : 0)));
  const names = view.index.rails.map(({ name }) => ({ name }));
  while (added.size < MOST_NEW_RAILS && fillRooms(cars, all).reduce((sum, { count }) => sum + count, 0) < cars.length) {
    const name = nextRailName(names);
    names.push({ name });
    const rail = ids.next('rail');
    added.add(rail);
    all.push({ rail, name, length: um(Math.max(0, length - (wish.short?.get(name) ?? 0))) });
  }
  return { rooms: all, added };
}

function doesNotFit(view: ProjectView, car: StripCar, widest: Um): PlannedSpread {
  const name = itemReference(view, car.block);
  return {
    kind: 'refused',
    reason: inEveryLanguage((language) => {
      const [needs, there] = [formatQuantity('length', car.alone, language), formatQuantity('length', widest, language)];
      return inLanguage(language, {
        en: `${name} needs ${needs} with its plates and stops; the longest free stretch is ${there}.`,
        de: `${name} braucht mit Platten und Endklammern ${needs}; die längste freie Strecke ist ${there}.`,
      });
    }),
  };
}

function commandFor(
  view: ProjectView,
  tag: string,
  shares: readonly SpreadShare[],
  cars: readonly StripCar[],
  { more }: SpreadWish,
  moving: ReadonlySet<ItemId>,
): Command {
  const gapBefore = new Map(cars.flatMap(({ items, gaps }) => items.map((id, at) => [id, gaps[at] ?? ZERO_UM] as const)));
  const commands: Command[] = [];
  for (const { rail, name, isNew, items } of shares) {
    if (isNew && more) commands.push({ type: 'rail.add', id: rail, name, part: more.part, length: um(Math.min(more.length, LONGEST_RAIL)) });
    // Where the strip begins on a rail it stays; elsewhere it comes behind what stands there.
    const standing = findRail(view.document, rail) ? itemsOnRail(view.index, rail) : [];
    const from = standing.findIndex(({ id }) => moving.has(id));
    const before = (from < 0 ? standing : standing.slice(0, from)).findLast(({ id }) => !moving.has(id));
    commands.push({
      type: 'items.move',
      items,
      target: { rail, after: before?.id ?? null },
      gaps: items.map((id) => gapBefore.get(id) ?? ZERO_UM),
    });
  }
  const count = shares.length;
  return {
    type: 'batch',
    label: { en: `Spread ${tag} over ${count} rails`, de: `${tag} auf ${count} Tragschienen verteilen` },
    commands,
  };
}

function refused(reason: LocalText): PlannedSpread {
  return { kind: 'refused', reason };
}
