import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { carryOutFix, findingsIn, fixesIn, onlyFinding, readRail } from '../../support/check-sketch.ts';

/** A carrier of 6 mm on the last of eleven blocks, so far from its left edge; the end plate stands from 110.0 to 110.8 mm. */
const withCarrier = (offset: number) =>
  readRail(
    'rail R1 210-112 length=300\nstrip -X1\ngap 41.8\n249-116\n11x 2002-1204 labels=1..11\n2002-1292\n249-116\n' +
      `attach 2009-194 -X1:11 offset=${offset}`,
  );
const layoutOf = (document: ReturnType<typeof withCarrier>) => [...viewOf(document).layouts.values()][0];

describe('W-11 group marker beside an end plate from 110.0 to 110.8 mm', () => {
  it('from 103.9 to 109.9 mm: nothing', () => {
    const document = withCarrier(-0.9);
    expect(layoutOf(document)?.items.at(-2)).toMatchObject({ x: mm(110), width: mm(0.8) });
    expect(layoutOf(document)?.attachments).toMatchObject([{ x: mm(103.9), width: mm(6) }]);
    expect(findingsIn(document, 'RC-022')).toEqual([]);
  });

  it('from 105 to 111 mm: RC-022, mended by a shift of 1 mm to the left', () => {
    const document = withCarrier(0.2);
    expect(layoutOf(document)?.attachments).toMatchObject([{ x: mm(105), width: mm(6) }]);
    const finding = onlyFinding(document, 'RC-022');
    expect(finding).toMatchObject({ severity: 'error', message: 'over-plate', measured: { value: 800 }, required: { value: 0 } });
    const [shift] = fixesIn(document, finding);
    if (!shift) throw new Error('no fix');
    expect(shift.title.en).toBe('Shift it to the left');
    const mended = carryOutFix(document, finding, shift);
    expect(layoutOf(mended)?.attachments).toMatchObject([{ x: mm(104), width: mm(6) }]);
    expect(findingsIn(mended, 'RC-022')).toEqual([]);
  });
});
