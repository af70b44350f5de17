import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments, namedCuts, planCuts } from '../../../shared/orders/index.ts';
import { mm, um } from '../../../shared/units/index.ts';

function bars(lengths: readonly number[], stock: number, kerf: number) {
  const rails = lengths.map((length, at) => ({ name: `R${at + 1}`, length: um(length) }));
  const cuts = namedCuts(planCuts(rails.map(({ length }) => length), um(stock), um(kerf)), rails);
  return cuts.stocks.map((each) => cutSegments(each, um(kerf)));
}
const inShort = (bar: ReturnType<typeof bars>[number]) =>
  bar.map((segment) => `${segment.kind === 'piece' ? segment.rail.name : segment.kind} ${segment.length / 1000}`);

describe('a stock length from end to end', () => {
  it('has a cut behind each piece, and what remains at its end', () => {
    const lengths = [500, 500, 500, 350, 350].map((length) => length * 1000);
    const [first, second] = bars(lengths, 2_000_000, 2000);
    expect(inShort(first!)).toEqual(['R1 500', 'cut 2', 'R2 500', 'cut 2', 'R3 500', 'cut 2', 'R4 350', 'cut 2', 'rest 142']);
    expect(inShort(second!)).toEqual(['R5 350', 'cut 2', 'rest 1648']);
  });

  it('ends with the last piece where nothing remains, and with what the saw takes where less than a cut does', () => {
    expect(inShort(bars([mm(2000)], mm(2000), mm(2))[0]!)).toEqual(['R1 2000']);
    expect(inShort(bars([mm(1999)], mm(2000), mm(2))[0]!)).toEqual(['R1 1999', 'cut 1']);
    expect(inShort(bars([mm(999), mm(999)], mm(2000), mm(2))[0]!)).toEqual(['R1 999', 'cut 2', 'R2 999']);
  });

  it('is covered without a gap, whatever is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3_000_000 }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (lengths, stock, kerf) => {
          for (const bar of bars(lengths, stock, kerf)) {
            let at = 0;
            for (const { from, length, kind } of bar) {
              expect(from).toBe(at);
              expect(length).toBeGreaterThan(0);
              if (kind === 'cut') expect(length).toBeLessThanOrEqual(kerf);
              at += length;
            }
            expect(at).toBe(stock);
          }
        },
      ),
    );
  });
});
