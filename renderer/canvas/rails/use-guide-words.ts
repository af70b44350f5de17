import { useEffect } from 'react';
import { useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { guideSentence } from '../../state/views/rails/index.ts';
import type { ToolHost } from '../../tools/rails/index.ts';

/** Tells where a guide stands once a key or a typed position has moved it; not while it is being dragged. */
export function useGuideWords(host: ToolHost): void {
  const session = useSession();
  const { format } = useText();
  const { style } = format;
  useEffect(() => {
    let { guides } = session.state.get();
    return session.state.subscribe(() => {
      const before = guides;
      ({ guides } = session.state.get());
      if (guides === before || host.tool.get().state.kind !== 'idle') return;
      const words = guideSentence(before, guides, style);
      if (words) session.announce(words);
    });
  }, [session, host, style]);
}
