import { generateNKeysBetween } from 'fractional-indexing';
import { compareRecords, type OrderKey, type ProjectDocumentRecord } from '../project/index.ts';

/** `count` order keys between two neighbours; absent neighbours are the ends of the list. */
export function orderKeysBetween(before: OrderKey | undefined, after: OrderKey | undefined, count: number): OrderKey[] {
  return generateNKeysBetween(before ?? null, after ?? null, count);
}

/** An order key behind all given records. */
export function orderKeyAtEnd(siblings: readonly (ProjectDocumentRecord & { readonly order: OrderKey })[]): OrderKey {
  const last = [...siblings].sort(compareRecords).at(-1);
  return generateNKeysBetween(last?.order ?? null, null, 1)[0] ?? 'a0';
}
