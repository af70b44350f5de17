import { describe, expect, it } from 'vitest';
import { type FocusTarget, createWindowControl, runAction } from '../../../../renderer/actions/index.ts';
import { INITIAL_WINDOW, NO_PAGE } from '../../../../renderer/actions/window-control.ts';
import { openActionSite } from '../../../support/action-site.ts';

/** A window whose next step comes when the test says so, with the items of its project, and who takes the keyboard. */
async function ready() {
  const site = await openActionSite('3x 2002-1204 labels=1..3');
  const steps: (() => void)[] = [];
  const taken: FocusTarget[] = [];
  const window = createWindowControl((step) => void steps.push(step), INITIAL_WINDOW, { ...NO_PAGE, areaInFocus: () => taken.at(-1) });
  for (const area of ['drawing', 'quickInsert'] as const) window.onFocus(area, () => taken.push(area));
  const session = site.session();
  const [item] = [...session.state.get().view.index.itemsByRail.values()].flat();
  if (!item) throw new Error('no item');
  session.select([item.id], item.id);
  const run = () => runAction('edit.insertBefore', { ...site.context(), window });
  const step = () => steps.splice(0).forEach((each) => each());
  return { session, window, run, step, item, taken };
}

describe('inserting beside the selection', () => {
  it('sends the keyboard to quick insert at once, so that the next key is typed there', async () => {
    const { session, run, step, item, taken } = await ready();
    run();
    expect(session.state.get().aim).toMatchObject({ side: 'before', item: item.id });
    expect(taken).toEqual(['quickInsert']);
    step();
    expect(taken).toEqual(['quickInsert']);
  });

  it('leaves the keyboard where Escape has sent it by the next step', async () => {
    const { window, run, step, taken } = await ready();
    run();
    window.focus('drawing');
    step();
    expect(taken).toEqual(['quickInsert', 'drawing']);
  });
});
