import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../../shared/project/index.ts';
import { requirementOf } from '../../../../shared/checks/index.ts';
import { TOLD_BLOCK, distancesIn, railOn, readCabinet } from '../../../support/cabinet-sketch.ts';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, findingsOf, fixTitles, fixesIn, onlyFinding } from '../../../support/check-sketch.ts';
import { realPart } from '../../../support/real-library.ts';
import { withFacts } from '../../../support/sample-parts.ts';

const PLATE = 'plate MP1 width=600 height=500 depth=210\n';
const duct = (name: string, y: number, rest = '') => `duct K${name} plate=MP1 x=0 y=${y} length=300 width=40 height=60 ${rest}\n`;
const found = (text: string, ...parts: Parameters<typeof readCabinet>[1] & object) => findingsIn(readCabinet(PLATE + text, parts), 'CB-002');

// The blocks of a rail at y = 200 reach from 175.75 to 224.25.
describe('CB-002 reports', () => {
  it('less room than the conductors need, to the micrometre', () => {
    expect(found(duct('1', 95.75) + railOn('1', 50, 200) + duct('2', 264.25))).toEqual([]);
    expect(found(duct('1', 95.751) + railOn('1', 50, 200) + duct('2', 264.25))).toEqual(['warning CB-002 too-close R1 K1']);
    expect(found(duct('1', 95.75) + railOn('1', 50, 200) + duct('2', 264.249))).toEqual(['warning CB-002 too-close R1 K2']);
  });

  it('the same beside an upright rail', () => {
    const upright = (x: number) => found(`duct K1 plate=MP1 x=${x} y=20 length=300 width=40 height=60 vertical\n${railOn('1', 200, 50, 'vertical')}`);
    expect(upright(95.75)).toEqual([]);
    expect(upright(95.751)).toEqual(['warning CB-002 too-close R1 K1']);
  });

  it('by the largest conductor on the rail, and by the table of the project', () => {
    const thick = '249-116\n3x 2002-1204\n2002-1292\n2016-1201\n2016-1292\n249-116';
    const finding = onlyFinding(readCabinet(PLATE + duct('1', 60) + railOn('1', 50, 200, '', thick)), 'CB-002');
    expect(finding).toMatchObject({ message: 'too-close', measured: { value: 64_850 }, required: { value: 80_000 }, limit: 'ductDistances' });
    expect(finding.text.en).toContain('16\u00a0mm²');
    const document = readCabinet(`settings ductdistances=2.5:64,16:64.85\nreason ductdistances "Site standard"\n${PLATE}${duct('1', 95.75)}${railOn('1', 50, 200)}`);
    const own = onlyFinding(document, 'CB-002');
    expect(own).toMatchObject({ required: { value: 64_000 } });
    expect(requirementOf(own, document)?.chain.map(({ origin }) => origin)).toEqual(['project', 'default']);
    expect(settingsOf(document).ductDistances).toHaveLength(2);
  });

  it('conductors that are larger than the table', () => {
    const huge = '249-116\n285-195\n249-116';
    // 285-195 is 107 mm across: its middle is not known to be that of the rail.
    expect(found(duct('1', 0) + railOn('1', 50, 300, '', huge))).toEqual(['warning CB-002 beyond-table R1 MP1']);
    expect(found(duct('1', 120) + railOn('1', 50, 300, '', huge))).toEqual(['warning CB-002 too-close R1 K1', 'warning CB-002 beyond-table R1 MP1']);
    expect(found(railOn('1', 50, 300, '', huge))).toEqual([]);
  });

  it('once for a plate what rests on an assumption', () => {
    const untold = realPart('2002-1204');
    const text = duct('1', 95.75) + railOn('1', 50, 200) + duct('2', 264.25) + railOn('2', 50, 390);
    expect(found(text, untold)).toEqual(['info CB-002 assumed MP1']);
    expect(findingsOf(readCabinet(PLATE + text, [untold])).find(({ rule }) => rule === 'CB-002')?.text.en).toContain('K1–R1 and R1–K2');
    expect(found(duct('1', 89) + railOn('1', 50, 200), untold)).toEqual([]);
    expect(found(duct('1', 89.001) + railOn('1', 50, 200), untold)).toEqual(['info CB-002 assumed MP1']);
  });

  it('nothing of overlapping, of ends of rails, and of what is not beside a duct', () => {
    expect(found(duct('1', 150) + railOn('1', 50, 200))).toEqual([]);
    expect(found(`duct K1 plate=MP1 x=251 y=100 length=300 width=40 height=60 vertical\n${railOn('1', 50, 200)}`)).toEqual([]);
    expect(found(railOn('1', 50, 200))).toEqual([]);
  });
});

describe('what CB-002 cannot check', () => {
  const text = duct('1', 0) + railOn('1', 50, 200);
  const unverified = (where: string, ...parts: Parameters<typeof readCabinet>[1] & object) =>
    findingsIn(readCabinet(PLATE + where, parts)).filter((line) => line.includes('unknown/CB-002'));

  it('is the extent or the conductor of a block beside a duct', () => {
    expect(unverified(text)).toEqual([]);
    for (const key of ['geometry.depth', 'connection.nominalArea'] as const) {
      const part = withFacts(TOLD_BLOCK, { [key]: undefined });
      expect(unverified(text, part), key).toEqual(['warning DQ-001 unknown/CB-002 2002-1204 MP1']);
      expect(unverified(railOn('1', 50, 200), part), key).toEqual([]);
    }
  });

  it('is asked where it is too close as well: it may have to be moved farther', () => {
    const mixed = railOn('1', 50, 200, '', '249-116\n2002-1204\n2002-1207\n2002-1292\n249-116');
    const unrated = withFacts(realPart('2002-1207'), { 'connection.nominalArea': undefined });
    expect(unverified(duct('1', 20) + mixed, unrated)).toHaveLength(1);
    expect(unverified(duct('1', 120) + mixed, unrated)).toHaveLength(1);
    expect(unverified(duct('1', 150) + mixed, unrated)).toEqual([]);
  });
});

describe('the fixes of CB-002', () => {
  it('move what is too close, and what would come too close then', () => {
    const document = readCabinet(PLATE + duct('1', 0) + railOn('1', 50, 100) + duct('2', 165) + railOn('2', 50, 400));
    const finding = onlyFinding(document, 'CB-002');
    expect(fixTitles(document, finding)).toEqual(['Move R1, K2 apart !']);
    const [fix] = fixesIn(document, finding);
    if (!fix) throw new Error('no fix');
    expect(distancesIn(carryOutFix(document, finding, fix)).filter((line) => / short| overlap/.test(line))).toEqual([]);
    expect(carryOutAllFixes(document, 'CB-002')).toBe(1);
  });

  it('say in words what moves where', () => {
    const document = readCabinet(PLATE.replace('height=500', 'height=307.5') + duct('1', 200) + railOn('1', 50, 290));
    const [fix] = fixesIn(document, onlyFinding(document, 'CB-002'));
    expect(fix?.title).toEqual({ en: 'Move duct K1 up by 14.25\u00a0mm', de: 'Kanal K1 um 14,25\u00a0mm nach oben verschieben' });
  });

  it('are a larger plate, as a suggestion, where there is no room left', () => {
    const text = duct('1', 0) + railOn('1', 50, 100) + duct('2', 160);
    const tight = readCabinet(PLATE.replace('height=500', 'height=200') + text);
    for (const finding of findingsOf(tight).filter(({ rule }) => rule === 'CB-002')) {
      expect(fixTitles(tight, finding)).toEqual(['Take a mounting plate 210\u00a0mm high']);
    }
    expect(carryOutAllFixes(tight, 'CB-002')).toBe(2);
  });

  it('are none for what rests on an assumption or has no row in the table', () => {
    const document = readCabinet(PLATE + duct('1', 95.75) + railOn('1', 50, 200), [realPart('2002-1204')]);
    expect(fixTitles(document, onlyFinding(document, 'CB-002'))).toEqual([]);
  });
});

it('a finding of CB-002 can be accepted', () => {
  acceptAll(readCabinet(PLATE + duct('1', 100) + railOn('1', 50, 200)), 'CB-002');
});
