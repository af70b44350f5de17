import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedCuts, planCuts } from '../../../shared/orders/index.ts';
import { mm } from '../../../shared/units/index.ts';

const rail = (name: string, length: number) => ({ name, length: mm(length) });
const plan = (rails: readonly ReturnType<typeof rail>[], stock = 2000) =>
  namedCuts(planCuts(rails.map(({ length }) => length), mm(stock), mm(2)), rails);

describe('a cut list with the names of its rails', () => {
  it('gives each piece to the rail that it is for, equal lengths in the order of the rails', () => {
    const cuts = plan([rail('R1', 350), rail('R2', 500), rail('R3', 500), rail('R4', 1200)]);
    expect(cuts.stocks.map(({ pieces }) => pieces.map((piece) => piece.rail.name))).toEqual([
      ['R4', 'R2'],
      ['R3', 'R1'],
    ]);
    expect(cuts.tooLong).toEqual([]);
  });

  it('names what is longer than the stock', () => {
    const cuts = plan([rail('R1', 2500), rail('R2', 300)]);
    expect(cuts.tooLong.map((piece) => piece.rail.name)).toEqual(['R1']);
    expect(cuts.stocks).toHaveLength(1);
  });

  it('does not accept rails that the list was not made for', () => {
    const cuts = planCuts([mm(300), mm(300)], mm(2000), mm(2));
    expect(() => namedCuts(cuts, [rail('R1', 300)])).toThrow('no rail of 300000 µm');
    expect(() => namedCuts(cuts, [rail('R1', 300), rail('R2', 301)])).toThrow('no rail');
  });

  it('gives every rail one piece of its length', () => {
    const rails = fc.array(fc.integer({ min: 50, max: 2600 }), { maxLength: 40 }).map((lengths) => lengths.map((length, at) => rail(`R${at}`, length)));
    fc.assert(
      fc.property(rails, (given) => {
        const cuts = plan(given);
        const pieces = [...cuts.stocks.flatMap((stock) => stock.pieces), ...cuts.tooLong];
        expect(pieces.map((piece) => piece.rail.name).toSorted()).toEqual(given.map(({ name }) => name).toSorted());
        for (const piece of pieces) expect(piece.length).toBe(piece.rail.length);
      }),
    );
  });
});
