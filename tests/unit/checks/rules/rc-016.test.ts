import { describe, expect, it } from 'vitest';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding, readRail } from '../../../support/check-sketch.ts';
import { PLASTIC, THICK } from '../../../support/message-examples.ts';
import { RAIL, RAIL_DEEP, makePart, withFacts } from '../../../support/sample-parts.ts';

const COPPER = withFacts(RAIL_DEEP, { 'material.material': 'copper' });
const BLOCKS = '249-116\n2002-1207\n2002-1292\n249-116';
const rail = (head: string, parts: Parameters<typeof readRail>[1] = [], blocks = BLOCKS) =>
  readRail(`potential PE kind=PE\npotential PEN kind=PEN\nrail R1 ${head}\n${blocks}`, parts);

describe('RC-016 reports', () => {
  it.each([
    ['nothing on a steel rail that is connected', '210-112 length=300 bonded=yes', []],
    ['a rail that is said not to be connected', '210-112 length=300 bonded=no', ['error RC-016 not-bonded R1 R1#2']],
  ])('%s', (_, head, expected) => {
    expect(findingsIn(rail(head), 'RC-016')).toEqual(expected);
  });

  it('a rail that does not conduct, and then nothing else', () => {
    expect(findingsIn(rail('210-112 length=300 bonded=no', [PLASTIC, THICK]), 'RC-016')).toEqual(['error RC-016 not-metallic R1 R1#2']);
  });

  // The worked example: 35 mm² on 35 × 7.5 steel (16 mm²) and on 35 × 15 × 2.3 steel (50 mm²).
  it('blocks for a larger conductor than the rail stands for', () => {
    const finding = onlyFinding(rail('210-112 length=300 bonded=yes', [THICK]), 'RC-016');
    expect(finding).toMatchObject({ message: 'pe-too-large', measured: { value: 35_000 }, required: { value: 16_000, quantity: 'area' } });
    expect(findingsIn(rail('210-118 length=300 bonded=yes', [THICK]), 'RC-016')).toEqual([]);
    const thin = withFacts(RAIL_DEEP, { 'rail.thickness': 1500 as never });
    expect(onlyFinding(rail('210-118 length=300 bonded=yes', [THICK, thin]), 'RC-016').required?.value).toBe(25_000);
  });

  it('exactly at the limit nothing', () => {
    const exact = withFacts(THICK, { 'connection.nominalArea': 16_000 });
    const above = withFacts(THICK, { 'connection.nominalArea': 16_001 });
    expect(findingsIn(rail('210-112 length=300 bonded=yes', [exact]), 'RC-016')).toEqual([]);
    expect(findingsIn(rail('210-112 length=300 bonded=yes', [above]), 'RC-016')).toHaveLength(1);
  });

  it('a PEN conductor on steel of any size, and none on copper', () => {
    const pen = BLOCKS.replace('2002-1207', '2002-1207 potential=PEN');
    expect(findingsIn(rail('210-112 length=300', [], pen), 'RC-016')).toEqual(['error RC-016 pen-on-steel R1 R1#2']);
    expect(findingsIn(rail('210-118 length=300', [], pen), 'RC-016')).toEqual(['error RC-016 pen-on-steel R1 R1#2']);
    expect(findingsIn(rail('210-118 length=300', [COPPER], pen), 'RC-016')).toEqual([]);
  });

  it('nothing on a rail without ground blocks, whatever it is', () => {
    expect(findingsIn(rail('210-112 length=300 bonded=no', [PLASTIC], '249-116\n2002-1204\n2002-1292\n249-116'), 'RC-016')).toEqual([]);
  });

  it.each([
    ['the material', withFacts(RAIL, { 'material.material': undefined }), '210-112'],
    ['a material that means nothing', withFacts(RAIL, { 'material.material': 'unobtainium' }), '210-112'],
    ['the thickness where it decides', withFacts(RAIL_DEEP, { 'rail.thickness': undefined }), '210-118'],
    ['a profile that is in no table', withFacts(RAIL, { 'rail.profile': '35x8.2', 'material.material': 'aluminium' }), '210-112'],
  ])('that it cannot tell without %s', (_, part, article) => {
    expect(findingsIn(rail(`${article} length=300 bonded=yes`, [part]), 'DQ-001')).toEqual([`warning DQ-001 unknown/RC-016 ${article} R1`]);
  });

  it('the value of the rail itself before that of the table', () => {
    const own = withFacts(RAIL, { 'electrical.protectiveArea': 50_000 });
    expect(findingsIn(rail('210-112 length=300 bonded=yes', [THICK, own]), 'RC-016')).toEqual([]);
  });

  it('that it cannot tell without the size of the block', () => {
    const vague = withFacts(THICK, { 'connection.nominalArea': undefined });
    expect(findingsIn(rail('210-112 length=300 bonded=yes', [vague]), 'DQ-001')).toEqual(['warning DQ-001 unknown/RC-016 2002-1207 R1']);
  });
});

describe('the fixes of RC-016', () => {
  it('take another rail of the project that will do', () => {
    const spare = makePart('WAGO', '210-900', 'din-rail', { 'rail.profile': '35x7.5', 'material.material': 'plastic' });
    const text = `rail R1 210-112 length=300 bonded=yes\n${BLOCKS}\nrail R2 210-118 length=300\nrail R3 210-900 length=300`;
    const document = readRail(text, [THICK, spare]);
    expect(fixTitles(document, onlyFinding(document, 'RC-016'))).toEqual(['Use rail 210-118']);
    expect(carryOutAllFixes(document, 'RC-016')).toBe(1);
  });

  it('offer only copper for a PEN conductor', () => {
    const text = `potential PEN kind=PEN\nrail R1 210-112 length=300\n${BLOCKS.replace('2002-1207', '2002-1207 potential=PEN')}\nrail R2 210-118 length=300`;
    const steel = readRail(text);
    expect(fixTitles(steel, onlyFinding(steel, 'RC-016'))).toEqual([]);
    const copper = readRail(text, [COPPER]);
    expect(fixTitles(copper, onlyFinding(copper, 'RC-016'))).toEqual(['Use rail 210-118']);
    expect(carryOutAllFixes(copper, 'RC-016')).toBe(1);
  });

  it('say that the rail is connected', () => {
    expect(carryOutAllFixes(rail('210-112 length=300 bonded=no'), 'RC-016')).toBe(1);
  });
});

it('RC-016 can be accepted', () => {
  acceptAll(rail('210-112 length=300 bonded=no'), 'RC-016');
});
