import { useCallback, useLayoutEffect, useRef } from 'react';
import { type PanelImperativeHandle, type PanelSize, usePanelRef } from 'react-resizable-panels';
import type { PanelName } from '../actions/index.ts';
import { useStore, useWindow } from '../context/index.ts';

/**
 * A panel that can be folded away: by its button, by dragging it shut, by a double click on its edge. The layout and the
 * window's own state say the same; at the start the layout of the last time decides.
 */
export function useFolding(name: PanelName, usualSize: string) {
  const window = useWindow();
  const panel = usePanelRef();
  const shown = useStore(window.state, (state) => state.panels[name]);
  const started = useRef(false);

  useLayoutEffect(() => {
    const handle = panel.current;
    if (!handle) return;
    if (!started.current) {
      started.current = true;
      window.showPanel(name, !handle.isCollapsed());
      return;
    }
    if (shown) unfold(handle, usualSize);
    else handle.collapse();
    // What had the keyboard is gone with the panel.
    if (!shown && (document.activeElement === null || document.activeElement === document.body)) window.focus('drawing');
  }, [window, panel, name, shown, usualSize]);

  const onResize = useCallback(
    ({ inPixels }: PanelSize) => {
      if (started.current) window.showPanel(name, inPixels > 0);
    },
    [window, name],
  );
  const onDoubleClick = useCallback(() => window.showPanel(name, !window.state.get().panels[name]), [window, name]);
  return { shown, panel, onResize, onDoubleClick };
}

/** How a panel is folded away and back. */
export type Folding = ReturnType<typeof useFolding>;

function unfold(handle: PanelImperativeHandle, usualSize: string): void {
  if (!handle.isCollapsed()) return;
  handle.expand();
  // Folded since the start: there is no former size to go back to.
  if (handle.isCollapsed()) handle.resize(usualSize);
}
