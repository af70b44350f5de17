import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LibraryFacets, PartSummary } from '../../../shared/host/index.ts';
import type { PartKind } from '../../../shared/parts/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useApp, useStore } from '../../context/index.ts';
import type { LibraryQuery } from '../../state/library/index.ts';

/** What is looked for. */
export interface LibraryFilter {
  readonly text: string;
  readonly kind: PartKind | undefined;
  readonly maker: string | undefined;
}

/** What the library answered last. `parts` grows while the user scrolls. */
export interface LibraryList {
  readonly filter: LibraryFilter;
  readonly total: number;
  readonly parts: readonly PartSummary[];
  readonly facets: LibraryFacets;
}

const PAGE = 60;

/**
 * Searches at each change of the filter; an answer that a later question overtook is dropped. The last answer stays in
 * view until the next one is there.
 */
export function useLibrarySearch({ text, kind, maker }: LibraryFilter): {
  readonly list: LibraryList | undefined;
  readonly error: LocalText | undefined;
  readonly more: () => void;
} {
  const app = useApp();
  const search = useMemo(() => app.library.search(), [app]);
  // The library may still be being built when the window opens: what it lacked is asked for again.
  const ready = useStore(app.state, (state) => state.libraryParts);
  const [list, setList] = useState<LibraryList | undefined>();
  const [error, setError] = useState<LocalText | undefined>();
  const growing = useRef(false);

  useEffect(() => {
    const filter = { text, kind, maker };
    growing.current = false;
    void search.ask(queryOf(filter, 0)).then((outcome) => {
      if (outcome.kind === 'overtaken') return;
      setError(outcome.kind === 'error' ? outcome.error.message : undefined);
      if (outcome.kind === 'answer') setList({ filter, ...outcome.answer });
    });
  }, [search, ready, text, kind, maker]);

  const more = useCallback(() => {
    if (!list || growing.current || list.parts.length >= list.total) return;
    growing.current = true;
    void search.ask(queryOf(list.filter, list.parts.length)).then((outcome) => {
      growing.current = false;
      if (outcome.kind === 'answer') setList({ ...list, parts: [...list.parts, ...outcome.answer.parts] });
    });
  }, [search, list]);

  return { list, error, more };
}

function queryOf({ text, kind, maker }: LibraryFilter, offset: number): LibraryQuery {
  return {
    text,
    ...(kind !== undefined && { kind }),
    ...(maker !== undefined && { maker }),
    limit: PAGE,
    offset,
  };
}
