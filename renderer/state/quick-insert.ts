import type { NewItem } from '../../shared/editing/index.ts';
import type { HostError } from '../../shared/host/index.ts';
import { type NotationError, parsePlacements } from '../../shared/notation/index.ts';
import type { Part, PartKey, PartLookup } from '../../shared/parts/index.ts';
import { recordsOf } from '../../shared/project/index.ts';
import type { ProjectView } from '../../shared/rail/index.ts';
import type { PartCache } from './part-cache.ts';

/** What a typed text means, or what is wrong with it. */
export type ReadPlacements =
  | { readonly ok: true; readonly items: readonly NewItem[]; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly errors: readonly NotationError[] }
  | { readonly ok: false; readonly host: HostError };

/**
 * Reads typed placements. The reader says by asking which articles it needs; those that are not at hand are fetched from
 * the library, and the text is read again.
 */
export async function readPlacements(
  text: string,
  view: ProjectView,
  parts: PartCache,
  lookup: () => PartLookup,
): Promise<ReadPlacements> {
  const potentials = new Map(recordsOf(view.document, 'potential').map(({ name, id }) => [name, id]));
  const missing = new Set<string>();
  const keys = new Set<PartKey>();
  const asking: PartLookup = {
    get(key) {
      const part = lookup().get(key);
      if (!part) keys.add(key);
      return part;
    },
    byArticle(article) {
      if (!parts.knowsArticle(article)) missing.add(article);
      return lookup().byArticle(article);
    },
  };
  parsePlacements(text, asking, { potentials });
  const [byArticle, byKey] = await Promise.all([parts.needArticles(missing), parts.need(keys)]);
  const error = byArticle ?? byKey;
  if (error) return { ok: false, host: error };
  return parsePlacements(text, lookup(), { potentials, articles: () => parts.articles() });
}
