import { MENU_BAR, type MenuAction } from '../../shared/host/index.ts';
import type { ActionId } from './action.ts';
import { type KeyPress, type Shortcut, type ShortcutPlatform, matchesShortcut, parseShortcut } from './shortcut.ts';

/**
 * Where a shortcut holds: everywhere; everywhere but in a field that holds text being typed; only where no text can be
 * typed at all. `system`: the key is the system's, which sends an event of its own (the clipboard); it is shown, and never
 * taken from it.
 */
export type BindingScope = 'everywhere' | 'notWhileTyping' | 'outsideFields' | 'system';

/** Where the keyboard is: outside fields, in a field in which nothing was typed yet, or in one that holds typed text. */
export type KeyPlace = 'outside' | 'pristineField' | 'typedField';

/** A shortcut and what it does. */
export interface Binding {
  readonly action: ActionId;
  readonly shortcut: Shortcut;
  readonly scope: BindingScope;
}

/** Actions whose main shortcut means something else in a text field. */
const SCOPES: ReadonlyMap<ActionId, BindingScope> = new Map<MenuAction, BindingScope>([
  ['edit.undo', 'notWhileTyping'],
  ['edit.redo', 'notWhileTyping'],
  ['edit.cut', 'system'],
  ['edit.copy', 'system'],
  ['edit.paste', 'system'],
  ['edit.delete', 'outsideFields'],
  ['edit.selectAll', 'outsideFields'],
  ['edit.duplicate', 'notWhileTyping'],
]);

/** Shortcuts beside those of the menu. */
const FURTHER: readonly (readonly [ActionId, string, BindingScope])[] = [
  ['edit.redo', 'CmdOrCtrl+Y', 'notWhileTyping'],
  ['edit.delete', 'Backspace', 'outsideFields'],
  ['edit.turn', 'T', 'outsideFields'],
  ['edit.quickInsert', 'I', 'outsideFields'],
  ['edit.quickInsert', '/', 'outsideFields'],
  ['edit.number', 'N', 'outsideFields'],
  ['edit.insertBefore', 'B', 'outsideFields'],
  ['edit.insertAfter', 'A', 'outsideFields'],
  ['edit.replacePart', 'E', 'outsideFields'],
  ['edit.selectRun', 'R', 'outsideFields'],
  ['edit.selectStrip', 'S', 'outsideFields'],
  ['edit.closeGaps', 'C', 'outsideFields'],
  ['edit.jumper', 'J', 'outsideFields'],
  ['edit.alignStart', 'L', 'outsideFields'],
  ['edit.alignCentre', 'H', 'outsideFields'],
  ['edit.toUnplaced', 'U', 'outsideFields'],
  ['edit.placeBack', 'P', 'outsideFields'],
  ['file.export', 'CmdOrCtrl+P', 'everywhere'],
  ['library.search', 'CmdOrCtrl+F', 'everywhere'],
  ['view.zoomIn', 'CmdOrCtrl+=', 'everywhere'],
  ['view.fit', '0', 'outsideFields'],
  ['view.zoomActual', '1', 'outsideFields'],
  ['view.zoomSelection', '2', 'outsideFields'],
  ['view.plate', 'V', 'outsideFields'],
  ['view.measure', 'M', 'outsideFields'],
  ['view.minimap', 'O', 'outsideFields'],
  ['view.showProposal', 'F9', 'everywhere'],
  // Browsers keep these for their own tabs; in the program's own window they work.
  ['view.nextProject', 'CmdOrCtrl+PageDown', 'everywhere'],
  ['view.previousProject', 'CmdOrCtrl+PageUp', 'everywhere'],
  ['help.shortcuts', '?', 'outsideFields'],
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
              scope: SCOPES.get(entry.action) ?? 'everywhere',
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

const HOLDS: Readonly<Record<BindingScope, ReadonlySet<KeyPlace>>> = {
  everywhere: new Set<KeyPlace>(['outside', 'pristineField', 'typedField']),
  notWhileTyping: new Set<KeyPlace>(['outside', 'pristineField']),
  outsideFields: new Set<KeyPlace>(['outside']),
  system: new Set<KeyPlace>(),
};

/** Whether an action means the project at a place, and not the text of a field. */
export function holdsAt(action: ActionId, place: KeyPlace): boolean {
  return HOLDS[SCOPES.get(action) ?? 'everywhere'].has(place);
}

/** What a key press asks for at a place; undefined for keys that are not ours there. */
export function bindingFor(press: KeyPress, platform: ShortcutPlatform, place: KeyPlace): Binding | undefined {
  return BINDINGS.find(({ shortcut, scope }) => HOLDS[scope].has(place) && matchesShortcut(shortcut, press, platform));
}
