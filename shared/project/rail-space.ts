import { type Part, factOf, roleOf } from '../parts/index.ts';
import { type Um, ZERO_UM, addUm, maxUm, subUm, sumUm, timesUm, um } from '../units/index.ts';
import type { ItemRecord } from './kinds/item.ts';
import type { RailRecord } from './kinds/rail.ts';
import type { SettingsRecord } from './kinds/settings.ts';

/** An item with what counts for the room that it takes. A width that is unknown counts as nothing. */
export interface Standing {
  readonly item: Pick<ItemRecord, 'gapBefore' | 'anchor'>;
  readonly role: ReturnType<typeof roleOf>;
  readonly width: Um;
}

/** The room that the items of a rail take. */
export interface TakenSpace {
  /** Nominal width: the sum of all items (CALC-01). */
  readonly width: Um;
  /** Sum of the gaps that were asked for. Room before an item with a fixed position is not among them. */
  readonly gaps: Um;
  /** Number of modular terminal blocks. */
  readonly blocks: number;
  /** Width with the mounting allowance for each terminal block (CALC-02). */
  readonly planningWidth: Um;
}

/** Adds up what stands on a rail. `centred`: as a whole in the middle, where the gap before the first item means nothing. */
export function takenSpace(standing: readonly Standing[], centred: boolean, allowance: Um): TakenSpace {
  const width = sumUm(standing.map((each) => each.width));
  // A gap that was asked for is rail in use; room that merely remains before an anchored item is free.
  const gaps = sumUm(
    standing.map(({ item }, position) => (item.anchor !== undefined || (position === 0 && centred) ? ZERO_UM : item.gapBefore)),
  );
  const blocks = standing.reduce((count, { role }) => count + (role === 'block' ? 1 : 0), 0);
  return { width, gaps, blocks, planningWidth: addUm(width, timesUm(allowance, blocks)) };
}

/** Whether `free` of `usable` is at least the given reserve in percent; exact, where a read-out is rounded. */
export function keepsReserve(free: number, usable: number, percent: number): boolean {
  return free * 100 >= percent * usable;
}

/** What a rail has to hold. */
export interface RailDemand {
  /** Planning width with the gaps that were asked for. */
  readonly planned: Um;
  /** Rail kept free at each end. */
  readonly margin: Um;
  /** Right edge of what reaches farthest, wherever the rail ends; nought where everything stands in the middle. */
  readonly reach: Um;
}

/** Which lengths are available. */
export interface LengthOffer {
  /** Lengths come in whole multiples of it. */
  readonly step: Um;
  readonly longest: Um;
  /** Percent of the usable length that is to stay free. */
  readonly reservePercent: number;
}

/**
 * The shortest length on offer that holds what is demanded, margins and reserve included. Undefined where there is none:
 * it would be longer than the longest, or the reserve is the whole rail.
 */
export function shortestLength({ planned, margin, reach }: RailDemand, { step, longest, reservePercent }: LengthOffer): Um | undefined {
  if (reservePercent >= 100) return undefined;
  const margins = timesUm(margin, 2);
  // What has a fixed position keeps it, however long the rail is.
  const forPositions = reach === 0 ? 0 : addUm(reach, margin);
  const estimate = Math.max((planned * 100) / (100 - reservePercent) + margins, forPositions);
  // The estimate may be off by a rounding; the condition itself decides.
  for (let steps = Math.max(1, Math.floor(estimate / step)); steps * step <= longest; steps++) {
    const length = um(steps * step);
    const usable = subUm(length, margins);
    if (length >= forPositions && usable >= planned && keepsReserve(usable - planned, usable, reservePercent)) return length;
  }
  return undefined;
}

/** What the items of a rail, from left to right, demand of it. */
export function demandOf<I extends Pick<ItemRecord, 'gapBefore' | 'anchor'>>(
  rail: Pick<RailRecord, 'margin' | 'centred'>,
  items: readonly I[],
  settings: Pick<SettingsRecord, 'margin' | 'allowance'>,
  partOf: (item: I) => Part,
): RailDemand {
  const margin = rail.margin ?? settings.margin;
  const centred = rail.centred && items.every((item) => item.anchor === undefined);
  const standing = items.map((item): Standing => {
    const part = partOf(item);
    const width = factOf(part, 'geometry.width');
    return { item, role: roleOf(part.kind), width: width.known ? width.value : ZERO_UM };
  });
  const { planningWidth, gaps } = takenSpace(standing, centred, settings.allowance);
  return { planned: addUm(planningWidth, gaps), margin, reach: centred ? ZERO_UM : reachOf(standing, margin) };
}

function reachOf(standing: readonly Standing[], start: Um): Um {
  let reach: Um = ZERO_UM;
  let cursor = start;
  for (const { item, width } of standing) {
    cursor = addUm(item.anchor ?? addUm(cursor, item.gapBefore), width);
    reach = maxUm(reach, cursor);
  }
  return reach;
}

/**
 * The length of an endless rail: the shortest whole multiple of the rail step that holds everything with its mounting
 * allowance, gaps and fixed positions, keeps both margins and leaves the reserve that the project wants. Where no rail up
 * to `longest` leaves that reserve, the shortest that holds everything; where none does that, the longest. At least one step.
 */
export function endlessLength(demand: RailDemand, settings: Pick<SettingsRecord, 'railStep' | 'reservePercent'>, longest: Um): Um {
  const offer = { step: settings.railStep, longest };
  return (
    shortestLength(demand, { ...offer, reservePercent: settings.reservePercent }) ??
    shortestLength(demand, { ...offer, reservePercent: 0 }) ??
    longest
  );
}
