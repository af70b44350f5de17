import { describe, expect, it } from 'vitest';
import { TOLD_BLOCK, TOLD_STOP, railOn, readCabinet, toldLookup } from '../../../support/cabinet-sketch.ts';
import { acceptAll, carryOutAllFixes, findingsIn, fixTitles, onlyFinding } from '../../../support/check-sketch.ts';
import { withFacts } from '../../../support/sample-parts.ts';

const plate = (depth: number | undefined) => `plate MP1 width=400 height=300 ${depth === undefined ? '' : `depth=${depth}`}\n`;
const found = (text: string, ...parts: Parameters<typeof readCabinet>[1] & object) => findingsIn(readCabinet(text, parts), 'CB-005');

describe('CB-005 reports', () => {
  it('less room above the blocks than the tool needs, to the micrometre', () => {
    expect(found(plate(140.4) + railOn('1', 50, 100))).toEqual([]);
    expect(found(plate(140.399) + railOn('1', 50, 100))).toEqual(['warning CB-005 no-room R1 MP1']);
    expect(onlyFinding(readCabinet(plate(120) + railOn('1', 50, 100)), 'CB-005')).toMatchObject({
      measured: { value: 79_600 },
      required: { value: 100_000 },
      limit: 'toolClearance',
    });
    expect(found(`settings toolclearance=79.6\n${plate(120)}${railOn('1', 50, 100)}`)).toEqual([]);
  });

  it('nothing about what the tool is not for', () => {
    const tall = withFacts(TOLD_STOP, { 'geometry.height': 60_000 as never });
    expect(found(plate(150) + railOn('1', 50, 100), tall)).toEqual([]);
    expect(found(plate(30) + railOn('1', 50, 100, '', '249-116'))).toEqual([]);
  });

  it('that the depth is not known, only where CB-001 does not', () => {
    expect(found(plate(undefined) + railOn('1', 50, 100))).toEqual([]);
    expect(found(`severity CB-001=off\n${plate(undefined)}${railOn('1', 50, 100)}`)).toEqual(['warning CB-005 depth-unknown MP1']);
    expect(found(`severity CB-001=off\n${plate(undefined)}${railOn('1', 50, 100, '', '249-116')}`)).toEqual([]);
  });
});

it('what CB-005 cannot check is the height of blocks and of their rail', () => {
  const unverified = (...parts: Parameters<typeof readCabinet>[1] & object) =>
    findingsIn(readCabinet(plate(200) + railOn('1', 50, 100), parts)).filter((line) => line.includes('unknown/CB-005'));
  expect(unverified(withFacts(TOLD_BLOCK, { 'geometry.height': undefined }))).toEqual(['warning DQ-001 unknown/CB-005 2002-1204 MP1']);
  expect(unverified(withFacts(TOLD_STOP, { 'geometry.height': undefined }))).toEqual([]);
});

describe('the fixes of CB-005', () => {
  it('are a lower rail and a deeper cabinet', () => {
    const document = readCabinet(plate(145) + railOn('1', 50, 100).replace('210-112', '210-118'));
    expect(fixTitles(document, onlyFinding(document, 'CB-005'), toldLookup())).toEqual([
      'Use rail 210-112 !',
      'Use rail 210-113',
      'Take a cabinet with 150\u00a0mm in front of the plate',
    ]);
    expect(carryOutAllFixes(document, 'CB-005', toldLookup())).toBe(3);
  });
});

it('a finding of CB-005 can be accepted', () => {
  acceptAll(readCabinet(plate(120) + railOn('1', 50, 100)), 'CB-005');
});
