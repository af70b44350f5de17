import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { insertionText } from '../../state/inserting/index.ts';
import { settledSelection } from '../../state/session/index.ts';
import { IconButton } from '../../ui/index.ts';

/** Where the next part goes: behind the selection, or where an action has aimed; that can be taken back. */
export function InsertionNote({ id }: { readonly id: string }) {
  const session = useSession();
  const { t, say } = useText();
  const view = useStore(session.state, (state) => state.view);
  const selection = useStore(session.state, settledSelection);
  const activeRail = useStore(session.state, (state) => state.activeRail);
  const aim = useStore(session.state, (state) => state.aim);
  const text = useMemo(() => insertionText(view, { selection, activeRail, aim }), [view, selection, activeRail, aim]);
  return (
    <span className="insertion-note" data-aimed={aim !== null || undefined}>
      <span id={id} className="insertion-note-text" title={say(text)}>
        {say(text)}
      </span>
      {aim && (
        <IconButton small label={t('quickInsert.usualPlace')} onPress={() => session.aimAt(null)}>
          <X size={12} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  );
}
