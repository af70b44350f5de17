import { describe, expect, it } from 'vitest';
import { findingsIn, onlyFinding, readRail } from '../../support/check-sketch.ts';
import { THICK } from '../../support/message-examples.ts';
import { RAIL_DEEP, withFacts } from '../../support/sample-parts.ts';

/** A ground block for 35 mm² between stop and plate; or one that carries PEN. */
const groundOn = (rail: string, { pen = false, parts = [THICK] }: { pen?: boolean; parts?: Parameters<typeof readRail>[1] } = {}) =>
  readRail(
    `potential PE kind=PE\npotential PEN kind=PEN\nrail R1 ${rail} length=300 bonded=yes\n` +
      `249-116\n2002-1207 potential=${pen ? 'PEN' : 'PE'}\n2002-1292\n249-116`,
    parts,
  );

describe('W-12 the rail as protective conductor', () => {
  it('35 mm² on 35 × 7.5 steel, which stands for 16 mm²: RC-016', () => {
    const finding = onlyFinding(groundOn('210-112'), 'RC-016');
    expect(finding).toMatchObject({ severity: 'error', message: 'pe-too-large' });
    expect(finding.measured).toEqual({ value: 35_000, quantity: 'area' });
    expect(finding.required).toEqual({ value: 16_000, quantity: 'area' });
  });

  it('35 mm² on 35 × 15 steel of 2.3 mm, which stands for 50 mm²: nothing', () => {
    expect(findingsIn(groundOn('210-118'), 'RC-016')).toEqual([]);
  });

  it('PEN on steel of either size: RC-016', () => {
    for (const rail of ['210-112', '210-118']) {
      expect(findingsIn(groundOn(rail, { pen: true, parts: [] }), 'RC-016')).toEqual(['error RC-016 pen-on-steel R1 R1#2']);
    }
  });

  it('PEN on copper: nothing', () => {
    const copper = withFacts(RAIL_DEEP, { 'material.material': 'copper' });
    expect(findingsIn(groundOn('210-118', { pen: true, parts: [copper] }), 'RC-016')).toEqual([]);
  });
});
