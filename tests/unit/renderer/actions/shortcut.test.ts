import { describe, expect, it } from 'vitest';
import { type KeyPress, ariaShortcut, formatShortcut, matchesShortcut, parseShortcut } from '../../../../renderer/actions/shortcut.ts';

function press(key: string, held: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[] = []): KeyPress {
  return {
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  };
}

describe('shortcuts', () => {
  it('are read as the menu data writes them', () => {
    expect(parseShortcut('CmdOrCtrl+Shift+Z')).toEqual({ main: true, shift: true, alt: false, key: 'z' });
    expect(parseShortcut('CmdOrCtrl+Plus')).toEqual({ main: true, shift: false, alt: false, key: '+' });
    expect(parseShortcut('Shift+F8')).toEqual({ main: false, shift: true, alt: false, key: 'F8' });
    expect(parseShortcut('CmdOrCtrl+-').key).toBe('-');
    expect(() => parseShortcut('Hyper+A')).toThrow('Hyper');
  });

  it('take Control, and Command on macOS', () => {
    const save = parseShortcut('CmdOrCtrl+S');
    expect(matchesShortcut(save, press('s', ['ctrl']), 'windows')).toBe(true);
    expect(matchesShortcut(save, press('s', ['meta']), 'windows')).toBe(false);
    expect(matchesShortcut(save, press('s', ['meta']), 'macos')).toBe(true);
    expect(matchesShortcut(save, press('s', ['ctrl']), 'macos')).toBe(false);
    expect(matchesShortcut(save, press('s'), 'linux')).toBe(false);
  });

  it('want exactly their modifiers', () => {
    const save = parseShortcut('CmdOrCtrl+S');
    expect(matchesShortcut(save, press('S', ['ctrl', 'shift']), 'linux')).toBe(false);
    expect(matchesShortcut(save, press('s', ['ctrl', 'alt']), 'linux')).toBe(false);
    expect(matchesShortcut(save, press('s', ['ctrl', 'meta']), 'linux')).toBe(false);
    expect(matchesShortcut(parseShortcut('CmdOrCtrl+Shift+S'), press('S', ['ctrl', 'shift']), 'linux')).toBe(true);
  });

  it('take signs with Shift where the keyboard needs it', () => {
    expect(matchesShortcut(parseShortcut('/'), press('/', ['shift']), 'linux')).toBe(true);
    expect(matchesShortcut(parseShortcut('CmdOrCtrl+Plus'), press('+', ['ctrl', 'shift']), 'windows')).toBe(true);
    expect(matchesShortcut(parseShortcut('T'), press('T', ['shift']), 'linux')).toBe(false);
    expect(matchesShortcut(parseShortcut('0'), press('0', ['shift']), 'linux')).toBe(false);
  });

  it('do not care about Caps Lock', () => {
    expect(matchesShortcut(parseShortcut('T'), press('T'), 'linux')).toBe(true);
    expect(matchesShortcut(parseShortcut('CmdOrCtrl+Z'), press('Z', ['ctrl']), 'windows')).toBe(true);
  });

  it('are written as the keyboard of the reader names its keys', () => {
    const redo = parseShortcut('CmdOrCtrl+Shift+Z');
    expect(formatShortcut(redo, 'windows', 'en')).toBe('Ctrl+Shift+Z');
    expect(formatShortcut(redo, 'linux', 'de')).toBe('Strg+Umschalt+Z');
    expect(formatShortcut(redo, 'macos', 'de')).toBe('⇧⌘Z');
    expect(formatShortcut(parseShortcut('Delete'), 'windows', 'de')).toBe('Entf');
    expect(formatShortcut(parseShortcut('F1'), 'windows', 'en')).toBe('F1');
  });

  it('are told to screen readers', () => {
    expect(ariaShortcut(parseShortcut('CmdOrCtrl+Shift+Z'), 'windows')).toBe('Control+Shift+Z');
    expect(ariaShortcut(parseShortcut('CmdOrCtrl+Z'), 'macos')).toBe('Meta+Z');
    expect(ariaShortcut(parseShortcut('Space'), 'linux')).toBe('Space');
  });
});
