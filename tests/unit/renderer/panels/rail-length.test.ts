import { describe, expect, it } from 'vitest';
import { fittingLength } from '../../../../renderer/panels/inspector/rail-length.ts';
import { settingsOf } from '../../../../shared/project/index.ts';
import { metricsOf, railFit, viewOf } from '../../../../shared/rail/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';

function fitting(sketch: string, length = 1000) {
  const view = viewOf(sketchRail(sketch, { length }));
  const layout = [...view.layouts.values()][0];
  if (!layout) throw new Error('no rail');
  return fittingLength(layout.rail, metricsOf(view, layout), settingsOf(view.document));
}

describe('the fitting length of a rail', () => {
  it('takes allowance, margins and reserve, in whole steps', () => {
    // 120.8 mm planned / 0.8 = 151 mm usable, and 2 · 5 mm of margin: 161 mm, the next step of 50 mm is 200 mm.
    expect(fitting('ES 20xB EP ES')).toBe(mm(200));
    expect(fitting('20xB _40 ES')).toBe(mm(250));
  });

  it('is the shortest step at which the rail fits with its reserve', () => {
    for (const count of [1, 7, 20, 61, 117]) {
      const length = fitting(`${count}xB`, 5000);
      if (length === undefined) throw new Error('no length');
      const kind = (mmLength: number): string => {
        const view = viewOf(sketchRail(`${count}xB`, { length: mmLength }));
        const layout = [...view.layouts.values()][0];
        if (!layout) throw new Error('no rail');
        return railFit(layout, metricsOf(view, layout), settingsOf(view.document)).kind;
      };
      expect(kind(length / 1000), `${count} blocks`).toBe('fits');
      if (length > mm(50)) expect(kind(length / 1000 - 50), `${count} blocks, one step less`).not.toBe('fits');
    }
  });

  it('is not known for an empty rail, nor with a width unknown', () => {
    expect(fitting('')).toBeUndefined();
    expect(fitting('B U')).toBeUndefined();
  });
});
