import { useCallback } from 'react';
import { type PartKey, articleOf } from '../../../shared/parts/index.ts';
import { useApp, useSession } from '../../app/hooks.ts';

/** Places a part behind the selection or at the end of the active rail; says why where that is refused. */
export function usePlacePart(): (part: PartKey) => Promise<void> {
  const app = useApp();
  const session = useSession();
  return useCallback(
    async (part) => {
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
          break;
      }
    },
    [app, session],
  );
}
