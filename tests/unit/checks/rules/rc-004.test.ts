import { describe, expect, it } from 'vitest';
import { partLookup } from '../../../../shared/parts/index.ts';
import {
  acceptAll,
  carryOutAllFixes,
  carryOutFix,
  findingsIn,
  findingsOf,
  fixTitles,
  fixesIn,
  onlyFinding,
} from '../../../support/check-sketch.ts';
import { sketchOf, sketchRail } from '../../../support/rail-sketch.ts';
import { STOP } from '../../../support/sample-parts.ts';

const rc004 = (sketch: string) => findingsIn(sketch, 'RC-004').map((finding) => finding.replace(' RC-004', ''));

describe('RC-004 reports', () => {
  it.each([
    ['the one that is turned', "ES 2xB B' 2xB EP ES", ['error mixed R1#4']],
    ['the one that is not turned', "ES EP' 2xB' B 2xB' ES", ['error mixed R1#5']],
    ['the turned ones where it is half and half', "ES 2xB 2xB' ES", ['error mixed R1#4 R1#5']],
    ['across a plate', "ES B EP B' 2xB EP ES", ['error mixed R1#4']],
    ['across an end stop that touches', "ES B EP ES B' ES", ['error mixed R1#5']],
    ['a separator', "ES B SEP' EP' B EP ES", ['error mixed R1#3']],
    ['each run for itself', "ES 2xB B' ES _20 ES 2xB B' ES", ['error mixed R1#4', 'error mixed R1#9']],
  ])('%s', (_, sketch, expected) => {
    expect(rc004(sketch)).toEqual(expected);
  });

  it('as a warning a run that is turned as a whole', () => {
    expect(rc004("ES 3xB EP ES _20 ES EP' 2xB' ES")).toEqual(['warning runs-differ R1#9 R1#10']);
    expect(rc004("ES B EP ES _20 ES EP' 2xB' ES")).toEqual(['warning runs-differ R1#2']);
    expect(rc004("ES B EP ES _20 ES EP' B' ES")).toEqual(['warning runs-differ R1#7']);
    // A mixed run is mended first; only then can it be compared with others.
    expect(rc004("ES 3xB EP ES _20 ES B' B B' ES")).toEqual(['error mixed R1#9']);
  });

  it.each(["ES EP' 5xB' ES", 'ES 5xB EP ES', "ES 3xB EP' ES'", 'ES ES', '', "ES B EP ES _20 ES'"])('nothing in %j', (sketch) => {
    expect(rc004(sketch)).toEqual([]);
  });
});

describe('the text of RC-004', () => {
  const text = (sketch: string) => onlyFinding(sketchRail(sketch), 'RC-004').text;

  it('names what is turned and counts the others', () => {
    expect(text("ES 2xB B':3 EP ES").en).toBe(
      '-X1:3 (2002-1204) is mounted the other way round than the 2 other blocks of this run: the movable feet must all face ' +
        'the same way, and so must the open sides. Turn it.',
    );
    expect(text("ES B B' EP ES").de).toContain('R1#3 (2002-1204) ist andersherum montiert als die andere Klemme dieses');
    expect(text("ES 9xB 9xB' ES").en).toContain(
      'R1#11 (2002-1204), R1#12 (2002-1204), R1#13 (2002-1204) and 6 more are mounted',
    );
    expect(text("ES 3xB EP ES _20 ES EP' 2xB' ES").de).toContain(
      'Der Abschnitt mit R1#9 (2002-1204) und R1#10 (2002-1204) ist andersherum montiert als die 3 anderen Klemmen',
    );
  });
});

describe('the fixes of RC-004', () => {
  it.each([
    ["ES 2xB B' 2xB EP ES", 'ES 5xB EP ES'],
    ["ES EP' 2xB' B 2xB' ES", "ES EP' 5xB' ES"],
    ["ES B B' ES", 'ES 2xB EP ES'],
    ["ES B EP EP B' ES", 'ES B 2xEP B EP ES'],
    // An open side that was there before is left to RC-001.
    ["ES B EP ES B' ES", 'ES B EP ES B ES'],
  ])('turn what is turned and cover what comes to light: %s to %s', (sketch, expected) => {
    const document = sketchRail(sketch);
    const finding = onlyFinding(document, 'RC-004');
    const [fix, ...others] = fixesIn(document, finding);
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ safe: true });
    expect(sketchOf(carryOutFix(document, finding, fix!))).toBe(expected);
  });

  it.each(["ES 2xB B' 2xB EP ES", "ES 2xB 2xB' ES", "ES B EP ES B' ES", "ES 3xB EP ES _20 ES EP' 2xB' ES"])(
    'remove the finding of %s and add no error',
    (sketch) => {
      expect(carryOutAllFixes(sketchRail(sketch), 'RC-004')).toBeGreaterThan(0);
    },
  );

  it('are only a suggestion for a whole run, and where a plate would be needed that is not available', () => {
    const runs = sketchRail("ES 3xB EP ES _20 ES EP' 2xB' ES");
    expect(fixTitles(runs, onlyFinding(runs, 'RC-004'))).toEqual(['Turn 2 blocks']);
    const document = sketchRail("ES B B' ES");
    const finding = findingsOf(document).find(({ rule }) => rule === 'RC-004')!;
    expect(fixTitles(document, finding, partLookup([STOP]))).toEqual(['Turn the block']);
  });
});

it('RC-004 can be accepted', () => {
  acceptAll(sketchRail("ES 3xB EP ES _20 ES EP' 2xB' ES"), 'RC-004');
  acceptAll(sketchRail("ES 2xB B' 2xB EP ES"), 'RC-004');
});
