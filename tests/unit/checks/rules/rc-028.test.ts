import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../shared/project/index.ts';
import { run } from '../../../support/rail-sketch.ts';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, findingsOf, fixTitles, fixesIn, onlyFinding, readRail } from '../../../support/check-sketch.ts';

const strip = (spares: number, blocks: string, length = 300) =>
  readRail(`settings spares=${spares} reserve=0\npotential L1 kind=L1\npotential PE kind=PE\nrail R1 210-112 length=${length}\nstrip -X1\n249-116\n${blocks}\n2002-1292\n249-116`);
const USED = '3x 2002-1204 potential=L1';

describe('RC-028 reports', () => {
  it.each([
    ['fewer spares than wanted', 2, `${USED}\n2002-1204`, ['info RC-028 too-few -X1']],
    ['nothing where there are enough', 1, `${USED}\n2002-1204`, []],
    ['nothing where none are wanted', 0, USED, []],
    ['a ground block as no spare', 1, `${USED}\n2002-1207`, ['info RC-028 too-few -X1']],
    ['nothing about a strip without blocks', 1, '249-117', []],
  ])('%s', (_, spares, blocks, expected) => {
    expect(findingsIn(strip(spares, blocks), 'RC-028')).toEqual(expected);
  });

  it('how many there are and how many are wanted', () => {
    expect(onlyFinding(strip(3, `${USED}\n2002-1204`), 'RC-028')).toMatchObject({
      measured: { value: 1, quantity: 'count' },
      required: { value: 3, quantity: 'count' },
      rail: expect.stringContaining('rail/'),
    });
  });

  it('a strip that is planned and stands nowhere', () => {
    const document = readRail('settings spares=1\npotential L1 kind=L1\nunplaced\nstrip -X1\n2002-1204 potential=L1');
    expect(findingsIn(document, 'RC-028')).toEqual(['info RC-028 too-few -X1']);
    expect(fixTitles(document, onlyFinding(document, 'RC-028'))).toEqual([]);
  });
});

describe('RC-028 asks', () => {
  const edit = (document: ReturnType<typeof strip>, fields: object) =>
    run(document, { type: 'strip.edit', strip: recordsOf(document, 'strip')[0]!.id, ...fields });
  const wantedIn = (document: ReturnType<typeof strip>) =>
    findingsOf(document).flatMap(({ rule, required, limit }) => (rule === 'RC-028' ? [[required?.value, limit]] : []));

  it('the strip before the project', () => {
    expect(wantedIn(edit(strip(2, USED), { spareBlocks: 1 }))).toEqual([[1, 'spareBlocks']]);
    expect(wantedIn(edit(strip(2, USED), { spareBlocks: 0 }))).toEqual([]);
    expect(wantedIn(strip(2, USED))).toEqual([[2, 'spareBlocks']]);
  });

  it('for a share of the blocks in use, any part of a block being a whole one', () => {
    expect(wantedIn(edit(strip(0, USED), { sparePercent: 33 }))).toEqual([[1, 'sparePercent']]);
    expect(wantedIn(edit(strip(0, USED), { sparePercent: 34 }))).toEqual([[2, 'sparePercent']]);
    expect(wantedIn(edit(strip(0, `${USED}\n2002-1204`), { sparePercent: 33 }))).toEqual([]);
    expect(wantedIn(run(strip(0, USED), { type: 'settings.edit', fields: { sparePercent: 100 } }))).toEqual([[3, 'sparePercent']]);
  });

  it('for the larger of both', () => {
    expect(wantedIn(edit(strip(0, USED), { sparePercent: 50, spareBlocks: 4 }))).toEqual([[4, 'spareBlocks']]);
    expect(wantedIn(edit(strip(0, USED), { sparePercent: 100, spareBlocks: 2 }))).toEqual([[3, 'sparePercent']]);
    expect(wantedIn(edit(strip(0, USED), { sparePercent: 67, spareBlocks: 3 }))).toEqual([[3, 'spareBlocks']]);
  });

  it('for as many as its fix appends', () => {
    const document = edit(strip(0, USED), { sparePercent: 100, spareBlocks: 2 });
    const finding = onlyFinding(document, 'RC-028');
    expect(fixTitles(document, finding)).toEqual(['Append 3 spare 2002-1204']);
    expect(findingsIn(carryOutFix(document, finding, fixesIn(document, finding)[0]!), 'RC-028')).toEqual([]);
  });
});

describe('the fix of RC-028', () => {
  it('appends blocks like the last one', () => {
    const document = strip(2, USED);
    const finding = onlyFinding(document, 'RC-028');
    expect(fixTitles(document, finding)).toEqual(['Append 2 spare 2002-1204']);
    expect(findingsIn(carryOutFix(document, finding, fixesIn(document, finding)[0]!))).toEqual([]);
    expect(carryOutAllFixes(strip(1, USED), 'RC-028')).toBe(1);
  });

  it('is not offered where they have no room', () => {
    const document = strip(2, USED, 40);
    expect(fixTitles(document, onlyFinding(document, 'RC-028'))).toEqual([]);
  });
});

it('RC-028 can be accepted', () => {
  acceptAll(strip(2, USED), 'RC-028');
});
