import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../shared/project/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { readCabinet, toldLookup } from '../../support/cabinet-sketch.ts';
import { carryOutFix, findingsIn, fixesIn, onlyFinding } from '../../support/check-sketch.ts';
import { RAIL, RAIL_DEEP } from '../../support/sample-parts.ts';
import { measured } from '../../support/worked-example.ts';

describe('W-07 build-up height of blocks of 32.9 mm', () => {
  it('on a rail of 7.5 mm: 40.4 mm', () => {
    expect(measured('3xB', { rail: RAIL }).metrics.height).toEqual({ value: mm(40.4), unknown: 0 });
  });

  it('on a rail of 15 mm: 47.9 mm', () => {
    expect(measured('3xB', { rail: RAIL_DEEP }).metrics.height).toEqual({ value: mm(47.9), unknown: 0 });
  });
});

describe('W-07 in a cabinet of 65 mm, with 20 mm in front', () => {
  const inCabinet = (rail: string) =>
    readCabinet(
      `settings frontclearance=20\nplate MP1 width=400 height=300 depth=65\nrail R1 ${rail} length=200 plate=MP1 x=50 y=150\n` +
        'strip -X1\n249-116\n3x 2002-1204\n2002-1292\n249-116',
    );

  it('40.4 + 20 = 60.4 mm: it fits', () => {
    expect(findingsIn(inCabinet('210-112'), 'CB-001')).toEqual([]);
  });

  it('47.9 + 20 = 67.9 mm: CB-001, and a rail of 7.5 mm mends it', () => {
    const document = inCabinet('210-118');
    const finding = onlyFinding(document, 'CB-001');
    expect(finding).toMatchObject({ severity: 'error', measured: { value: mm(67.9) }, required: { value: mm(65) } });
    const lower = fixesIn(document, finding, toldLookup()).find(({ title }) => title.en === 'Use rail 210-112');
    if (!lower) throw new Error('no such fix');
    const mended = carryOutFix(document, finding, lower);
    expect(recordsOf(mended, 'rail').map(({ part }) => part)).toEqual(['wago:210-112']);
    expect(findingsIn(mended, 'CB-001')).toEqual([]);
  });
});
