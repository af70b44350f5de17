import { useEffect, useState } from 'react';
import { useSession, useStore } from '../../context/index.ts';
import type { InsertPreview } from '../../state/inserting/index.ts';

/** How long the typing has to rest before it is read. */
const REST = 180;

/** What typed placements would do, a moment after the last key; undefined while that is not known. */
export function useInsertPreview(text: string): InsertPreview | undefined {
  const session = useSession();
  const document = useStore(session.state, (state) => state.view.document);
  const aim = useStore(session.state, (state) => state.aim);
  const [found, setFound] = useState<{ readonly text: string; readonly preview: InsertPreview | undefined }>();
  useEffect(() => {
    if (text.trim() === '') {
      setFound(undefined);
      return;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      void session.previewInsert(text).then((preview) => {
        if (wanted) setFound({ text, preview });
      });
    }, REST);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [session, text, document, aim]);
  return found?.text === text ? found.preview : undefined;
}
