import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  type ItemRecord,
  type RailDemand,
  type SettingsRecord,
  demandOf,
  endlessLength,
  keepsReserve,
  shortestLength,
} from '../../../shared/project/index.ts';
import { mm, um } from '../../../shared/units/index.ts';
import { itemsOf, sketchRail } from '../../support/rail-sketch.ts';
import { SAMPLE_LIBRARY } from '../../support/sample-parts.ts';

const partOf = (item: ItemRecord) => {
  const part = SAMPLE_LIBRARY.get(item.part);
  if (!part) throw new Error(`no part ${item.part}`);
  return part;
};
const demand = (sketch: string, rail: { centred?: boolean; margin?: number } = {}, settings: SettingsRecord = DEFAULT_SETTINGS) =>
  demandOf(
    { centred: rail.centred ?? false, ...(rail.margin !== undefined && { margin: mm(rail.margin) }) },
    itemsOf(sketchRail(sketch)),
    settings,
    partOf,
  );

describe('what items demand of a rail', () => {
  it('is their planning width, the margin, and how far they reach', () => {
    // 6 + 20 · 5.2 + 0.8 + 6 = 116.8 mm, and 20 · 0.2 mm of allowance.
    expect(demand('ES 20xB EP ES')).toEqual({ planned: 120_800, margin: 5000, reach: 121_800 });
    expect(demand('ES 20xB EP ES', { margin: 12 })).toMatchObject({ margin: 12_000, reach: 128_800 });
  });

  it('counts gaps that were asked for, and none before a fixed position', () => {
    expect(demand('ES _10 B')).toMatchObject({ planned: 6000 + 10_000 + 5200 + 200, reach: 5000 + 21_200 });
    expect(demand('ES @80 B')).toMatchObject({ planned: 6000 + 5200 + 200, reach: 85_200 });
    // What stands farthest right need not be the last.
    expect(demand('@200 ES @80 B')).toMatchObject({ reach: 206_000 });
  });

  it('has no reach in the middle, where the gap before the first item means nothing', () => {
    expect(demand('_10 ES _3 ES', { centred: true })).toEqual({ planned: 15_000, margin: 5000, reach: 0 });
    // A fixed position ends centring.
    expect(demand('_10 ES @30 ES', { centred: true })).toEqual({ planned: 22_000, margin: 5000, reach: 36_000 });
  });

  it('takes an unknown width for nothing and demands nothing for an empty rail', () => {
    expect(demand('U')).toMatchObject({ planned: 200, reach: 5000 });
    expect(demand('')).toEqual({ planned: 0, margin: 5000, reach: 0 });
  });
});

describe('the shortest length', () => {
  const offer = { step: mm(50), longest: mm(2000), reservePercent: 20 };
  const need = (planned: number, reach = 0, margin = 5): RailDemand => ({ planned: mm(planned), reach: mm(reach), margin: mm(margin) });

  it.each([
    ['with the reserve', need(120.8), 200],
    ['where the reserve is just kept', need(152), 200],
    ['a micrometre more', { ...need(152), planned: um(152_001) }, 250],
    ['for what reaches far', need(10, 300), 350],
    ['for nothing: one step', need(0), 50],
    ['for nothing between wide margins', need(0, 0, 60), 150],
  ])('%s', (_, given, length) => {
    expect(shortestLength(given, offer)).toBe(mm(length));
  });

  it('is none where the longest is too short or the reserve is everything', () => {
    expect(shortestLength(need(1600), offer)).toBeUndefined();
    expect(shortestLength(need(10), { ...offer, reservePercent: 100 })).toBeUndefined();
    expect(shortestLength(need(10), { ...offer, longest: mm(49) })).toBeUndefined();
  });

  it('keeps a reserve exactly: half a percent below is below', () => {
    expect(keepsReserve(20, 100, 20)).toBe(true);
    expect(keepsReserve(1999, 10_000, 20)).toBe(false);
  });
});

describe('an endless rail', () => {
  const settings = { railStep: mm(50), reservePercent: 20 };
  const of = (planned: number) => ({ planned: mm(planned), reach: mm(0), margin: mm(5) });

  it('is as long as its reserve asks, without it where none is long enough, and never longer than the longest', () => {
    expect(endlessLength(of(120.8), settings, mm(2000))).toBe(mm(200));
    expect(endlessLength(of(1700), settings, mm(2000))).toBe(mm(1750));
    expect(endlessLength(of(3000), settings, mm(2000))).toBe(mm(2000));
    expect(endlessLength(of(100), { ...settings, reservePercent: 100 }, mm(2000))).toBe(mm(150));
    expect(endlessLength(of(100), { ...settings, railStep: mm(5000) }, mm(2000))).toBe(mm(2000));
  });
});
