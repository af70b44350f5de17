import { type Um, ZERO_UM, addUm, subUm, sumUm } from '../units/index.ts';

/** A stock length and what is cut from it, in the order of cutting. */
export interface CutStock {
  readonly length: Um;
  readonly pieces: readonly Um[];
  /** What remains behind the last cut. */
  readonly rest: Um;
}

/** How rails are cut from stock. */
export interface CutList {
  readonly stocks: readonly CutStock[];
  /** Lengths longer than the stock: they cannot be cut from it. */
  readonly tooLong: readonly Um[];
  /** Remains in percent of all stock, to two decimals (saw dust is not counted as remains). */
  readonly wastePercent: number;
}

/**
 * Cuts lengths from stock, longest first, each from the first stock that still holds it (first fit decreasing,
 * CALC-14). Every piece takes one cut, except where it uses the stock up exactly.
 */
export function planCuts(lengths: readonly Um[], stockLength: Um, kerf: Um): CutList {
  const tooLong: Um[] = [];
  const stocks: { pieces: Um[]; used: Um }[] = [];
  for (const length of lengths.toSorted((a, b) => b - a)) {
    if (length > stockLength) {
      tooLong.push(length);
      continue;
    }
    const found = stocks.find(({ used }) => usedAfter(used, length, stockLength, kerf) !== undefined);
    const stock = found ?? { pieces: [], used: ZERO_UM };
    stock.used = usedAfter(stock.used, length, stockLength, kerf) ?? stockLength;
    stock.pieces.push(length);
    if (!found) stocks.push(stock);
  }
  const cut = stocks.map(({ pieces, used }) => ({ length: stockLength, pieces, rest: subUm(stockLength, used) }));
  const rest = sumUm(cut.map((stock) => stock.rest));
  const total = stockLength * cut.length;
  return { stocks: cut, tooLong, wastePercent: total === 0 ? 0 : Math.round((10_000 * rest) / total) / 100 };
}

/** Stock in use once a length is cut too; undefined where it does not fit. A lone piece fits whatever its cut takes. */
function usedAfter(used: Um, length: Um, stockLength: Um, kerf: Um): Um | undefined {
  const bare = addUm(used, length);
  if (bare === stockLength) return stockLength;
  const withCut = addUm(bare, kerf);
  if (withCut <= stockLength) return withCut;
  return used === 0 && bare <= stockLength ? stockLength : undefined;
}
