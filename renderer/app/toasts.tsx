import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useText } from '../i18n/index.ts';
import type { Toast } from '../state/program/index.ts';
import { Button } from '../ui/index.ts';
import { useApp, useStore } from '../context/index.ts';
import { ProgressCards } from './progress-cards.tsx';

const ICONS = { info: Info, success: CircleCheck, error: CircleAlert } as const;

/**
 * Short messages over the drawing, and what goes on. They wait while the pointer is over them or the keyboard in them;
 * Alt+T goes there, Escape closes the one that has the keyboard and goes back.
 */
export function Toasts() {
  const app = useApp();
  const { t } = useText();
  const toasts = useStore(app.state, (state) => state.toasts);
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyT') return;
      const button = region.current?.querySelector<HTMLElement>('.toast button, .progress-card button');
      if (!button) return;
      event.preventDefault();
      button.focus();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => () => app.holdToasts(false), [app]);

  function onFocus(event: FocusEvent): void {
    const { relatedTarget } = event;
    if (relatedTarget !== null && !region.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
    app.holdToasts(true);
  }
  function onBlur(event: FocusEvent): void {
    if (!region.current?.contains(event.relatedTarget)) app.holdToasts(false);
  }
  /** Takes a message away; the keyboard, if it was in it, goes to the next one or back to where it was. */
  function dismiss(toast: Toast, act?: () => void): void {
    const hadFocus = region.current?.contains(document.activeElement) === true;
    flushSync(() => {
      act?.();
      app.dismissToast(toast.id);
    });
    if (!hadFocus) return;
    const next = region.current?.querySelector<HTMLElement>('.toast button');
    const before = cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected ? cameFrom.current : undefined;
    (next ?? before ?? document.querySelector<HTMLElement>('.canvas-surface'))?.focus();
    if (!next) app.holdToasts(false);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-toast]')?.dataset['toast'] : undefined;
    const toast = toasts.find((candidate) => candidate.id === id);
    if (!toast) return;
    event.stopPropagation();
    dismiss(toast);
  }

  return (
    <section ref={region} className="toasts" aria-label={t('window.messages')} data-react-aria-top-layer="true">
      <div
        className="toast-stack"
        role="presentation"
        onPointerEnter={() => app.holdToasts(true)}
        onPointerLeave={() => {
          if (!region.current?.contains(document.activeElement)) app.holdToasts(false);
        }}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      >
        <ProgressCards />
        <div className="toast-list" aria-live="polite" aria-relevant="additions">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} onDismiss={(act) => dismiss(toast, act)} />
          ))}
        </div>
      </div>
    </section>
  );
}

function ToastCard({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: (act?: () => void) => void }) {
  const { t, say } = useText();
  const Icon = ICONS[toast.tone];
  return (
    <div className={`toast toast-${toast.tone}`} data-toast={toast.id} {...(toast.tone === 'error' && { role: 'alert' })}>
      <Icon size={16} aria-hidden="true" className="toast-icon" />
      <span className="toast-text">{say(toast.text)}</span>
      {toast.action && (
        <Button
          small
          onPress={() => onDismiss(toast.action?.run)}
        >
          {say(toast.action.label)}
        </Button>
      )}
      {/* No hint here: it would take the first Escape for itself. */}
      <AriaButton
        className="button icon-button button-quiet button-small"
        aria-label={t('common.close')}
        onPress={() => onDismiss()}
      >
        <X size={14} aria-hidden="true" />
      </AriaButton>
    </div>
  );
}
