import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';
import { BIG, withFacts } from '../../../support/sample-parts.ts';

describe('RC-009 reports', () => {
  it.each([
    ['a plate on a closed outer side', 'ES EP B B ES', ['info RC-009 closed-side R1#2']],
    ['the same, mirrored', "ES B' B' EP' ES", ['info RC-009 closed-side R1#4']],
    ['a plate at a block without open sides', 'ES EP C EP ES', ['info RC-009 closed-side R1#2', 'info RC-009 closed-side R1#4']],
    ['nothing about a plate that covers', 'ES B EP ES', []],
    ['nothing about a plate behind a separator', 'ES B EP SEP EP B EP ES', []],
    ['nothing about two plates between open sides', "ES B EP EP B' ES", []],
    ['nothing about a loose plate: RC-008 does', 'EP B EP ES', []],
    ['nothing about a partition', 'ES TP B EP ES', []],
    ['nothing between blocks of which nothing says what they carry', 'ES B EP B EP ES', []],
  ])('%s', (_, sketch, expected) => {
    expect(findingsIn(sketchRail(sketch, { strip: null }), 'RC-009')).toEqual(expected);
  });

  it('the worked rows: a plate on the closed side beside the missing one', () => {
    expect(findingsIn(sketchRail('ES EP B B ES', { strip: null }))).toEqual([
      'info RC-009 closed-side R1#2',
      'error RC-001 exposed-right R1#4',
    ]);
    expect(findingsIn(sketchRail("ES B EP EP B' ES", { strip: null }), 'RC-004')).toEqual(['error RC-004 mixed R1#5']);
  });

  it('that it cannot tell, as a note, where the open side is unknown', () => {
    const document = sketchRail('ES EPv V EPv ES', { strip: null });
    expect(findingsIn(document, 'DQ-001')).toContain('info DQ-001 unknown/RC-009 1020000000 R1');
  });
});

const between = (first: string, second: string, head = '') =>
  readRail(
    `potential L1 kind=L1\npotential L2 kind=L2\n${head}rail R1 210-112 length=300\n249-116\n${first}\n2002-1292\n${second}\n2002-1492\n2002-1292\n249-116`,
    [],
  );
const plates = (first: string, second: string) => findingsIn(between(first, second), 'RC-009').filter((text) => text.includes('between'));

describe('between blocks of one potential', () => {
  it.each([
    ['is superfluous between like blocks', '2002-1204 potential=L1', '2002-1204 potential=L1', 1],
    ['parts different potentials', '2002-1204 potential=L1', '2002-1204 potential=L2', 0],
    ['parts a potential from nothing', '2002-1204 potential=L1', '2002-1204', 0],
    ['belongs between different profiles', '2002-1204 potential=L1', '2002-1401 potential=L1', 0],
    ['belongs between blocks turned against each other', '2002-1204 potential=L1', '2002-1204 potential=L1 turned', 0],
    ['belongs between different zones', '2002-1204 potential=L1 zone=ex-e', '2002-1204 potential=L1', 0],
    ['belongs where one block carries several potentials', '2002-2201 potentials=L1/L2', '2002-2201 potentials=L1/L2', 0],
  ])('a plate %s', (_, first, second, count) => {
    expect(plates(first, second)).toHaveLength(count);
  });

  it('asks for the profile only where everything else is alike', () => {
    const vague = withFacts(BIG, { 'geometry.contour': undefined, 'geometry.depth': undefined, 'geometry.height': undefined });
    const document = readRail(
      'potential L1 kind=L1\nrail R1 210-112 length=300\n249-116\n2002-1204 potential=L1\n2002-1292\n2016-1201 potential=L1\n2016-1292\n249-116',
      [vague],
    );
    expect(findingsIn(document, 'DQ-001')).toContain('info DQ-001 unknown/RC-009 2016-1201 R1');
  });
});

describe('the fix of RC-009', () => {
  it('removes the plate, adds no error and can be undone', () => {
    expect(carryOutAllFixes(sketchRail('ES EP B B EP ES'), 'RC-009')).toBe(1);
    expect(carryOutAllFixes(between('2002-1204 potential=L1', '2002-1204 potential=L1'), 'RC-009')).toBeGreaterThan(0);
  });

  it('is never safe, and not offered where a fixed neighbour would lose its hold', () => {
    const document = sketchRail('ES EP B EP ES', { strip: null });
    expect(fixTitles(document, onlyFinding(document, 'RC-009'))).toEqual(['Remove the plate']);
    const fixed = sketchRail('@10 ES EP @16.8 B EP ES', { strip: null });
    expect(fixTitles(fixed, onlyFinding(fixed, 'RC-009'))).toEqual([]);
  });
});

it('RC-009 can be accepted', () => {
  acceptAll(sketchRail('ES EP B EP ES'), 'RC-009');
});
