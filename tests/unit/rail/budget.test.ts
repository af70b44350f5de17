import { describe, expect, it } from 'vitest';
import { BUDGET_KINDS, layoutOf, metricsOf, railBudget, viewOf } from '../../../shared/rail/index.ts';
import { settingsOf } from '../../../shared/project/index.ts';
import { type SketchOptions, railId, run, sketchRail } from '../../support/rail-sketch.ts';

function budget(sketch: string, options: SketchOptions, reservePercent = 20) {
  const document = run(sketchRail(sketch, options), { type: 'settings.edit', fields: { reservePercent } });
  const view = viewOf(document);
  const layout = layoutOf(view, railId(1));
  if (!layout) throw new Error('no rail');
  return railBudget(metricsOf(view, layout), settingsOf(document));
}
const inMm = ({ shares }: ReturnType<typeof budget>) => shares.map(({ kind, length }) => [kind, length / 1000]);

describe('what the length of a rail goes to', () => {
  const W01 = 'ES 20xB EP ES'; // 116.8 mm, planned 120.8 mm

  it('is used, allowance, reserve, free, in this order', () => {
    const found = budget(W01, { length: 200 });
    expect(inMm(found)).toEqual([
      ['used', 116.8],
      ['allowance', 4],
      ['reserve', 38],
      ['free', 31.2],
    ]);
    expect(found).toMatchObject({ usable: 190_000, over: 0, reserveWanted: 38_000, reserveMissing: 0, unknown: 0 });
  });

  it('shows gaps that were asked for on their own', () => {
    expect(inMm(budget('ES 20xB EP ES _12 ES', { length: 200 })).map(([kind]) => kind)).toContain('gaps');
  });

  it('keeps what is left for the reserve first, and says what is missing of it', () => {
    const found = budget(W01, { length: 150 });
    expect(inMm(found)).toEqual([['used', 116.8], ['allowance', 4], ['reserve', 19.2]]);
    expect(found).toMatchObject({ reserveWanted: 28_000, reserveMissing: 8800, over: 0 });
  });

  it('says by how much more is planned than there is', () => {
    expect(budget(W01, { length: 130 })).toMatchObject({ usable: 120_000, over: 800, reserveMissing: 24_000 });
    expect(inMm(budget(W01, { length: 130 })).map(([kind]) => kind)).toEqual(['used', 'allowance']);
  });

  it('counts what is unknown apart', () => {
    expect(budget('ES 2xU B', { length: 100 }).unknown).toBe(2);
  });

  it('is all free for an empty rail without reserve, and nothing for one without usable length', () => {
    expect(inMm(budget('', { length: 100 }, 0))).toEqual([['free', 90]]);
    expect(budget('', { length: 8 })).toMatchObject({ usable: 0, shares: [], over: 0 });
    expect(budget('EP', { length: 8 })).toMatchObject({ usable: 0, over: 800 });
  });

  it('has no holes, and adds up to the usable length and what is over', () => {
    for (const sketch of ['', 'B', W01, 'ES _30 ES', 'ES @88 G @20 B', 'ES 2xU B', '40xB']) {
      for (const length of [8, 60, 100, 131, 200, 500]) {
        const { shares, usable, over } = budget(sketch, { length });
        const sum = shares.reduce((total, { length: part }) => total + part, 0);
        expect(sum, `${sketch} on ${length}`).toBe(usable + over);
        let at = 0;
        for (const share of shares) {
          expect(share.from).toBe(at);
          expect(share.to - share.from).toBe(share.length);
          expect(share.length).toBeGreaterThan(0);
          at = share.to;
        }
        const kinds = shares.map(({ kind }) => BUDGET_KINDS.indexOf(kind));
        expect(kinds).toEqual(kinds.toSorted((a, b) => a - b));
      }
    }
  });
});
