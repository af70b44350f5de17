import type { NewItem } from '../../../shared/editing/index.ts';
import type { HostError } from '../../../shared/host/index.ts';
import { type Clipping, type NotationError, parsePlacements, partOfWord, readClipping, tidyText } from '../../../shared/notation/index.ts';
import type { Part, PartLookup } from '../../../shared/parts/index.ts';
import { type IdSource, countingIds } from '../../../shared/project/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import { potentialsByName } from '../clipboard/index.ts';
import { type PartCache, readWithLibrary } from '../library/index.ts';

/** Why a text cannot be read: faults in it, or a library that does not answer. */
export type NotRead =
  | { readonly ok: false; readonly errors: readonly NotationError[] }
  | { readonly ok: false; readonly host: HostError };

/** What a typed text means, or what is wrong with it. */
export type ReadPlacements = { readonly ok: true; readonly items: readonly NewItem[]; readonly parts: readonly Part[] } | NotRead;

/**
 * Reads typed placements. Colour words mean blocks of the series of the article named before them, else of `like`; the
 * parts of that series are fetched.
 */
export async function readPlacements(
  text: string,
  view: ProjectView,
  parts: PartCache,
  lookup: () => PartLookup,
  like?: Part,
): Promise<ReadPlacements> {
  const series = new Map<string, Part>();
  const options = {
    potentials: potentialsByName(view),
    articles: () => parts.articles(),
    partOfWord(word: string, named: Part | undefined) {
      const meant = named ?? like;
      if (meant) series.set(meant.key, meant);
      return partOfWord(word, meant, meant ? parts.seriesOf(meant) : []);
    },
  };
  const parse = (at: PartLookup) => parsePlacements(text, at, options);
  const read = await readWithLibrary(parts, lookup, parse);
  if (!read.ok) return { ok: false, host: read.error };
  if (series.size === 0) return read.value;
  for (const part of series.values()) {
    const error = await parts.needSeries(part);
    if (error) return { ok: false, host: error };
  }
  return parse(lookup());
}

/** What a pasted text means, or what is wrong with it. */
export type ReadPasted = { readonly ok: true; readonly clipping: Clipping } | NotRead;

/** Reads what is pasted: as it is, or, where that is no notation, tidied as text from an e-mail. */
export async function readPasted(
  text: string,
  view: ProjectView,
  parts: PartCache,
  lookup: () => PartLookup,
  ids: IdSource,
): Promise<ReadPasted> {
  const tidied = tidyText(text);
  const options = { potentials: potentialsByName(view), articles: () => parts.articles() };
  const read = await readWithLibrary(parts, lookup, (at) => {
    // Ids are taken only for what will be used.
    const asIs = readClipping(text, at, { ...options, ids: countingIds() });
    return readClipping(asIs.ok ? text : tidied, at, { ...options, ids });
  });
  return read.ok ? read.value : { ok: false, host: read.error };
}
