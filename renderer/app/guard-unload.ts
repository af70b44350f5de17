import type { App } from '../state/app.ts';
import type { KeepState } from '../state/session-state.ts';

/** Whether leaving the page now would lose an edit: it is not in the recovery journal yet. */
function wouldLose({ kind }: KeepState): boolean {
  return kind === 'keeping' || kind === 'failed';
}

/**
 * Asks before the page goes while an edit is not kept. Kept work is not asked about: it is offered again at the next
 * start. Where the host guards its window itself, the host asks.
 */
export function guardUnload(page: Pick<Window, 'addEventListener'>, app: App): void {
  page.addEventListener('beforeunload', (event) => {
    const { sessions, info } = app.state.get();
    if (info?.capabilities.closeGuard) return;
    if (sessions.some((session) => wouldLose(session.state.get().keep))) event.preventDefault();
  });
}
