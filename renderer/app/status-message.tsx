import { useMemo } from 'react';
import { useText } from '../i18n/index.ts';
import { selectionSummary } from '../state/selection/index.ts';
import { useApp, useSession, useStore } from '../context/index.ts';

/** What is selected, with the sum of the widths; without a selection, what can be done. */
export function StatusMessage() {
  const app = useApp();
  const session = useSession();
  const { t, format } = useText();
  const selection = useStore(session.state, (state) => state.selection);
  const view = useStore(session.state, (state) => state.view);
  // While a frame is drawn around items the number is enough.
  const choosing = useStore(session.state, ({ preview }) => preview?.kind === 'marquee');
  const lost = useStore(app.state, (state) => state.transport === 'lost');
  const summary = useMemo(() => (choosing ? undefined : selectionSummary(view, selection)), [choosing, view, selection]);

  function words(): string {
    if (selection.ids.size === 0) return t('status.hint');
    if (!summary) return t('status.selected', { count: selection.ids.size });
    const { items, rails, width, unknown } = summary;
    if (items === 0) return rails > 0 ? t('status.rails', { count: rails }) : t('status.selected', { count: selection.ids.size });
    return [
      t('status.items', { count: items }),
      format.length(width),
      ...(unknown > 0 ? [t('status.widthUnknown', { count: unknown })] : []),
      ...(rails > 0 ? [t('status.rails', { count: rails })] : []),
    ].join(' · ');
  }
  const text = lost ? t('status.lost') : words();
  return (
    <span className="status-message" data-status-message title={text}>
      {text}
    </span>
  );
}
