import { describe, expect, it } from 'vitest';
import { partLookup } from '../../../../shared/parts/index.ts';
import {
  acceptAll,
  carryOutAllFixes,
  carryOutFix,
  findingsIn,
  fixTitles,
  fixesIn,
  onlyFinding,
} from '../../../support/check-sketch.ts';
import { sketchOf, sketchRail } from '../../../support/rail-sketch.ts';
import { PLATE_LONG, withFacts } from '../../../support/sample-parts.ts';

const rc002 = (sketch: string) => findingsIn(sketch, 'RC-002').map((finding) => finding.replace('error RC-002 ', ''));

describe('RC-002 reports', () => {
  it.each([
    ['the plate of a shorter block', 'ES 2xL EP ES', ['too-small R1#4 R1#3']],
    ['the same on the left of turned blocks', "ES EP 2xL' ES", ['too-small R1#2 R1#3']],
    ['the plate of another series', 'ES G EPl ES', ['too-small R1#3 R1#2']],
    ['a larger plate that does not latch into the block', 'ES B EPl ES', ['too-small R1#3 R1#2']],
    ['one plate between two blocks that it leaves open', "ES L EP L' ES", ['too-small R1#3 R1#2 R1#4']],
    ['the one of two blocks that is too large for it', "ES B EP L' ES", ['too-small R1#3 R1#4']],
  ])('%s', (_, sketch, expected) => {
    expect(rc002(sketch)).toEqual(expected);
  });

  it.each(['ES 2xB EP ES', 'ES 2xL EPl ES', 'ES B TP L EPl ES', 'ES EP B L EPl ES', 'ES EPl B EP ES', 'ES 2xB ES EPl'])(
    'nothing in %s',
    (sketch) => {
      expect(rc002(sketch)).toEqual([]);
    },
  );

  it('not verifiable where neither list nor outline tells', () => {
    const TP = withFacts({ ...PLATE_LONG, kind: 'partition-plate', key: 'wago:tp', article: 'tp' }, { 'geometry.contour': undefined });
    expect(findingsIn('ES B TP ES', 'DQ-001', { parts: { TP } })).toEqual(['warning DQ-001 unknown/RC-002 tp R1']);
  });
});

describe('the text of RC-002', () => {
  it('says how much stays open, and which plates fit', () => {
    const finding = onlyFinding(sketchRail('ES L:9 EP ES'), 'RC-002');
    expect(finding.text.en).toBe(
      'End plate R1#3 (2002-1292) does not cover the open side of -X1:9 (2002-1401). 21.43\u00a0mm of its length stay open. ' +
        'Use 2002-1491 or 2002-1492.',
    );
    expect(finding.text.de).toBe(
      'Die Abschlussplatte R1#3 (2002-1292) deckt die offene Seite von -X1:9 (2002-1401) nicht ab. 21,43\u00a0mm ihrer Länge ' +
        'bleiben offen. 2002-1491 oder 2002-1492 verwenden.',
    );
    expect(finding).toMatchObject({
      measured: { value: 48_500, quantity: 'length' },
      required: { value: 69_930, quantity: 'length' },
    });
  });

  it('does without a measure where sizes are unknown', () => {
    const finding = onlyFinding(sketchRail('ES G EPl ES'), 'RC-002');
    expect(finding).not.toHaveProperty('measured');
    expect(finding.text.en).toBe(
      'End plate R1#3 (2002-1492) does not cover the open side of R1#2 (2016-1201). Use 2016-1292.',
    );
  });
});

describe('the fixes of RC-002', () => {
  it.each([
    ['ES 2xL EP ES', 'ES 2xL EPl ES'],
    ["ES EP 2xL' ES", "ES EPl 2xL' ES"],
    ['ES G EPl ES', 'ES G EPb ES'],
    ["ES L EP L' ES", "ES L EPl L' ES"],
  ])('replace the plate: %s to %s', (sketch, expected) => {
    const document = sketchRail(sketch);
    const finding = onlyFinding(document, 'RC-002');
    const [fix] = fixesIn(document, finding);
    expect(fix).toMatchObject({ safe: true });
    expect(sketchOf(carryOutFix(document, finding, fix!))).toBe(expected);
  });

  it.each(['ES 2xL EP ES', 'ES G EPl ES', "ES L EP L' ES"])('remove the finding of %s and add no error', (sketch) => {
    expect(carryOutAllFixes(sketchRail(sketch), 'RC-002')).toBeGreaterThan(0);
  });

  it('are not offered where no plate covers both sides, or the library lacks it', () => {
    const both = sketchRail("ES B EP L' ES");
    expect(fixTitles(both, onlyFinding(both, 'RC-002'))).toEqual([]);
    const document = sketchRail('ES 2xL EP ES');
    expect(fixTitles(document, onlyFinding(document, 'RC-002'), partLookup([]))).toEqual([]);
    expect(fixTitles(document, onlyFinding(document, 'RC-002'))).toEqual(['Replace it by end plate 2002-1492 !']);
    expect(fixTitles(sketchRail('ES 2xL EPl ES'), onlyFinding(document, 'RC-002'))).toEqual([]);
  });
});

it('RC-002 can be accepted', () => {
  expect(findingsIn(acceptAll(sketchRail('ES 2xL EP ES'), 'RC-002'), 'RC-002')).toHaveLength(1);
});
