import { MENU_BAR, type MenuAction } from '../../shared/host/index.ts';
import type { ActionId } from './action.ts';
import { type KeyPress, type Shortcut, type ShortcutPlatform, matchesShortcut, parseShortcut } from './shortcut.ts';

/** Where a shortcut holds. `drawing`: only where no text is typed and no list is searched by typing. */
export type BindingScope = 'everywhere' | 'drawing';

/** A shortcut and what it does. */
export interface Binding {
  readonly action: ActionId;
  readonly shortcut: Shortcut;
  readonly scope: BindingScope;
}

/** Actions whose main shortcut means something else in a text field. */
const TEXT_EDITING: ReadonlySet<ActionId> = new Set<MenuAction>(['edit.undo', 'edit.redo', 'edit.delete', 'edit.selectAll']);

/** Shortcuts beside those of the menu. */
const FURTHER: readonly (readonly [ActionId, string, BindingScope])[] = [
  ['edit.redo', 'CmdOrCtrl+Y', 'drawing'],
  ['edit.delete', 'Backspace', 'drawing'],
  ['edit.turn', 'T', 'drawing'],
  ['edit.quickInsert', 'I', 'drawing'],
  ['edit.quickInsert', '/', 'drawing'],
  ['edit.number', 'N', 'drawing'],
  ['file.export', 'CmdOrCtrl+P', 'everywhere'],
  ['library.search', 'CmdOrCtrl+F', 'everywhere'],
  ['view.zoomIn', 'CmdOrCtrl+=', 'everywhere'],
  ['view.fit', '0', 'drawing'],
];

/** Every shortcut; the first one of an action is the one that is shown. */
export const BINDINGS: readonly Binding[] = [
  ...MENU_BAR.flatMap(({ entries }) =>
    entries.flatMap((entry): Binding[] =>
      entry.type === 'action' && entry.shortcut !== undefined
        ? [
            {
              action: entry.action,
              shortcut: parseShortcut(entry.shortcut),
              scope: TEXT_EDITING.has(entry.action) ? 'drawing' : 'everywhere',
            },
          ]
        : [],
    ),
  ),
  ...FURTHER.map(([action, written, scope]) => ({ action, shortcut: parseShortcut(written), scope })),
];

/** The shortcut that is shown beside an action. */
export function mainShortcut(action: ActionId): Shortcut | undefined {
  return BINDINGS.find((binding) => binding.action === action)?.shortcut;
}

/** What a key press asks for at a place; undefined for keys that are not ours there. */
export function bindingFor(press: KeyPress, platform: ShortcutPlatform, typing: boolean): Binding | undefined {
  return BINDINGS.find(
    ({ shortcut, scope }) => (scope === 'everywhere' || !typing) && matchesShortcut(shortcut, press, platform),
  );
}
