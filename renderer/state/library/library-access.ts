import type { HostArgs, HostClient, HostError, HostValue } from '../../../shared/host/index.ts';

/** What to look for in the library. */
export type LibraryQuery = HostArgs<'library.search'>;
export type LibraryAnswer = HostValue<'library.search'>;

/** What became of a question: an answer, an error, or nothing because a later question overtook it. */
export type SearchOutcome =
  | { readonly kind: 'answer'; readonly answer: LibraryAnswer }
  | { readonly kind: 'error'; readonly error: HostError }
  | { readonly kind: 'overtaken' };

/** Questions of one search field: only the latest counts. */
export interface LibrarySearch {
  ask(query: LibraryQuery): Promise<SearchOutcome>;
}

/** The parts library as the window asks it. */
export interface LibraryAccess {
  /** A new line of questions. Answers of one field never overtake each other. */
  search(): LibrarySearch;
}

/** Access to the library over the host. */
export function createLibraryAccess(host: Pick<HostClient, 'call'>): LibraryAccess {
  return {
    search() {
      let latest = 0;
      return {
        async ask(query) {
          const mine = ++latest;
          const result = await host.call['library.search'](query);
          if (mine !== latest) return { kind: 'overtaken' };
          return result.ok ? { kind: 'answer', answer: result.value } : { kind: 'error', error: result.error };
        },
      };
    },
  };
}
