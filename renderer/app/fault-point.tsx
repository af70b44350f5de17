import { BROKEN_PLACES } from './broken-places.ts';
import { useStore } from '../context/index.ts';

/** Fails where its place is broken on purpose. */
export function FaultPoint({ place }: { readonly place: string }) {
  const fails = useStore(BROKEN_PLACES, (places) => places.has(place));
  if (fails) throw new Error(`broken on purpose: ${place}`);
  return null;
}
