import type { HostArgs, HostValue } from '../../shared/host/index.ts';
import type { Part, PartKey, PartLookup } from '../../shared/parts/index.ts';

/** The parts library as the host uses it. Synchronous: answers come from a database on this machine in microseconds. */
export interface LibraryPort extends PartLookup {
  search(query: HostArgs<'library.search'>): HostValue<'library.search'>;
  /** Parts by key, in the order asked for; missing ones are left out. */
  parts(keys: readonly PartKey[]): readonly Part[];
  facets(): HostValue<'library.facets'>;
  /** How many parts there are. */
  count(): number;
  close(): void;
}
