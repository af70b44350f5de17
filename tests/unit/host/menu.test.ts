import { LANGUAGE_TAGS } from '../../../shared/text/index.ts';
import { describe, expect, it } from 'vitest';
import { MENU_ACTIONS, MENU_BAR, type MenuEntry } from '../../../shared/host/index.ts';

const entries = MENU_BAR.flatMap(({ entries: own }) => own);
const spoken = (list: readonly MenuEntry[]) => list.flatMap((entry) => (entry.type === 'separator' ? [] : [entry.label]));
const shortcuts = entries.flatMap((entry) => (entry.type === 'action' && entry.shortcut !== undefined ? [[entry.shortcut, entry.label.en] as const] : []));

/** What the platform, the browser or the fields of a form already do with a key. */
const TAKEN = new Set([
  'CmdOrCtrl+T', 'CmdOrCtrl+Shift+T', 'CmdOrCtrl+Shift+N', 'CmdOrCtrl+H', 'CmdOrCtrl+Q', 'CmdOrCtrl+M', 'CmdOrCtrl+R', 'F5', 'CmdOrCtrl+P', 'F11', 'F12',
  'CmdOrCtrl+Shift+I', 'Alt+F4', 'Alt+Left', 'Alt+Right', 'Tab', 'Escape', 'Enter', 'Space',
]);

describe('the words of the menu', () => {
  it('are no two the same within a menu, nor two menus of one name', () => {
    for (const language of LANGUAGE_TAGS) {
      expect(new Set(MENU_BAR.map(({ label }) => label[language])).size).toBe(MENU_BAR.length);
      for (const { id, entries: own } of MENU_BAR) {
        const labels = spoken(own).map((label) => label[language]);
        expect(new Set(labels).size, id).toBe(labels.length);
      }
    }
  });

  it('say in both languages alike that more will be asked: an ellipsis, in German behind a blank', () => {
    for (const { en, de } of spoken(entries)) {
      expect(en.endsWith('…'), en).toBe(de.endsWith('…'));
      expect(en, en).not.toMatch(/\s…|\.\.\./);
      expect(de, de).not.toMatch(/\S…|\.\.\./);
    }
  });

  it('begin with a capital, end without a full stop and are not left untranslated', () => {
    const same = spoken(entries).filter(({ en, de }) => en === de);
    expect(same).toEqual([]);
    for (const { en, de } of spoken(entries)) {
      for (const text of [en, de]) expect(text).toMatch(/^\p{Lu}.*[^.!:]$/u);
    }
  });

  it('keep to one word for a thing', () => {
    const german = spoken(entries).map(({ de }) => de).join(' | ');
    // The trade says Tragschiene and Klemme, Befund and Abhilfe.
    expect(german).not.toMatch(/\b(Hutschiene|Problem|Fehler|Lösung|Bauteil|Komponente)/);
  });
});

describe('the lines between the entries', () => {
  it.each(MENU_BAR.map(({ id, entries: own }) => [id, own] as const))('of %s part groups: none at an end, no two together', (_, own) => {
    const kinds = own.map(({ type }) => type);
    expect(kinds[0]).not.toBe('separator');
    expect(kinds.at(-1)).not.toBe('separator');
    kinds.forEach((kind, at) => expect(kind === 'separator' && kinds[at + 1] === 'separator').toBe(false));
    expect(own.length).toBeGreaterThan(0);
  });
});

describe('the shortcuts of the menu', () => {
  it('are written as accelerators, modifiers in one order', () => {
    for (const [shortcut, label] of shortcuts) {
      expect(shortcut, label).toMatch(/^(CmdOrCtrl\+)?(Alt\+)?(Shift\+)?([A-Z]|\d|F([1-9]|1[0-2])|Plus|Delete|Backspace|PageUp|PageDown|Home|End|[-,./])$/);
      // A letter alone would be typed into a field.
      expect(shortcut, label).not.toMatch(/^[A-Z\d]$/);
    }
  });

  it('differ from each other and from what browser and platform do', () => {
    const names = shortcuts.map(([shortcut]) => shortcut);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => TAKEN.has(name))).toEqual([]);
  });

  it('are those that everybody knows where there is one', () => {
    const byAction = new Map(entries.flatMap((entry) => (entry.type === 'action' ? [[entry.action, entry.shortcut] as const] : [])));
    expect(byAction.get('file.new')).toBe('CmdOrCtrl+N');
    expect(byAction.get('file.open')).toBe('CmdOrCtrl+O');
    expect(byAction.get('file.save')).toBe('CmdOrCtrl+S');
    expect(byAction.get('file.saveAs')).toBe('CmdOrCtrl+Shift+S');
    expect(byAction.get('edit.undo')).toBe('CmdOrCtrl+Z');
    expect(byAction.get('edit.cut')).toBe('CmdOrCtrl+X');
    expect(byAction.get('edit.copy')).toBe('CmdOrCtrl+C');
    expect(byAction.get('edit.paste')).toBe('CmdOrCtrl+V');
    expect(byAction.get('edit.selectAll')).toBe('CmdOrCtrl+A');
    expect(byAction.get('view.fit')).toBe('CmdOrCtrl+0');
    expect(byAction.get('help.guide')).toBe('F1');
  });

  it('go backwards with Shift where they go forwards without', () => {
    const of = (name: (typeof MENU_ACTIONS)[number]) => entries.flatMap((entry) => (entry.type === 'action' && entry.action === name ? [entry.shortcut] : []))[0];
    for (const thing of ['Finding', 'Area'] as const) expect(of(`view.previous${thing}`)).toBe(`Shift+${of(`view.next${thing}`)}`);
    expect(of('edit.redo')).toBe(`CmdOrCtrl+Shift+${of('edit.undo')?.at(-1)}`);
  });

  it('of the clipboard are the system’s in a native menu, and of nothing else', () => {
    const own = entries.flatMap((entry) => (entry.type === 'action' && entry.role !== undefined ? [[entry.action, entry.role]] : []));
    expect(own).toEqual([['edit.cut', 'cut'], ['edit.copy', 'copy'], ['edit.paste', 'paste']]);
  });
});

describe('the names of actions', () => {
  it('differ, and begin with their area', () => {
    expect(new Set(MENU_ACTIONS).size).toBe(MENU_ACTIONS.length);
    for (const action of MENU_ACTIONS) expect(action).toMatch(/^(file|edit|strip|view|help)\.[a-z][A-Za-z]+$/);
  });
});
