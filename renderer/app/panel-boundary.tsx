import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/index.ts';
import type { App } from '../state/program/index.ts';
import { AppDialog, Button } from '../ui/index.ts';
import { type Caught, ErrorBoundary } from './error-boundary.tsx';
import { useApp } from '../context/index.ts';
import { ReportLine } from './report-line.tsx';

/** The parts of the window that fail alone. */
export type PanelPlace = 'library' | 'drawing' | 'inspector' | 'dock' | 'readouts' | 'quickInsert' | 'statusBar' | 'welcome';

/** Keeps a fault to the panel in which it happens: the others go on. */
export function PanelBoundary({ place, children }: { readonly place: PanelPlace; readonly children: ReactNode }) {
  const app = useApp();
  const { t } = useText();
  return (
    <ErrorBoundary
      app={app}
      place={place}
      fallback={(caught, retry) => (
        <section className="pane panel-crash" role="alert" aria-label={t('crash.panel')} data-crashed={place}>
          <PanelCrash app={app} caught={caught} onRetry={retry} />
        </section>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** The same for the dialog over the window: the window behind it goes on. */
export function DialogBoundary({ children, onClose }: { readonly children: ReactNode; readonly onClose: () => void }) {
  const app = useApp();
  const { t } = useText();
  return (
    <ErrorBoundary
      app={app}
      place="dialog"
      fallback={(caught, retry) => (
        <AppDialog title={t('crash.panel')} size="small" role="alertdialog" onClose={onClose}>
          <div className="panel-crash" data-crashed="dialog">
            <PanelCrash app={app} caught={caught} onRetry={retry} />
          </div>
        </AppDialog>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

function PanelCrash({ app, caught, onRetry }: { readonly app: App; readonly caught: Caught; readonly onRetry: () => void }) {
  const { t } = useText();
  return (
    <>
      <p className="panel-crash-title">
        <CircleAlert size={16} aria-hidden="true" /> {t('crash.panel')}
      </p>
      <p>{t('crash.panelText')}</p>
      <code className="selectable panel-crash-error">{`${caught.error.name}: ${caught.error.message}`}</code>
      <ReportLine app={app} caught={caught} />
      <Button small tone="primary" onPress={onRetry}>
        {t('crash.panelAgain')}
      </Button>
    </>
  );
}
