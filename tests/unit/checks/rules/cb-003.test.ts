import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../shared/project/index.ts';
import { TOLD_BLOCK, TOLD_STOP, railOn, readCabinet } from '../../../support/cabinet-sketch.ts';
import { acceptAll, carryOutAllFixes, carryOutFix, findingsIn, findingsOf, fixTitles, fixesIn, onlyFinding } from '../../../support/check-sketch.ts';
import { realPart } from '../../../support/real-library.ts';
import { withFacts } from '../../../support/sample-parts.ts';

const plate = (width = 600, height = 500) => `plate MP1 width=${width} height=${height} depth=210\n`;
const duct = (name: string, x: number, y: number, rest = '') => `duct K${name} plate=MP1 x=${x} y=${y} length=300 width=40 height=60 ${rest}\n`;
const keepout = (x: number, y: number) => `keepout Hinge plate=MP1 x=${x} y=${y} width=20 height=20\n`;
const found = (text: string, ...parts: Parameters<typeof readCabinet>[1] & object) => findingsIn(readCabinet(plate() + text, parts), 'CB-003');

// The blocks of a rail at y = 200 reach from 175.75 to 224.25.
describe('CB-003 reports', () => {
  it.each([
    ['a duct and what stands on a rail', duct('1', 0, 136) + railOn('1', 50, 200), ['error CB-003 overlap K1 R1']],
    ['two rails', railOn('1', 50, 200) + railOn('2', 240, 248), ['error CB-003 overlap R1 R2']],
    ['two ducts', duct('1', 0, 0) + duct('2', 290, 0), ['error CB-003 overlap K1 K2']],
    ['a rail and a keep-out', railOn('1', 50, 200) + keepout(240, 220), ['error CB-003 overlap R1 Hinge']],
    ['a duct and a keep-out', duct('1', 0, 0) + keepout(290, 30), ['error CB-003 overlap K1 Hinge']],
    ['a duct along the end of a rail', railOn('1', 50, 200) + duct('1', 249.999, 100, 'vertical'), ['error CB-003 overlap R1 K1']],
    ['no keep-outs among each other', keepout(0, 0) + keepout(10, 10), []],
    ['nothing that only touches', duct('1', 0, 0) + duct('2', 300, 0) + duct('3', 0, 40) + keepout(300, 40), []],
  ])('that these overlap: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('by how much they overlap, and where', () => {
    const finding = onlyFinding(readCabinet(plate() + duct('1', 0, 136) + railOn('1', 50, 200)), 'CB-003');
    expect(finding).toMatchObject({ measured: { value: 250 }, plate: { area: { x: 0, y: 136_000, width: 300_000, height: 81_500 } } });
    expect(finding.rail).toBeDefined();
  });

  it.each([
    ['to the right', duct('1', 300.001, 0), ['error CB-003 beyond-plate K1 MP1']],
    ['not where it ends at the edge', duct('1', 300, 460), []],
    ['below', duct('1', 0, 460.001), ['error CB-003 beyond-plate K1 MP1']],
    ['above: the rail, not the housings', railOn('1', 50, 17.5), []],
    ['above', railOn('1', 50, 17.499), ['error CB-003 beyond-plate R1 MP1']],
    ['to the left', railOn('1', 17.499, 50, 'vertical'), ['error CB-003 beyond-plate R1 MP1']],
  ])('what reaches beyond the plate: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('rails whose conductors have no room between them', () => {
    expect(found(railOn('1', 50, 200) + railOn('2', 50, 288.5))).toEqual([]);
    expect(found(railOn('1', 50, 200) + railOn('2', 50, 288.499))).toEqual(['warning CB-003 too-close R1 R2']);
    expect(found(railOn('1', 200, 50, 'vertical') + railOn('2', 288.499, 50, 'vertical'))).toEqual(['warning CB-003 too-close R1 R2']);
    // Side by side, ends at ends, there is nothing to bend.
    expect(found(railOn('1', 50, 200) + railOn('2', 250, 200))).toEqual([]);
  });

  it('rails that are too close for the duct between them', () => {
    expect(found(railOn('1', 50, 100) + duct('1', 0, 164.25) + railOn('2', 50, 268.5))).toEqual([]);
    expect(found(railOn('1', 50, 100) + duct('1', 0, 164.25) + railOn('2', 50, 268.499))).toEqual(['warning CB-003 pitch R1 R2 K1']);
    // With room enough, a duct that is merely in the wrong place is a matter of CB-002.
    expect(found(railOn('1', 50, 100) + duct('1', 0, 150) + railOn('2', 50, 268.5))).toEqual([]);
  });

  it('once for a plate what rests on an assumption', () => {
    const untold = realPart('2002-1204');
    expect(found(railOn('1', 50, 200) + railOn('2', 50, 288.5), untold)).toEqual(['info CB-003 assumed MP1']);
    expect(found(railOn('1', 50, 200) + railOn('2', 50, 301.999), untold)).toEqual(['info CB-003 assumed MP1']);
    expect(found(railOn('1', 50, 200) + railOn('2', 50, 302), untold)).toEqual([]);
    expect(found(railOn('1', 50, 200) + keepout(60, 226), untold)).toEqual(['info CB-003 assumed MP1']);
  });
});

describe('what CB-003 cannot check', () => {
  const unverified = (text: string, ...parts: Parameters<typeof readCabinet>[1] & object) =>
    findingsIn(readCabinet(plate() + text, parts)).filter((line) => line.includes('unknown/CB-003'));

  it('is the extent of what faces something', () => {
    const unsized = withFacts(TOLD_STOP, { 'geometry.depth': undefined });
    const text = duct('1', 0, 0) + railOn('1', 50, 200);
    expect(unverified(text)).toEqual([]);
    expect(unverified(text, unsized)).toEqual(['warning DQ-001 unknown/CB-003 249-116 MP1']);
    expect(unverified(railOn('1', 50, 200), unsized)).toEqual([]);
    expect(unverified(railOn('1', 50, 200) + duct('1', 260, 100, 'vertical'), unsized)).toEqual([]);
  });

  it('is the width of a rail that does not say', () => {
    const vague = withFacts(realPart('210-112'), { 'rail.width': undefined, 'rail.profile': undefined });
    expect(unverified(duct('1', 0, 0) + railOn('1', 50, 200), vague)).toEqual(['warning DQ-001 unknown/CB-003 210-112 MP1']);
    const unsized = withFacts(TOLD_BLOCK, { 'geometry.depth': undefined });
    expect(unverified(duct('1', 0, 0) + railOn('1', 50, 200), vague, unsized)).toHaveLength(2);
  });
});

describe('the fixes of CB-003', () => {
  it('move what overlaps out of each other, the shorter way first', () => {
    const document = readCabinet(plate() + railOn('1', 50, 200) + duct('1', 240, 100, 'vertical'));
    expect(fixTitles(document, onlyFinding(document, 'CB-003'))).toEqual([
      'Move duct K1 to the right by 10\u00a0mm !',
      'Move rail R1 up by 164.25\u00a0mm',
    ]);
    expect(carryOutAllFixes(document, 'CB-003')).toBe(2);
  });

  it('move a rail aside from a keep-out, never the keep-out', () => {
    const document = readCabinet(plate() + railOn('1', 50, 200) + keepout(60, 220));
    const finding = onlyFinding(document, 'CB-003');
    expect(fixTitles(document, finding)[0]).toBe('Move rail R1 up by 4.25\u00a0mm !');
    expect(carryOutAllFixes(document, 'CB-003')).toBeGreaterThan(0);
  });

  it('move rails apart, with everything behind', () => {
    const document = readCabinet(plate(600, 800) + railOn('1', 50, 50) + duct('1', 0, 114.25) + railOn('2', 50, 210) + railOn('3', 50, 304));
    const finding = findingsOf(document).find(({ message }) => message === 'pitch');
    if (!finding) throw new Error('no finding');
    expect(fixTitles(document, finding)).toEqual(['Move R2, R3 apart !']);
    expect(carryOutAllFixes(document, 'CB-003')).toBe(1);
  });

  it('bring things back onto the plate, or cut what is too long', () => {
    const document = readCabinet(`${plate(400)}${duct('1', 120, 0)}rail R1 210-112 length=450 plate=MP1 x=0 y=200\nstrip -X1\n249-116\n2002-1204\n2002-1292\n249-116`);
    const [rail, ductBeyond] = findingsOf(document).filter(({ rule }) => rule === 'CB-003');
    if (!rail || !ductBeyond) throw new Error('no finding');
    expect(fixTitles(document, ductBeyond)).toEqual(['Move duct K1 to the left by 20\u00a0mm !', 'Cut duct K1 to 280\u00a0mm']);
    expect(fixTitles(document, rail)).toEqual(['Take a mounting plate 450\u00a0mm wide', 'Cut rail R1 to 400\u00a0mm']);
    const cut = fixesIn(document, rail)[1];
    if (!cut) throw new Error('no fix');
    expect(recordsOf(carryOutFix(document, rail, cut), 'rail')[0]?.length).toBe(400_000);
    expect(carryOutAllFixes(document, 'CB-003')).toBe(4);
  });

  it('do not cut a rail where something stands', () => {
    const full = `${plate(400)}rail R1 210-112 length=450 plate=MP1 x=0 y=200\nstrip -X1\n249-116\n76x 2002-1204\n2002-1292\n249-116`;
    const document = readCabinet(full);
    expect(fixTitles(document, onlyFinding(document, 'CB-003'))).toEqual(['Take a mounting plate 450\u00a0mm wide']);
  });

  it('find a way out of a corner', () => {
    const document = readCabinet(plate(400, 300) + duct('1', 150, 280));
    const finding = onlyFinding(document, 'CB-003');
    expect(fixTitles(document, finding)[0]).toBe('Move duct K1 to the left (50\u00a0mm) and up (20\u00a0mm) !');
    expect(carryOutAllFixes(document, 'CB-003')).toBeGreaterThan(0);
  });
});

it('a finding of CB-003 can be accepted', () => {
  acceptAll(readCabinet(plate() + duct('1', 0, 136) + railOn('1', 50, 200)), 'CB-003');
});
