import { LONGEST_RAIL } from '../editing/index.ts';
import { type AttributeKey, type Part, factOf } from '../parts/index.ts';
import { type RailRecord, type SettingsRecord, limitOf } from '../project/index.ts';
import { type Um, um } from '../units/index.ts';

/** The slots of a rail: one starts at `offset`, each is `length` long, and they repeat every `pitch`. */
export interface SlotRow {
  readonly offset: Um;
  readonly length: Um;
  readonly pitch: Um;
  /** Metal that has to stay between a cut and the next slot, so that the end does not tear. */
  readonly web: Um;
}

/** The facts about a rail part without which nothing can be said of its slots. */
const SLOT_FACTS = ['rail.slotLength', 'rail.slotPitch'] as const satisfies readonly AttributeKey[];

/** Which of those facts are unknown. */
export function unknownSlotFacts(part: Part): readonly AttributeKey[] {
  return SLOT_FACTS.filter((key) => !factOf(part, key).known);
}

/**
 * Where the slots of a rail are; undefined where the project does not say where they start, or the part has none or does
 * not say how they repeat.
 */
export function slotRowOf({ slotOffset }: RailRecord, part: Part | undefined, settings: SettingsRecord): SlotRow | undefined {
  if (slotOffset === undefined || !part) return undefined;
  const slotted = factOf(part, 'rail.slotted');
  const length = factOf(part, 'rail.slotLength');
  const pitch = factOf(part, 'rail.slotPitch');
  if ((slotted.known && !slotted.value) || !length.known || !pitch.known || pitch.value <= 0) return undefined;
  return { offset: slotOffset, length: length.value, pitch: pitch.value, web: limitOf('slotMargin', settings) };
}

/** Distance of a cut from the start of the slot before it. */
function phaseOf({ offset, pitch }: SlotRow, cut: number): number {
  return (((cut - offset) % pitch) + pitch) % pitch;
}

/** Whether a cut leaves the web between itself and the slots on either side. */
export function isCleanCut(slots: SlotRow, cut: number): boolean {
  const phase = phaseOf(slots, cut);
  return phase >= slots.length + slots.web && phase <= slots.pitch - slots.web;
}

/** The nearest clean lengths below and above one that is not clean; none where slots leave no room for a cut. */
export function cleanLengths(slots: SlotRow, length: Um): readonly Um[] {
  const first = slots.length + slots.web;
  const last = slots.pitch - slots.web;
  if (first > last) return [];
  const phase = phaseOf(slots, length);
  const below = phase < first ? phase + slots.web : phase - last;
  const above = phase < first ? first - phase : slots.pitch - phase + first;
  return [length - below, length + above].filter((each) => each > 0 && each <= LONGEST_RAIL).map(um);
}

/** A slot along a rail; `cut`: an end of the rail runs through it. */
export interface SlotPlace {
  readonly from: number;
  readonly to: number;
  readonly cut: boolean;
}

/** The slots of a row along a rail of a length, those that are cut included, as far as they lie on it. */
export function slotPlaces({ offset, length, pitch }: Omit<SlotRow, 'web'>, rail: Um): readonly SlotPlace[] {
  const step = Math.max(pitch, 1);
  const places: SlotPlace[] = [];
  for (let from = (offset % step) - step; from < rail; from += step) {
    const to = from + length;
    if (to > 0) places.push({ from: Math.max(from, 0), to: Math.min(to, rail), cut: from < 0 || to > rail });
  }
  return places;
}
