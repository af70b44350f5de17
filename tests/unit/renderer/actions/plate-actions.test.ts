import { describe, expect, it } from 'vitest';
import { ACTIONS, type ActionId, actionLabel, runAction } from '../../../../renderer/actions/index.ts';
import { recordsOf } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { type ActionSite, openActionSite } from '../../../support/action-site.ts';

const whyNot = (site: ActionSite, id: ActionId) => ACTIONS[id].unavailable(site.context())?.en;
const records = <K extends Parameters<typeof recordsOf>[1]>(site: ActionSite, kind: K) => recordsOf(site.session().state.get().view.document, kind);

async function withPlate(): Promise<ActionSite> {
  const site = await openActionSite('249-116, 5x 2002-1204, 249-116');
  site.session().dispatch({ type: 'plate.add', width: mm(600), height: mm(800) });
  return site;
}

describe('actions on mounting plates', () => {
  it('say why they are not there', async () => {
    const site = await openActionSite('');
    for (const id of ['edit.addDuct', 'edit.addKeepout', 'edit.putOnPlate', 'edit.deletePlate'] as const) {
      expect(whyNot(site, id)).toBe('There is no mounting plate yet.');
    }
    for (const id of ['edit.takeOffPlate', 'edit.endless'] as const) expect(whyNot(site, id)).toBe('There is no rail.');
    expect(whyNot(site, 'edit.setUpright')).toBe('No rail and no wiring duct is selected.');
    expect(whyNot(site, 'edit.addPlate')).toBeUndefined();
  });

  it('ask for the size of a new plate', async () => {
    const site = await openActionSite('');
    runAction('edit.addPlate', site.context());
    expect(site.window.state.get().dialog).toEqual({ kind: 'addPlate' });
  });

  it('add a duct and a keep-out to the plate shown, show it and select them', async () => {
    const site = await withPlate();
    site.session().setViewMode('rails');
    runAction('edit.addDuct', site.context());
    const [duct] = records(site, 'duct');
    expect([...site.session().state.get().selection.ids]).toEqual([duct?.id]);
    expect(site.session().state.get().viewMode).toBe('plate');
    runAction('edit.addKeepout', site.context());
    const [keepout] = records(site, 'keepout');
    expect(keepout?.y).toBe((duct?.y ?? 0) + (duct?.width ?? 0));
    expect([...site.session().state.get().selection.ids]).toEqual([keepout?.id]);
    expect(whyNot(site, 'edit.setUpright')).toBe('No rail and no wiring duct is selected.');
    // The active rail is not meant while something else is selected.
    for (const id of ['edit.putOnPlate', 'edit.takeOffPlate', 'edit.endless'] as const) expect(whyNot(site, id)).toBe('No rail is selected.');
  });

  it('put rails on the plate and take them off again, each as one edit', async () => {
    const site = await withPlate();
    const [rail] = records(site, 'rail');
    expect(whyNot(site, 'edit.takeOffPlate')).toBe('What is selected is on no mounting plate.');
    runAction('edit.putOnPlate', site.context());
    expect(records(site, 'rail')[0]?.mount?.plate).toBe(records(site, 'plate')[0]?.id);
    expect([...site.session().state.get().selection.ids]).toEqual([rail?.id]);
    expect(whyNot(site, 'edit.putOnPlate')).toBe('What is selected is on this mounting plate already.');
    runAction('edit.takeOffPlate', site.context());
    expect(records(site, 'rail')[0]).not.toHaveProperty('mount');
    void site.session().undo();
    expect(records(site, 'rail')[0]?.mount).toBeDefined();
  });

  it('are called after what they would do', async () => {
    const site = await withPlate();
    expect(actionLabel('edit.setUpright', site.context()).en).toBe('Set upright');
    runAction('edit.setUpright', site.context());
    expect(records(site, 'rail')[0]?.orientation).toBe('vertical');
    expect(actionLabel('edit.setUpright', site.context()).en).toBe('Lay down');
    expect(actionLabel('edit.endless', site.context()).en).toBe('Let rail length follow its content');
    runAction('edit.endless', site.context());
    expect(records(site, 'rail')[0]).toMatchObject({ endless: true, length: 100_000 });
    expect(actionLabel('edit.endless', site.context()).en).toBe('Keep rail length');
  });

  it('delete the plate shown', async () => {
    const site = await withPlate();
    runAction('edit.deletePlate', site.context());
    expect(records(site, 'plate')).toEqual([]);
  });
});
