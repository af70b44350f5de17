import { describe, expect, it } from 'vitest';
import { type SteppingSide, mostSizesSteppedDown, sizeStep, sizesBetween, stepsDownBetween } from '../../../shared/circuits/index.ts';
import { layoutOf, viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { realPart } from '../../support/real-library.ts';
import { railId, sketchRail } from '../../support/rail-sketch.ts';
import { makePart } from '../../support/sample-parts.ts';

describe('stepsDownBetween', () => {
  it.each([
    ['2016', '2002', '2016-499', true],
    ['2016', '2001', '2016-499', false],
    ['2010', '2006', '2006-499', false],
    ['2010', '2006', '2016-499', true],
    ['2006', '2001', '2006-499', true],
    ['2004', '2002', '2006-499', true],
    ['2004', '2004', '2006-499', false],
    ['2010', '2010', '2016-499', false],
    ['2002', '2006', '2006-499', false],
  ])('%s to %s with %s: %s', (larger, smaller, article, allowed) => {
    expect(stepsDownBetween(realPart(article), realPart(`${larger}-1201`), realPart(`${smaller}-1201`))).toMatchObject({ known: true, value: allowed });
  });

  it('is unknown for blocks without a series', () => {
    expect(stepsDownBetween(realPart('2006-499'), makePart('WAGO', 'x', 'through-terminal', {}), realPart('2002-1201'))).toEqual({ known: false });
  });
});

describe('the ladder of sizes', () => {
  it.each([
    [16, 6, 'open', true],
    [10, 4, 'open', true],
    [16, 4, 'open', false],
    [6, 4, 'open', true],
    [6, 2.5, 'open', false],
    [6, 2.5, 'closed', true],
    [16, 6, 'closed', true],
    [4, 1.5, 'closed', true],
    [2.5, 1.5, 'open', true],
    [16, 4, 'closed', false],
  ] as const)('%f to %f mm² over the %s side: %s', (larger, smaller, side: SteppingSide, allowed) => {
    const sizes = sizesBetween(larger * 1000, smaller * 1000);
    expect(sizes !== undefined && sizes <= mostSizesSteppedDown(larger * 1000, side)).toBe(allowed);
  });

  it('knows its own sizes only', () => {
    expect(sizesBetween(35_000, 6000)).toBeUndefined();
  });
});

describe('sizeStep', () => {
  const block = (article: string, area: number) =>
    makePart('WAGO', article, 'through-terminal', { 'connection.nominalArea': area, 'geometry.width': mm(10), 'geometry.openSide': 'right', 'connection.levels': 1 });
  const parts = { X: block('x', 16_000), Y: block('y', 6000), Z: makePart('WAGO', 'z', 'through-terminal', { 'geometry.width': mm(5), 'connection.levels': 1 }) };
  const step = (sketch: string, left: number, right: number) => sizeStep(layoutOf(viewOf(sketchRail(sketch, { parts })), railId(1))!, left, right);

  it('sees the larger block, the side that it turns towards the smaller one, and the plate between', () => {
    expect(step('X EP Y', 0, 2)).toMatchObject({ known: true, value: { sizes: 2, side: { value: 'open' }, most: 2, plateBetween: true } });
    expect(step("X' EP Y", 0, 2)).toMatchObject({ value: { side: { value: 'closed' } } });
    expect(step('Y EP X', 0, 2)).toMatchObject({ value: { larger: { part: { article: 'x' } }, side: { value: 'closed' } } });
    expect(step('X Y', 0, 1)).toMatchObject({ value: { plateBetween: false, between: [] } });
    expect(step('X EP _3 Y', 0, 2)).toMatchObject({ value: { plateBetween: false } });
    expect(step('X EP EP Y', 0, 3)).toMatchObject({ value: { plateBetween: false } });
  });

  it('is none between equal sizes and unknown where a size is', () => {
    expect(step('X X', 0, 1)).toMatchObject({ known: true, value: undefined });
    expect(step('X Z', 0, 1)).toEqual({ known: false });
  });
});
