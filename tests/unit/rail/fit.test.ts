import { describe, expect, it } from 'vitest';
import { extentOf, layoutOf, metricsOf, railFit, viewOf } from '../../../shared/rail/index.ts';
import { settingsOf } from '../../../shared/project/index.ts';
import { type SketchOptions, railId, run, sketchRail } from '../../support/rail-sketch.ts';

function fit(sketch: string, options: SketchOptions, reservePercent = 20) {
  const document = run(sketchRail(sketch, options), { type: 'settings.edit', fields: { reservePercent } });
  const view = viewOf(document);
  const layout = layoutOf(view, railId(1))!;
  return railFit(layout, metricsOf(view, layout), settingsOf(document));
}

describe('railFit', () => {
  const W01 = 'ES 20xB EP ES'; // 116.8 mm, planned 120.8 mm

  it.each([
    ['fits', W01, { length: 200 }, { kind: 'fits' }],
    ['is empty', '', { length: 200 }, { kind: 'empty' }],
    ['is empty and shorter than its margins', '', { length: 8 }, { kind: 'empty' }],
    ['has one item of unknown width', 'ES U B', { length: 100 }, { kind: 'unknown', items: 1 }],
    ['is too short for its gap, centred', 'ES _30 ES', { length: 50, centred: true }, { kind: 'tooLong', by: 2000 }],
    ['just holds its gap, centred', 'ES _28 ES', { length: 50, centred: true }, { kind: 'lowReserve', wanted: 20 }],
    ['keeps exactly its reserve', W01, { length: 161 }, { kind: 'fits' }],
    ['keeps a micrometre less', W01, { length: 160.999 }, { kind: 'lowReserve', wanted: 20 }],
    ['takes its last length', W01, { length: 130.8 }, { kind: 'lowReserve', wanted: 20 }],
    ['misses some allowance', W01, { length: 130 }, { kind: 'allowance', by: 800 }],
    ['fits without allowance', W01, { length: 126.8 }, { kind: 'allowance', by: 4000 }],
    ['is too short', W01, { length: 126.799 }, { kind: 'tooLong', by: 1 }],
    ['is much too short, centred', W01, { length: 100, centred: true }, { kind: 'tooLong', by: 26_800 }],
    ['is shorter than its margins', 'EP', { length: 8 }, { kind: 'tooLong', by: 2800 }],
    ['has something beyond its end', 'ES @88 G @20 B', { length: 100 }, { kind: 'tooLong', by: 5000 }],
    ['has something before its start', '@2 ES B', { length: 100 }, { kind: 'tooLong', by: 3000 }],
    ['has something of unknown width', 'ES 2xU B', { length: 100 }, { kind: 'unknown', items: 2 }],
    ['is too short even without what is unknown', 'ES U B', { length: 20 }, { kind: 'tooLong', by: 1200 }],
  ] as const)('a rail that %s', (_, sketch, options, expected) => {
    expect(fit(sketch, options)).toEqual(expected);
  });

  it('asks for the reserve of the project', () => {
    expect(fit(W01, { length: 131 }, 0)).toEqual({ kind: 'fits' });
    expect(fit(W01, { length: 200 }, 36.43)).toEqual({ kind: 'lowReserve', wanted: 36.43 });
  });
});

describe('extentOf', () => {
  const extent = (sketch: string, options: SketchOptions = {}) =>
    extentOf(layoutOf(viewOf(sketchRail(sketch, { length: 300, ...options })), railId(1))!);

  it('reaches from the leftmost to the rightmost point, whichever items these are', () => {
    expect(extent('ES 2xB')).toEqual({ from: 5000, to: 21_400 });
    expect(extent('@50 ES @20 B @30 EP')).toEqual({ from: 20_000, to: 56_000 });
    expect(extent('')).toEqual({ from: 5000, to: 5000 });
    expect(extent('@0 EP')).toEqual({ from: 0, to: 800 });
    expect(extent('100xB', { length: 100, centred: true })).toEqual({ from: -210_000, to: 310_000 });
  });
});
