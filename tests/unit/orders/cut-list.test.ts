import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCuts } from '../../../shared/orders/index.ts';
import { mm, um } from '../../../shared/units/index.ts';

const cut = (lengths: readonly number[], stock = 2000, kerf = 2) => planCuts(lengths.map(mm), mm(stock), mm(kerf));

const STOCK = mm(2000);
const KERF = mm(2);

describe('planCuts', () => {
  it('needs no cut behind the piece that uses the stock up', () => {
    expect(cut([2000]).stocks).toEqual([{ length: mm(2000), pieces: [mm(2000)], rest: 0 }]);
    expect(cut([999, 999]).stocks).toHaveLength(1);
    expect(cut([998, 1000]).stocks).toHaveLength(1);
    expect(cut([1000, 1000]).stocks).toHaveLength(2);
  });

  it('cuts a lone piece that leaves less than the saw takes', () => {
    expect(cut([1999]).stocks).toEqual([{ length: mm(2000), pieces: [mm(1999)], rest: 0 }]);
  });

  it('needs the whole cut behind every piece but a lone one', () => {
    // 998 + 2 + 998 + 2 = 2000: both cuts just find room.
    expect(cut([998, 998]).stocks).toEqual([{ length: mm(2000), pieces: [mm(998), mm(998)], rest: 0 }]);
    // 999 + 2 + 998 leaves 1 mm, which the saw would more than take.
    expect(cut([999, 998]).stocks.map(({ pieces }) => pieces)).toEqual([[mm(999)], [mm(998)]]);
    expect(cut([999, 998], 2000, 1).stocks).toHaveLength(1);
  });

  it('fills the first stock that holds a piece, not the last opened', () => {
    expect(cut([1500, 1200, 700, 400]).stocks.map(({ pieces }) => pieces)).toEqual([
      [mm(1500), mm(400)],
      [mm(1200), mm(700)],
    ]);
  });

  it('counts as waste what remains, to two decimals of a percent', () => {
    // 2000 − 1000 − 2 = 998 of 2000.
    expect(cut([1000]).wastePercent).toBe(49.9);
    // 3 stocks of 3 m, each with 1001 + 1 used: 3 × 1998 of 9000.
    expect(cut([1001, 1001, 1001], 3000, 1).stocks.map(({ rest }) => rest)).toEqual([mm(996), mm(1998)]);
    expect(cut([1001, 1001, 1001], 3000, 1).wastePercent).toBe(49.9);
    expect(cut([333.333], 1000, 0).wastePercent).toBe(66.67);
    expect(cut([2500]).wastePercent).toBe(0);
  });

  it('names what is longer than the stock', () => {
    const list = cut([2500, 300, 2001]);
    expect(list.tooLong).toEqual([mm(2500), mm(2001)]);
    expect(list.stocks).toHaveLength(1);
  });

  it('has nothing to cut from nothing', () => {
    expect(cut([])).toEqual({ stocks: [], tooLong: [], wastePercent: 0 });
  });

  it('puts every piece on a stock that holds it with its cuts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_200_000 }), { maxLength: 40 }), fc.integer({ min: 0, max: 5000 }), (lengths, kerf) => {
        const list = planCuts(lengths.map(um), STOCK, um(kerf));
        const cutPieces = list.stocks.flatMap(({ pieces }) => pieces);
        expect([...cutPieces, ...list.tooLong].toSorted((a, b) => a - b)).toEqual(lengths.toSorted((a, b) => a - b));
        for (const { pieces, rest, length } of list.stocks) {
          const used = pieces.reduce((sum, piece) => sum + piece, 0);
          expect(pieces.length).toBeGreaterThan(0);
          expect(rest).toBeGreaterThanOrEqual(0);
          // With a rest every piece had its cut; without one the last cut may be missing.
          expect(used + kerf * (rest > 0 ? pieces.length : pieces.length - 1)).toBeLessThanOrEqual(length);
          if (rest > 0) expect(used + kerf * pieces.length + rest).toBe(length);
        }
        expect(list.wastePercent).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is never worse than one stock a piece, nor better than the lengths allow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 2_000_000 }), { minLength: 1, maxLength: 30 }), (lengths) => {
        const { stocks } = planCuts(lengths.map(um), STOCK, KERF);
        const total = lengths.reduce((sum, length) => sum + length, 0);
        expect(stocks.length).toBeLessThanOrEqual(lengths.length);
        expect(stocks.length).toBeGreaterThanOrEqual(Math.ceil(total / STOCK));
      }),
    );
  });
});
