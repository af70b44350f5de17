import { type HostHandlers, type HostResult, done } from '../../../shared/host/index.ts';
import { companionKeys } from '../../../shared/parts/index.ts';
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
    'library.search': (query) => withLibrary((library) => library.search(query)),
    'library.parts': ({ keys }) => withLibrary((library) => ({ parts: library.parts(keys) })),
    'library.byArticle': ({ article }) => withLibrary((library) => ({ parts: library.byArticle(article) })),
    'library.companions': ({ keys, endStop }) =>
      withLibrary((library) => {
        const asked = new Set(keys);
        const wanted = new Set(library.parts(keys).flatMap((part) => companionKeys(part)));
        if (endStop !== undefined) wanted.add(endStop);
        return { parts: library.parts([...wanted].filter((key) => !asked.has(key))) };
      }),
    'library.facets': () => withLibrary((library) => library.facets()),
  };
}

