import type { HostError } from '../../../shared/host/index.ts';
import type { PartKey, PartLookup } from '../../../shared/parts/index.ts';
import type { PartCache } from './part-cache.ts';

/**
 * Reads a text that names parts. The reader says by asking which ones it needs; those that are not at hand are fetched from
 * the library, and the text is read again. An error is one of the host: what the reader thinks of the text is its own answer.
 */
export async function readWithLibrary<T>(
  parts: PartCache,
  lookup: () => PartLookup,
  read: (lookup: PartLookup) => T,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError }> {
  const articles = new Set<string>();
  const keys = new Set<PartKey>();
  read({
    get(key) {
      const part = lookup().get(key);
      if (!part) keys.add(key);
      return part;
    },
    byArticle(article) {
      if (!parts.knowsArticle(article)) articles.add(article);
      return lookup().byArticle(article);
    },
  });
  const [byArticle, byKey] = await Promise.all([parts.needArticles(articles), parts.need(keys)]);
  const error = byArticle ?? byKey;
  return error ? { ok: false, error } : { ok: true, value: read(lookup()) };
}
