import type { NewItem } from '../../shared/editing/index.ts';
import type { HostError } from '../../shared/host/index.ts';
import { type NotationError, parsePlacements } from '../../shared/notation/index.ts';
import type { Part, PartLookup } from '../../shared/parts/index.ts';
import { recordsOf } from '../../shared/project/index.ts';
import type { ProjectView } from '../../shared/rail/index.ts';
import type { PartCache } from './part-cache.ts';
import { readWithLibrary } from './reading-with-library.ts';

/** What a typed text means, or what is wrong with it. */
export type ReadPlacements =
  | { readonly ok: true; readonly items: readonly NewItem[]; readonly parts: readonly Part[] }
  | { readonly ok: false; readonly errors: readonly NotationError[] }
  | { readonly ok: false; readonly host: HostError };

/** Reads typed placements for a project. */
export async function readPlacements(
  text: string,
  view: ProjectView,
  parts: PartCache,
  lookup: () => PartLookup,
): Promise<ReadPlacements> {
  const potentials = new Map(recordsOf(view.document, 'potential').map(({ name, id }) => [name, id]));
  const read = await readWithLibrary(parts, lookup, (known) =>
    parsePlacements(text, known, { potentials, articles: () => parts.articles() }),
  );
  return read.ok ? read.value : { ok: false, host: read.error };
}
