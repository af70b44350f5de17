import { type HostHandlers, type HostResult, done } from '../../../shared/host/index.ts';
import type { HostContext } from '../context.ts';
import type { LibraryPort } from '../library-port.ts';

type LibraryHandlers = Pick<HostHandlers, Extract<keyof HostHandlers, `library.${string}`>>;

/** The methods about the parts library. */
export function libraryHandlers(context: HostContext): LibraryHandlers {
  async function withLibrary<T>(answer: (library: LibraryPort) => T): Promise<HostResult<T>> {
    const library = context.library.get();
    return library.ok ? done(answer(library.value)) : library;
  }
  return {
    'library.search': (query) => withLibrary((library) => library.searchParts(query)),
    'library.parts': ({ keys }) => withLibrary((library) => ({ parts: library.getParts(keys) })),
    'library.byArticle': ({ article }) => withLibrary((library) => ({ parts: library.byArticle(article) })),
    'library.companions': ({ keys, endStop }) =>
      withLibrary((library) => ({ parts: library.companionsOf(keys, endStop) })),
    'library.facets': () => withLibrary((library) => library.facets()),
  };
}
