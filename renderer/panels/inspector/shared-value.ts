/** What several things have in common in one respect. */
export type SharedValue<T> = { readonly kind: 'same'; readonly value: T } | { readonly kind: 'mixed' };

const MIXED = { kind: 'mixed' } as const;

/** The value that all of them have, or `mixed`. Nothing at all is mixed as well: there is no value to show. */
export function sharedValue<I, T>(things: readonly I[], pick: (thing: I) => T): SharedValue<T> {
  const [first, ...others] = things;
  if (first === undefined) return MIXED;
  const value = pick(first);
  return others.every((thing) => Object.is(pick(thing), value)) ? { kind: 'same', value } : MIXED;
}

/** The common value; undefined where they differ. */
export function valueOfShared<T>(shared: SharedValue<T>): T | undefined {
  return shared.kind === 'same' ? shared.value : undefined;
}
