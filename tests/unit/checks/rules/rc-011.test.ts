import { describe, expect, it } from 'vitest';
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

const rc011 = (sketch: string) => findingsIn(sketch, 'RC-011').map((finding) => finding.replace('warning RC-011 ', ''));

describe('RC-011 reports', () => {
  it.each([
    ['a gap between blocks', 'ES B _3 B EP ES', ['gap R1#2 R1#3']],
    ['the smallest that is one', 'ES B _0.051 B EP ES', ['gap R1#2 R1#3']],
    ['the widest that no stop fits into', 'ES B _4.999 B EP ES', ['gap R1#2 R1#3']],
    ['a gap before the stop', 'ES B EP _1 ES', ['gap R1#3 R1#4']],
    ['a gap with a stop on one side only', 'ES B EP ES _2 B EP ES', ['gap R1#4 R1#5']],
    ['a gap before a fixed item', 'ES B @18 B EP ES', ['gap R1#2 R1#3']],
  ])('%s', (_, sketch, expected) => {
    expect(rc011(sketch)).toEqual(expected);
  });

  it.each(['ES B B EP ES', 'ES B _0.05 B EP ES', 'ES B _5 B EP ES', 'ES B EP ES _1 ES B EP ES', '_3 ES B EP ES', 'ES B @12 B'])(
    'nothing in %s',
    (sketch) => {
      expect(rc011(sketch)).toEqual([]);
    },
  );

  it('how wide the gap is', () => {
    const finding = onlyFinding(sketchRail('ES B:1 _3.25 B:2 EP ES'), 'RC-011');
    expect(finding).toMatchObject({ measured: { value: 3250, quantity: 'length' }, required: { value: 50 } });
    expect(finding.text.en).toContain('a gap of 3.25\u00a0mm between -X1:1 (2002-1204) and -X1:2 (2002-1204)');
    expect(finding.text.de).toContain('ein Abstand von 3,25\u00a0mm');
  });
});

describe('the fix of RC-011', () => {
  it('closes the gap', () => {
    const document = sketchRail('ES B _3 B EP ES');
    const finding = onlyFinding(document, 'RC-011');
    expect(fixTitles(document, finding)).toEqual(['Close the gap !']);
    expect(sketchOf(carryOutFix(document, finding, fixesIn(document, finding)[0]!))).toBe('ES 2xB EP ES');
  });

  it('only suggests to give up a fixed position', () => {
    const document = sketchRail('ES B @18 B EP ES');
    const finding = onlyFinding(document, 'RC-011');
    expect(fixTitles(document, finding)).toEqual(['Release the fixed position and close the gap']);
    expect(sketchOf(carryOutFix(document, finding, fixesIn(document, finding)[0]!))).toBe('ES 2xB EP ES');
  });

  it("only suggests to join what does not fit together", () => {
    const document = sketchRail("ES B _3 B' ES");
    expect(fixTitles(document, onlyFinding(document, 'RC-011'))).toEqual(['Close the gap']);
  });

  it.each(['ES B _3 B EP ES', 'ES B EP _1 ES', 'ES B @18 B EP ES'])('removes the finding of %s and adds no error', (sketch) => {
    expect(carryOutAllFixes(sketchRail(sketch), 'RC-011')).toBe(1);
  });
});

it('RC-011 can be accepted', () => {
  acceptAll(sketchRail('ES B EP _1 ES'), 'RC-011');
});
