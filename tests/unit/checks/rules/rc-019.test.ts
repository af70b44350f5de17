import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../shared/project/index.ts';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, findingsOf, fixTitles, fixesIn, onlyFinding, readRail } from '../../../support/check-sketch.ts';

const rail = (length: number, fixings: string, settings = '') =>
  readRail(`${settings && `settings ${settings}\n`}rail R1 210-112 length=${length}${fixings && ` fixings=${fixings}`}`);

describe('RC-019 reports', () => {
  it.each([
    ['nothing where it is fixed well', 600, '50,300,550', []],
    ['nothing where nobody says where it is fixed', 600, '', []],
    ['a free left end', 600, '50.001,300,550', ['left-end']],
    ['a free right end', 600, '50,300,549.999', ['right-end']],
    ['fixings too far apart', 600, '50,300.001,550', ['too-far-apart']],
    ['one fixing of a long rail as two free ends', 600, '300', ['left-end', 'right-end']],
    ['a fixing beyond the rail', 300, '50,250,300.001', ['outside']],
    ['a fixing beyond it alone', 300, '400', ['outside']],
    ['one fixing of a short rail as enough', 100, '50', []],
  ])('%s', (_, length, fixings, messages) => {
    const found = findingsIn(rail(length, fixings), 'RC-019').map((text) => text.replace(/^warning RC-019 | R1$/g, ''));
    expect(found.sort()).toEqual([...messages].sort());
  });

  it('by the limits of the project, 60 mm for strong vibration', () => {
    expect(findingsIn(rail(200, '40,100,160', 'fixingpitch=60 fixingend=40'), 'RC-019')).toEqual([]);
    expect(findingsIn(rail(200, '40,100,160', 'fixingpitch=59.999 fixingend=40'), 'RC-019')).toHaveLength(1);
    expect(findingsIn(rail(200, '40,100,160', 'fixingpitch=60 fixingend=39.999'), 'RC-019')).toHaveLength(2);
  });

  it('blocks that stand above a fixing, as a note', () => {
    const document = readRail('rail R1 210-112 length=100 fixings=11,50\n249-116\n2002-1204\n2002-1292\n249-116');
    // The stop ends and the block starts at 11 mm: a screw exactly between them is under neither.
    expect(findingsIn(document, 'RC-019')).toEqual([]);
    const under = readRail('rail R1 210-112 length=100 fixings=11.001,50\n249-116\n2002-1204\n2002-1292\n249-116');
    expect(findingsIn(under, 'RC-019')).toEqual(['info RC-019 under-items R1']);
    expect(onlyFinding(under, 'RC-019').items).toHaveLength(1);
  });
});

describe('the fix of RC-019', () => {
  it('keeps what is there and adds what is missing', () => {
    const document = rail(1000, '200,2000');
    const finding = findingsOf(document).find(({ message }) => message === 'left-end')!;
    expect(fixTitles(document, finding)).toEqual(['Fix the rail in 5 places']);
    const after = carryOutFix(document, finding, fixesIn(document, finding)[0]!);
    expect(recordsOf(after, 'rail')[0]?.fixings).toEqual([50_000, 200_000, 450_000, 700_000, 950_000]);
    expect(findingsIn(after, 'RC-019')).toEqual([]);
  });

  it('removes the finding, adds no error and can be undone', () => {
    expect(carryOutAllFixes(rail(1000, '300,2000'), 'RC-019')).toBe(3);
    expect(carryOutAllFixes(rail(600, '50,550'), 'RC-019')).toBe(1);
    expect(carryOutAllFixes(rail(30, '400', 'fixingend=50'), 'RC-019')).toBe(1);
  });

  it('is not offered where it would take more fixings than anybody drills', () => {
    const document = rail(600, '50,550', 'fixingpitch=0.001');
    expect(fixTitles(document, onlyFinding(document, 'RC-019'))).toEqual([]);
  });
});

it('RC-019 can be accepted', () => {
  acceptAll(rail(600, '50,550'), 'RC-019');
});
