import type { App } from '../state/program/index.ts';
import type { FixOutcome, ProjectSession } from '../state/session/index.ts';
import type { LocalText } from '../../shared/text/index.ts';

const CANCELLED: LocalText = { en: 'Cancelled. Nothing was changed.', de: 'Abgebrochen. Es wurde nichts geändert.' };

/** Tells what became of several fixes, with the way back. */
function report(app: App, session: ProjectSession, outcome: FixOutcome, nothing: LocalText): void {
  switch (outcome.kind) {
    case 'done': {
      const count = outcome.applied.length;
      const text: LocalText = {
        en: count === 1 ? `Done: ${outcome.applied[0]?.title.en ?? ''}` : `${count} fixes applied`,
        de: count === 1 ? `Erledigt: ${outcome.applied[0]?.title.de ?? ''}` : `${count} Abhilfen angewendet`,
      };
      session.announce(text);
      app.toastWithUndo(session, text);
      return;
    }
    case 'nothing':
      session.announce(nothing);
      app.toast({ tone: 'info', text: nothing });
      return;
    case 'cancelled':
      session.announce(CANCELLED);
      return;
    case 'refused':
      app.toast({ tone: 'error', text: outcome.reason });
  }
}

/** Puts end plates, stops and separators where they are missing, and tells about it. */
export async function completeAccessories(app: App, session: ProjectSession): Promise<void> {
  const label = { en: 'Completing accessories', de: 'Zubehör wird ergänzt' };
  report(app, session, await app.withProgress(label, (job) => session.completeAccessories(job)), {
    en: 'No accessories are missing.',
    de: 'Es fehlt kein Zubehör.',
  });
}

/** Applies every safe fix, and tells about it. */
export async function fixAllSafe(app: App, session: ProjectSession): Promise<void> {
  const label = { en: 'Applying safe fixes', de: 'Sichere Abhilfen werden angewendet' };
  report(app, session, await app.withProgress(label, (job) => session.fixAllSafe(job)), {
    en: 'There is nothing that can be mended safely.',
    de: 'Es gibt nichts, dem sicher abgeholfen werden kann.',
  });
}
