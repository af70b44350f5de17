/** What several things have in common: nothing to compare, one value, or different ones. */
export type SharedValue<T> =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly value: T }
  | { readonly kind: 'mixed' };

/** The value that all members share. Values are compared by identity: ids, numbers, flags. */
export function sharedValue<M, T>(members: readonly M[], read: (member: M) => T): SharedValue<T> {
  const [first] = members;
  if (first === undefined) return { kind: 'none' };
  const value = read(first);
  return members.every((member) => Object.is(read(member), value)) ? { kind: 'one', value } : { kind: 'mixed' };
}

/** The one value, or undefined where there is none or it differs. */
export function oneValue<T>(shared: SharedValue<T>): T | undefined {
  return shared.kind === 'one' ? shared.value : undefined;
}
