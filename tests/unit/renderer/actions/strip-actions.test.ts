import { describe, expect, it } from 'vitest';
import { ACTIONS, runAction } from '../../../../renderer/actions/index.ts';
import { buildIndex, itemsOnRail, recordsOf } from '../../../../shared/project/index.ts';
import { type ActionSite, openActionSite } from '../../../support/action-site.ts';

const reason = (site: ActionSite, id: keyof typeof ACTIONS) => ACTIONS[id].unavailable(site.context())?.en;
const dialog = (site: ActionSite) => site.window.state.get().dialog;
const items = (site: ActionSite) => {
  const index = buildIndex(site.session().state.get().view.document);
  return itemsOnRail(index, index.rails[0]!.id).map(({ id }) => id);
};

describe('actions on strips', () => {
  it('open their dialogs for what is selected', async () => {
    const site = await openActionSite('4x 2002-1204 labels=1..4');
    const [strip] = recordsOf(site.session().state.get().view.document, 'strip');
    const ids = items(site);
    site.session().select([ids[2]!]);
    runAction('strip.split', site.context());
    expect(dialog(site)).toEqual({ kind: 'splitStrip', at: ids[2] });
    runAction('strip.spread', site.context());
    expect(dialog(site)).toEqual({ kind: 'spreadStrip', strip: strip!.id });
    runAction('strip.spares', site.context());
    expect(dialog(site)).toEqual({ kind: 'addSpares', strip: strip!.id });
    runAction('edit.swapParts', site.context());
    expect(dialog(site)).toEqual({ kind: 'swapParts', items: [ids[2]] });
    site.session().select(ids.slice(1, 3));
    runAction('edit.stack', site.context());
    expect(dialog(site)).toEqual({ kind: 'levels', items: ids.slice(1, 3), to: 'multi' });
    runAction('edit.pattern', site.context());
    expect(dialog(site)).toEqual({ kind: 'pattern' });
  });

  it('say in one sentence why they are not there', async () => {
    const site = await openActionSite('4x 2002-1204 labels=1..4');
    const ids = items(site);
    site.session().select([]);
    expect(reason(site, 'strip.spread')).toBe('Select a strip, or a block of one.');
    expect(reason(site, 'edit.swapParts')).toBe('No item is selected.');
    site.session().select([ids[0]!]);
    expect(reason(site, 'strip.split')).toBe('The strip starts here already. Choose a block further on.');
    expect(reason(site, 'strip.merge')).toBe('There is no other strip.');
    expect(reason(site, 'strip.move')).toBe('There is no other rail.');
    expect(reason(site, 'edit.stack')).toBe('Select two or more blocks with one level that stand side by side.');
    expect(reason(site, 'edit.unstack')).toBe('Select blocks with several levels.');
    site.session().dispatch({ type: 'strip.split', strip: recordsOf(site.session().state.get().view.document, 'strip')[0]!.id, items: ids.slice(2) });
    site.session().select(ids);
    expect(reason(site, 'strip.spares')).toBe('The selection belongs to several strips.');
    runAction('strip.merge', site.context());
    expect(dialog(site)).toMatchObject({ kind: 'mergeStrips', strips: recordsOf(site.session().state.get().view.document, 'strip').map(({ id }) => id) });
  });
});

describe('patterns in quick insert', () => {
  it('say what they would come to, and take colours of the series from the library', async () => {
    const site = await openActionSite('2002-1204');
    const text = '2x (2x blue + 1x PE) labels=2..7';
    expect(await site.session().previewInsert(text)).toMatchObject({ items: 6, terminals: 6, width: 31_200, rail: { name: 'R1' } });
    expect(await site.session().quickInsert(text)).toMatchObject({ kind: 'done' });
    const placed = recordsOf(site.session().state.get().view.document, 'item').map(({ part }) => part);
    expect(placed.filter((part) => part === 'wago:2002-1207')).toHaveLength(2);
    expect(await site.session().previewInsert('2x (nothing')).toBeUndefined();
    expect(await site.session().quickInsert('2002-1204 + red')).toMatchObject({ kind: 'faults' });
  });
});
