import {
  type LibrarySource,
  type Part,
  type PartKey,
  type PartKind,
  type PartLookup,
  companionKeys,
  partSchema,
} from '../../shared/parts/index.ts';
import type { SqlDriver } from '../driver.ts';
import { kindRank } from './part-row.ts';
import { partStore } from './part-store.ts';
import { type FacetCount, type PartQuery, type PartSummary, type RankedPart, partSearch } from './search.ts';

/** How many parts there are by kind and by maker, most first. */
export interface LibraryFacets {
  readonly kinds: readonly { readonly kind: PartKind; readonly count: number }[];
  readonly makers: readonly { readonly maker: string; readonly count: number }[];
}

/** What a search answers. */
export interface PartSearchResult {
  /** How many parts match text and filters. */
  readonly total: number;
  readonly parts: readonly PartSummary[];
  /** Counts of what the text matches: kinds within the chosen maker, makers within the chosen kind. */
  readonly facets: LibraryFacets;
}

/** What happened to a part that the user wanted stored. */
export type SavePartResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: { readonly code: 'part.invalid'; readonly message: string } };

/**
 * The parts library: the base that comes with the program, and beside it the user's own parts, which hide base parts of
 * the same key. The base is never written.
 */
export interface Library extends PartLookup {
  /** Parts that match every word of the text, best first; an empty text lists all. */
  searchParts(query: PartQuery): PartSearchResult;
  getPart(key: PartKey): Part | undefined;
  /** In the order asked for, without those that the library lacks. */
  getParts(keys: readonly PartKey[]): readonly Part[];
  partsByArticle(article: string): readonly Part[];
  /** What completing strips with these parts may need: their end plates, and the preferred end stop. */
  companionsOf(keys: readonly PartKey[], endStop?: PartKey): readonly Part[];
  facets(): { readonly total: number; readonly facets: LibraryFacets };
  userParts(): readonly PartKey[];
  /** Stores a part of the user, or replaces it. Refused where it does not satisfy the schema. */
  saveUserPart(part: Part): SavePartResult;
  /** Whether there was one. A base part that it hid is seen again. */
  removeUserPart(key: PartKey): boolean;
  sources(): readonly LibrarySource[];
  /** Version of the base library and fingerprint of its content. */
  readonly version: { readonly number: number; readonly hash: string };
  close(): void;
}

/** What a library is put together from. Both drivers belong to it from then on. */
export interface LibraryContent {
  readonly base: SqlDriver;
  readonly user: SqlDriver;
}

/** The library over two databases that have the library schema. */
export function libraryOver({ base, user }: LibraryContent): Library {
  const stores = { base: partStore(base), user: partStore(user) };
  const searches = { base: partSearch(base), user: partSearch(user) };
  const settings = new Map(
    base
      .prepare<{ name: string; value: string }>('SELECT name, value FROM library')
      .all()
      .map((row) => [row.name, row.value]),
  );
  // Reading a part is parsing JSON; screens ask for the same ones again and again.
  const cache = new Map<PartKey, Part>();
  const CACHED = 2000;

  function getPart(key: PartKey): Part | undefined {
    const known = cache.get(key);
    if (known) return known;
    const part = stores.user.get(key) ?? stores.base.get(key);
    if (part) {
      if (cache.size >= CACHED) cache.clear();
      cache.set(key, part);
    }
    return part;
  }
  function getParts(keys: readonly PartKey[]): readonly Part[] {
    return keys.map((key) => getPart(key)).filter((part) => part !== undefined);
  }
  function partsByArticle(article: string): readonly Part[] {
    const own = stores.user.byArticle(article);
    const hidden = new Set(own.map((part) => part.key));
    const all = [...own, ...stores.base.byArticle(article).filter((part) => !hidden.has(part.key))];
    return all.sort((a, b) => (a.key < b.key ? -1 : 1));
  }
  function searchParts(query: PartQuery): PartSearchResult {
    const hidden = stores.user.keys();
    const inBase = searches.base.find(query, hidden);
    const inUser = hidden.length === 0 ? undefined : searches.user.find(query, []);
    const counts = [...inBase.counts, ...(inUser?.counts ?? [])];
    const parts = inUser ? [...inBase.parts, ...inUser.parts].sort(compareRanked) : inBase.parts;
    const page = parts.slice(query.offset, query.offset + query.limit).map(({ summary }) => summary);
    return { ...countMatches(counts, query), parts: page };
  }

  return {
    get: getPart,
    byArticle: partsByArticle,
    searchParts,
    getPart,
    getParts,
    partsByArticle,
    companionsOf(keys, endStop) {
      const asked = new Set(keys);
      const wanted = new Set<PartKey>();
      for (const part of getParts(keys)) for (const key of companionKeys(part)) wanted.add(key);
      if (endStop !== undefined) wanted.add(endStop);
      return getParts([...wanted].filter((key) => !asked.has(key)));
    },
    facets() {
      const { total, facets } = searchParts({ text: '', limit: 0, offset: 0 });
      return { total, facets };
    },
    userParts: () => stores.user.keys(),
    saveUserPart(part) {
      const checked = partSchema.safeParse(part);
      if (!checked.success) {
        const issue = checked.error.issues[0];
        const message = `${part.key}: ${issue ? `${issue.path.join('.')}: ${issue.message}` : 'not a part'}`;
        return { ok: false, error: { code: 'part.invalid', message } };
      }
      stores.user.put(checked.data);
      cache.delete(part.key);
      return { ok: true };
    },
    removeUserPart(key) {
      cache.delete(key);
      return stores.user.remove(key);
    },
    // Written by the builder of the base, after it was checked.
    sources: () => JSON.parse(settings.get('sources') ?? '[]') as readonly LibrarySource[],
    version: { number: Number(settings.get('version') ?? 0), hash: settings.get('hash') ?? '' },
    close() {
      base.close();
      user.close();
    },
  };
}

function countMatches(counts: readonly FacetCount[], query: PartQuery): Omit<PartSearchResult, 'parts'> {
  const kinds = new Map<PartKind, number>();
  const makers = new Map<string, number>();
  let total = 0;
  for (const { kind, maker, count } of counts) {
    const ofKind = query.kind === undefined || query.kind === kind;
    const ofMaker = query.maker === undefined || query.maker === maker;
    if (ofMaker) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    if (ofKind) makers.set(maker, (makers.get(maker) ?? 0) + count);
    if (ofKind && ofMaker) total += count;
  }
  return {
    total,
    facets: {
      kinds: [...kinds]
        .map(([kind, count]) => ({ kind, count }))
        .sort((a, b) => b.count - a.count || kindRank(a.kind) - kindRank(b.kind)),
      makers: [...makers]
        .map(([maker, count]) => ({ maker, count }))
        .sort((a, b) => b.count - a.count || (a.maker < b.maker ? -1 : 1)),
    },
  };
}

function compareRanked(a: RankedPart, b: RankedPart): number {
  for (let index = 0; index < a.rank.length; index += 1) {
    const left = a.rank[index];
    const right = b.rank[index];
    if (left === undefined || right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}
