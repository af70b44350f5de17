import { describe, expect, it } from 'vitest';
import { RUN, TOLD_BLOCK, railOn, readCabinet, toldLookup } from '../../../support/cabinet-sketch.ts';
import { acceptAll, findingsIn, fixTitles, onlyFinding } from '../../../support/check-sketch.ts';
import { withFacts } from '../../../support/sample-parts.ts';

const PLATE = 'plate MP1 width=400 height=300 depth=210\n';
const OPEN = '249-116\n3x 2002-1204\n249-116';
const found = (text: string, ...parts: Parameters<typeof readCabinet>[1] & object) => findingsIn(readCabinet(PLATE + text, parts), 'CB-006');

describe('CB-006 reports', () => {
  it('a strip in a cabinet with an open side, or with a plate that is too small', () => {
    expect(found(railOn('1', 50, 100))).toEqual([]);
    expect(found(railOn('1', 50, 100, '', OPEN))).toEqual(['info CB-006 open -X1']);
    expect(found(railOn('1', 50, 100, '', '249-116\n2002-1401\n2002-1292\n249-116'))).toEqual(['info CB-006 open -X1']);
  });

  it('once, however many sides are open, and on however many rails', () => {
    const both = `${railOn('1', 50, 100, '', OPEN)}rail R2 210-112 length=200 plate=MP1 x=50 y=200\nstrip -X1\n${OPEN}\n`;
    expect(found(both)).toEqual(['info CB-006 open -X1']);
    expect(onlyFinding(readCabinet(PLATE + both), 'CB-006').items).toHaveLength(2);
  });

  it('the strips that are open, and not the others of the rail', () => {
    expect(found(railOn('1', 50, 100, '', `${RUN}\nstrip -X9\n${OPEN}`))).toEqual(['info CB-006 open -X9']);
  });

  it('nothing outside of cabinets', () => {
    expect(found(railOn('1', 50, 100, '', OPEN).replace('plate=MP1 x=50 y=100', ''))).toEqual([]);
  });
});

it('what CB-006 cannot check is told as information', () => {
  const vague = withFacts(TOLD_BLOCK, { 'geometry.openSide': undefined });
  expect(findingsIn(readCabinet(PLATE + railOn('1', 50, 100), [vague])).filter((line) => line.includes('unknown/CB-006'))).toEqual([
    'info DQ-001 unknown/CB-006 2002-1204 -X1',
  ]);
});

it('CB-006 has no fix of its own: RC-001 says how to close what is open', () => {
  const document = readCabinet(PLATE + railOn('1', 50, 100, '', OPEN));
  expect(fixTitles(document, onlyFinding(document, 'CB-006'), toldLookup())).toEqual([]);
});

it('a finding of CB-006 can be accepted', () => {
  acceptAll(readCabinet(PLATE + railOn('1', 50, 100, '', OPEN)), 'CB-006');
});
