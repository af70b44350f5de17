import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, fixTitles, fixesIn, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { sketchOf } from '../../../support/rail-sketch.ts';
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

describe('RC-014 reports of a marking strip', () => {
  const strip = (blocks: string, settings = 'reserve=0', length = 2000) =>
    readRail(`settings ${settings}\nrail R1 210-112 length=${length}\nstrip -X1\n249-116\n${blocks}\n2002-1292\n249-116`);

  // ±0.05 mm a block against a quarter of 5.2 mm: 26 blocks just reach the limit of 1.3 mm.
  it('tolerances of more than a quarter of the pitch', () => {
    expect(findingsIn(strip('26x 2002-1204'), 'RC-014')).toEqual([]);
    expect(findingsIn(strip('27x 2002-1204'), 'RC-014')).toEqual(['warning RC-014 strip R1#2']);
    const finding = onlyFinding(strip('27x 2002-1204'), 'RC-014');
    expect(finding).toMatchObject({ measured: { value: 1350, quantity: 'length' }, required: { value: 1300, quantity: 'length' } });
    expect(finding.items).toHaveLength(27);
  });

  it('by statistics where the project wants that: 676 blocks reach the limit', () => {
    const long = (count: number) => strip(`${count}x 2002-1204`, 'reserve=0 allowance=0 tolerances=rss', 20_000);
    expect(findingsIn(long(300), 'RC-014')).toEqual([]);
    expect(findingsIn(long(676), 'RC-014')).toEqual([]);
    expect(findingsIn(long(677), 'RC-014')).toContain('warning RC-014 strip R1#2');
  });

  it('by the narrowest block where widths differ, and by the tolerance of the project', () => {
    expect(findingsIn(strip('26x 2016-1201\n2016-1292'), 'RC-014')).toEqual([]);
    expect(findingsIn(strip('60x 2016-1201\n2016-1292'), 'RC-014')).toEqual([]);
    expect(findingsIn(strip('61x 2016-1201\n2016-1292'), 'RC-014')).toEqual(['warning RC-014 strip R1#2']);
    expect(findingsIn(strip('26x 2016-1201\n2016-1292\n2002-1204'), 'RC-014')).toEqual(['warning RC-014 strip R1#2']);
    expect(findingsIn(strip('13x 2002-1204', 'reserve=0 tolerance=0.1'), 'RC-014')).toEqual([]);
    expect(findingsIn(strip('14x 2002-1204', 'reserve=0 tolerance=0.1'), 'RC-014')).toHaveLength(1);
  });

  it('each piece for itself: an end stop, a gap and another strip part it, a plate does not', () => {
    expect(findingsIn(strip('20x 2002-1204\n2002-1292\n249-116\n20x 2002-1204'), 'RC-014')).toEqual([]);
    expect(findingsIn(strip('20x 2002-1204\n2002-1292\n249-116\ngap 20\n249-116\n20x 2002-1204'), 'RC-014')).toEqual([]);
    expect(findingsIn(strip('20x 2002-1204\nstrip -X2\n20x 2002-1204'), 'RC-014')).toEqual([]);
    expect(findingsIn(strip('20x 2002-1204\n2002-1292\n20x 2002-1204'), 'RC-014')).toEqual(['warning RC-014 strip R1#2']);
    expect(findingsIn(strip('30x 2002-1204\nstrip -X2\n30x 2002-1204'), 'RC-014')).toEqual(['warning RC-014 strip R1#2', 'warning RC-014 strip R1#32']);
  });

  it('nothing where no strip is printed: blocks of no strip without a label', () => {
    const bare = (blocks: string) => readRail(`settings reserve=0\nrail R1 210-112 length=2000\n249-116\n${blocks}\n2002-1292\n249-116`);
    expect(findingsIn(bare('40x 2002-1204'), 'RC-014')).toEqual([]);
    expect(findingsIn(bare('40x 2002-1204 labels=1..40'), 'RC-014')).toEqual(['warning RC-014 strip R1#2']);
  });

  it('parts it by as few end stops as it takes, each with the plate that is needed', () => {
    const parted = (document: ReturnType<typeof strip>) => {
      const finding = onlyFinding(document, 'RC-014');
      const [fix] = fixesIn(document, finding);
      if (!fix) return undefined;
      expect(fix.safe).toBe(false);
      const after = carryOutFix(document, finding, fix);
      expect(findingsIn(after, 'RC-014')).toEqual([]);
      return `${fix.title.en}: ${sketchOf(after)}`;
    };
    expect(parted(strip('40x 2002-1204'))).toBe('Part the strip by an end stop (249-116): ES 20xB EP ES 20xB EP ES');
    expect(parted(strip('79x 2002-1204'))).toBe('Part the strip by 3 end stops (249-116): ES 20xB EP ES 20xB EP ES 19xB EP ES 20xB EP ES');
    expect(parted(strip('27x 2002-1204', 'reserve=0', 168))).toBe(undefined);
    expect(parted(strip('27x 2002-1204', 'reserve=0', 300))).toBe('Part the strip by an end stop (249-116): ES 14xB EP ES 13xB EP ES');
    const turned = readRail("settings reserve=0\nrail R1 210-112 length=2000\nstrip -X1\n249-116\n2002-1292 turned\n28x 2002-1204 turned\n249-116");
    expect(parted(turned)).toBe("Part the strip by an end stop (249-116): ES EP' 14xB' ES EP' 14xB' ES");
    // Not even one block bears this.
    expect(parted(strip('5x 2002-1204', 'reserve=0 tolerance=1.5'))).toBe(undefined);
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
