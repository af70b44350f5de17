import { describe, expect, it } from 'vitest';
import { createWindowControl, runAction } from '../../../../renderer/actions/index.ts';
import { openActionSite } from '../../../support/action-site.ts';

/** A window whose next step comes when the test says so, with the items of its project and quick insert to be asked for. */
async function ready() {
  const site = await openActionSite('3x 2002-1204 labels=1..3');
  const steps: (() => void)[] = [];
  const window = createWindowControl((step) => void steps.push(step));
  let taken = 0;
  window.onFocus('quickInsert', () => (taken += 1));
  const session = site.session();
  const [item] = [...session.state.get().view.index.itemsByRail.values()].flat();
  if (!item) throw new Error('no item');
  session.select([item.id], item.id);
  const run = () => runAction('edit.insertBefore', { ...site.context(), window });
  const step = () => steps.splice(0).forEach((each) => each());
  return { session, run, step, item, taken: () => taken };
}

describe('inserting beside the selection', () => {
  it('sends the keyboard to quick insert, a step later', async () => {
    const { session, run, step, item, taken } = await ready();
    run();
    expect(session.state.get().aim).toMatchObject({ side: 'before', item: item.id });
    expect(taken()).toBe(0);
    step();
    expect(taken()).toBe(1);
  });

  it('leaves the keyboard where it is, if Escape has taken the aim back by then', async () => {
    const { session, run, step, taken } = await ready();
    run();
    session.select([]);
    expect(session.state.get().aim).toBeNull();
    step();
    expect(taken()).toBe(0);
  });
});
