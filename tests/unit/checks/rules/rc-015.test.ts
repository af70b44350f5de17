import { describe, expect, it } from 'vitest';
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
import { mm } from '../../../../shared/units/index.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK, RAIL_15, RAIL_DEEP, RAIL_VAGUE, withFacts } from '../../../support/sample-parts.ts';

describe('RC-015 reports', () => {
  it('everything that snaps onto a rail it is not made for, once per part', () => {
    expect(findingsIn('ES 3xB EP SEP EP B EP ES', 'RC-015', { rail: RAIL_15 })).toEqual([
      'error RC-015 does-not-fit R1#1 R1#10',
      'error RC-015 does-not-fit R1#2 R1#3 R1#4 R1#8',
      'error RC-015 does-not-fit R1#6',
    ]);
    const deepOnly = { X: { ...withFacts(BLOCK, { 'mounting.rails': ['35x15'] }), key: 'wago:x' as const, article: 'x' } };
    expect(findingsIn('ES X EP ES', 'RC-015', { parts: deepOnly })).toEqual(['error RC-015 does-not-fit R1#2']);
    expect(findingsIn('ES X EP ES', 'RC-015', { parts: deepOnly, rail: RAIL_DEEP })).toEqual([]);
  });

  it('nothing on a rail that all items fit, and nothing for plates, which snap onto blocks', () => {
    expect(findingsIn('ES 3xB EP ES', 'RC-015')).toEqual([]);
    expect(findingsIn('ES 3xB EP ES', 'RC-015', { rail: RAIL_DEEP })).toEqual([]);
    expect(findingsIn('EP TP', 'RC-015', { rail: RAIL_15 })).toEqual([]);
    expect(findingsIn('EP', 'DQ-001', { rail: RAIL_VAGUE })).toEqual([]);
  });

  it('not verifiable where the profile, or what the part fits, is unknown: once, not per item', () => {
    expect(findingsIn('ES 3xB EP ES', 'DQ-001', { rail: RAIL_VAGUE })).toEqual(['warning DQ-001 unknown/RC-015 210-504 R1']);
    expect(findingsIn('ES EPv 3xV EPv ES', 'DQ-001')).toContain('warning DQ-001 unknown/RC-015 1020000000 R1');
  });

  it('a rail that is too narrow or too wide, also where the rest of its profile is unknown', () => {
    const narrow = withFacts(RAIL_VAGUE, { 'rail.width': mm(15) });
    const document = sketchRail('ES B EP ES', { rail: narrow });
    expect(findingsIn(document)).toEqual(['error RC-015 does-not-fit R1#1 R1#4', 'error RC-015 does-not-fit R1#2']);
    expect(findingsOf(document)[0]?.text.en).toContain('249-116 does not fit rail R1 (15\u00a0mm)');
    const wide = withFacts(RAIL_VAGUE, { 'rail.width': mm(35) });
    expect(findingsIn('ES B EP ES', undefined, { rail: wide })).toEqual(['warning DQ-001 unknown/RC-015 210-504 R1']);
  });

  it('what fits instead', () => {
    const [stops] = findingsOf(sketchRail('ES B EP ES', { rail: RAIL_15 }));
    expect(stops?.text.en).toBe(
      '249-116 does not fit rail R1 (15 × 5.5): R1#1 (249-116) and R1#4 (249-116). It fits 35 × 7.5 or 35 × 15. ' +
        'Change the rail or the part.',
    );
    expect(stops?.text.de).toBe(
      '249-116 passt nicht auf Schiene R1 (15 × 5,5): R1#1 (249-116) und R1#4 (249-116). Der Artikel passt auf ' +
        '35 × 7,5 oder 35 × 15. Schiene oder Artikel wechseln.',
    );
    const panel = { X: { ...withFacts(BLOCK, { 'mounting.rails': [] }), key: 'wago:x' as const, article: 'x' } };
    expect(onlyFinding(sketchRail('ES X EP ES', { parts: panel }), 'RC-015').text.en).toContain('It is not made for rails.');
  });
});

describe('the fixes of RC-015', () => {
  it('offer rails that the project uses and that suit everything', () => {
    const deep = sketchRail('ES B EP ES', { rail: RAIL_DEEP, into: sketchRail('ES B EP ES', { rail: RAIL_15 }) });
    const [finding] = findingsOf(deep).filter(({ rule }) => rule === 'RC-015');
    expect(fixTitles(deep, finding!)).toEqual(['Use rail 210-118']);
    const after = carryOutFix(deep, finding!, fixesIn(deep, finding!)[0]!);
    expect(findingsIn(after, 'RC-015')).toEqual([]);
    expect(carryOutAllFixes(deep, 'RC-015')).toBe(2);
  });

  it('offer none where the project has no such rail', () => {
    const document = sketchRail('ES B EP ES', { rail: RAIL_15 });
    expect(fixTitles(document, findingsOf(document)[0]!)).toEqual([]);
    const vague = sketchRail('ES', { rail: RAIL_VAGUE, into: document });
    expect(fixTitles(vague, findingsOf(vague)[0]!)).toEqual([]);
  });
});

it('RC-015 can be accepted', () => {
  acceptAll(sketchRail('ES B EP ES', { rail: RAIL_15 }), 'RC-015');
});
