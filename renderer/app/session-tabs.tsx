import { X } from 'lucide-react';
import { projectOf } from '../../shared/project/index.ts';
import { useText } from '../i18n/index.ts';
import type { ProjectSession } from '../state/project-session.ts';
import { Button, IconButton } from '../ui/index.ts';
import { useApp, useStore } from './hooks.ts';

/** The open projects where there is more than one, or the way back to the only one from the welcome screen. */
export function SessionTabs({ onClose }: { readonly onClose: (session: ProjectSession) => void }) {
  const app = useApp();
  const { t } = useText();
  const sessions = useStore(app.state, (state) => state.sessions);
  const active = useStore(app.state, (state) => state.active);
  if (sessions.length === 0 || (sessions.length === 1 && active)) return null;
  return (
    <nav className="session-tabs" aria-label={t('window.projects')}>
      {sessions.map((session) => (
        <SessionTab key={session.id} session={session} isActive={session === active} onClose={() => onClose(session)} />
      ))}
    </nav>
  );
}

function SessionTab({ session, isActive, onClose }: { readonly session: ProjectSession; readonly isActive: boolean; readonly onClose: () => void }) {
  const app = useApp();
  const { t } = useText();
  const name = useStore(session.state, ({ view }) => projectOf(view.document).name);
  const shown = name === '' ? t('common.untitled') : name;
  return (
    <span className="session-tab" data-active={isActive || undefined}>
      <Button small tone="quiet" aria-current={isActive ? 'page' : false} onPress={() => app.activate(session)}>
        {shown}
      </Button>
      {isActive && (
        <IconButton small label={t('window.closeProject', { name: shown })} onPress={onClose}>
          <X size={13} aria-hidden="true" />
        </IconButton>
      )}
    </span>
  );
}
