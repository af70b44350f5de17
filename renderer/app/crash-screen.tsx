import { Download } from 'lucide-react';
import { useText } from '../i18n/index.ts';
import type { App } from '../state/program/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { Button, offerDownload } from '../ui/index.ts';
import type { Caught } from './error-boundary.tsx';
import { useStore } from '../context/index.ts';
import { ReportLine } from './report-line.tsx';

/** What is shown instead of a window that cannot be drawn: what happened, where the report is, and the way to the work. */
export function CrashScreen({ app, caught, onRetry }: { readonly app: App; readonly caught: Caught; readonly onRetry: () => void }) {
  const { t } = useText();
  const sessions = useStore(app.state, (state) => state.sessions);
  const { error } = caught;
  return (
    <main className="start-screen" data-app-state="crashed">
      <h1>{t('crash.title')}</h1>
      <p role="alert">{t('crash.text')}</p>
      <pre className="selectable crash-report">{`${error.name}: ${error.message}`}</pre>
      <ReportLine app={app} caught={caught} />
      <div className="crash-actions">
        <Button tone="primary" autoFocus onPress={onRetry}>
          {t('crash.again')}
        </Button>
        <Button onPress={() => location.reload()}>{t('crash.reload')}</Button>
        {sessions.map((session) => (
          <SaveCopy key={session.id} app={app} session={session} />
        ))}
      </div>
    </main>
  );
}

function SaveCopy({ app, session }: { readonly app: App; readonly session: ProjectSession }) {
  const { t } = useText();
  const { suggestedName, file } = session.state.get();
  const name = file?.name ?? suggestedName;
  // The text is made when it is asked for: whatever is wrong with one project must not take the screen away as well.
  function download(): void {
    try {
      const copy = session.exportText('railwright');
      offerDownload(copy.name, new Blob([copy.text], { type: 'application/octet-stream' }));
    } catch (error) {
      const text = { en: `“${name}” could not be copied.`, de: `„${name}“ konnte nicht kopiert werden.` };
      app.toast({ tone: 'error', text });
      void app.reportFault({
        error: error instanceof Error ? error : new Error(String(error)),
        place: 'export of the crash screen',
        within: '',
        agent: navigator.userAgent,
      });
    }
  }
  return (
    <Button icon={<Download size={15} aria-hidden="true" />} onPress={download}>
      {t('crash.download', { name })}
    </Button>
  );
}
