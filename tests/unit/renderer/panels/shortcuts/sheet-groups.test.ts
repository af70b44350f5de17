import { describe, expect, it } from 'vitest';
import { BINDINGS, formatShortcut } from '../../../../../renderer/actions/index.ts';
import { drawingRows, gestureWords, menuGroups } from '../../../../../renderer/panels/shortcuts/sheet-groups.ts';
import { CANVAS_KEYS, HELD_KEYS } from '../../../../../renderer/tools/rails/canvas-keys.ts';

describe('the sheet of shortcuts', () => {
  it('has every binding, once', () => {
    const shown = menuGroups().flatMap(({ rows }) => rows.flatMap(({ shortcuts }) => shortcuts));
    expect(shown).toHaveLength(BINDINGS.length);
    expect(new Set(shown)).toEqual(new Set(BINDINGS.map(({ shortcut }) => shortcut)));
  });

  it('has a title over each group and a name for each row, in both languages', () => {
    for (const { title, rows } of menuGroups()) {
      expect(title.en && title.de).not.toBe('');
      for (const { does } of rows) expect(does.en && does.de).not.toBe('');
    }
  });

  it('has every key of the drawing, those that do the same in one row', () => {
    const rows = drawingRows();
    const keys = [...CANVAS_KEYS, ...HELD_KEYS].reduce((sum, group) => sum + group.keys.length, 0);
    expect(rows.reduce((sum, { shortcuts }) => sum + shortcuts.length, 0)).toBe(keys);
    expect(new Set(rows.map(({ does }) => does.en)).size).toBe(rows.length);
  });

  it('writes keys as the platform has them', () => {
    const [first] = drawingRows().find(({ does }) => does.en === 'Extend the selection')?.shortcuts ?? [];
    if (!first) throw new Error('no row');
    expect(formatShortcut(first, 'windows', 'de')).toBe('Umschalt+←');
    expect(formatShortcut(first, 'macos', 'en')).toBe('⇧←');
    expect(gestureWords('Ctrl + click', 'macos')).toBe('⌘ + click');
    expect(gestureWords('Strg + Klick', 'macos')).toBe('⌘ + Klick');
    expect(gestureWords('Alt + drag', 'macos')).toBe('⌥ + drag');
    expect(gestureWords('Ctrl + click', 'linux')).toBe('Ctrl + click');
  });
});
