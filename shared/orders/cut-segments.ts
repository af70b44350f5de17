import { type Um, ZERO_UM, addUm, subUm, um } from '../units/index.ts';
import type { NamedStock } from './named-cuts.ts';

/** A stretch of a stock length, from its left end: a piece for a rail, what the saw takes, or what remains. */
export type CutSegment<R> =
  | { readonly kind: 'piece'; readonly from: Um; readonly length: Um; readonly rail: R }
  | { readonly kind: 'cut'; readonly from: Um; readonly length: Um }
  | { readonly kind: 'rest'; readonly from: Um; readonly length: Um };

/**
 * A stock length from end to end, as it is cut: each piece, and the cut behind it. Law: the segments follow each other
 * without a gap and end where the stock ends. The last cut is narrower, or there is none, where little or nothing remains.
 */
export function cutSegments<R>({ length: stock, pieces, rest }: NamedStock<R>, kerf: Um): readonly CutSegment<R>[] {
  const segments: CutSegment<R>[] = [];
  const end = subUm(stock, rest);
  let from = ZERO_UM;
  for (const { length, rail } of pieces) {
    segments.push({ kind: 'piece', from, length, rail });
    from = addUm(from, length);
    const cut = um(Math.min(kerf, end - from));
    if (cut > 0) segments.push({ kind: 'cut', from, length: cut });
    from = addUm(from, cut);
  }
  if (rest > 0) segments.push({ kind: 'rest', from: end, length: rest });
  return segments;
}
