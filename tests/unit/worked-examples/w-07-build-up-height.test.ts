import { describe, expect, it } from 'vitest';
import { mm } from '../../../shared/units/index.ts';
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
