import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/shell/arguments.ts';
import { type CloseAnswer, closeQuestion, createCloseGuard } from '../../../electron/shell/close-guard.ts';
import { menuTemplate } from '../../../electron/shell/menu-template.ts';
import { parseWindowState, placeWindow } from '../../../electron/shell/window-state.ts';
import { MENU_ACTIONS, MENU_BAR } from '../../../shared/host/index.ts';

describe('readArguments', () => {
  const at = resolve('/start');
  it('finds files and folders among what the system and Chromium add', () => {
    const args = ['--no-sandbox', 'Pump.railwright', '--flag=x.rail', resolve('/a/B.RAIL'), '--data=d', '-psn_0_1', 'notes.txt', '.'];
    expect(readArguments(args, at)).toEqual({ files: [resolve('/start/Pump.railwright'), resolve('/a/B.RAIL')], data: resolve('/start/d') });
    expect(readArguments(['--projects=/p', '--data='], at)).toEqual({ files: [], projects: resolve('/p') });
    expect(readArguments([], at)).toEqual({ files: [] });
  });
  it('takes no flag for a file', () => {
    expect(readArguments(['-x.rail', '--x.railwright'], at).files).toEqual([]);
  });
});

describe('close guard', () => {
  function guarded(answers: CloseAnswer[]) {
    const did: string[] = [];
    const guard = createCloseGuard({
      ask: async () => {
        did.push('ask');
        return answers.shift() ?? 'cancel';
      },
      saveAndClose: () => did.push('save'),
      discard: () => did.push('discard'),
      close: () => did.push('close'),
    });
    const settled = () => new Promise((done) => setTimeout(done, 0));
    return { guard, did, settled };
  }

  it('lets a window without unsaved work close unasked', () => {
    const { guard, did } = guarded([]);
    expect(guard.mayClose()).toBe(true);
    guard.setUnsaved(['P']);
    guard.setUnsaved([]);
    expect(guard.mayClose()).toBe(true);
    expect(did).toEqual([]);
  });

  it('asks once at a time, and again after cancelling', async () => {
    const { guard, did, settled } = guarded(['cancel', 'cancel']);
    guard.setUnsaved(['P']);
    expect(guard.mayClose()).toBe(false);
    expect(guard.mayClose()).toBe(false);
    await settled();
    expect(did).toEqual(['ask']);
    expect(guard.mayClose()).toBe(false);
    await settled();
    expect(did).toEqual(['ask', 'ask']);
  });

  it('lets the page save and close by itself', async () => {
    const { guard, did, settled } = guarded(['save', 'discard']);
    guard.setUnsaved(['P']);
    guard.mayClose();
    await settled();
    expect(did).toEqual(['ask', 'save']);
    // The page never answers: the user can still decide otherwise.
    expect(guard.mayClose()).toBe(false);
    await settled();
    expect(did).toEqual(['ask', 'save', 'ask', 'discard', 'close']);
    expect(guard.mayClose()).toBe(true);
  });

  it('lets pass what the page has closed itself', () => {
    const { guard } = guarded([]);
    guard.setUnsaved(['P']);
    guard.allow();
    expect(guard.mayClose()).toBe(true);
  });

  it('asks about the projects that were named last, each by its name', async () => {
    const asked: (readonly string[])[] = [];
    const nothing = () => undefined;
    const ask = async (projects: readonly string[]): Promise<CloseAnswer> => {
      asked.push(projects);
      return 'cancel';
    };
    const guard = createCloseGuard({ ask, saveAndClose: nothing, discard: nothing, close: nothing });
    guard.setUnsaved(['A']);
    guard.setUnsaved(['A', 'B']);
    guard.mayClose();
    expect(asked).toEqual([['A', 'B']]);
    const detail = closeQuestion('de', ['Pumpe', 'Klärwerk']).detail;
    expect(detail.split('\n').slice(0, 2)).toEqual(['•\u00a0Pumpe', '•\u00a0Klärwerk']);
    expect(closeQuestion('en', Array.from({ length: 11 }, (_, at) => `P${at}`)).detail).toContain('and 3 more');
  });

  it('asks in both languages with buttons in the order of the answers', () => {
    expect(closeQuestion('en', ['P'])).toMatchObject({ buttons: ['Save', 'Don’t save', 'Cancel'], defaultId: 0, cancelId: 2 });
    expect(closeQuestion('de', ['P'])).toMatchObject({ buttons: ['Speichern', 'Nicht speichern', 'Abbrechen'] });
  });
});

describe('placeWindow', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const state = (x: number, y: number, width = 1200, height = 800) => ({ bounds: { x, y, width, height }, maximized: false });

  it('puts the window where it was', () => {
    expect(placeWindow(state(100, 50), [screen])).toEqual(state(100, 50));
    expect(placeWindow(state(-900, 50), [screen, { ...screen, x: -1920 }])).toEqual(state(-900, 50));
    expect(placeWindow({ ...state(5, 5), maximized: true }, [screen]).maximized).toBe(true);
  });
  it.each([
    ['beside a screen that is gone', 2500, 50],
    ['above the screen', 100, -200],
    ['below the screen', 100, 1030],
    ['with only its corner visible', 1880, 50],
  ])('brings a window back that lies %s', (_, x, y) => {
    expect(placeWindow(state(x, y), [screen]).bounds).toEqual({ x: 360, y: 120, width: 1200, height: 800 });
  });
  it('makes the first window no larger than the screen, and survives having none', () => {
    expect(placeWindow(undefined, [{ x: 10, y: 20, width: 1280, height: 700 }]).bounds).toEqual({ x: 10, y: 20, width: 1280, height: 700 });
    expect(placeWindow(undefined, []).bounds).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
  });
});

describe('parseWindowState', () => {
  it('reads what was written and nothing else', () => {
    const state = { bounds: { x: -1, y: 2, width: 3, height: 4 }, maximized: true };
    expect(parseWindowState(JSON.stringify(state))).toEqual(state);
    for (const text of ['', '{', 'null', '[]', '{"bounds":{"x":0.5,"y":0,"width":1,"height":1},"maximized":true}', '{"maximized":true}']) {
      expect(parseWindowState(text)).toBeUndefined();
    }
  });
});

describe('menuTemplate', () => {
  it('shows every menu in the language, chooses its actions, and registers no key', () => {
    const chosen: string[] = [];
    const template = menuTemplate('de', (action) => chosen.push(action));
    expect(template.map(({ label }) => label)).toEqual(MENU_BAR.map(({ label }) => label.de));
    const entries = template.flatMap(({ submenu }) => submenu as { id?: string; label?: string; click?: () => void; accelerator?: string; registerAccelerator?: boolean; type?: string }[]);
    for (const entry of entries) {
      if (entry.type !== 'separator') expect(entry.label).toMatch(/\S/);
      if (entry.accelerator !== undefined) expect(entry.registerAccelerator).toBe(false);
      entry.click?.();
    }
    expect(chosen).toEqual(entries.flatMap(({ id }) => id ?? []));
    const bySystem = MENU_BAR.flatMap((menu) => menu.entries.flatMap((entry) => (entry.type === 'action' && entry.role ? [entry] : [])));
    expect(new Set([...chosen, ...bySystem.map(({ action }) => action)])).toEqual(
      new Set(MENU_ACTIONS.filter((action) => action !== 'file.saveAndClose')),
    );
    // The clipboard is the system's, in text fields and outside them.
    for (const { role, label } of bySystem) expect(entries).toContainEqual({ role, label: label.de });
    expect(bySystem.map(({ role }) => role)).toEqual(['cut', 'copy', 'paste']);
  });
});
