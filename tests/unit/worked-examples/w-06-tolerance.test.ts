import { describe, expect, it } from 'vitest';
import { toleranceOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { measured } from '../../support/worked-example.ts';

describe('W-06 tolerance of 40 blocks of ±0.05 mm', () => {
  const { tolerance } = measured('ES 40xB EP ES', {}, { tolerance: 0.05 }).metrics;

  it('worst case: 40 · 0.05 = ±2.0 mm', () => {
    expect(tolerance.worst).toBe(mm(2));
  });

  it('statistically: 0.05 · √40 = ±0.316 mm', () => {
    expect(tolerance.rss).toBe(mm(0.316));
    expect(toleranceOf(40, mm(0.05))).toEqual(tolerance);
  });
});
