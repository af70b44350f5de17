import { describe, expect, it } from 'vitest';
import { mm } from '../../../shared/units/index.ts';
import { findingsOf } from '../../support/check-sketch.ts';
import { sketchRail } from '../../support/rail-sketch.ts';
import { TWENTY_BLOCKS, measured } from '../../support/worked-example.ts';

describe('W-01 width sum: stop, 20 blocks, plate, stop', () => {
  it('nominal: 6 + 20 · 5.2 + 0.8 + 6 = 116.8 mm', () => {
    const { layout, metrics } = measured(TWENTY_BLOCKS);
    expect(layout.items.map(({ width }) => width)).toEqual([mm(6), ...Array.from({ length: 20 }, () => mm(5.2)), mm(0.8), mm(6)]);
    expect(metrics.width).toBe(mm(116.8));
    expect(layout.end - layout.start).toBe(mm(116.8));
  });

  it('planned: 116.8 + 20 · 0.2 = 120.8 mm; plates and stops take no allowance', () => {
    expect(measured(TWENTY_BLOCKS).metrics).toMatchObject({ planningWidth: mm(120.8), blocks: 20 });
  });

  it('no error where the open side is at the end of the plate, and one where it is not', () => {
    const errors = (sketch: string) =>
      findingsOf(sketchRail(sketch, { length: 200 }))
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => rule);
    expect(errors(TWENTY_BLOCKS)).toEqual([]);
    expect(errors('ES EP 20xB ES')).toEqual(['RC-001']);
  });
});
