import { type Store, createStore } from '../state/store/index.ts';

/** Places that are broken on purpose. Only the probe breaks any, so that tests can see what a fault leaves standing. */
export const BROKEN_PLACES: Store<ReadonlySet<string>> = createStore<ReadonlySet<string>>(new Set());

/** Breaks a place, or mends it. */
export function breakPlace(place: string, isBroken: boolean): void {
  const next = new Set(BROKEN_PLACES.get());
  if (isBroken) next.add(place);
  else next.delete(place);
  BROKEN_PLACES.set(next);
}
