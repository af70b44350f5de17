import { LANGUAGES } from '../../../../shared/text/index.ts';
import { describe, expect, it } from 'vitest';
import { createMessages, formatterOf } from '../../../support/texts.ts';
import { READOUTS, changedReadouts, readoutsOf, shownView } from '../../../../renderer/panels/readouts/readout-values.ts';
import { settingsOf } from '../../../../shared/project/index.ts';
import { metricsOf, railFit, viewOf } from '../../../../shared/rail/index.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';
import { openWindowSession } from '../../../support/window-session.ts';

function readouts(sketch: string, length: number, language: 'en' | 'de' = 'en') {
  const view = viewOf(sketchRail(sketch, { length }));
  const layout = [...view.layouts.values()][0];
  if (!layout) throw new Error('no rail');
  const metrics = metricsOf(view, layout);
  const fit = railFit(layout, metrics, settingsOf(view.document));
  const format = formatterOf({ language, locale: LANGUAGES[language].locale }, { units: 'mm', decimalMark: 'language' });
  const list = readoutsOf(metrics, fit, format, createMessages(language).t);
  return new Map(list.map((readout) => [readout.id, readout]));
}

describe('read-outs', () => {
  it('are all there, in their order', () => {
    expect([...readouts('B', 500).keys()]).toEqual([...READOUTS]);
  });

  it('show the worked example: ES 20 B EP ES on 500 mm', () => {
    const shown = readouts('ES 20xB EP ES', 500);
    expect(shown.get('width')?.value).toBe('116.8\u00a0mm');
    expect(shown.get('planningWidth')?.value).toBe('120.8\u00a0mm');
    expect(shown.get('remaining')?.value).toBe('369.2\u00a0mm');
    expect(shown.get('reserve')?.value).toBe('75.4\u00a0%');
    expect(shown.get('furtherBlocks')?.value).toBe('68');
    expect(shown.get('tolerance')).toMatchObject({ value: '±0.224', beside: 'width' });
    expect(readouts('ES 20xB EP ES', 500, 'de').get('width')?.value).toBe('116,8\u00a0mm');
  });

  it('say unknown where a value is, with the number of items it leaves out', () => {
    const shown = readouts('B U', 500);
    expect(shown.get('width')).toMatchObject({ note: 'without 1 unknown', tone: 'warning' });
    expect(readouts('U', 500).get('furtherBlocks')?.value).toBe('unknown');
    expect(readouts('U', 500, 'de').get('furtherBlocks')?.value).toBe('unbekannt');
  });

  it('turn red where the items do not fit, yellow where only the allowance is missing', () => {
    expect(readouts('20xB', 100).get('remaining')?.tone).toBe('error');
    // 104 mm of blocks fit 104 mm of usable rail, the allowance of 20 · 0.2 mm does not.
    expect(readouts('20xB', 114).get('remaining')?.tone).toBe('warning');
    expect(readouts('20xB', 114).get('remaining')?.value).toBe('-4\u00a0mm');
    expect(readouts('B', 500).get('remaining')?.tone).toBe('plain');
  });

  it('warn of a reserve below what the project wants', () => {
    expect(readouts('20xB', 130).get('reserve')?.tone).toBe('warning');
    expect(readouts('20xB', 300).get('reserve')?.tone).toBe('plain');
  });
});

describe('the view that is shown', () => {
  it('is that of a fix while it is shown, with what it changes', () => {
    const { session } = openWindowSession(sketchRail('B', { length: 300 }));
    const state = session.state.get();
    const after = viewOf(sketchRail('B B', { length: 300 }));
    expect(shownView({ ...state, proposal: { foresight: { view: after } } as never })).toBe(after);
    const [one, two] = [[...readouts('B', 300).values()], [...readouts('B B', 300).values()]];
    const changed = changedReadouts(one, two);
    expect(changed.get('width')).toBe('5.2\u00a0mm');
    expect(changed.has('height')).toBe(false);
    expect(changedReadouts(one, one).size).toBe(0);
  });

  it('is that of a gesture while it lasts', () => {
    const { session } = openWindowSession(sketchRail('B', { length: 300 }));
    const state = session.state.get();
    const after = viewOf(sketchRail('B B', { length: 300 }));
    const preview = { kind: 'move', items: [], copy: false, grab: 0, pointer: { x: 0, y: 0 }, slot: null, tray: false, foresight: { view: after }, fits: true, refusal: null } as never;
    expect(shownView(state)).toBe(state.view);
    expect(shownView({ ...state, preview })).toBe(after);
    expect(shownView({ ...state, preview: { kind: 'marquee', from: { x: 0, y: 0 }, to: { x: 1, y: 1 } } as never })).toBe(state.view);
  });
});
