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

const rc010 = (sketch: string) => findingsIn(sketch, 'RC-010').map((finding) => finding.replace('error RC-010 ', ''));

describe('RC-010 reports', () => {
  // ES 5…11, B 11…16.2
  it.each([
    ['an item that is fixed where another stands', 'ES B @12 ES', ['overlap R1#3 R1#2']],
    ['by more than the touch tolerance', 'ES B @16.149 ES', ['overlap R1#3 R1#2']],
    ['one that lies wholly within another', 'ES G @12 EP', ['overlap R1#3 R1#2']],
    ['one that is fixed before its predecessor', 'ES @50 B @20 ES', ['out-of-order R1#3 R1#2']],
    ['every such pair', 'ES B @12 ES @13 B', ['overlap R1#3 R1#2', 'overlap R1#4 R1#3']],
  ])('%s', (_, sketch, expected) => {
    expect(rc010(sketch)).toEqual(expected);
  });

  it.each(['ES B EP ES', 'ES B @16.2 ES', 'ES B @16.15 ES', 'ES B @80 ES', '@3 ES'])('nothing in %s', (sketch) => {
    expect(rc010(sketch)).toEqual([]);
  });

  it('not verifiable where the width before a fixed item is unknown', () => {
    const unverified = (sketch: string) => findingsIn(sketch, 'DQ-001').filter((finding) => finding.includes('RC-010'));
    expect(unverified('ES U @80 ES')).toEqual(['warning DQ-001 unknown/RC-010 1SNK505010R0000 R1']);
    expect(unverified('ES U ES')).toEqual([]);
    expect(unverified('ES U @8 ES')).toEqual([]);
  });

  it('by how much', () => {
    const finding = onlyFinding(sketchRail('ES B:7 @12 ES'), 'RC-010');
    expect(finding).toMatchObject({
      measured: { value: 4200, quantity: 'length' },
      required: { value: 0, quantity: 'length' },
      region: { from: 11_000, to: 18_000 },
    });
    expect(finding.text.en).toBe(
      '-X1:7 (2002-1204) and R1#3 (249-116) overlap by 4.2\u00a0mm: R1#3 (249-116) has a fixed position that is taken. ' +
        'Release it or move it.',
    );
    expect(finding.text.de).toContain('überlappen um 4,2\u00a0mm');
    expect(onlyFinding(sketchRail('ES G @12 EP'), 'RC-010').measured).toEqual({ value: 800, quantity: 'length' });
    const order = onlyFinding(sketchRail('ES @50 B @20 ES'), 'RC-010');
    expect(order).not.toHaveProperty('measured');
    expect(order.text.en).toContain('comes after R1#2 (2002-1204) in the sequence but is fixed to the left of it');
  });
});

describe('the fixes of RC-010', () => {
  it('let the item follow its neighbour, or fix it behind that', () => {
    const document = sketchRail('ES 2xB EP @20 ES');
    const finding = onlyFinding(document, 'RC-010');
    expect(fixTitles(document, finding)).toEqual(['Release the fixed position !', 'Fix it right behind its neighbour']);
    const [release, fix] = fixesIn(document, finding);
    expect(sketchOf(carryOutFix(document, finding, release!))).toBe('ES 2xB EP ES');
    expect(sketchOf(carryOutFix(document, finding, fix!))).toBe('ES 2xB EP @22.2 ES');
  });

  it('are a suggestion where releasing it pushes it over the end of the rail', () => {
    const sketch = 'ES @20 2xB EP @25 ES';
    const titles = (length: number) => {
      const document = sketchRail(sketch, { length });
      return fixTitles(document, onlyFinding(document, 'RC-010'));
    };
    expect(titles(43)[0]).toBe('Release the fixed position !');
    expect(titles(42)[0]).toBe('Release the fixed position');
  });

  it.each(['ES 2xB EP @20 ES', 'ES @50 B @20 ES', 'ES G @12 EPb'])('remove the finding of %s and add no error', (sketch) => {
    expect(carryOutAllFixes(sketchRail(sketch), 'RC-010')).toBeGreaterThan(0);
  });

  it('are none for a finding that is out of date', () => {
    const finding = onlyFinding(sketchRail('ES 2xB EP @20 ES'), 'RC-010');
    expect(fixTitles(sketchRail('ES 2xB EP ES'), finding)).toEqual([]);
  });
});

it('RC-010 can be accepted', () => {
  acceptAll(sketchRail('ES 2xB EP @20 ES'), 'RC-010');
});
