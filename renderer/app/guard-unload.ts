import type { App } from '../state/program/index.ts';
import { type SessionState, isUnsaved, nameOfProject } from '../state/session/index.ts';

/** Whether leaving the page now would leave work that no file holds, or lose an edit that is not even in the journal. */
function isAtStake(state: SessionState): boolean {
  return isUnsaved(state) || state.keep.kind === 'keeping' || state.keep.kind === 'failed';
}

/**
 * Asks before the page goes while work is in no file. Browsers word that question themselves and show no text of ours: the
 * list of what is not saved is there as soon as the user has chosen to stay. Where the host guards its window itself, the
 * host asks, with the list.
 */
export function guardUnload(
  page: Pick<Window, 'addEventListener'>,
  app: App,
  /** Runs something once the question has been answered, if the page is still there then. */
  afterwards: (run: () => void) => void,
): void {
  page.addEventListener('beforeunload', (event) => {
    const { sessions, info } = app.state.get();
    if (info?.capabilities.closeGuard) return;
    const names = sessions.flatMap(({ state }) => (isAtStake(state.get()) ? [nameOfProject(state.get())] : []));
    if (names.length === 0) return;
    event.preventDefault();
    afterwards(() => {
      app.toast({
        tone: 'info',
        text: {
          en: `Not saved yet: ${names.map((name) => `“${name}”`).join(', ')}`,
          de: `Noch nicht gespeichert: ${names.map((name) => `„${name}“`).join(', ')}`,
        },
      });
    });
  });
}
