/** Parts: those at hand, those that the host is asked for. */
export { type LibraryAccess, type LibraryQuery, createLibraryAccess } from './library-access.ts';
export { type PartCache, createPartCache } from './part-cache.ts';
export { readWithLibrary } from './reading-with-library.ts';
export { sessionLookup } from './session-lookup.ts';
export { stripParts } from './strip-parts.ts';
export { markMatches } from './text-matches.ts';
