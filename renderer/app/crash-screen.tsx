import { Download } from 'lucide-react';
import { useText } from '../i18n/index.ts';
import type { App } from '../state/app.ts';
import type { ProjectSession } from '../state/project-session.ts';
import { Button, offerDownload } from '../ui/index.ts';
import { useStore } from './hooks.ts';

/** What is shown instead of a window that cannot be drawn: what happened, and the way to the work. */
export function CrashScreen({ app, error, onRetry }: { readonly app: App; readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useText();
  const sessions = useStore(app.state, (state) => state.sessions);
  return (
    <main className="start-screen" data-app-state="crashed">
      <h1>{t('crash.title')}</h1>
      <p role="alert">{t('crash.text')}</p>
      <pre className="selectable crash-report">{`${error.name}: ${error.message}`}</pre>
      <div className="crash-actions">
        <Button tone="primary" onPress={onRetry}>
          {t('crash.again')}
        </Button>
        {sessions.map((session) => (
          <SaveCopy key={session.id} session={session} />
        ))}
      </div>
    </main>
  );
}

function SaveCopy({ session }: { readonly session: ProjectSession }) {
  const { t } = useText();
  const { name, text } = session.exportText('railwright');
  return (
    <Button icon={<Download size={15} aria-hidden="true" />} onPress={() => offerDownload(name, new Blob([text], { type: 'application/octet-stream' }))}>
      {t('crash.download', { name })}
    </Button>
  );
}
