import type { SettingsRecord } from '../project/index.ts';
import { type Um, subUm, um } from '../units/index.ts';
import { inOrder } from './distances.ts';
import { leastAdvance } from './needed-room.ts';
import type { PlacedThing, PlateLayout } from './plate-layout.ts';
import { type Axis, commonSpan, otherAxis, spanOf } from './rect.ts';

/** How far something is to be moved on its plate. */
export interface PlateMove {
  readonly thing: PlacedThing;
  readonly axis: Axis;
  readonly by: Um;
}

/** What has to come right: the distances between these, and that these are on the plate. Everything else must not get worse. */
export interface Grievance {
  readonly things: ReadonlySet<PlacedThing>;
  readonly axis: Axis;
}

/** One place after the other along the axis. Keep-outs do not move. */
interface Row {
  readonly things: readonly PlacedThing[];
  readonly starts: readonly number[];
  /** For each thing the least advance over those before it that face it; undefined for those that do not. */
  readonly advances: readonly (readonly (number | undefined)[])[];
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

/**
 * The moves along one axis after which the things of a grievance keep their distances and are on the plate, as few and as
 * short as will do: what is moved pushes on what would come too close. No other distance along the axis gets worse than it
 * was or than it has to be, nothing comes to overlap, nothing leaves the plate, keep-outs stay. What comes to stand beside
 * something else may be too close to that across the axis; whoever carries the moves out looks at that. Undefined where
 * there is no room.
 */
export function pushApart(plate: PlateLayout, grievance: Grievance, settings: SettingsRecord): readonly PlateMove[] | undefined {
  const moves = ordersOf(plate, grievance).flatMap((things) => {
    const row = rowOf(plate, things, grievance, settings);
    const ways = [sweepUp(row, sweepDown(row, row.starts)), sweepDown(row, sweepUp(row, row.starts))];
    return ways
      .filter((starts) => keeps(row, starts))
      .map((starts) =>
        row.things.flatMap((thing, at): PlateMove[] => {
          const by = (starts[at] ?? 0) - (row.starts[at] ?? 0);
          return by === 0 ? [] : [{ thing, axis: grievance.axis, by: um(by) }];
        }),
      );
  });
  const effort = (each: readonly PlateMove[]) => each.reduce((sum, { by }) => sum + Math.abs(by), 0);
  return moves.toSorted((a, b) => a.length - b.length || effort(a) - effort(b))[0];
}

/** The order along the axis as it is; and with the other side of a keep-out. Rails and ducts never change their order. */
function ordersOf(plate: PlateLayout, { things, axis }: Grievance): readonly (readonly PlacedThing[])[] {
  const order = inOrder(plate.things, axis);
  const first = order.findIndex((thing) => things.has(thing));
  const [a, b] = order.slice(first, first + 2);
  if (things.size !== 2 || !a || !b || !things.has(b) || (a.kind !== 'keepout' && b.kind !== 'keepout')) return [order];
  return [order, order.with(first, b).with(first + 1, a)];
}

/** How large the plate would have to be along the axis for everything on it to keep its distances. */
export function neededSize(plate: PlateLayout, axis: Axis, settings: SettingsRecord): Um {
  const row = rowOf(plate, inOrder(plate.things, axis), { things: new Set(plate.things), axis }, settings);
  const starts = sweepDown(row, row.starts);
  return um(
    Math.max(
      0,
      ...row.things.map((thing, at) => (starts[at] ?? 0) + spanOf(thing.body, axis).to - spanOf(thing.outline, axis).from),
    ),
  );
}

function rowOf(
  { plate }: PlateLayout,
  things: readonly PlacedThing[],
  { things: wronged, axis }: Grievance,
  settings: SettingsRecord,
): Row {
  const across = otherAxis(axis);
  const size = axis === 'x' ? plate.width : plate.height;
  const starts = things.map(({ outline }) => spanOf(outline, axis).from);
  const advances = things.map((b, later) =>
    things.slice(0, later).map((a, earlier) => {
      if (!commonSpan(spanOf(a.outline, across), spanOf(b.outline, across))) return undefined;
      const needed = leastAdvance(a, b, axis, settings);
      const now = (starts[later] ?? 0) - (starts[earlier] ?? 0);
      return wronged.has(a) && wronged.has(b) ? needed : Math.min(needed, now);
    }),
  );
  const bounds = things.map((thing, at) => {
    const start = starts[at] ?? 0;
    const body = spanOf(thing.body, axis);
    const lowest = start - body.from;
    const highest = start + subUm(size, body.to);
    if (thing.kind === 'keepout') return { lowest: start, highest: start };
    return wronged.has(thing) ? { lowest, highest } : { lowest: Math.min(lowest, start), highest: Math.max(highest, start) };
  });
  return { things, starts, advances, lowest: bounds.map(({ lowest }) => lowest), highest: bounds.map(({ highest }) => highest) };
}

/** Everything as far back as it is, and no farther forward than what comes before asks for. */
function sweepDown({ things, advances, lowest }: Row, starts: readonly number[]): readonly number[] {
  const moved: number[] = [];
  things.forEach((thing, at) => {
    const start = starts[at] ?? 0;
    const least = Math.max(lowest[at] ?? start, ...(advances[at] ?? []).map((advance, before) => (moved[before] ?? 0) + (advance ?? -Infinity)));
    moved.push(thing.kind === 'keepout' ? start : Math.max(start, least));
  });
  return moved;
}

/** The same the other way: nothing farther forward than what comes behind and the plate allow. */
function sweepUp({ things, advances, highest }: Row, starts: readonly number[]): readonly number[] {
  const moved = [...starts];
  for (let at = things.length - 1; at >= 0; at--) {
    const start = starts[at] ?? 0;
    let most = highest[at] ?? start;
    for (let behind = at + 1; behind < things.length; behind++) {
      const advance = advances[behind]?.[at];
      if (advance !== undefined) most = Math.min(most, (moved[behind] ?? 0) - advance);
    }
    if (things[at]?.kind !== 'keepout') moved[at] = Math.min(start, most);
  }
  return moved;
}

function keeps({ advances, lowest, highest }: Row, starts: readonly number[]): boolean {
  return starts.every(
    (start, at) =>
      start >= (lowest[at] ?? start) &&
      start <= (highest[at] ?? start) &&
      (advances[at] ?? []).every((advance, before) => advance === undefined || start - (starts[before] ?? 0) >= advance),
  );
}

/** The places that records get by moves, as the commands for a plate take them. */
export function placesAfter(moves: readonly PlateMove[]): readonly { readonly thing: PlacedThing; readonly x: Um; readonly y: Um }[] {
  return moves.map(({ thing, axis, by }) => {
    const { x, y } = placeOfThing(thing);
    return { thing, x: axis === 'x' ? um(x + by) : x, y: axis === 'y' ? um(y + by) : y };
  });
}

/** Where a thing is by its record: of a rail the start of its centre line, of all else the upper left corner. */
export function placeOfThing(thing: PlacedThing): { readonly x: Um; readonly y: Um } {
  switch (thing.kind) {
    case 'rail': {
      const { mount } = thing.rail;
      if (!mount) throw new Error(`${thing.name} is on no plate`);
      return mount;
    }
    case 'duct':
      return thing.duct;
    case 'keepout':
      return thing.keepout;
  }
}
