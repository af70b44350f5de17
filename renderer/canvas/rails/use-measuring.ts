import { type RefObject, useEffect } from 'react';
import type { LocalText } from '../../../shared/text/index.ts';
import { useSession, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { measureSentence } from '../../state/views/rails/index.ts';
import type { ToolHost } from '../../tools/rails/index.ts';

const HOW: LocalText = {
  en: 'Measuring: select items to measure them, Escape ends',
  de: 'Messen: Elemente auswählen, um sie zu messen; Escape beendet',
};

/** Keeps the tool and the window agreed on whether the pointer measures, and tells what was measured. */
export function useMeasuring(host: ToolHost, surface: RefObject<HTMLElement | null>): void {
  const session = useSession();
  const window = useWindow();
  const { format } = useText();
  const { style } = format;

  useEffect(() => {
    function follow(): void {
      const { measuring } = window.state.get();
      if (measuring === (host.tool.get().mode === 'measure')) return;
      host.setMode(measuring ? 'measure' : 'select');
      // Escape has to reach the drawing, whatever menu or button has begun this.
      if (measuring) surface.current?.focus({ preventScroll: true });
    }
    const stops = [
      window.state.subscribe(follow),
      host.tool.subscribe(() => window.setMeasuring(host.tool.get().mode === 'measure')),
    ];
    follow();
    return () => {
      for (const stop of stops) stop();
      host.setMode('select');
    };
  }, [window, host, surface]);

  useEffect(() => {
    let told = session.state.get().measuring;
    return session.state.subscribe(() => {
      const { measuring, view } = session.state.get();
      if (measuring === told) return;
      const before = told;
      told = measuring;
      if (!measuring) return;
      const { shown } = measuring;
      if (shown?.done && shown !== before?.shown) session.announce(measureSentence(view, shown, style));
      else if (!before && !shown) session.announce(HOW);
    });
  }, [session, style]);
}
