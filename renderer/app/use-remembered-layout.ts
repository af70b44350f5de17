import { useCallback, useState } from 'react';
import { useApp } from '../context/index.ts';
import { type PanelGroup, type Shares, readLayout, rescaled, writeLayout } from '../state/settings/index.ts';

/** The sizes of panels from the last time, fitted to the window of today, and how to remember the present ones. */
export function useRememberedLayout(name: PanelGroup): {
  readonly layout: Shares | undefined;
  readonly remember: (layout: Shares) => void;
} {
  const app = useApp();
  const [layout] = useState(() => {
    const remembered = readLayout(app.state.get().preferences.layout)[name];
    return remembered && rescaled(remembered, sizeOfWindow(name), name);
  });
  const remember = useCallback(
    (shares: Shares) => {
      const text = app.state.get().preferences.layout;
      const changed = writeLayout(text, name, { shares, size: sizeOfWindow(name) });
      if (changed !== text) app.setPreferences({ layout: changed });
    },
    [app, name],
  );
  return { layout, remember };
}

function sizeOfWindow(name: PanelGroup): number {
  return name === 'columns' ? window.innerWidth : window.innerHeight;
}
