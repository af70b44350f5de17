import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NetCircuit, type NetNode, conductorLoads } from '../../../shared/circuits/index.ts';
import { type JumperRecord, mintId } from '../../../shared/project/index.ts';

const node = (n: number): NetNode => ({ item: mintId('item', String(n)), level: 0 });
const numberOf = ({ item }: NetNode) => Number(item.slice(5));

/** A net of blocks 1 to `count`, each feeding onward the current (in A) at its place. */
function circuit(currents: readonly number[], bars: readonly (readonly number[])[], feeds: readonly number[] = [], ties: readonly (readonly number[])[] = []): NetCircuit {
  return {
    nodes: currents.map((_, at) => node(at + 1)),
    conductors: bars.map((bar, at) => ({ jumper: { id: `jumper/${at}` } as unknown as JumperRecord, nodes: bar.map(node) })),
    ties: ties.map((tie) => tie.map(node)),
    outgoing: (of) => (currents[numberOf(of) - 1] ?? 0) * 1000,
    feeds: feeds.map(node),
  };
}

const amps = ({ least, most }: { least: number; most: number }) => (least === most ? least / 1000 : [least / 1000, most / 1000]);

describe('conductorLoads', () => {
  it('sums what is fed through a bar, and what each segment and contact carries', () => {
    const [bar] = conductorLoads(circuit([0, 5, 6, 7], [[1, 2, 3, 4]], [1]));
    expect(bar && amps(bar.through)).toBe(18);
    expect(bar?.segments.map(amps)).toEqual([18, 13, 7]);
    expect(bar?.contacts.map(amps)).toEqual([18, 5, 6, 7]);
  });

  it('shares a feed in the middle between both sides, and leaves out what the fed block itself takes', () => {
    const [bar] = conductorLoads(circuit([5, 9, 7], [[1, 2, 3]], [2]));
    expect(bar && amps(bar.through)).toBe(12);
    expect(bar?.segments.map(amps)).toEqual([5, 7]);
    expect(bar?.contacts.map(amps)).toEqual([5, 12, 7]);
  });

  it('carries through a chain what hangs on its far end', () => {
    const loads = conductorLoads(circuit([1, 2, 3, 4], [[1, 2], [2, 3], [3, 4]], [1]));
    expect(loads.map(({ through }) => amps(through))).toEqual([9, 7, 4]);
  });

  it('gives a span where nobody has said where the net is fed', () => {
    const [bar] = conductorLoads(circuit([10, 2, 3], [[1, 2, 3]]));
    expect(bar && amps(bar.through)).toEqual([5, 13]);
    expect(bar?.segments.map(amps)).toEqual([[5, 10], [3, 12]]);
  });

  it('counts a circuit that has a feed of its own on neither side', () => {
    const [bar] = conductorLoads(circuit([4, 5, 6], [[1, 2, 3]], [1, 3]));
    expect(bar && amps(bar.through)).toBe(5);
  });

  it('says where current can pass by', () => {
    const loads = conductorLoads(circuit([0, 5, 6], [[1, 2, 3], [1, 2]], [1]));
    expect(loads.map(({ bypassed }) => bypassed)).toEqual([true, true]);
    expect(conductorLoads(circuit([0, 5], [[1, 2]], [1], [[1, 2]]))[0]?.bypassed).toBe(true);
  });

  /** Which nodes hang together without one of the bars, by plain flooding. */
  function floods(currents: readonly number[], bars: readonly (readonly number[])[], without: number): readonly (readonly number[])[] {
    const left = new Set(currents.map((_, at) => at + 1));
    const found: number[][] = [];
    for (const start of left) {
      if (found.some((group) => group.includes(start))) continue;
      const group = [start];
      for (const at of group) for (const [index, bar] of bars.entries()) if (index !== without && bar.includes(at)) for (const to of bar) if (!group.includes(to)) group.push(to);
      found.push(group);
    }
    return found;
  }

  it('agrees with taking each bar out and looking at what is left', () => {
    const net = fc
      .record({
        currents: fc.array(fc.nat(20), { minLength: 2, maxLength: 9 }),
        bars: fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        feed: fc.integer({ min: 1, max: 9 }),
      })
      .map(({ currents, bars, feed }) => ({
        currents,
        feed: ((feed - 1) % currents.length) + 1,
        bars: bars.map((bar) => [...new Set(bar.map((at) => ((at - 1) % currents.length) + 1))].sort((a, b) => a - b)).filter((bar) => bar.length > 1),
      }))
      // One net: what nothing connects is not part of it.
      .filter(({ currents, bars }) => bars.length > 0 && floods(currents, bars, -1).length === 1);
    fc.assert(
      fc.property(net, ({ currents, bars, feed }) => {
        conductorLoads(circuit(currents, bars, [feed])).forEach((load, at) => {
          const lost = floods(currents, bars, at).filter((group) => !group.includes(feed)).flat();
          expect(load.through.most).toBe(lost.reduce((sum, one) => sum + (currents[one - 1] ?? 0), 0) * 1000);
          expect(load.bypassed).toBe(floods(currents, bars, at).some((group) => group.filter((one) => bars[at]?.includes(one)).length > 1));
        });
      }),
    );
  });
});
