import { type PartKey, articleOf } from '../../shared/parts/index.ts';
import type { App } from '../state/program/index.ts';
import type { ProjectSession } from '../state/session/index.ts';

/** Places a part behind the selection or at the end of the active rail; says why where that is refused. */
export async function placePart(app: App, session: ProjectSession, part: PartKey): Promise<void> {
  const outcome = await session.insertParts([part]);
  switch (outcome.kind) {
    case 'refused':
      app.toast({ tone: 'error', text: outcome.reason });
      break;
    case 'faults':
    case 'nothing':
      app.toast({
        tone: 'error',
        text: { en: `${articleOf(part)} is not in the library.`, de: `${articleOf(part)} ist nicht in der Bibliothek.` },
      });
      break;
    case 'done':
      for (const note of outcome.notes ?? []) app.toastWithUndo(session, note);
      break;
  }
}
