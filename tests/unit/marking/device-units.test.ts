import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationOf, fromDots, toDots, toPixels, toPoints } from '../../../shared/marking/index.ts';
import { mm, um } from '../../../shared/units/index.ts';

describe('printer units', () => {
  it('gives 104 mm in points and pixels', () => {
    expect(toPoints(mm(104))).toBeCloseTo(294.803, 3);
    expect(toPixels(mm(104))).toBeCloseTo(393.071, 3);
    expect(toPoints(mm(25.4))).toBe(72);
    expect(toPixels(mm(25.4))).toBe(96);
  });

  it('rounds to the dot from the true distance', () => {
    expect(toDots(mm(101.4), 300)).toBe(1198);
    expect(fromDots(1198, 300)).toBe(101_431);
    // A thermal printer of 12 dots a millimetre.
    expect(toDots(mm(104), 304.8)).toBe(1248);
    expect(fromDots(1248, 304.8)).toBe(104_000);
  });

  it('does not drift, unlike a rounded pitch times a number', () => {
    const pitch = toDots(mm(5.2), 300);
    expect(pitch).toBe(61);
    expect(fromDots(20 * pitch, 300)).toBe(103_293);
    expect(Math.abs(fromDots(toDots(mm(104), 300), 300) - 104_000)).toBeLessThan(43);
  });

  it('is never off by more than half a dot, however many blocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), fc.constantFrom(203, 300, 304.8, 600), (distance, dpi) => {
        const dot = 25_400 / dpi;
        expect(Math.abs(fromDots(toDots(um(distance), dpi), dpi) - distance)).toBeLessThanOrEqual(dot / 2 + 1);
      }),
    );
  });
});

describe('calibrationOf', () => {
  it('corrects a small error', () => {
    const judged = calibrationOf(mm(98.8));
    expect(judged.kind).toBe('correct');
    expect(judged.kind === 'correct' && judged.factor).toBeCloseTo(1.01215, 5);
  });

  it('takes an error of up to 0.2 mm as exact', () => {
    for (const measured of [99.8, 99.9, 100, 100.2]) expect(calibrationOf(mm(measured))).toEqual({ kind: 'exact' });
    expect(calibrationOf(mm(99.7)).kind).toBe('correct');
    expect(calibrationOf(mm(100.3)).kind).toBe('correct');
  });

  it('refuses what only "fit to page" can have done', () => {
    for (const measured of [96.5, 96.9, 103.1, 50]) expect(calibrationOf(mm(measured))).toEqual({ kind: 'refuse' });
    expect(calibrationOf(mm(97)).kind).toBe('correct');
    expect(calibrationOf(mm(103)).kind).toBe('correct');
  });

  it.each([
    [96_999, 'refuse'],
    [97_000, 'correct'],
    [99_799, 'correct'],
    [99_800, 'exact'],
    [100_200, 'exact'],
    [100_201, 'correct'],
    [103_000, 'correct'],
    [103_001, 'refuse'],
  ])('%d µm: %s', (measured, kind) => expect(calibrationOf(um(measured)).kind).toBe(kind));

  it('makes the ruler 100 mm long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 97_000, max: 103_000 }), (measured) => {
        const judged = calibrationOf(um(measured));
        if (judged.kind === 'correct') expect(measured * judged.factor).toBeCloseTo(100_000, 6);
        else expect(Math.abs(measured - 100_000)).toBeLessThanOrEqual(200);
      }),
    );
  });
});
