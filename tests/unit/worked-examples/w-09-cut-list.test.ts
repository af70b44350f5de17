import { describe, expect, it } from 'vitest';
import { planCuts } from '../../../shared/orders/index.ts';
import { mm } from '../../../shared/units/index.ts';

describe('W-09 cut list: 3 × 500 and 2 × 350 mm from 2000 mm, 2 mm for each cut', () => {
  const list = planCuts([500, 350, 500, 350, 500].map(mm), mm(2000), mm(2));

  it('takes two stock lengths', () => {
    expect(list.stocks).toHaveLength(2);
    expect(list.tooLong).toEqual([]);
  });

  it('first: 3 · 500 + 350 = 1850 mm and four cuts = 1858 mm, 142 mm left', () => {
    expect(list.stocks[0]).toEqual({ length: mm(2000), pieces: [mm(500), mm(500), mm(500), mm(350)], rest: mm(142) });
  });

  it('second: 350 mm and one cut, 1648 mm left', () => {
    expect(list.stocks[1]).toEqual({ length: mm(2000), pieces: [mm(350)], rest: mm(1648) });
  });

  it('2200 mm used, 10 mm sawn away, 44.75 % left over', () => {
    const pieces = list.stocks.flatMap((stock) => stock.pieces);
    const used = pieces.reduce((sum, piece) => sum + piece, 0);
    const rest = list.stocks.reduce((sum, stock) => sum + stock.rest, 0);
    expect(used).toBe(mm(2200));
    expect(2 * mm(2000) - used - rest).toBe(mm(10));
    expect(list.wastePercent).toBe(44.75);
  });
});
