import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useText } from '../i18n/index.ts';
import type { Toast } from '../state/app.ts';
import { Button, IconButton } from '../ui/index.ts';
import { useApp, useStore } from './hooks.ts';

/** How long a message stays that is not an error; twice as long where it offers something. */
const SHOWN_MS = 6000;

/** Short messages over the window. Errors stay until they are closed. */
export function Toasts() {
  const app = useApp();
  const { t } = useText();
  const toasts = useStore(app.state, (state) => state.toasts);
  return (
    <section className="toasts" aria-label={t('window.messages')} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const app = useApp();
  const { t, say } = useText();
  useEffect(() => {
    if (toast.tone === 'error') return undefined;
    const timer = setTimeout(() => app.dismissToast(toast.id), toast.action ? 2 * SHOWN_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [app, toast]);
  return (
    <div className={`toast toast-${toast.tone}`} role={toast.tone === 'error' ? 'alert' : 'status'}>
      <span className="toast-text">{say(toast.text)}</span>
      {toast.action && (
        <Button
          small
          onPress={() => {
            toast.action?.run();
            app.dismissToast(toast.id);
          }}
        >
          {say(toast.action.label)}
        </Button>
      )}
      <IconButton small label={t('common.close')} onPress={() => app.dismissToast(toast.id)}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
