import type { Part, PartLookup } from '../../../shared/parts/index.ts';
import { type Document, findPart, recordsOf } from '../../../shared/project/index.ts';

/**
 * The parts that a project can use at once: its own snapshots, which always win, and the library's parts at hand. The
 * snapshots are listed when an order number is first asked for.
 */
export function sessionLookup(document: Document, library: PartLookup): PartLookup {
  let own: ReadonlyMap<string, readonly Part[]> | undefined;
  return {
    get: (key) => findPart(document, key) ?? library.get(key),
    byArticle(article) {
      own ??= byArticleOf(document);
      const snapshots = own.get(article);
      const found = library.byArticle(article);
      if (!snapshots) return found;
      const others = found.filter((part) => !snapshots.some(({ key }) => key === part.key));
      return [...snapshots, ...others].sort((a, b) => (a.key < b.key ? -1 : 1));
    },
  };
}

function byArticleOf(document: Document): ReadonlyMap<string, readonly Part[]> {
  const grouped = new Map<string, Part[]>();
  for (const { part } of recordsOf(document, 'part')) {
    const list = grouped.get(part.article);
    if (list) list.push(part);
    else grouped.set(part.article, [part]);
  }
  return grouped;
}
