import { useEffect, useState } from 'react';
import type { PartSummary } from '../../../shared/host/index.ts';
import type { PartKind } from '../../../shared/parts/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useApp } from '../../context/index.ts';

/** The articles of one kind. Empty until they have come; `error` says why they cannot. */
export function useArticles(kind: PartKind): { readonly articles: readonly PartSummary[]; readonly error: LocalText | undefined } {
  const app = useApp();
  const [articles, setArticles] = useState<readonly PartSummary[]>([]);
  const [error, setError] = useState<LocalText | undefined>();
  useEffect(() => {
    let wanted = true;
    void app.client.call['library.search']({ text: '', kind, limit: 100, offset: 0 }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setArticles(answer.value.parts);
      else setError(answer.error.message);
    });
    return () => {
      wanted = false;
    };
  }, [app, kind]);
  return { articles, error };
}
