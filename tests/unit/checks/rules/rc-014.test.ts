import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { UNSIZED } from '../../../support/sample-parts.ts';

const rail = (length: number, settings = 'allowance=0 reserve=0', blocks = 20) =>
  readRail(`settings ${settings}\nrail R1 210-112 length=${length}\n249-116\n${blocks}x 2002-1204\n2002-1292\n249-116`);

describe('RC-014 reports', () => {
  // 20 blocks, plate and stops: 116.8 mm between margins of 5 mm; tolerances ±1 mm at worst.
  it('tolerances that exceed what is left, to the micrometre', () => {
    expect(findingsIn(rail(127.799), 'RC-014')).toEqual(['warning RC-014 accumulated R1']);
    expect(findingsIn(rail(127.8), 'RC-014')).toEqual([]);
    expect(findingsIn(rail(126.8), 'RC-014')).toEqual(['warning RC-014 accumulated R1']);
  });

  it('nothing where the assembly does not fit at all: RC-012 does', () => {
    expect(findingsIn(rail(126.799), 'RC-014')).toEqual([]);
    expect(findingsIn(readRail('settings reserve=0\nrail R1 210-112 length=10'), 'RC-014')).toEqual([]);
  });

  it('by statistics where the project wants that: 0.224 mm for 20 blocks', () => {
    expect(findingsIn(rail(127, 'allowance=0 reserve=0 tolerances=rss'), 'RC-014')).toEqual(['warning RC-014 accumulated R1']);
    expect(findingsIn(rail(127.024, 'allowance=0 reserve=0 tolerances=rss'), 'RC-014')).toEqual([]);
  });

  it('±2 mm at worst and ±0.316 mm statistically for 40 blocks', () => {
    const finding = onlyFinding(rail(231.5, 'allowance=0 reserve=0', 40), 'RC-014');
    expect(finding.required).toEqual({ value: 2000, quantity: 'length' });
    expect(finding.text.en).toContain('±2\u00a0mm in the worst case (±0.316\u00a0mm statistically)');
  });

  it('that it cannot tell where a width is unknown', () => {
    const document = readRail(`settings reserve=0\nrail R1 210-112 length=300\n249-116\n1SNK505010R0000\n249-116`, [UNSIZED]);
    expect(findingsIn(document, 'DQ-001')).toContain('warning DQ-001 unknown/RC-014 1SNK505010R0000 R1');
  });
});

describe('the fix of RC-014', () => {
  it('takes the next length on offer', () => {
    expect(fixTitles(rail(127), onlyFinding(rail(127), 'RC-014'))).toEqual(['Lengthen the rail to 150\u00a0mm']);
  });

  it('removes the finding, adds no error and can be undone', () => {
    expect(carryOutAllFixes(rail(127), 'RC-014')).toBe(1);
    expect(carryOutAllFixes(rail(127, 'allowance=0 reserve=0 railstep=0.8'), 'RC-014')).toBe(1);
  });

  it('is not offered beyond the stock length of the rail', () => {
    const document = readRail('settings allowance=0 reserve=0\nrail R1 210-112 length=2000\n249-116\n379x 2002-1204\n2002-1292\ngap 5.4\n249-116');
    expect(fixTitles(document, onlyFinding(document, 'RC-014'))).toEqual([]);
  });
});

it('RC-014 can be accepted', () => {
  acceptAll(rail(127), 'RC-014');
});
