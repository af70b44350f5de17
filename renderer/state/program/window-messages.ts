import type { LocalText } from '../../../shared/text/index.ts';
import type { App, AppState, Toast } from './app.ts';
import type { ProjectSession } from '../session/index.ts';
import type { Store } from '../store/index.ts';

/** How long a toast stays, in milliseconds. Errors stay until they are dismissed. */
export const TOAST_TIME = 8000;

/** Toasts at one time; beyond that the oldest that is no error gives way. */
const MOST_TOASTS = 4;

const UNDO: LocalText = { en: 'Undo', de: 'Rückgängig' };

type Later = (milliseconds: number, run: () => void) => () => void;

/** The toasts of the window. */
export type Messages = Pick<App, 'toast' | 'dismissToast' | 'holdToasts' | 'toastWithUndo'>;

/** Toasts over the state of the program. */
export function createMessages(state: Store<AppState>, later: Later): Messages {
  const timers = new Map<string, () => void>();
  let held = false;
  let count = 0;

  function setToasts(change: (toasts: readonly Toast[]) => readonly Toast[]): void {
    state.update((current) => ({ ...current, toasts: change(current.toasts) }));
  }
  function startTimer({ id, tone }: Toast): void {
    if (tone === 'error' || held) return;
    timers.set(id, later(TOAST_TIME, () => dismissToast(id)));
  }
  function stopTimer(id: string): void {
    timers.get(id)?.();
    timers.delete(id);
  }
  function dismissToast(id: string): void {
    stopTimer(id);
    setToasts((toasts) => (toasts.some((toast) => toast.id === id) ? toasts.filter((toast) => toast.id !== id) : toasts));
  }
  function toast(given: Omit<Toast, 'id'>): string {
    const added: Toast = { ...given, id: `toast-${++count}` };
    setToasts((toasts) => [...toasts, added]);
    const { toasts } = state.get();
    const oldest = toasts.find(({ tone, id }) => tone !== 'error' && id !== added.id);
    if (toasts.length > MOST_TOASTS && oldest) dismissToast(oldest.id);
    startTimer(added);
    return added.id;
  }

  return {
    toast,
    dismissToast,
    holdToasts(next) {
      if (next === held) return;
      held = next;
      for (const each of state.get().toasts) {
        stopTimer(each.id);
        startTimer(each);
      }
    },
    toastWithUndo(session, text) {
      const edit = session.state.get().history.past.at(-1);
      toast({
        tone: 'success',
        text,
        ...(edit && { action: { label: UNDO, run: () => takeBack(session, edit, toast) } }),
      });
    },
  };
}

/** Takes an edit back if it is still the last one; otherwise says what stands in the way. */
function takeBack(
  session: ProjectSession,
  edit: ReturnType<ProjectSession['state']['get']>['history']['past'][number],
  toast: (given: Omit<Toast, 'id'>) => string,
): void {
  const { past } = session.state.get().history;
  if (past.at(-1) === edit) {
    session.undo();
    return;
  }
  const at = past.lastIndexOf(edit);
  if (at < 0) {
    toast({ tone: 'info', text: { en: `Already undone: ${edit.label.en}`, de: `Schon rückgängig gemacht: ${edit.label.de}` } });
    return;
  }
  const since = past.length - 1 - at;
  toast({
    tone: 'info',
    text: {
      en: `${since === 1 ? 'A later edit builds' : `${since} later edits build`} on it. Undo ${since === 1 ? 'that one' : 'those'} first.`,
      de: `${since === 1 ? 'Eine spätere Änderung baut' : `${since} spätere Änderungen bauen`} darauf auf. Machen Sie zuerst ${since === 1 ? 'diese' : 'jene'} rückgängig.`,
    },
  });
}
