import { describe, expect, it } from 'vitest';
import type { PlateId, RailId } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { ACTIONS, actionLabel, runAction, showFinding } from '../../../../renderer/actions/index.ts';
import { openActionSite } from '../../../support/action-site.ts';

/** A project with one rail of blocks on a plate, and a duct over its blocks. */
async function cabinet() {
  const site = await openActionSite('5x 2002-1204 labels=1..5');
  const session = site.session();
  session.dispatch({ type: 'plate.add', width: mm(600), height: mm(400), depth: mm(210) });
  const plate = session.state.get().view.index.plates[0]?.id as PlateId;
  const rail = session.state.get().view.index.rails[0]?.id as RailId;
  session.dispatch({ type: 'plate.arrange', plate, places: [{ id: rail, x: mm(50), y: mm(100) }] });
  session.dispatch({ type: 'duct.add', duct: { plate, x: mm(50), y: mm(110), length: mm(300), width: mm(40) } });
  const duct = session.state.get().view.index.ducts[0]?.id;
  if (duct === undefined) throw new Error('no duct');
  return { ...site, session, state: () => session.state.get(), plate, rail, duct, run: (id: Parameters<typeof runAction>[0]) => runAction(id, site.context()) };
}

describe('the view of the plate', () => {
  it('is gone to and left by one action, which says where it goes', async () => {
    const { state, run, context } = await cabinet();
    expect(actionLabel('view.plate', context()).en).toBe('Show the mounting plate');
    run('view.plate');
    expect(state().viewMode).toBe('plate');
    expect(actionLabel('view.plate', context()).de).toBe('Tragschienen zeigen');
    run('view.plate');
    expect(state().viewMode).toBe('rails');
  });

  it('comes into view with a finding about it, and the rails with any other', async () => {
    const { session, state, window, plate, rail, duct } = await cabinet();
    const about = (rule: string) => {
      const finding = state().checks.findings.find((each) => each.rule === rule);
      if (!finding) throw new Error(`no ${rule}`);
      return finding;
    };
    showFinding(session, window, about('CB-003'));
    expect(state()).toMatchObject({ viewMode: 'plate', views: { plate: { shown: plate } } });
    expect(new Set(state().plateSelection)).toEqual(new Set([rail, duct]));
    expect(window.state.get().finding).toBe(about('CB-003').key);
    showFinding(session, window, about('RC-006'));
    expect(state().viewMode).toBe('rails');
  });

  it('selects all that is on it', async () => {
    const { state, run, rail, duct } = await cabinet();
    run('view.plate');
    run('edit.selectAll');
    expect(new Set(state().selection.ids)).toEqual(new Set([rail, duct]));
    run('view.plate');
    run('edit.selectAll');
    expect(state().plateSelection).toEqual([]);
    expect(state().selection.ids.size).toBe(5);
  });

  it('takes rails off and deletes ducts, where the rails would be deleted', async () => {
    const { session, state, run, rail, duct } = await cabinet();
    run('view.plate');
    session.select([rail, duct]);
    run('edit.delete');
    expect(state().view.document.records.has(duct)).toBe(false);
    expect(state().view.index.rails[0]?.mount).toBeUndefined();
    session.undo();
    session.setViewMode('rails');
    session.select([rail]);
    run('edit.delete');
    expect(state().view.index.rails).toEqual([]);
  });

  it('says that measuring is for the rails', async () => {
    const { run, window, context } = await cabinet();
    run('view.plate');
    expect(ACTIONS['view.measure'].unavailable(context())?.en).toContain('rails');
    run('view.measure');
    expect(window.state.get().measuring).toBe(false);
    run('view.plate');
    expect(ACTIONS['view.measure'].unavailable(context())).toBeUndefined();
  });
});
