import { type Command, LONGEST_RAIL, stockLengthOf } from '../../../editing/index.ts';
import type { Part, Side } from '../../../parts/index.ts';
import { type RailId, mintId } from '../../../project/index.ts';
import { type PlacedItem, widthOf } from '../../../rail/index.ts';
import { type Um, ZERO_UM, addUm, sumUm, timesUm, um } from '../../../units/index.ts';
import type { RailContext } from '../../kit/context.ts';
import type { Fix, FixSite } from '../../kit/fix.ts';
import { fittedTo, platesFor, stopPart } from './accessories.ts';
import { openSideOf } from './exposure.ts';

/** What a rail is parted with: the items that go, and what closes the two new ends. */
interface Cut {
  /** Index of the first item that moves. */
  readonly at: number;
  /** Parts for the end that stays and for the start of the new rail, from left to right. */
  readonly staying: readonly Part[];
  readonly leaving: readonly Part[];
}

/**
 * Moves what does not fit to a new rail of the same kind: whole runs where possible, else the end of a run, and then both
 * new ends are closed with plate and stop. Undefined where fixed positions stand in the way, parts are missing, or a
 * single new rail would not do.
 */
export function newRailFix(rail: RailContext, site: FixSite): Fix | undefined {
  const { layout } = rail;
  if (layout.items.some(({ item }) => item.anchor !== undefined)) return undefined;
  const taken = lengthsTaken(rail);
  const cut = wholeRuns(rail, taken) ?? withinRun(rail, site, taken);
  if (!cut) return undefined;
  const moving = layout.items.slice(cut.at);
  const length = newLength(rail, moving, cut.leaving);
  if (length === undefined) return undefined;
  const count = moving.length;
  const title = {
    en: count === 1 ? 'Move the last item to a new rail' : `Move the last ${count} items to a new rail`,
    de: count === 1 ? 'Das letzte Element auf eine neue Schiene setzen' : `Die letzten ${count} Elemente auf eine neue Schiene setzen`,
  };
  const command: Command = { type: 'batch', label: title, commands: [...commandsFor(rail, cut, length)] };
  return site.tryOut(command)?.addsErrors === false ? { title, safe: false, command } : undefined;
}

function plannedWidth({ settings }: RailContext, placed: readonly PlacedItem[], added: readonly Part[]): Um {
  const blocks = placed.filter(({ role }) => role === 'block').length;
  const gaps = sumUm(placed.slice(1).map(({ item }) => item.gapBefore));
  return sumUm([...placed.map(({ width }) => width), gaps, widthOfParts(added), timesUm(settings.allowance, blocks)]);
}

function widthOfParts(parts: readonly Part[]): Um {
  return sumUm(
    parts.map((part) => {
      const width = widthOf(part);
      return width.known ? width.value : ZERO_UM;
    }),
  );
}

/** Rail that the first 0, 1, 2 … items take with allowance and gaps (that before the first not, where centred). */
function lengthsTaken({ layout, settings }: RailContext): readonly Um[] {
  let taken = ZERO_UM;
  return [
    taken,
    ...layout.items.map(({ item, width, role }, position) => {
      const gap = position === 0 && layout.centred ? ZERO_UM : item.gapBefore;
      taken = sumUm([taken, gap, width, role === 'block' ? settings.allowance : ZERO_UM]);
      return taken;
    }),
  ];
}

function wholeRuns(rail: RailContext, taken: readonly Um[]): Cut | undefined {
  const at = rail.layout.runs.slice(1).findLast(({ first }) => (taken[first] ?? 0) <= rail.metrics.usable)?.first;
  return at === undefined ? undefined : { at, staying: [], leaving: [] };
}

function withinRun(rail: RailContext, site: FixSite, taken: readonly Um[]): Cut | undefined {
  const { items } = rail.layout;
  for (let at = items.length - 1; at > 0; at--) {
    const left = items[at - 1];
    const right = items[at];
    if ((taken[at] ?? 0) > rail.metrics.usable || !left || !right) continue;
    if (left.role !== 'block' || right.role !== 'block' || left.run !== right.run) continue;
    const staying = closing(site, left, 'right');
    const leaving = closing(site, right, 'left');
    if (!staying || !leaving) return undefined;
    if (addUm(taken[at] ?? ZERO_UM, widthOfParts(staying)) <= rail.metrics.usable) return { at, staying, leaving };
  }
  return undefined;
}

/** Plate (on an open side) and stop that close a run at a block, from left to right. */
function closing(site: FixSite, block: PlacedItem, side: Side): readonly Part[] | undefined {
  const stop = stopPart(site, block.item.strip);
  const open = openSideOf(block);
  if (!stop || open === undefined) return undefined;
  if (open !== side) return [stop];
  const [plate] = platesFor(site, block.part, block.item.strip);
  return plate && (side === 'right' ? [plate, stop] : [stop, plate]);
}

/** As long as the rail that is parted where that will do, else the next length on offer. */
function newLength(rail: RailContext, moving: readonly PlacedItem[], added: readonly Part[]): Um | undefined {
  const { layout, settings, railPart } = rail;
  const needed = addUm(plannedWidth(rail, moving, added), timesUm(layout.usableStart, 2));
  if (needed <= layout.rail.length) return layout.rail.length;
  const length = um(Math.ceil(needed / settings.railStep) * settings.railStep);
  return length <= (stockLengthOf(railPart) ?? LONGEST_RAIL) ? length : undefined;
}

function* commandsFor(rail: RailContext, cut: Cut, length: Um): Iterable<Command> {
  const { layout, railPart } = rail;
  const { margin, centred, orientation } = layout.rail;
  const id = freeRailId(rail);
  const moving = layout.items.slice(cut.at);
  yield { type: 'rail.add', id, part: railPart, length, centred, ...(margin !== undefined && { margin }) };
  // It hangs beside the other; where it is fixed, and how it is connected, is for the planner to say again.
  if (orientation) yield { type: 'rail.edit', rail: id, orientation };
  yield { type: 'items.move', items: moving.map(({ item }) => item.id), target: { rail: id, after: null } };
  for (const { item } of moving.slice(1)) {
    if (item.gapBefore > 0) yield { type: 'items.setGap', item: item.id, gap: item.gapBefore };
  }
  const last = layout.items[cut.at - 1];
  const first = moving[0];
  for (const [parts, beside, target] of [
    [cut.staying, last, { rail: layout.rail.id, after: last?.item.id ?? null }],
    [cut.leaving, first, { rail: id, after: null }],
  ] as const) {
    if (parts.length > 0 && beside) {
      yield { type: 'items.place', target, items: parts.map((part) => fittedTo(beside, part)), parts };
    }
  }
}

/** An id for the new rail that follows from the old one, so that carrying out the fix again gives the same project. */
function freeRailId({ layout, view }: RailContext): RailId {
  const base = layout.rail.id.slice(layout.rail.id.indexOf('/') + 1).slice(0, 48);
  for (let number = 2; ; number++) {
    const id = mintId('rail', `${base}-${number}`);
    if (!view.document.records.has(id)) return id;
  }
}
