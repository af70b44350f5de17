import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { TOLD_BLOCK, TOLD_STOP, railOn, readCabinet, toldLookup } from '../../../support/cabinet-sketch.ts';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, findingsOf, fixTitles, fixesIn, onlyFinding } from '../../../support/check-sketch.ts';
import { realPart } from '../../../support/real-library.ts';
import { withFacts } from '../../../support/sample-parts.ts';

const plate = (depth: number | undefined) => `plate MP1 width=400 height=300 ${depth === undefined ? '' : `depth=${depth}`}\n`;
/** On a rail of 15 mm: 47.9 mm high. */
const deep = (run?: string) => railOn('1', 50, 100, '', run).replace('210-112', '210-118');

describe('CB-001 reports', () => {
  it('what stands higher than the cabinet is deep, less the room in front', () => {
    // 35 × 7.5: 40.4 mm, with 20 mm in front 60.4 mm. 35 × 15: 67.9 mm.
    expect(findingsIn(readCabinet(plate(65) + railOn('1', 50, 100)), 'CB-001')).toEqual([]);
    expect(findingsIn(readCabinet(plate(65) + deep()), 'CB-001')).toEqual(['error CB-001 too-deep R1 MP1']);
    expect(onlyFinding(readCabinet(plate(65) + deep()), 'CB-001')).toMatchObject({
      measured: { value: 67_900, quantity: 'length' },
      required: { value: 65_000, quantity: 'length' },
      limit: 'frontClearance',
      rail: recordsOf(readCabinet(plate(65) + deep()), 'rail')[0]?.id,
    });
  });

  it('to the micrometre, and by the room that the project wants', () => {
    const at = (depth: number, settings = '') => findingsIn(readCabinet(settings + plate(depth) + railOn('1', 50, 100)), 'CB-001');
    expect(at(60.4)).toEqual([]);
    expect(at(60.399)).toHaveLength(1);
    expect(at(60.399, 'settings frontclearance=19.999\n')).toEqual([]);
    expect(at(40.4, 'settings frontclearance=0\n')).toEqual([]);
  });

  it('each rail for itself, with what sits on it', () => {
    const text = plate(65) + deep() + railOn('2', 50, 220);
    expect(findingsIn(readCabinet(text), 'CB-001')).toEqual(['error CB-001 too-deep R1 MP1']);
    const tall = withFacts(TOLD_STOP, { 'geometry.height': mm(50) });
    expect(findingsOf(readCabinet(plate(65) + railOn('1', 50, 100), [tall])).find(({ rule }) => rule === 'CB-001')?.text.en).toContain('249-116');
  });

  it('ducts that are higher than the cabinet is deep', () => {
    const duct = 'duct K1 plate=MP1 x=0 y=0 length=300 width=40 height=80\n';
    expect(findingsIn(readCabinet(plate(80) + duct), 'CB-001')).toEqual([]);
    expect(findingsIn(readCabinet(plate(79.999) + duct), 'CB-001')).toEqual(['error CB-001 duct-too-high K1 MP1']);
  });

  it('once that nobody has said how deep the cabinet is', () => {
    const text = plate(undefined) + deep() + railOn('2', 50, 220);
    expect(findingsIn(readCabinet(text)).filter((line) => / CB-00[15] /.test(line))).toEqual(['warning CB-001 depth-unknown MP1']);
    expect(findingsIn(readCabinet(plate(undefined)), 'CB-001')).toEqual([]);
  });

  it('nothing about rails that are in no cabinet', () => {
    expect(findingsIn(readCabinet(plate(10) + deep().replace('plate=MP1 x=50 y=100', '')), 'CB-001')).toEqual([]);
  });
});

describe('what CB-001 cannot check', () => {
  const unverified = (...parts: Parameters<typeof readCabinet>[1] & object) =>
    findingsIn(readCabinet(plate(65) + railOn('1', 50, 100), parts)).filter((line) => line.includes('unknown/CB-001'));

  it('is told once for each part on the plate', () => {
    const text = plate(65) + railOn('1', 50, 100) + railOn('2', 50, 220);
    const [finding, ...others] = findingsOf(readCabinet(text, [realPart('249-116')])).filter(({ rule }) => rule === 'DQ-001');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: 'unknown/CB-001', severity: 'warning', plate: {} });
    expect(finding?.items).toHaveLength(4);
  });

  it('is a height on the rail or of the rail', () => {
    expect(unverified()).toEqual([]);
    expect(unverified(withFacts(TOLD_BLOCK, { 'geometry.height': undefined }))).toEqual([
      'warning DQ-001 unknown/CB-001 2002-1204 MP1',
      // The end plate was as high as the block.
      'warning DQ-001 unknown/CB-001 2002-1292 MP1',
    ]);
    expect(unverified(withFacts(realPart('210-112'), { 'rail.height': undefined }))).toEqual(['warning DQ-001 unknown/CB-001 210-112 MP1']);
  });

  it('does not matter where something else is too high anyway', () => {
    expect(findingsIn(readCabinet(plate(65) + deep(), [realPart('249-116')])).filter((line) => line.includes('CB-001'))).toEqual([
      'error CB-001 too-deep R1 MP1',
    ]);
  });
});

describe('the fixes of CB-001', () => {
  it('are a lower rail that suits everything, unasked, and a deeper cabinet', () => {
    const document = readCabinet(plate(65) + deep());
    const finding = onlyFinding(document, 'CB-001');
    expect(fixTitles(document, finding, toldLookup())).toEqual([
      'Use rail 210-112 !',
      'Use rail 210-113',
      'Take a cabinet with 70\u00a0mm in front of the plate',
    ]);
    const [lower, , deeper] = fixesIn(document, finding, toldLookup());
    if (!lower || !deeper) throw new Error('no fixes');
    expect(recordsOf(carryOutFix(document, finding, lower), 'rail')[0]?.part).toBe('wago:210-112');
    expect(recordsOf(carryOutFix(document, finding, deeper), 'plate')[0]?.depth).toBe(70_000);
    expect(carryOutAllFixes(document, 'CB-001', toldLookup())).toBe(3);
  });

  it('leave out rails that something does not fit on, and those that do not help', () => {
    const only15 = withFacts(TOLD_BLOCK, { 'mounting.rails': ['35x15'] });
    const document = readCabinet(plate(65) + deep(), [only15]);
    expect(fixTitles(document, onlyFinding(document, 'CB-001'), toldLookup())).toEqual(['Take a cabinet with 70\u00a0mm in front of the plate']);
    const shallow = readCabinet(plate(50) + deep());
    expect(fixTitles(shallow, onlyFinding(shallow, 'CB-001'), toldLookup())).toEqual(['Take a cabinet with 70\u00a0mm in front of the plate']);
  });

  it('are not safe where the lower rail is wrong for something else', () => {
    // A protective conductor of 35 mm² on a rail that stands for 16 mm².
    const thick = withFacts(realPart('2002-1207'), { 'connection.nominalArea': 35_000 });
    const run = '249-116\n2002-1207 potential=PE\n2002-1204\n2002-1292\n249-116';
    const document = readCabinet(`potential PE kind=PE\n${plate(65)}${deep(run).replace('x=50', 'bonded=yes x=50')}`, [thick]);
    const titles = fixTitles(document, onlyFinding(document, 'CB-001'), toldLookup());
    expect(titles.some((title) => title.endsWith('!'))).toBe(false);
    expect(titles).toContain('Use rail 210-112');
  });

  it('are a deeper cabinet alone for a duct', () => {
    const document = readCabinet(`${plate(60)}duct K1 plate=MP1 x=0 y=0 length=300 width=40 height=80`);
    expect(fixTitles(document, onlyFinding(document, 'CB-001'))).toEqual(['Take a cabinet with 80\u00a0mm in front of the plate']);
    expect(carryOutAllFixes(document, 'CB-001')).toBe(1);
  });
});

it('a finding of CB-001 can be accepted', () => {
  acceptAll(readCabinet(plate(65) + deep()), 'CB-001');
});
