import { join } from 'node:path';
import type { LibrarySource, Part } from '../../shared/parts/index.ts';
import { type SqlDriver, connect } from '../driver.ts';
import { migrate } from '../migration.ts';
import { LIBRARY_MIGRATIONS } from '../migrations/index.ts';
import { type DatabaseErrorCode, openDatabase } from '../open.ts';
import { readLibraryAssets } from './assets.ts';
import { LIBRARY_APPLICATION_ID, baseFileName, buildBase, fillBase, openBase, removeOldBases } from './base.ts';
import { type Library, libraryOver } from './library.ts';

/** Where a library comes from and where its databases lie. */
export interface LibraryRequest {
  /** Folder of the reviewed facts: `assets/library`. */
  readonly assets: string;
  /** The program's data folder; made where it is missing. */
  readonly data: string;
  readonly now?: () => Date;
}

/** A library ready for use, or why there is none. */
export type LibraryResult =
  | {
      readonly ok: true;
      readonly value: {
        readonly library: Library;
        /** The base was built just now: first start, or the facts have changed. */
        readonly built: boolean;
        /** Where a damaged database of the user's parts was put. */
        readonly setAside?: string;
      };
    }
  | {
      readonly ok: false;
      readonly error: { readonly code: 'library.invalid' | DatabaseErrorCode; readonly message: string };
    };

/** Name of the database with the user's own parts, in the data folder. */
export const USER_PARTS_FILE = 'my-parts.db';

/**
 * Opens the parts library. The base is built from the facts where the data folder has none of their fingerprint, and is
 * then only read; the user's own parts lie in a database of their own beside it, which an update of the base never
 * touches. SQLite cannot attach a read-only database to a writable connection without URI names, which the engine is
 * compiled without; so the two have a connection each.
 */
export function openLibrary({ assets: folder, data, now = () => new Date() }: LibraryRequest): LibraryResult {
  const assets = readLibraryAssets(folder);
  if (!assets.ok) return assets;
  const name = baseFileName(assets.value);
  const path = join(data, name);
  let base: SqlDriver | undefined;
  let built = false;
  try {
    base = openBase(path, now);
    if (!base) {
      const content = assets.value.read();
      if (!content.ok) return content;
      buildBase(path, { ...content.value, version: assets.value.manifest.version, hash: assets.value.hash });
      built = true;
      base = openBase(path, now);
    }
    if (!base) throw new Error('it cannot be read back');
    removeOldBases(data, name, now);
  } catch (error) {
    base?.close();
    const message = `${path}: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, error: { code: 'database.unreachable', message } };
  }
  const user = openDatabase({
    path: join(data, USER_PARTS_FILE),
    migrations: LIBRARY_MIGRATIONS,
    applicationId: LIBRARY_APPLICATION_ID,
    now,
  });
  if (!user.ok) {
    base.close();
    return user;
  }
  const { driver, setAside } = user.value;
  const library = libraryOver({ base, user: driver });
  return { ok: true, value: { library, built, ...(setAside !== undefined && { setAside }) } };
}

/** A library in memory, of the given parts: for a library file named on the command line, and for tests. */
export function memoryLibrary(parts: Iterable<Part>, sources: readonly LibrarySource[] = []): Library {
  const base = connect(':memory:');
  fillBase(base, { parts, sources, version: 0, hash: '' });
  const user = connect(':memory:');
  migrate(user, LIBRARY_MIGRATIONS);
  return libraryOver({ base, user });
}
