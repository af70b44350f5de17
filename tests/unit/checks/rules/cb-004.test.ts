import { describe, expect, it } from 'vitest';
import { TOLD_BLOCK, railOn, readCabinet } from '../../../support/cabinet-sketch.ts';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding } from '../../../support/check-sketch.ts';
import { withFacts } from '../../../support/sample-parts.ts';

const PLATE = 'plate MP1 width=600 height=500 depth=210\n';
const duct = (width: number, height: number | undefined) =>
  `duct K1 plate=MP1 x=0 y=0 length=600 width=${width} ${height === undefined ? '' : `height=${height}`}\n`;
const blocks = (count: number) => railOn('1', 50, 150, '', `249-116\n${count}x 2002-1204\n2002-1292\n249-116`).replace('length=200', 'length=500');
const found = (text: string, ...parts: Parameters<typeof readCabinet>[1] & object) => findingsIn(readCabinet(PLATE + text, parts), 'CB-004');

// A conductor of 2.5 mm² takes 13.2 mm²: 30 of them 396.08 mm².
describe('CB-004 reports', () => {
  it('ducts that are estimated to be filled too much', () => {
    expect(found(duct(20, 40) + blocks(30))).toEqual([]);
    expect(found(duct(20, 39) + blocks(30))).toEqual(['info CB-004 too-full K1']);
    const finding = onlyFinding(readCabinet(PLATE + duct(20, 39) + blocks(30)), 'CB-004');
    expect(finding).toMatchObject({ measured: { value: 50.78, quantity: 'percent' }, required: { value: 50 }, limit: 'ductFillPercent' });
    expect(finding.text.en).toContain('estimate');
    expect(finding.text.de).toContain('Schätzung');
  });

  it('by the limit of the project', () => {
    expect(found(`settings ductfill=51\n${duct(20, 39)}${blocks(30)}`)).toEqual([]);
    expect(found(`settings ductfill=49\n${duct(20, 40)}${blocks(30)}`)).toHaveLength(1);
  });

  it('ducts without a height, where conductors lead into them', () => {
    expect(found(duct(20, undefined) + blocks(30))).toEqual(['info CB-004 height-unknown K1']);
    expect(found(duct(20, undefined))).toEqual([]);
  });
});

it('what CB-004 cannot check is told as information', () => {
  for (const key of ['connection.points', 'connection.nominalArea'] as const) {
    const document = readCabinet(PLATE + duct(40, 60) + blocks(3), [withFacts(TOLD_BLOCK, { [key]: undefined })]);
    expect(findingsIn(document).filter((line) => line.includes('unknown/CB-004'))).toEqual(['info DQ-001 unknown/CB-004 2002-1204 MP1']);
  }
});

describe('the fix of CB-004', () => {
  it('is the next height that is enough, as a suggestion', () => {
    const document = readCabinet(PLATE + duct(20, 39) + blocks(30));
    expect(fixTitles(document, onlyFinding(document, 'CB-004'))).toEqual(['Use a duct 40\u00a0mm high']);
    expect(carryOutAllFixes(document, 'CB-004')).toBe(1);
    const low = readCabinet(PLATE + duct(20, 15) + blocks(70));
    expect(fixTitles(low, onlyFinding(low, 'CB-004'))).toEqual(['Use a duct 100\u00a0mm high']);
    const narrow = readCabinet(PLATE + duct(10, 40) + blocks(70));
    expect(fixTitles(narrow, onlyFinding(narrow, 'CB-004'))).toEqual([]);
  });

  it('is none where the height is missing', () => {
    const document = readCabinet(PLATE + duct(20, undefined) + blocks(30));
    expect(fixTitles(document, onlyFinding(document, 'CB-004'))).toEqual([]);
  });
});

it('a finding of CB-004 can be accepted', () => {
  acceptAll(readCabinet(PLATE + duct(20, 39) + blocks(30)), 'CB-004');
});
