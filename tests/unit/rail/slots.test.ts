import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../shared/project/index.ts';
import { cleanLengths, isCleanCut, slotPlaces, slotRowOf, unknownSlotFacts, viewOf } from '../../../shared/rail/index.ts';
import { mm, um } from '../../../shared/units/index.ts';
import { sketchRail } from '../../support/rail-sketch.ts';
import { RAIL, withFacts } from '../../support/sample-parts.ts';

const view = viewOf(sketchRail('', { length: 500 }));
const [rail] = view.index.rails;
if (!rail) throw new Error('no rail');
const slotted = withFacts(RAIL, { 'rail.slotted': true, 'rail.slotLength': mm(15), 'rail.slotPitch': mm(25) });
const settings = settingsOf(view.document);
const ROW = { offset: mm(5), length: mm(15), pitch: mm(25), web: mm(2) } as const;

describe('slots along a rail', () => {
  it('are known where the project and the library say enough', () => {
    expect(slotRowOf({ ...rail, slotOffset: mm(5) }, slotted, settings)).toEqual(ROW);
    expect(slotRowOf(rail, slotted, settings)).toBeUndefined();
    expect(slotRowOf({ ...rail, slotOffset: mm(5) }, undefined, settings)).toBeUndefined();
    const holeless = withFacts(slotted, { 'rail.slotted': false });
    expect(slotRowOf({ ...rail, slotOffset: mm(5) }, holeless, settings)).toBeUndefined();
    const vague = withFacts(slotted, { 'rail.slotPitch': undefined });
    expect(slotRowOf({ ...rail, slotOffset: mm(5) }, vague, settings)).toBeUndefined();
    expect(unknownSlotFacts(vague)).toEqual(['rail.slotPitch']);
  });

  it('take the web that the project wants', () => {
    expect(slotRowOf({ ...rail, slotOffset: mm(5) }, slotted, { ...settings, slotMargin: mm(3) })?.web).toBe(3000);
  });

  it('let a cut pass between them, with the web on either side', () => {
    // Slots from 5 to 20, 30 to 45, 55 to 70 mm: clean from 22 to 28, 47 to 53.
    const clean = [21.999, 22, 25, 28, 28.001, 47, 53, 54, 10].map((at) => isCleanCut(ROW, mm(at)));
    expect(clean).toEqual([false, true, true, true, false, true, true, false, false]);
  });

  it('have the nearest clean lengths on either side, and those are clean and the nearest', () => {
    for (let length = 1; length <= 130; length++) {
      const at = mm(length);
      if (isCleanCut(ROW, at)) continue;
      const lengths = cleanLengths(ROW, at);
      for (const each of lengths) expect(isCleanCut(ROW, each), `${each} for ${length}`).toBe(true);
      const [low, high] = [Math.min(...lengths, length * 1000), Math.max(...lengths, length * 1000)];
      for (let between = low + 1; between < high; between += 250) {
        if (!lengths.includes(um(between))) expect(isCleanCut(ROW, between)).toBe(false);
      }
      expect(lengths.some((each) => each > at)).toBe(true);
    }
  });

  it('leave no clean length where there is no room between them', () => {
    expect(cleanLengths({ ...ROW, pitch: mm(18) }, mm(60))).toEqual([]);
  });

  it('lie along the rail, those that are cut as far as they are on it', () => {
    expect(slotPlaces(ROW, mm(60))).toEqual([
      { from: 5000, to: 20_000, cut: false },
      { from: 30_000, to: 45_000, cut: false },
      { from: 55_000, to: 60_000, cut: true },
    ]);
    expect(slotPlaces({ ...ROW, offset: mm(-10) }, mm(10))).toEqual([{ from: 0, to: 5000, cut: true }]);
    expect(slotPlaces({ ...ROW, offset: mm(-15) }, mm(10))).toEqual([]);
  });
});
