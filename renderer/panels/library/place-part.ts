import { useCallback } from 'react';
import { type PartKey, articleOf } from '../../../shared/parts/index.ts';
import { useApp, useSession } from '../../context/hooks.ts';
import type { App } from '../../state/program/app.ts';
import type { ProjectSession } from '../../state/session/project-session.ts';

/** Places a part behind the selection or at the end of the active rail; says why where that is refused. */
export function usePlacePart(): (part: PartKey) => Promise<void> {
  const app = useApp();
  const session = useSession();
  return useCallback((part) => placePart(app, session, part), [app, session]);
}

/** The same for whoever has the program and the project at hand. */
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
