import { describe, expect, it } from 'vitest';
import { ACTIONS, type ActionId, actionName } from '../../../../../renderer/actions/index.ts';
import {
  actionEntries,
  findingEntries,
  itemEntries,
  partEntries,
  partQuery,
  placeEntries,
  projectEntries,
} from '../../../../../renderer/panels/palette/palette-entries.ts';
import { pursueGoal } from '../../../../../renderer/panels/palette/pursue-goal.ts';
import { openActionSite } from '../../../../support/action-site.ts';

describe('actions in the palette', () => {
  it('are all there, by their names in both languages, but for the palette itself and what only the close guard asks', async () => {
    const site = await openActionSite('3x 2002-1204');
    const entries = actionEntries(site.context());
    const listed = entries.flatMap(({ goal }) => (goal.type === 'action' ? [goal.action] : []));
    const expected = (Object.keys(ACTIONS) as ActionId[]).filter((id) => id !== 'view.palette' && id !== 'file.saveAndClose');
    expect(listed.toSorted()).toEqual(expected.toSorted());
    for (const { goal, words, hint } of entries) {
      if (goal.type === 'action') expect(words).toEqual([actionName(goal.action).en, actionName(goal.action).de]);
      expect(hint.en && hint.de).not.toBe('');
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('say why they cannot be done, and only then', async () => {
    const none = await openActionSite();
    const some = await openActionSite('3x 2002-1204');
    const reasonOf = (site: typeof none, action: ActionId) =>
      actionEntries(site.context()).find(({ goal }) => goal.type === 'action' && goal.action === action)?.reason;
    expect(reasonOf(none, 'edit.turn')?.de).toBe('Es ist kein Projekt geöffnet.');
    expect(reasonOf(none, 'file.new')).toBeUndefined();
    expect(reasonOf(some, 'edit.undo')).toBeUndefined();
    expect(reasonOf(some, 'edit.redo')?.en).toBe('There is nothing to redo.');
  });
});

describe('places in the palette', () => {
  it('are rails and strips, and lead there', async () => {
    const site = await openActionSite('3x 2002-1204 labels=1..3');
    const { view } = site.session().state.get();
    const entries = placeEntries(view);
    expect(entries.map(({ name }) => name.en)).toEqual(['Go to rail R1', 'Go to strip -X1']);
    expect(entries.map(({ name }) => name.de)).toEqual(['Gehe zu Tragschiene R1', 'Gehe zu Klemmenleiste -X1']);
    const strip = entries[1];
    if (strip) pursueGoal(strip.goal, site.context());
    expect(site.session().state.get().selection.ids.size).toBe(3);
  });

  it('are items by the beginning of their reference, the shortest first, with or without the sign', async () => {
    const site = await openActionSite('12x 2002-1204 labels=1..12');
    const { view } = site.session().state.get();
    const names = (query: string) => itemEntries(view, query, 3).map(({ name }) => name.en);
    expect(names('-X1:1')).toEqual(['Go to -X1:1', 'Go to -X1:10', 'Go to -X1:11']);
    expect(names('x1:12')).toEqual(['Go to -X1:12']);
    expect(names('x1')).toEqual([]);
    expect(names('-X9:')).toEqual([]);
  });

  it('are the findings that count', async () => {
    const site = await openActionSite('3x 2002-1204 labels=1..3');
    const { findings } = site.session().state.get().checks;
    const entries = findingEntries(findings);
    expect(entries).toHaveLength(findings.length);
    const [first] = entries;
    if (first) pursueGoal(first.goal, site.context());
    expect(site.context().window.state.get().finding).toBe(findings[0]?.key);
    const accepted = findings.map((finding) => ({ ...finding, waived: { waiver: 'waiver/1' as never, reason: '', author: '' } }));
    expect(findingEntries(accepted)).toEqual([]);
  });
});

describe('parts in the palette', () => {
  it('are asked for by what may be an order number', () => {
    expect(partQuery('2002-1204')).toBe('2002-1204');
    expect(partQuery('insert 2002-1204')).toBe('2002-1204');
    expect(partQuery('einfügen 2002')).toBe('2002');
    expect(partQuery('WDU 2.5')).toBe('WDU 2.5');
    for (const none of ['', 'ins', 'r1', '12', 'insert after', '-X1:123']) expect(partQuery(none), none).toBeUndefined();
  });

  it('are inserted', async () => {
    const site = await openActionSite('2002-1204');
    const key = [...site.session().state.get().view.document.records.values()].flatMap((record) => (record.kind === 'item' ? [record.part] : []))[0];
    const found = await site.context().app.client.call['library.search']({ text: '2002-1204', limit: 5, offset: 0 });
    if (!found.ok || key === undefined) throw new Error('no library');
    const [entry] = partEntries(found.value.parts);
    expect(entry?.name).toEqual({ en: 'Insert 2002-1204', de: '2002-1204 einfügen' });
    if (entry) pursueGoal(entry.goal, site.context());
    await new Promise((resolve) => setTimeout(resolve, 0));
    const items = [...site.session().state.get().view.index.itemsByRail.values()].flat();
    expect(items.map(({ part }) => part)).toEqual([key, key]);
  });
});

describe('projects in the palette', () => {
  it('are the other open ones, files that are not open, and examples', async () => {
    const site = await openActionSite('2002-1204');
    const { app } = site.context();
    const first = site.session();
    await app.newProject('Second');
    const file = { handle: 'handle-12345', name: 'Pump.railwright', folder: 'Projects', kind: 'railwright' as const };
    const entries = projectEntries(
      app.state.get().sessions,
      app.state.get().active,
      [{ file, modified: 0, opened: null }] as never,
      [{ name: 'motor', title: { en: 'Motor', de: 'Motor' }, description: { en: '', de: '' } }],
    );
    expect(entries.map(({ name }) => name.en)).toEqual(['Switch to Test', 'Open Pump.railwright', 'Open example: Motor']);
    const [other] = entries;
    if (other) pursueGoal(other.goal, site.context());
    expect(app.state.get().active).toBe(first);
  });
});
