import { type Shortcut, type ShortcutPlatform, ariaShortcut } from '../../actions/index.ts';

/**
 * Tells screen readers of an entry what the control that it is made of cannot be told: that it cannot be done and is in
 * reach all the same (a disabled entry of the control could not be reached), and its shortcut.
 */
export function describeEntry(
  element: Element | null,
  { unavailable, shortcut, platform }: { readonly unavailable: boolean; readonly shortcut: Shortcut | undefined; readonly platform: ShortcutPlatform },
): void {
  if (!element) return;
  set(element, 'aria-disabled', unavailable ? 'true' : undefined);
  set(element, 'aria-keyshortcuts', shortcut && ariaShortcut(shortcut, platform));
}

function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
