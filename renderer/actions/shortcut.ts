import { type Language, inLanguage } from '../../shared/text/index.ts';

/** Where the window runs; decides only how shortcuts are written and which key is the main one. */
export type ShortcutPlatform = 'windows' | 'macos' | 'linux' | 'other';

/** A shortcut as written in the menu data: modifiers and one key, joined by plus signs (`CmdOrCtrl+Shift+Z`). */
export interface Shortcut {
  readonly main: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Key in the spelling of `KeyboardEvent.key`, letters in lower case. */
  readonly key: string;
}

/** What a shortcut is compared with: the part of a keyboard event that matters. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const KEY_OF: Readonly<Record<string, string>> = { Plus: '+', Space: ' ', Up: 'ArrowUp', Down: 'ArrowDown' };

/** Reads a written shortcut. Throws for a modifier that it does not know: shortcuts are data of the program. */
export function parseShortcut(written: string): Shortcut {
  const parts = written.split('+');
  const name = parts.pop() ?? '';
  const shortcut = { main: false, shift: false, alt: false };
  for (const modifier of parts) {
    if (modifier === 'CmdOrCtrl') shortcut.main = true;
    else if (modifier === 'Shift') shortcut.shift = true;
    else if (modifier === 'Alt') shortcut.alt = true;
    else throw new Error(`unknown modifier ${modifier}`);
  }
  const key = KEY_OF[name] ?? (name.length === 1 ? name.toLowerCase() : name);
  return { ...shortcut, key };
}

/** Whether a key press is this shortcut. On macOS the main modifier is Command, elsewhere Control. */
export function matchesShortcut(shortcut: Shortcut, press: KeyPress, platform: ShortcutPlatform): boolean {
  const main = platform === 'macos' ? press.metaKey : press.ctrlKey;
  const other = platform === 'macos' ? press.ctrlKey : press.metaKey;
  if (main !== shortcut.main || other || press.altKey !== shortcut.alt) return false;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key !== shortcut.key) return false;
  // Signs such as + and / are typed with or without Shift, depending on the keyboard.
  return press.shiftKey === shortcut.shift || (!shortcut.shift && isSign(shortcut.key));
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/.test(key);
}

/** Keys that bear the same sign everywhere. */
const SAME = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', '-': '−' } as const;

const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { Delete: 'Del', Backspace: 'Backspace', ' ': 'Space', Escape: 'Esc', PageUp: 'PgUp', PageDown: 'PgDn', ContextMenu: 'Menu', ...SAME },
  de: {
    Delete: 'Entf',
    Backspace: 'Rück',
    ' ': 'Leertaste',
    Escape: 'Esc',
    Home: 'Pos1',
    End: 'Ende',
    Enter: 'Eingabe',
    PageUp: 'Bild↑',
    PageDown: 'Bild↓',
    ContextMenu: 'Menü',
    ...SAME,
  },
};

/** A shortcut as the reader's keyboard names it: "Ctrl+Shift+Z", "Strg+Umschalt+Z", "⇧⌘Z". */
export function formatShortcut(shortcut: Shortcut, platform: ShortcutPlatform, language: Language): string {
  const key = NAMES[language][shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key);
  if (platform === 'macos') {
    return `${shortcut.alt ? '⌥' : ''}${shortcut.shift ? '⇧' : ''}${shortcut.main ? '⌘' : ''}${key}`;
  }
  const words = inLanguage(language, { en: { main: 'Ctrl', shift: 'Shift', alt: 'Alt' }, de: { main: 'Strg', shift: 'Umschalt', alt: 'Alt' } });
  return [shortcut.main && words.main, shortcut.alt && words.alt, shortcut.shift && words.shift, key]
    .filter((part) => part !== false)
    .join('+');
}

/** A shortcut for `aria-keyshortcuts`: "Control+Shift+Z", "Meta+Z". */
export function ariaShortcut(shortcut: Shortcut, platform: ShortcutPlatform): string {
  const main = platform === 'macos' ? 'Meta' : 'Control';
  const key = shortcut.key === ' ' ? 'Space' : shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key;
  return [shortcut.main && main, shortcut.alt && 'Alt', shortcut.shift && 'Shift', key].filter((part) => part !== false).join('+');
}
