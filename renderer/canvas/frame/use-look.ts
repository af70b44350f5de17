import { useEffect, useMemo, useState } from 'react';
import { useApp, useStore } from '../../context/index.ts';
import { shownDimensions } from '../../state/views/rails/index.ts';
import { useText } from '../../i18n/index.ts';
import { useDrawingTheme } from '../../ui/index.ts';
import { type CanvasLook, canvasFont, readPalette } from './look.ts';

/** How the canvas is to look. Colours and font are those of the page, which the theme decides. */
export function useLook(): CanvasLook {
  const theme = useDrawingTheme();
  const { language, format } = useText();
  const { style } = format;
  const app = useApp();
  const layout = useStore(app.state, (state) => state.preferences.layout);
  const dimensions = useMemo(() => shownDimensions(layout), [layout]);
  const ratio = usePixelRatio();
  // No part of the look, but what was painted before fonts came must be painted again.
  const fonts = useFontsLoaded();
  return useMemo(() => {
    const page = document.documentElement;
    return { theme, palette: readPalette(page), fontFamily: canvasFont(document.body), language, style, dimensions, ratio, fonts };
  }, [theme, language, style, dimensions, ratio, fonts]);
}

/** Counts how often fonts have finished loading. */
function useFontsLoaded(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    document.fonts.addEventListener('loadingdone', () => setCount((now) => now + 1), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return count;
}

/** Device pixels per CSS pixel; changes with the zoom of the browser and when the window goes to another screen. */
function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => Math.max(globalThis.devicePixelRatio, 1));
  useEffect(() => {
    const query = matchMedia(`(resolution: ${globalThis.devicePixelRatio}dppx)`);
    const changed = (): void => setRatio(Math.max(globalThis.devicePixelRatio, 1));
    query.addEventListener('change', changed, { once: true });
    return () => query.removeEventListener('change', changed);
  }, [ratio]);
  return ratio;
}
