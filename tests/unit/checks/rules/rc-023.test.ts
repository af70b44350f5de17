import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../shared/project/index.ts';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, fixTitles, fixesIn, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { BLOCK, LEFT_OPEN, SIZED_CARRIER, SLOT_CARRIER, withFacts } from '../../../support/sample-parts.ts';

const BLOCKS = '2002-1204 label=1\n2002-1204 label=2\n2002-1204 label=3\n2002-1292';
/** Three blocks of series 2002 with two jumper slots each, between stops. */
const SLOTTED = withFacts(BLOCK, { 'connection.jumperSlots': 2 });
const rail = (attach: string, items = BLOCKS, others: Parameters<typeof readRail>[1] = [SLOTTED]) =>
  readRail(`rail R1 210-112 length=300\nstrip -X1\n249-116\n${items}\n249-116\nattach ${attach}`, others);

describe('RC-023 reports', () => {
  it.each([
    ['nothing on a block of a series that the part is made for', '2009-194 -X1:1', BLOCKS, []],
    ['a block of another series', '2009-194 -X1:1', 'L-1 label=1\n2002-1292', ['error RC-023 series 2009-194 -X1:1']],
    ['a block of another maker', '2009-194 -X1:1', '3044076 label=1\n2002-1292', ['error RC-023 series 2009-194 -X1:1']],
    ['a block that is not the article that the part is made for', '1112910000 -X1:1', BLOCKS, ['error RC-023 article 1112910000 -X1:1']],
    ['nothing on the article that the part is made for', '1112910000 -X1:1', '1020000000 label=1\n2002-1292', []],
    ['an end stop', '2009-193 R1#1', BLOCKS, ['error RC-023 no-block 2009-193 R1#1']],
    ['nothing of a plate where RC-022 has spoken', '2009-193 R1#5', BLOCKS, []],
    ['a part for a jumper slot without a row', '2002-161 -X1:2', BLOCKS, ['warning RC-023 no-row 2002-161 -X1:2']],
    ['nothing of it in a row', '2002-161 -X1:2 row=B', BLOCKS, []],
  ])('%s', (_, attach, items, expected) => {
    const others = [SLOTTED, withFacts(LEFT_OPEN, { series: '2003' })];
    expect(findingsIn(rail(attach, items, others), 'RC-023')).toEqual(expected);
  });

  it('a series that fits with restrictions only, as a warning', () => {
    const restricted = withFacts(SIZED_CARRIER, { 'compatibility.series': ['2001'], 'compatibility.seriesRestricted': ['2002'] });
    expect(findingsIn(rail('2009-194 -X1:1', BLOCKS, [restricted]), 'RC-023')).toEqual(['warning RC-023 restricted 2009-194 -X1:1']);
    const only = withFacts(restricted, { 'compatibility.series': undefined });
    expect(findingsIn(rail('2009-194 -X1:1', BLOCKS, [only]), 'RC-023')).toEqual(['warning RC-023 restricted 2009-194 -X1:1']);
  });

  it('a part for an article and for series by either list', () => {
    const both = withFacts(SIZED_CARRIER, { 'compatibility.series': ['2001'], 'compatibility.articles': ['2002-1204'] });
    expect(findingsIn(rail('2009-194 -X1:1', BLOCKS, [both]), 'RC-023')).toEqual([]);
    expect(findingsIn(rail('2009-194 -X1:1', '2002-1207 label=1\n2002-1292', [both]), 'RC-023')).toEqual(['error RC-023 series 2009-194 -X1:1']);
  });

  it('a row that the block does not have', () => {
    const slots = (count: number) => [withFacts(BLOCK, { 'connection.jumperSlots': count })];
    expect(findingsIn(rail('2002-161 -X1:2 row=B', BLOCKS, slots(1)), 'RC-023')).toEqual(['error RC-023 no-slot 2002-161 -X1:2']);
    expect(findingsIn(rail('2002-161 -X1:2 row=A', BLOCKS, slots(1)), 'RC-023')).toEqual([]);
    expect(findingsIn(rail('2002-161 -X1:2 row=A', BLOCKS, slots(0)), 'RC-023')).toEqual(['error RC-023 no-slot 2002-161 -X1:2']);
  });

  it('that it cannot tell without series, lists or slots', () => {
    expect(findingsIn(rail('2009-194 -X1:1', BLOCKS, [withFacts(BLOCK, { series: undefined })]), 'DQ-001')).toEqual(['warning DQ-001 unknown/RC-023 2002-1204 R1']);
    expect(findingsIn(rail('2002-511 -X1:1'))).toEqual(['warning DQ-001 unknown/RC-023 2002-511 R1']);
    expect(findingsIn(rail('2002-511 R1#1'))).toEqual(['warning DQ-001 unknown/RC-023 2002-511 R1']);
    expect(findingsIn(rail('2002-161 -X1:2 row=A', BLOCKS, [BLOCK]))).toEqual(['warning DQ-001 unknown/RC-023 2002-1204 R1']);
  });

  it('the same whichever way the block is turned', () => {
    const turned = '2002-1292 turned\n2002-1204 turned label=1\n2002-1204 turned label=2';
    expect(findingsIn(rail('2002-161 -X1:2', turned))).toEqual(['warning RC-023 no-row 2002-161 -X1:2']);
  });
});

describe('the fixes of RC-023', () => {
  it('move it to the nearest block that takes it, or take it off', () => {
    const document = rail('2009-194 R1#1');
    const finding = onlyFinding(document, 'RC-023');
    expect(fixTitles(document, finding)).toEqual(['Move it to the nearest block that takes it', 'Take it off']);
    expect(carryOutAllFixes(document, 'RC-023')).toBe(2);
    const [move] = fixesIn(document, finding);
    const moved = move ? carryOutFix(document, finding, move) : document;
    const hosts = recordsOf(moved, 'item').toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id);
    expect(recordsOf(moved, 'attachment').map(({ host }) => hosts.indexOf(host))).toEqual([1]);
  });

  it('offer the rows that are free', () => {
    const document = rail('2002-161 -X1:2');
    expect(fixTitles(document, onlyFinding(document, 'RC-023'))).toEqual(['Put it in row A', 'Put it in row B', 'Take it off']);
    expect(carryOutAllFixes(document, 'RC-023')).toBe(3);
    const taken = rail('2002-161 -X1:2\nattach 2002-161 -X1:2 row=A');
    expect(fixTitles(taken, onlyFinding(taken, 'RC-023'))).toEqual(['Put it in row B', 'Take it off']);
    const narrow = rail('2002-161 -X1:2 row=B', BLOCKS, [withFacts(BLOCK, { 'connection.jumperSlots': 1 })]);
    expect(fixTitles(narrow, onlyFinding(narrow, 'RC-023'))).toEqual(['Put it in row A', 'Take it off']);
  });

  it('only take it off where no block takes it', () => {
    const document = rail('1112910000 -X1:1');
    expect(fixTitles(document, onlyFinding(document, 'RC-023'))).toEqual(['Take it off']);
    expect(carryOutAllFixes(document, 'RC-023')).toBe(1);
  });

  it('do not offer a block of which it is not known whether it takes it', () => {
    const document = rail('2002-161 R1#1 row=A', BLOCKS, [BLOCK, SLOT_CARRIER]);
    expect(fixTitles(document, onlyFinding(document, 'RC-023'))).toEqual(['Take it off']);
  });
});

it('RC-023 can be accepted', () => {
  acceptAll(rail('2002-161 -X1:2'), 'RC-023');
});
