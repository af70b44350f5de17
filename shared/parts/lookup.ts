import type { Part, PartKey } from './part.ts';

/** Where parts are found: the library, a project's snapshots, or a list in a test. */
export interface PartLookup {
  get(key: PartKey): Part | undefined;
  /** Every maker's part with exactly this order number, in the order of their keys. */
  byArticle(article: string): readonly Part[];
}

const NONE: readonly Part[] = Object.freeze([]);

/** A lookup over a list of parts. Of several parts with one key the last counts. */
export function partLookup(parts: Iterable<Part>): PartLookup {
  const byKey = new Map<PartKey, Part>();
  for (const part of parts) byKey.set(part.key, part);
  const byArticle = new Map<string, Part[]>();
  for (const part of byKey.values()) {
    const list = byArticle.get(part.article);
    if (list) list.push(part);
    else byArticle.set(part.article, [part]);
  }
  for (const list of byArticle.values()) list.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { get: (key) => byKey.get(key), byArticle: (article) => byArticle.get(article) ?? NONE };
}
