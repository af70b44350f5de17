import { describe, expect, it } from 'vitest';
import { totalOf } from '../../../shared/rail/index.ts';
import { BLOCK, PE, PLATE, STOP } from '../../support/sample-parts.ts';

describe('totals (CALC-08)', () => {
  const pieces = [
    { part: BLOCK, count: 20 },
    { part: PLATE, count: 1 },
    { part: STOP, count: 2 },
    { part: PLATE, count: 3 },
  ];

  it('W-32: twenty blocks weigh 98 g and carry 2.18 MJ; the others are named, not counted as nothing', () => {
    expect(totalOf(pieces, 'material.mass')).toEqual({ sum: 98_000, unknown: ['2002-1292', '249-116'] });
    expect(totalOf(pieces, 'material.fireLoad')).toEqual({ sum: 2_180_000, unknown: ['2002-1292', '249-116'] });
  });

  it('of nothing is nothing', () => {
    expect(totalOf([], 'material.mass')).toEqual({ sum: 0, unknown: [] });
    expect(totalOf([{ part: PE, count: 1 }], 'material.mass')).toEqual({ sum: 0, unknown: ['2002-1207'] });
  });
});
