import { describe, expect, it } from 'vitest';
import { conductorSizeOf, ratedArea, roomFor } from '../../../shared/cabinet/index.ts';
import { LIMITS } from '../../../shared/project/index.ts';
import { layoutOf, viewOf } from '../../../shared/rail/index.ts';
import { railId, sketchRail } from '../../support/rail-sketch.ts';
import { BIG, BLOCK, withFacts } from '../../support/sample-parts.ts';

const table = LIMITS.ductDistances.builtIn;
const room = (largest: number | undefined) => roomFor({ largest, unknown: [] }, table);

describe('the room that conductors need', () => {
  it.each([
    [0, 30],
    [1500, 30],
    [1501, 40],
    [4000, 40],
    [10_000, 60],
    [10_001, 80],
    [16_000, 80],
    [16_001, 100],
    [35_000, 100],
  ])('of %i thousandths of a mm² is %i mm', (area, distance) => {
    expect(room(area)).toEqual({ needed: distance * 1000, open: undefined });
  });

  it('is open beyond the table, with its last row as the least', () => {
    expect(room(35_001)).toEqual({ needed: 100_000, open: 'table' });
    expect(roomFor({ largest: 1, unknown: [] }, [])).toEqual({ needed: 0, open: 'table' });
  });

  it('is nothing without blocks, and open where a block does not say', () => {
    expect(room(undefined)).toEqual({ needed: 0, open: undefined });
    const layout = layoutOf(viewOf(sketchRail('ES B EP ES')), railId(1));
    const size = conductorSizeOf(layout?.items ?? []);
    expect(size.largest).toBeUndefined();
    expect(size.unknown.map(({ part }) => part.article)).toEqual(['2002-1204']);
    expect(roomFor(size, table)).toEqual({ needed: 0, open: 'size' });
  });

  it('goes by the largest block, on either of its sides', () => {
    const small = withFacts(BLOCK, { 'connection.nominalArea': 2500 });
    const uneven = withFacts(BIG, { 'connection.nominalArea': 4000, 'connection.outgoingArea': 16_000 });
    expect(ratedArea(uneven)).toBe(16_000);
    expect(ratedArea(withFacts(uneven, { 'connection.nominalArea': 25_000 }))).toBe(25_000);
    // The outgoing side alone does not say what the incoming one takes.
    expect(ratedArea(withFacts(uneven, { 'connection.nominalArea': undefined }))).toBeUndefined();
    const layout = layoutOf(viewOf(sketchRail('S U S', { parts: { S: small, U: uneven } })), railId(1));
    expect(conductorSizeOf(layout?.items ?? [])).toMatchObject({ largest: 16_000, unknown: [] });
  });
});
