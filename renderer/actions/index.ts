/** Actions: what menus, shortcuts and buttons do, and the window they do it in. */
export { type ActionContext, type ActionId, type ActionSpec } from './action.ts';
export { ACTIONS, actionLabel, actionName, itemsToNumber, runAction } from './registry.ts';
export { closeProject, openProject, reportOpening, saveProject, saveProjectAs } from './file-actions.ts';
export { neighbourFinding, showFinding } from './finding-actions.ts';
export { completeAccessories, fixAllSafe } from './fix-actions.ts';
export { BINDINGS, type Binding, type KeyPlace, bindingFor, holdsAt, mainShortcut } from './key-bindings.ts';
export { type Shortcut, type ShortcutPlatform, ariaShortcut, formatShortcut, matchesShortcut, parseShortcut } from './shortcut.ts';
export {
  type DialogRequest,
  type DockTab,
  type FocusTarget,
  INITIAL_WINDOW,
  type PanelName,
  type SettingsPage,
  type WindowControl,
  type WindowState,
  createWindowControl,
} from './window-control.ts';
