import { describe, expect, it } from 'vitest';
import type { ActionId } from '../../../../renderer/actions/action.ts';
import { itemsToNumber } from '../../../../renderer/actions/edit-actions.ts';
import { ACTIONS, actionLabel, actionName, runAction } from '../../../../renderer/actions/registry.ts';
import { MENU_BAR } from '../../../../shared/host/index.ts';
import { openActionSite } from '../../../support/action-site.ts';
import { flush } from '../../../support/fake-host.ts';

async function setUp(placements?: string) {
  const site = await openActionSite(placements);
  return { ...site, run: (id: ActionId) => runAction(id, site.context()) };
}

const items = (all: Awaited<ReturnType<typeof setUp>>): number =>
  [...all.session().state.get().view.index.itemsByRail.values()].reduce((sum, list) => sum + list.length, 0);

describe('names of actions', () => {
  it('are those of the menu, in both languages', () => {
    for (const { entries } of MENU_BAR) {
      for (const entry of entries) if (entry.type === 'action') expect(actionName(entry.action)).toEqual(entry.label);
    }
    for (const id of Object.keys(ACTIONS) as ActionId[]) {
      expect(actionName(id).en).not.toBe('');
      expect(actionName(id).de).not.toBe('');
    }
  });

  it('name the edit that would be taken back', async () => {
    const all = await setUp('3x 2002-1204');
    expect(actionLabel('edit.undo', all.context()).en).toMatch(/^Undo: Place 3 × 2002-1204/);
    expect(actionLabel('edit.undo', all.context()).de).toMatch(/^Rückgängig: 3 × 2002-1204/);
    all.run('edit.undo');
    expect(actionLabel('edit.redo', all.context()).en).toMatch(/^Redo: Place/);
    expect(actionLabel('edit.undo', all.context())).toEqual(actionName('edit.undo'));
  });
});

describe('without a project', () => {
  it('everything that works on one says so in both languages', async () => {
    const all = await setUp();
    for (const id of ['file.save', 'file.export', 'edit.undo', 'edit.turn', 'view.fit', 'view.nextFinding', 'library.search'] as const) {
      const reason = ACTIONS[id].unavailable(all.context());
      expect(reason, id).toEqual({ en: 'No project is open.', de: 'Es ist kein Projekt geöffnet.' });
    }
    for (const id of ['file.new', 'file.open', 'file.settings', 'help.guide', 'help.about'] as const) {
      expect(ACTIONS[id].unavailable(all.context()), id).toBeUndefined();
    }
  });

  it('nothing happens when it is asked for all the same', async () => {
    const all = await setUp();
    for (const id of Object.keys(ACTIONS) as ActionId[]) if (ACTIONS[id].unavailable(all.context())) all.run(id);
    expect(all.window.state.get().dialog).toBeNull();
  });
});

describe('editing', () => {
  it('deletes, turns and selects', async () => {
    const all = await setUp('3x 2002-1204');
    const session = all.session();
    expect(items(all)).toBe(3);
    all.run('edit.turn');
    expect([...session.state.get().view.index.itemsByRail.values()][0]?.every(({ turned }) => turned)).toBe(true);
    session.select([]);
    expect(ACTIONS['edit.delete'].unavailable(all.context())).toBeDefined();
    expect(ACTIONS['edit.turn'].unavailable(all.context())).toBeDefined();
    all.run('edit.selectAll');
    expect(session.state.get().selection.ids.size).toBe(3);
    all.run('edit.delete');
    expect(items(all)).toBe(0);
    all.run('edit.undo');
    expect(items(all)).toBe(3);
    all.run('edit.redo');
    expect(items(all)).toBe(0);
  });

  it('says why there is nothing to take back', async () => {
    const all = await setUp('');
    all.run('edit.undo');
    expect(all.session().state.get().announcement).toMatchObject(ACTIONS['edit.undo'].unavailable(all.context()) ?? {});
  });

  it('completes accessories, tells about it and offers the way back', async () => {
    const all = await setUp('3x 2002-1204');
    all.run('edit.completeAccessories');
    await flush();
    expect(items(all)).toBe(6);
    const [toast] = all.app.state.get().toasts;
    expect(toast).toMatchObject({ tone: 'success', text: { en: '3 fixes applied', de: '3 Abhilfen angewendet' } });
    toast?.action?.run();
    expect(items(all)).toBe(3);
  });

  it('tells that nothing is missing', async () => {
    const all = await setUp('3x 2002-1204');
    all.run('edit.completeAccessories');
    await flush();
    all.run('edit.completeAccessories');
    await flush();
    expect(all.app.state.get().toasts.at(-1)).toMatchObject({ tone: 'info', text: { en: 'No accessories are missing.' } });
    expect(items(all)).toBe(6);
  });

  it('numbers what has terminals: the selection, else the active rail', async () => {
    const all = await setUp('2x 2002-1204, 2002-1292');
    expect(itemsToNumber(all.session())).toHaveLength(2);
    const [first] = itemsToNumber(all.session());
    if (first) all.session().select([first]);
    expect(itemsToNumber(all.session())).toEqual([first]);
    all.session().select([]);
    all.run('edit.number');
    expect(all.window.state.get().dialog).toMatchObject({ kind: 'number' });
    expect(itemsToNumber(all.session())).toHaveLength(2);
  });
});

describe('findings', () => {
  it('are walked through round and round, each selected and shown', async () => {
    const all = await setUp('3x 2002-1204');
    const { findings } = all.session().state.get().checks;
    expect(findings.length).toBeGreaterThan(1);
    const seen: (string | undefined)[] = [];
    for (let step = 0; step <= findings.length; step += 1) {
      all.run('view.nextFinding');
      seen.push(all.window.state.get().finding);
    }
    expect(new Set(seen).size).toBe(findings.length);
    expect(seen.at(-1)).toBe(seen[0]);
    all.run('view.previousFinding');
    expect(all.window.state.get().finding).toBe(findings.at(-1)?.key);
    expect(all.window.state.get()).toMatchObject({ dockTab: 'findings', panels: { dock: true } });
    expect(all.session().state.get().selection.ids.size).toBeGreaterThan(0);
  });

  it('cannot be walked through where there are none', async () => {
    const all = await setUp('');
    expect(ACTIONS['view.nextFinding'].unavailable(all.context())).toBeDefined();
  });
});

describe('files', () => {
  it('ask for a name first', async () => {
    const all = await setUp('2002-1204');
    all.run('file.save');
    await flush();
    expect(all.window.state.get().dialog).toMatchObject({ kind: 'saveAs' });
  });

  it('ask before unsaved work is closed, and only then', async () => {
    const all = await setUp('2002-1204');
    all.run('file.close');
    expect(all.window.state.get().dialog).toMatchObject({ kind: 'unsaved' });
    expect(all.app.state.get().active).toBeDefined();

    const untouched = await setUp('');
    untouched.run('file.close');
    await flush();
    expect(untouched.window.state.get().dialog).toBeNull();
    expect(untouched.app.state.get().active).toBeUndefined();
  });

  it('are not written again while everything is in the file', async () => {
    const all = await setUp('2002-1204');
    const saved = await all.session().saveAs({ name: 'Test' });
    expect(saved.ok).toBe(true);
    expect(ACTIONS['file.save'].unavailable(all.context())).toMatchObject({ en: 'Everything is in the file.' });
  });

  it('show the settings of the project where one is open, else those of the program', async () => {
    const open = await setUp('');
    open.run('file.settings');
    expect(open.window.state.get().dialog).toEqual({ kind: 'settings', page: 'project' });
    const welcome = await setUp();
    welcome.run('file.settings');
    expect(welcome.window.state.get().dialog).toEqual({ kind: 'settings', page: 'program' });
  });
});
