import { generateNKeysBetween } from 'fractional-indexing';
import type { OrderKey } from '../project/index.ts';

/** `count` order keys between two neighbours, ascending; absent neighbours are the ends of the list. */
export function orderKeysBetween(before: OrderKey | undefined, after: OrderKey | undefined, count: number): OrderKey[] {
  return generateNKeysBetween(before ?? null, after ?? null, count);
}

/** An order key behind all given records. */
export function orderKeyAtEnd(siblings: readonly { readonly order: OrderKey }[]): OrderKey {
  let last: OrderKey | undefined;
  for (const { order } of siblings) if (last === undefined || order > last) last = order;
  return orderKeysBetween(last, undefined, 1)[0] ?? 'a0';
}
