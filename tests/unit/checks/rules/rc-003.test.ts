import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding } from '../../../support/check-sketch.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';
import { BIG, BLOCK, SAMPLE_LIBRARY, withFacts } from '../../../support/sample-parts.ts';

const NO_CONTOUR = withFacts(BIG, { 'geometry.contour': undefined });

describe('RC-003 reports', () => {
  it.each([
    ['a step to a larger block', 'ES B L EPl ES', ['warning RC-003 change R1#2 R1#3']],
    ['the same, mirrored', "ES EPl' L' B' ES", ['warning RC-003 change R1#3 R1#4']],
    ['every step of a staircase', 'ES B L G EPb ES', ['warning RC-003 change R1#2 R1#3', 'warning RC-003 change R1#3 R1#4']],
    ['nothing between like blocks', 'ES B B PE B EP ES', []],
    ['nothing where a plate stands between', 'ES B EP L EPl ES', []],
    ['nothing where the open side is not covered: RC-001 does', 'ES G B EP ES', []],
    ['nothing across a gap', 'ES B EP ES _20 ES L EPl ES', []],
    ['nothing between two walls', "ES EP' B' L EPl ES", []],
  ])('%s', (_, sketch, expected) => {
    expect(findingsIn(sketchRail(sketch, { strip: null }), 'RC-003')).toEqual(expected);
  });

  it('what it cannot tell, where outlines are equal and a profile is unknown', () => {
    const alike = withFacts(NO_CONTOUR, {
      'geometry.depth': 48_500 as never,
      'geometry.height': 32_900 as never,
      'compatibility.endPlates': ['2016-1292'],
    });
    const document = sketchRail('ES B X EPb ES', { strip: null, parts: { X: alike } });
    expect(findingsIn(document, 'DQ-001')).toEqual(['warning DQ-001 unknown/RC-003 2016-1201 R1']);
  });

  it('a change by the outlines, where profiles are not named', () => {
    const document = sketchRail('ES B X EPb ES', { strip: null, parts: { X: NO_CONTOUR } });
    expect(findingsIn(document, 'RC-003')).toEqual(['warning RC-003 change R1#2 R1#3']);
  });
});

describe('the fix of RC-003', () => {
  it('is the plate of the open block where that of the larger one does not latch into both', () => {
    const document = sketchRail('ES B L EPl ES', { strip: null });
    expect(fixTitles(document, onlyFinding(document, 'RC-003'), SAMPLE_LIBRARY)).toEqual([
      'Fit end plate 2002-1292 between them',
      'Fit end plate 2002-1291 between them',
    ]);
  });

  it('removes the finding, adds no error and can be undone', () => {
    expect(carryOutAllFixes(sketchRail('ES B L EPl ES'), 'RC-003')).toBe(2);
    expect(carryOutAllFixes(sketchRail("ES EPl' L' B' ES"), 'RC-003')).toBe(2);
  });

  it('is not offered where no plate is available', () => {
    const bare = withFacts(BLOCK, { 'compatibility.endPlates': undefined });
    const document = sketchRail('ES X L ES', { strip: null, parts: { X: bare } });
    expect(fixTitles(document, onlyFinding(document, 'RC-003'))).toEqual([]);
  });
});

it('RC-003 can be accepted', () => {
  acceptAll(sketchRail('ES B L EPl ES'), 'RC-003');
});
