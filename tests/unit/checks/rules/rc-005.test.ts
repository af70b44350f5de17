import { describe, expect, it } from 'vitest';
import { partLookup } from '../../../../shared/parts/index.ts';
import {
  acceptAll,
  carryOutAllFixes,
  carryOutFix,
  findingsIn,
  fixTitles,
  fixesIn,
  onlyFinding,
} from '../../../support/check-sketch.ts';
import { sketchOf, sketchRail } from '../../../support/rail-sketch.ts';

const rc005 = (sketch: string) => findingsIn(sketch, 'RC-005').map((finding) => finding.replace(' RC-005', ''));

describe('RC-005 reports', () => {
  it.each([
    ['open sides that face each other', "ES B B' ES", ['error open-open R1#2 R1#3']],
    ['walls that face each other', "ES EP B' B EP ES", ['warning closed-closed R1#3 R1#4']],
    ['both for one that is turned in a row', "ES 2xB B' 2xB EP ES", [
      'error open-open R1#3 R1#4',
      'warning closed-closed R1#4 R1#5',
    ]],
    ['blocks that are built the other way round', 'ES B LO ES', ['error open-open R1#2 R1#3']],
    ['the same the other way', 'ES EP LO B EP ES', ['warning closed-closed R1#3 R1#4']],
    ['blocks of different makers', 'ES B O ES', ['error open-open R1#2 R1#3']],
  ])('%s', (_, sketch, expected) => {
    expect(rc005(sketch)).toEqual(expected);
  });

  it.each(['ES 3xB EP ES', "ES EP' 3xB' ES", "ES B EP B' ES", "ES B ES B' ES", "ES B _20 B' ES", 'ES C B EP ES', "ES C C' ES", 'ES B C ES'])(
    'nothing in %s',
    (sketch) => {
      expect(rc005(sketch)).toEqual([]);
    },
  );

  it('not verifiable where a side is unknown, except between the same blocks', () => {
    const unverified = (sketch: string) => findingsIn(sketch, 'DQ-001').filter((finding) => finding.includes('RC-005'));
    expect(unverified('ES 3xV ES')).toEqual([]);
    expect(unverified("ES V V' ES")).toEqual(['warning DQ-001 unknown/RC-005 1020000000 R1']);
    expect(unverified('ES V B EP ES')).toEqual(['warning DQ-001 unknown/RC-005 1020000000 R1']);
    expect(unverified('ES B V ES')).toEqual(['warning DQ-001 unknown/RC-005 1020000000 R1']);
  });
});

describe('the fixes of RC-005', () => {
  it('turn the one that is turned, or fit a plate between them', () => {
    const document = sketchRail("ES B B' ES");
    const finding = onlyFinding(document, 'RC-005');
    expect(fixTitles(document, finding)).toEqual(['Turn R1#3 (2002-1204)', 'Fit end plate 2002-1292 between them']);
    const [turn, plate] = fixesIn(document, finding);
    expect(sketchOf(carryOutFix(document, finding, turn!))).toBe('ES 2xB EP ES');
    expect(sketchOf(carryOutFix(document, finding, plate!))).toBe("ES B EP B' ES");
  });

  it('fit the plate unasked where neither is turned', () => {
    const document = sketchRail('ES B LO ES');
    expect(fixTitles(document, onlyFinding(document, 'RC-005'))).toEqual(['Fit end plate 2002-1292 between them !']);
  });

  it('only turn where walls face each other', () => {
    const document = sketchRail("ES EP' B' B EP ES");
    expect(fixTitles(document, onlyFinding(document, 'RC-005'))).toEqual(['Turn R1#3 (2002-1204)']);
    const built = sketchRail('ES EP LO B EP ES');
    expect(fixTitles(built, onlyFinding(built, 'RC-005'))).toEqual([]);
  });

  it('are not offered without a plate that covers both, or where turning would expose something for good', () => {
    const makers = sketchRail('ES B O ES');
    expect(fixTitles(makers, onlyFinding(makers, 'RC-005'))).toEqual([]);
    const document = sketchRail("ES B B' ES");
    expect(fixTitles(document, onlyFinding(document, 'RC-005'), partLookup([]))).toEqual([]);
  });

  it.each(["ES B B' ES", 'ES B LO ES', "ES EP' B' B EP ES", "ES 2xB B' 2xB EP ES"])(
    'remove the finding of %s and add no error',
    (sketch) => {
      expect(carryOutAllFixes(sketchRail(sketch), 'RC-005')).toBeGreaterThan(0);
    },
  );
});

it('RC-005 says which blocks, and can be accepted', () => {
  const document = sketchRail("ES B:1 B':2 ES");
  expect(onlyFinding(document, 'RC-005').text.en).toMatch(
    /^The open sides of -X1:1 \(2002-1204\) and -X1:2 \(2002-1204\) face each other/,
  );
  expect(onlyFinding(document, 'RC-005').text.de).toMatch(
    /^Die offenen Seiten von -X1:1 \(2002-1204\) und -X1:2 \(2002-1204\) zeigen zueinander/,
  );
  const closed = sketchRail("ES EP B':1 B:2 EP ES");
  expect(onlyFinding(closed, 'RC-005').text.en).toMatch(/^The closed sides of -X1:1/);
  acceptAll(document, 'RC-005');
});
