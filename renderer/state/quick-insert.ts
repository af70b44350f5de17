import type { NewItem } from '../../shared/editing/index.ts';
import type { HostError } from '../../shared/host/index.ts';
import { type Clipping, type NotationError, parsePlacements, readClipping, tidyText } from '../../shared/notation/index.ts';
import type { Part, PartKey, PartLookup } from '../../shared/parts/index.ts';
import { type IdSource, countingIds } from '../../shared/project/index.ts';
import type { ProjectView } from '../../shared/rail/index.ts';
import { potentialsByName } from './clipboard.ts';
import type { PartCache } from './part-cache.ts';

/** Why a text cannot be read: faults in it, or a library that does not answer. */
export type NotRead =
  | { readonly ok: false; readonly errors: readonly NotationError[] }
  | { readonly ok: false; readonly host: HostError };

/** What a typed text means, or what is wrong with it. */
export type ReadPlacements = { readonly ok: true; readonly items: readonly NewItem[]; readonly parts: readonly Part[] } | NotRead;

/**
 * Reads a text that names parts. The reader says by asking which articles it needs; those that are not at hand are fetched
 * from the library, and the text is read again.
 */
async function readWithLibrary<R>(read: (lookup: PartLookup) => R, parts: PartCache, lookup: () => PartLookup): Promise<R | NotRead> {
  const missing = new Set<string>();
  const keys = new Set<PartKey>();
  read({
    get(key) {
      const part = lookup().get(key);
      if (!part) keys.add(key);
      return part;
    },
    byArticle(article) {
      if (!parts.knowsArticle(article)) missing.add(article);
      return lookup().byArticle(article);
    },
  });
  const [byArticle, byKey] = await Promise.all([parts.needArticles(missing), parts.need(keys)]);
  const error = byArticle ?? byKey;
  return error ? { ok: false, host: error } : read(lookup());
}

/** Reads typed placements. */
export function readPlacements(text: string, view: ProjectView, parts: PartCache, lookup: () => PartLookup): Promise<ReadPlacements> {
  const potentials = potentialsByName(view);
  return readWithLibrary((at) => parsePlacements(text, at, { potentials, articles: () => parts.articles() }), parts, lookup);
}

/** What a pasted text means, or what is wrong with it. */
export type ReadPasted = { readonly ok: true; readonly clipping: Clipping } | NotRead;

/** Reads what is pasted: as it is, or, where that is no notation, tidied as text from an e-mail. */
export function readPasted(text: string, view: ProjectView, parts: PartCache, lookup: () => PartLookup, ids: IdSource): Promise<ReadPasted> {
  const tidied = tidyText(text);
  const options = { potentials: potentialsByName(view), articles: () => parts.articles() };
  const read = (at: PartLookup): ReadPasted => {
    // Ids are taken only for what will be used.
    const asIs = readClipping(text, at, { ...options, ids: countingIds() });
    return readClipping(asIs.ok ? text : tidied, at, { ...options, ids });
  };
  return readWithLibrary(read, parts, lookup);
}
