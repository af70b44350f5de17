import { MENU_BAR } from '../../../shared/host/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type ActionId, BINDINGS, type Shortcut, type ShortcutPlatform, actionName } from '../../actions/index.ts';
import { CANVAS_KEYS, HELD_KEYS } from '../../tools/rails/index.ts';
import type { CanvasKeys } from '../../tools/gestures/index.ts';
import { PLATE_KEYS } from '../../tools/plate/index.ts';

/** What a set of keys does. */
export interface SheetRow {
  readonly does: LocalText;
  /** Any of them does it. */
  readonly shortcuts: readonly Shortcut[];
}

/** Rows under one heading. */
export interface SheetGroup {
  readonly id: string;
  readonly title: LocalText;
  readonly rows: readonly SheetRow[];
}

const FURTHER: LocalText = { en: 'Window', de: 'Fenster' };

/** Every binding under its menu, in the order of the menus; actions without a menu come last. */
export function menuGroups(): readonly SheetGroup[] {
  const inMenus = new Set<ActionId>();
  const groups = MENU_BAR.map(({ id, label, entries }): SheetGroup => {
    const actions = entries.flatMap((entry) => (entry.type === 'action' ? [entry.action] : []));
    for (const action of actions) inMenus.add(action);
    return { id, title: label, rows: rowsOf(actions) };
  });
  const others = new Set(BINDINGS.map(({ action }) => action).filter((action) => !inMenus.has(action)));
  return [...groups, { id: 'window', title: FURTHER, rows: rowsOf([...others]) }].filter(({ rows }) => rows.length > 0);
}

function rowsOf(actions: readonly ActionId[]): readonly SheetRow[] {
  return actions.flatMap((action) => {
    const shortcuts = BINDINGS.filter((binding) => binding.action === action).map(({ shortcut }) => shortcut);
    return shortcuts.length === 0 ? [] : [{ does: actionName(action), shortcuts }];
  });
}

/** The keys of the drawing; keys that do the same thing share a row. */
export function drawingRows(): readonly SheetRow[] {
  return keyRows([...CANVAS_KEYS, ...HELD_KEYS]);
}

/** The keys on a mounting plate. */
export function plateRows(): readonly SheetRow[] {
  return keyRows(PLATE_KEYS);
}

function keyRows(keys: readonly CanvasKeys[]): readonly SheetRow[] {
  const rows = new Map<string, { readonly does: LocalText; readonly shortcuts: Shortcut[] }>();
  for (const group of keys) {
    const row = rows.get(group.does.en);
    if (row) row.shortcuts.push(...shortcutsOf(group));
    else rows.set(group.does.en, { does: group.does, shortcuts: [...shortcutsOf(group)] });
  }
  return [...rows.values()];
}

function shortcutsOf({ keys, modifiers }: CanvasKeys): readonly Shortcut[] {
  return keys.map((key) => ({ key, main: modifiers.main, shift: modifiers.shift, alt: modifiers.alt }));
}

/** A gesture in the words of a platform's keyboard: Command and Option instead of Control and Alt. */
export function gestureWords(words: string, platform: ShortcutPlatform): string {
  return platform === 'macos' ? words.replace(/\b(?:Ctrl|Strg)\b/g, '⌘').replace(/\bAlt\b/g, '⌥') : words;
}
