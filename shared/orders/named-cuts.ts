import type { Um } from '../units/index.ts';
import type { CutList, CutStock } from './cut-list.ts';

/** A piece of a cut list, with the rail that it is for. */
export interface NamedPiece<R> {
  readonly length: Um;
  readonly rail: R;
}

/** A stock length with the rails that are cut from it. */
export interface NamedStock<R> extends Omit<CutStock, 'pieces'> {
  readonly pieces: readonly NamedPiece<R>[];
}

/** A cut list in which every piece says for which rail it is. */
export interface NamedCuts<R> {
  readonly stocks: readonly NamedStock<R>[];
  readonly tooLong: readonly NamedPiece<R>[];
}

/**
 * Says for which rail each piece of a cut list is. Rails of one length are interchangeable: they take their pieces in the
 * order given. Throws where the list was not made from the lengths of these rails.
 */
export function namedCuts<R extends { readonly length: Um }>(cuts: CutList, rails: readonly R[]): NamedCuts<R> {
  const waiting = new Map<Um, R[]>();
  for (const rail of rails) {
    const same = waiting.get(rail.length);
    if (same) same.push(rail);
    else waiting.set(rail.length, [rail]);
  }
  const named = (length: Um): NamedPiece<R> => {
    const rail = waiting.get(length)?.shift();
    if (rail === undefined) throw new Error(`no rail of ${length} µm is left for a piece of the cut list`);
    return { length, rail };
  };
  return {
    stocks: cuts.stocks.map(({ length, pieces, rest }) => ({ length, rest, pieces: pieces.map(named) })),
    tooLong: cuts.tooLong.map(named),
  };
}
