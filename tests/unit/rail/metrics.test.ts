import { describe, expect, it } from 'vitest';
import { layoutOf, metricsOf, toleranceOf, viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { railId, run, sketchRail, type SketchOptions } from '../../support/rail-sketch.ts';
import { BLOCK, RAIL_DEEP, withFacts } from '../../support/sample-parts.ts';

interface Limits {
  readonly allowance?: number;
  readonly tolerance?: number;
}

function metrics(sketch: string, options?: SketchOptions, limits: Limits = {}) {
  const document = run(sketchRail(sketch, options), {
    type: 'settings.edit',
    fields: { allowance: mm(limits.allowance ?? 0.2), tolerance: mm(limits.tolerance ?? 0.05) },
  });
  const view = viewOf(document);
  return metricsOf(view, layoutOf(view, railId(1))!);
}

const W01 = 'ES 20xB EP ES';

describe('widths (CALC-01, CALC-02)', () => {
  it('count every kind of item, and the allowance for blocks alone', () => {
    expect(metrics('ES B TP SEP BC PE ES')).toMatchObject({
      width: mm(6 + 5.2 + 2 + 3 + 7.5 + 5.2 + 6),
      planningWidth: mm(34.9 + 0.4),
      blocks: 2,
    });
  });

  it('leave gaps apart, but take rail for them', () => {
    const layout = metrics('ES B _30 B ES', { length: 200, margin: 0 });
    expect(layout).toMatchObject({ width: mm(22.4), gaps: mm(30), remaining: mm(200 - 22.4 - 0.4 - 30) });
    // On a centred rail nothing stands at the margin that the first gap could be measured from.
    expect(metrics('_30 B _30 B', { length: 200 }).gaps).toBe(mm(60));
    expect(metrics('_30 B _30 B', { length: 200, centred: true }).gaps).toBe(mm(30));
    // Room before a fixed item is free: something may still go there.
    expect(metrics('ES B @100 B ES', { length: 200, margin: 0 })).toMatchObject({ gaps: 0, remaining: mm(177.2) });
  });

  it('of nothing are nought', () => {
    expect(metrics('', { length: 200 })).toMatchObject({
      width: 0,
      planningWidth: 0,
      remaining: mm(190),
      reservePercent: 100,
      furtherBlocks: undefined,
      height: { value: undefined, unknown: 0 },
      tolerance: { worst: 0, rss: 0 },
    });
  });
});

describe('remaining length and reserve (CALC-04, CALC-05)', () => {
  it('with 5 mm at each end: 69.2 mm, 12 further blocks, 36.4 % of 190 mm', () => {
    expect(metrics(W01, { length: 200 })).toMatchObject({
      length: mm(200),
      usable: mm(190),
      remaining: mm(69.2),
      furtherBlocks: 12,
      reservePercent: 36.42,
    });
  });

  it('counts the width of the last block for further ones', () => {
    expect(metrics('ES B G ES', { length: 200, margin: 0 })).toMatchObject({ remaining: mm(170.4), furtherBlocks: 13 });
    expect(metrics('ES G B U ES', { length: 200, margin: 0 }).furtherBlocks).toBe(31);
    expect(metrics('ES U ES', { length: 200 }).furtherBlocks).toBeUndefined();
  });

  it('goes below nought where the rail is too short, but offers no blocks then', () => {
    expect(metrics(W01, { length: 100 })).toMatchObject({
      remaining: mm(-30.8),
      reservePercent: -34.22,
      furtherBlocks: 0,
    });
    expect(metrics(W01, { length: 10 })).toMatchObject({ usable: 0, reservePercent: 0, furtherBlocks: 0 });
    expect(metrics(W01, { length: 8 }).usable).toBe(mm(-2));
  });

  it('counts what has no known width', () => {
    expect(metrics('ES 2xU B ES').widthUnknown).toBe(2);
    expect(metrics(W01).widthUnknown).toBe(0);
  });
});

describe('tolerance (CALC-03)', () => {
  it('follows the setting', () => {
    expect(metrics('4xB', {}, { tolerance: 0.1 }).tolerance).toEqual({ worst: mm(0.4), rss: mm(0.2) });
    expect(toleranceOf(0, mm(0.05))).toEqual({ worst: 0, rss: 0 });
  });
});

describe('build-up height (CALC-07)', () => {
  it('is that of the tallest, and counts those that could be taller', () => {
    expect(metrics('ES 2xB G EP ES').height).toEqual({ value: mm(7.5 + 36.9), unknown: 3 });
    expect(metrics('ES ES').height).toEqual({ value: undefined, unknown: 2 });
  });

  it('is unknown where the rail does not say its own', () => {
    const flat = { ...RAIL_DEEP, attributes: {} };
    expect(metrics('3xB', { rail: flat }).height).toEqual({ value: undefined, unknown: 0 });
    const low = withFacts(BLOCK, { 'geometry.height': undefined });
    expect(metrics('B X', { parts: { X: { ...low, key: 'wago:x', article: 'x' } } }).height).toEqual({
      value: mm(40.4),
      unknown: 1,
    });
  });
});
