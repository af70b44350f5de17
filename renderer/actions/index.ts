/** Actions: what menus, shortcuts and buttons do, and the window they do it in. */
export { type ActionContext, type ActionId, type ActionSpec } from './action.ts';
export { ACTIONS, actionLabel, actionName, runAction } from './registry.ts';
export { itemsToNumber } from './edit-actions.ts';
export { copiedText, cutSelected, pasteText, tellCopied } from './clipboard-actions.ts';
export { closeProject, openProject, reportOpening, saveProject, saveProjectAs } from './file-actions.ts';
export { neighbourFinding, showFinding } from './finding-actions.ts';
export { applyFix, applyFixOf, findingsOfSelection } from './apply-fix.ts';
export { completeAccessories, fixAllSafe } from './fix-actions.ts';
export type { MenuRequest, MenuSubject } from './menu-request.ts';
export { BINDINGS, type Binding, type KeyPlace, bindingFor, holdsAt, mainShortcut } from './key-bindings.ts';
export { type Shortcut, type ShortcutPlatform, ariaShortcut, formatShortcut, matchesShortcut, parseShortcut } from './shortcut.ts';
export {
  AREAS,
  type ClipboardPort,
  type DialogRequest,
  type DockTab,
  type FocusTarget,
  INITIAL_WINDOW,
  NO_PAGE,
  type PanelName,
  PROJECT_PAGES,
  type ProjectPage,
  type SettingsPage,
  type WindowControl,
  type WindowPort,
  type WindowState,
  createWindowControl,
} from './window-control.ts';
export { type Previewed, offerPreview, previewName, withdrawPreview } from './preview-fix.ts';
export { placePart } from './place-part.ts';
