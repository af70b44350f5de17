import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SpreadWish, moveStripCommand, planSpread, wholeStrip } from '../../../shared/planning/index.ts';
import { fillRooms } from '../../../shared/planning/fill-rooms.ts';
import { type Document, itemsOfStrip } from '../../../shared/project/index.ts';
import { planAccessories } from '../../../shared/checks/index.ts';
import { metricsOf, viewOf } from '../../../shared/rail/index.ts';
import { mm, um } from '../../../shared/units/index.ts';
import { carryOut } from '../../support/command-check.ts';
import { envFor, railId, run, sketchOf, sketchRail, stripId } from '../../support/rail-sketch.ts';
import { RAIL, SAMPLE_LIBRARY } from '../../support/sample-parts.ts';

const wish = (fields: Partial<SpreadWish> = {}): SpreadWish => ({ strip: stripId('-X1'), rails: [railId(1), railId(2)], keepReserve: false, ...fields });
function spread(document: Document, fields?: Partial<SpreadWish>) {
  return planSpread({ view: viewOf(document), parts: SAMPLE_LIBRARY }, wish(fields), envFor(document).ids);
}
function planned(document: Document, fields?: Partial<SpreadWish>) {
  const outcome = spread(document, fields);
  if (outcome.kind === 'refused') throw new Error(outcome.reason.en);
  return outcome.plan;
}
const withRail = (document: Document, length: number) => run(document, { type: 'rail.add', id: railId(2), part: RAIL, length: mm(length) });

describe('planSpread', () => {
  it('fills rails in order, with plates and stops at each end in mind', () => {
    // 100 mm: 90 usable; stops 12, plate 0.8 → 77.2 for blocks of 5.4: 14.
    const start = withRail(sketchRail('ES 20xB EP ES', { length: 100 }), 60);
    const plan = planned(start);
    expect(plan.shares.map(({ name, blocks, isNew }) => [name, blocks, isNew])).toEqual([['R1', 14, false], ['R2', 6, false]]);
    expect(plan.shares.map(({ taken }) => taken)).toEqual([14 * 5400 + 12_800, 6 * 5400 + 12_800]);
    const after = carryOut(start, plan.command);
    const done = planAccessories(viewOf(after), SAMPLE_LIBRARY, envFor(after));
    expect(sketchOf(done.view.document, railId(1))).toBe('ES 14xB EP ES');
    expect(sketchOf(done.view.document, railId(2))).toBe('ES 6xB EP ES');
    expect(done.remaining.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const layout of done.view.layouts.values()) expect(metricsOf(done.view, layout).remaining).toBeGreaterThanOrEqual(0);
  });

  it('keeps the reserve where that is wanted', () => {
    const start = withRail(sketchRail('ES 14xB EP ES', { length: 100 }), 100);
    expect(planned(start).shares.map(({ blocks }) => blocks)).toEqual([14]);
    expect(planned(start, { keepReserve: true }).shares.map(({ blocks }) => blocks)).toEqual([10, 4]);
  });

  it('keeps the reserve on rails that it adds, and room that turned out to be short', () => {
    const start = sketchRail('ES 16xB EP ES', { length: 100 });
    const plan = planned(start, { rails: [railId(1)], keepReserve: true, more: { part: RAIL, length: mm(70) } });
    // 70 mm: 60 usable, a fifth of it free.
    expect(plan.shares.map(({ name, blocks, isNew, room }) => [name, blocks, isNew, room])).toEqual([['R1', 10, false, 72_000], ['R2', 6, true, 48_000]]);
    const two = withRail(sketchRail('ES 14xB EP ES', { length: 100 }), 60);
    expect(planned(two, { short: new Map([['R1', um(5400)]]) }).shares.map(({ blocks }) => blocks)).toEqual([13, 1]);
    const added = { rails: [], more: { part: RAIL, length: mm(100) } };
    expect(planned(two, { ...added, short: new Map([['R3', um(5400)]]) }).shares.map(({ name, blocks }) => [name, blocks])).toEqual([['R3', 13], ['R4', 1]]);
  });

  it('adds as many rails as anybody asks for at once, each exactly as long as it has to be', () => {
    // One block with its stops and its plate: 5.4 + 12 + 0.8, and a margin of 5 mm at both ends.
    const more = { part: RAIL, length: mm(28.2) };
    expect(planned(sketchRail('40xB'), { rails: [], more }).shares).toHaveLength(40);
    expect(spread(sketchRail('41xB'), { rails: [], more })).toMatchObject({ kind: 'refused', reason: { en: expect.stringMatching(/^1 block finds no room/) } });
    expect(spread(sketchRail('2xB'), { rails: [], more: { part: RAIL, length: mm(28.199) } })).toMatchObject({ kind: 'refused', reason: { en: expect.stringContaining('needs 18.2\u00a0mm') } });
  });

  it('counts the distances within what moves together', () => {
    // 5.2 + 0.8 + 7 apart, 0.2 allowance, two stops of 6; the end is closed by the plate.
    expect(planned(sketchRail('B _7 EP'), { rails: [railId(1)] }).shares).toMatchObject([{ blocks: 1, taken: 25_200 }]);
  });

  it('says how many find no room', () => {
    const start = sketchRail('ES 20xB EP ES', { length: 100 });
    expect(spread(start, { rails: [railId(1)] })).toMatchObject({ kind: 'refused', reason: { en: expect.stringMatching(/^6 blocks find no room/), de: expect.stringMatching(/^6 Klemmen finden/) } });
  });

  it('stays where it begins, with what stands behind it', () => {
    const apart = sketchRail('2xL', { strip: '-X2', into: sketchRail('ES 3xB EP ES') });
    const start = carryOut(apart, moveStripCommand(viewOf(apart), stripId('-X2'), railId(1))!);
    const plan = planned(start, { rails: [railId(1)] });
    expect(plan.shares).toMatchObject([{ first: 'R1#2', last: 'R1#4', blocks: 3 }]);
    expect(sketchOf(run(start, plan.command), railId(1))).toBe('ES 3xB EP ES 2xL');
  });

  it('leaves what other strips take', () => {
    const start = sketchRail('ES 5xB EP ES', { strip: '-X2', length: 90, into: sketchRail('ES 20xB EP ES', { length: 100 }) });
    expect(spread(start)).toMatchObject({ kind: 'refused', reason: { en: '1 block finds no room on these rails. Choose more rails or let some be added.' } });
    const plan = planned(start, { more: { part: RAIL, length: mm(70) } });
    expect(plan.shares.map(({ name, blocks, isNew }) => [name, blocks, isNew])).toEqual([['R1', 14, false], ['R2', 5, false], ['R3', 1, true]]);
    const after = carryOut(start, plan.command);
    expect([...viewOf(after).layouts.values()].map(({ rail }) => [rail.name, rail.length])).toEqual([['R1', 100_000], ['R2', 90_000], ['R3', 70_000]]);
  });

  it('keeps plates with what they cover, and what stands apart apart', () => {
    const start = withRail(sketchRail("ES B B EP L L EPl _7 EPl L' L' ES", { length: 58 }), 100);
    const after = carryOut(start, planned(start).command);
    expect([sketchOf(after, railId(1)), sketchOf(after, railId(2))]).toEqual(['ES 2xB EP 2xL EPl', "EPl 2xL' ES"]);
  });

  it('refuses with a sentence where a block fits nowhere at all', () => {
    const start = withRail(sketchRail('B G', { length: 30 }), 30);
    expect(spread(start)).toMatchObject({
      kind: 'refused',
      reason: {
        en: 'R1#2 needs 25.2\u00a0mm with its plates and stops; the longest free stretch is 20\u00a0mm.',
        de: 'R1#2 braucht mit Platten und Endklammern 25,2\u00a0mm; die längste freie Strecke ist 20\u00a0mm.',
      },
    });
    expect(spread(sketchRail('B U'))).toMatchObject({ kind: 'refused', reason: { en: 'The width of R1#2 is not known, so nothing can be planned.' } });
    expect(spread(sketchRail('ES'))).toMatchObject({ kind: 'refused', reason: { en: 'The strip has no blocks.' } });
  });

  it('keeps every item exactly once, in its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('B', 'L', 'PE', 'EP', 'EPl', 'D', '_6 B', "B'", 'G'), { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 40, max: 300 }),
        (words, one, two) => {
          const start = withRail(sketchRail(`B ${words.join(' ')}`, { length: one }), two);
          const outcome = spread(start, { more: { part: RAIL, length: mm(200) } });
          if (outcome.kind === 'refused') return;
          const before = wholeStrip(viewOf(start), stripId('-X1')).items;
          expect(outcome.plan.shares.flatMap(({ items }) => items)).toEqual(before);
          const after = viewOf(run(start, outcome.plan.command));
          expect(itemsOfStrip(after.index, stripId('-X1')).map(({ id }) => id)).toEqual(before);
          for (const { taken, room } of outcome.plan.shares) expect(taken).toBeLessThanOrEqual(room);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('fillRooms', () => {
  const car = (length: number, gap = 0, left = 0, right = 0) => ({ length: um(length), gap: um(gap), left: um(left), right: um(right) });

  it('closes both ends, and leaves the gap before the first', () => {
    expect(fillRooms([car(10, 5, 1, 2), car(10, 5, 1, 2), car(10, 5, 1, 2)], [{ length: um(28) }, { length: um(13) }])).toEqual([
      { count: 2, taken: 28 },
      { count: 1, taken: 13 },
    ]);
  });

  it('passes over a room that cannot take the next one', () => {
    expect(fillRooms([car(10)], [{ length: um(9) }, { length: um(10) }])).toEqual([{ count: 0, taken: 0 }, { count: 1, taken: 10 }]);
  });
});
