import { type Library, openLibrary } from '../../db/index.ts';
import { type HostResult, done, refused } from '../../shared/host/index.ts';

/** What the host needs of the parts library. Synchronous: answers come from a database on this machine in microseconds. */
export type LibraryPort = Pick<
  Library,
  'get' | 'byArticle' | 'searchParts' | 'getParts' | 'companionsOf' | 'facets' | 'sources' | 'close'
>;

/** Opens the library that comes with the program; builds its database in the data folder where there is none yet. */
export function openProgramLibrary(assetsFolder: string, dataFolder: string): HostResult<LibraryPort> {
  const opened = openLibrary({ assets: assetsFolder, data: dataFolder });
  if (opened.ok) return done(opened.value.library);
  return refused('library-failed', {
    en: `The parts library cannot be opened: ${opened.error.message}`,
    de: `Die Teilebibliothek kann nicht geöffnet werden: ${opened.error.message}`,
  });
}

/** Every order number of a library, for the nearest to an unknown one. */
export function articlesOf(library: LibraryPort): readonly string[] {
  return library.searchParts({ text: '', limit: 1_000_000, offset: 0 }).parts.map((part) => part.article);
}
