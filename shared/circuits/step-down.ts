import { type Fact, type Part, UNKNOWN, factOf, sideState } from '../parts/index.ts';
import type { PlacedItem, RailLayout } from '../rail/index.ts';

/** Cross-sections of a size ladder, in 1/1000 mm², ascending: what "one size" means when stepping down. */
export const SIZE_LADDER: readonly number[] = [1500, 2500, 4000, 6000, 10_000, 16_000];

/** The side of the larger block that faces the smaller one. */
export type SteppingSide = 'open' | 'closed';

/** How many sizes a cross-section is above another; negative below. Unknown for sizes that are not on the ladder. */
export function sizesBetween(larger: number, smaller: number): number | undefined {
  const from = SIZE_LADDER.indexOf(larger);
  const to = SIZE_LADDER.indexOf(smaller);
  return from < 0 || to < 0 ? undefined : from - to;
}

/**
 * Over how many sizes a push-in bar may step down: two over the closed side of the larger block; over its open side two
 * from 16 and 10 mm², one from anything smaller.
 */
export function mostSizesSteppedDown(larger: number, side: SteppingSide): number {
  return side === 'closed' || larger >= 10_000 ? 2 : 1;
}

/** Two blocks of different size that a jumper connects directly with each other. */
export interface SizeStep {
  readonly larger: PlacedItem;
  readonly smaller: PlacedItem;
  /** How many sizes it goes down; unknown for sizes that are not on the ladder. */
  readonly sizes: number | undefined;
  /** Which side of the larger block faces the smaller one. */
  readonly side: Fact<SteppingSide>;
  /** How many sizes a push-in bar may step down there; unknown where the side is. */
  readonly most: number | undefined;
  /** What stands between the two. */
  readonly between: readonly PlacedItem[];
  /** Whether an end plate (and nothing else) is between them, all touching. */
  readonly plateBetween: boolean;
}

/**
 * What happens to the size between two blocks of a rail, given by their place in the layout, `left` before `right`.
 * Undefined where both have the same nominal cross-section. Unknown where the records of one do not tell it.
 */
export function sizeStep(layout: RailLayout, left: number, right: number): Fact<SizeStep | undefined> {
  const a = layout.items[left];
  const b = layout.items[right];
  if (!a || !b) return UNKNOWN;
  const areaA = factOf(a.part, 'connection.nominalArea');
  const areaB = factOf(b.part, 'connection.nominalArea');
  if (!areaA.known || !areaB.known) return UNKNOWN;
  const confirmed = areaA.confirmed && areaB.confirmed;
  if (areaA.value === areaB.value) return { ...areaA, value: undefined, confirmed };
  const leftIsLarger = areaA.value > areaB.value;
  const larger = leftIsLarger ? a : b;
  const smaller = leftIsLarger ? b : a;
  const largerArea = Math.max(areaA.value, areaB.value);
  const side = facingSide(larger, leftIsLarger ? 'right' : 'left');
  const between = layout.items.slice(left + 1, right);
  return {
    ...areaA,
    confirmed,
    value: {
      larger,
      smaller,
      sizes: sizesBetween(largerArea, Math.min(areaA.value, areaB.value)),
      side,
      most: side.known ? mostSizesSteppedDown(largerArea, side.value) : undefined,
      between,
      plateBetween: between.length === 1 && between[0]?.role === 'endPlate' && a.run === b.run,
    },
  };
}

function facingSide({ part, item }: PlacedItem, side: 'left' | 'right'): Fact<SteppingSide> {
  const state = sideState(part, item.turned, side);
  return state.known && (state.value === 'open' || state.value === 'closed') ? { ...state, value: state.value } : UNKNOWN;
}

/**
 * Whether a step-down jumper connects these two blocks: the larger one's series is among those that it steps down from,
 * the smaller one's among those that it steps down to, and the larger is the larger. Unknown where a record is silent.
 */
export function stepsDownBetween(jumper: Part, larger: Part, smaller: Part): Fact<boolean> {
  const from = factOf(jumper, 'jumper.fromSeries');
  const to = factOf(jumper, 'jumper.toSeries');
  const seriesOfLarger = factOf(larger, 'series');
  const seriesOfSmaller = factOf(smaller, 'series');
  const areaOfLarger = factOf(larger, 'connection.nominalArea');
  const areaOfSmaller = factOf(smaller, 'connection.nominalArea');
  if (!from.known || !to.known || !seriesOfLarger.known || !seriesOfSmaller.known) return UNKNOWN;
  const pair = from.value.includes(seriesOfLarger.value) && to.value.includes(seriesOfSmaller.value);
  if (!pair) return { ...from, value: false };
  if (!areaOfLarger.known || !areaOfSmaller.known) return UNKNOWN;
  return { ...from, value: areaOfLarger.value > areaOfSmaller.value, confirmed: from.confirmed && to.confirmed };
}
