import { describe, expect, it } from 'vitest';
import { BINDINGS, type KeyPlace, bindingFor, holdsAt, mainShortcut } from '../../../../renderer/actions/key-bindings.ts';
import { ACTIONS } from '../../../../renderer/actions/registry.ts';
import { formatShortcut } from '../../../../renderer/actions/shortcut.ts';
import { MENU_BAR } from '../../../../shared/host/index.ts';

function ask(written: string, place: KeyPlace = 'outside') {
  const parts = written.split('+');
  const key = parts.pop() ?? '';
  const press = {
    key,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    shiftKey: parts.includes('Shift'),
    altKey: false,
  };
  return bindingFor(press, 'windows', place)?.action;
}

describe('key bindings', () => {
  it.each([
    ['Ctrl+z', 'edit.undo'],
    ['Ctrl+y', 'edit.redo'],
    ['Ctrl+Shift+Z', 'edit.redo'],
    ['Ctrl+s', 'file.save'],
    ['Ctrl+Shift+S', 'file.saveAs'],
    ['Ctrl+n', 'file.new'],
    ['Ctrl+o', 'file.open'],
    ['Ctrl+e', 'file.export'],
    ['Ctrl+p', 'file.export'],
    ['Ctrl+f', 'library.search'],
    ['i', 'edit.quickInsert'],
    ['/', 'edit.quickInsert'],
    ['Delete', 'edit.delete'],
    ['t', 'edit.turn'],
    ['Ctrl+a', 'edit.selectAll'],
    ['F8', 'view.nextFinding'],
    ['Shift+F8', 'view.previousFinding'],
    ['F1', 'help.guide'],
    ['0', 'view.fit'],
    ['Ctrl+Shift+A', 'edit.completeAccessories'],
  ])('%s is %s', (written, action) => {
    expect(ask(written)).toBe(action);
  });

  it('leave typing alone', () => {
    for (const written of ['i', '/', 't', 'n', '0', 'Delete', 'Backspace', 'Ctrl+a', 'Ctrl+z', 'Ctrl+y']) {
      expect(ask(written, 'typedField'), written).toBeUndefined();
    }
    expect(ask('Ctrl+s', 'typedField')).toBe('file.save');
    expect(ask('F8', 'typedField')).toBe('view.nextFinding');
  });

  it('take edits back from a field in which nothing was typed', () => {
    expect(ask('Ctrl+z', 'pristineField')).toBe('edit.undo');
    expect(ask('t', 'pristineField')).toBeUndefined();
    expect(ask('Ctrl+a', 'pristineField')).toBeUndefined();
  });

  it('mean one thing only at each place', () => {
    for (const place of ['outside', 'pristineField', 'typedField'] as const) {
      const seen = new Map<string, string>();
      for (const { action, shortcut, scope } of BINDINGS) {
        if (place !== 'outside' && scope === 'outsideFields') continue;
        const written = formatShortcut(shortcut, 'windows', 'en');
        expect(seen.get(written) ?? action, written).toBe(action);
        seen.set(written, action);
      }
    }
  });

  it('are no letters alone in the menu, whose shortcuts the system takes from text fields too', () => {
    for (const { entries } of MENU_BAR) {
      for (const entry of entries) if (entry.type === 'action') expect(entry.shortcut ?? '').not.toMatch(/^(?:Shift\+)?[A-Z0-9]$/);
    }
  });

  it('are shown as the menu has them', () => {
    const redo = mainShortcut('edit.redo');
    expect(redo && formatShortcut(redo, 'windows', 'en')).toBe('Ctrl+Shift+Z');
    expect(mainShortcut('help.about')).toBeUndefined();
  });

  it('name actions that exist', () => {
    for (const { action } of BINDINGS) expect(ACTIONS).toHaveProperty([action]);
  });

  it('say which actions of the native menu mean the text of a field', () => {
    expect(holdsAt('edit.undo', 'typedField')).toBe(false);
    expect(holdsAt('edit.undo', 'pristineField')).toBe(true);
    expect(holdsAt('edit.delete', 'pristineField')).toBe(false);
    expect(holdsAt('file.save', 'typedField')).toBe(true);
  });
});
