import type { MouseEvent } from 'react';

/**
 * The handler that opens a menu for a row of a list, by right click, long press or the menu key. `open` is told the key of
 * the row, and where; without a place the menu opens beside what has the keyboard.
 */
export function rowMenu(open: (key: string, at: { readonly x: number; readonly y: number } | undefined) => void) {
  return (event: MouseEvent): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"]') : null;
    const key = row?.dataset['key'];
    if (key === undefined) return;
    event.preventDefault();
    open(key, isByPointer(event.nativeEvent) ? { x: event.clientX, y: event.clientY } : undefined);
  };
}

/** Browsers send the same event for the menu key, without the right button. */
function isByPointer(event: globalThis.MouseEvent): boolean {
  return event.button === 2 || (event instanceof PointerEvent && /^(touch|pen)$/.test(event.pointerType));
}
