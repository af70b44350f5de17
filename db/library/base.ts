import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibrarySource, Part } from '../../shared/parts/index.ts';
import { type SqlDriver, connect, sqlErrorCode } from '../driver.ts';
import { latestVersion, migrate } from '../migration.ts';
import { LIBRARY_MIGRATIONS } from '../migrations/index.ts';
import { setDamagedAside } from '../open.ts';
import type { LibraryAssets } from './assets.ts';
import { addParts } from './part-store.ts';

/** The mark of library databases: "RWLB" in ASCII. */
export const LIBRARY_APPLICATION_ID = 0x52_57_4c_42;

/** What goes into a base database. */
export interface BaseContent {
  readonly parts: Iterable<Part>;
  readonly sources: readonly LibrarySource[];
  readonly version: number;
  readonly hash: string;
}

/** Name of the base database for a library and a schema: another library, or another schema, is another file. */
export function baseFileName(assets: LibraryAssets): string {
  return `library-${assets.manifest.version}-${latestVersion(LIBRARY_MIGRATIONS)}-${assets.hash.slice(0, 12)}.db`;
}

/** Writes a base into an empty database. */
export function fillBase(driver: SqlDriver, content: BaseContent): void {
  driver.exec(`PRAGMA application_id = ${LIBRARY_APPLICATION_ID}`);
  migrate(driver, LIBRARY_MIGRATIONS);
  addParts(driver, content.parts);
  driver.transaction(() => {
    const insert = driver.prepare('INSERT INTO library (name, value) VALUES (?, ?)');
    insert.run('version', String(content.version));
    insert.run('hash', content.hash);
    insert.run('sources', JSON.stringify(content.sources));
  });
}

/**
 * Builds a base database so that it is there completely or not at all: it is written beside its place, synced and
 * renamed. Two programs that start together both build; the later rename replaces equal with equal.
 */
export function buildBase(path: string, content: BaseContent): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    const driver = connect(draft);
    try {
      // Nobody else sees the draft, and a draft that was cut short is thrown away: no journal is needed.
      driver.pragma('journal_mode = OFF');
      driver.exec('PRAGMA synchronous = OFF');
      fillBase(driver, content);
      driver.exec('ANALYZE');
    } finally {
      driver.close();
    }
    syncFile(draft);
    try {
      renameSync(draft, path);
    } catch (error) {
      // Windows does not replace a file that another process has open; that file is as good.
      if (!existsSync(path)) throw error;
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Opens a base for reading; undefined where there is none that can be used. A damaged one is set aside, so that it can
 * be built again.
 */
export function openBase(path: string, now: () => Date): SqlDriver | undefined {
  if (!existsSync(path)) return undefined;
  let driver: SqlDriver | undefined;
  try {
    driver = connect(path, { readonly: true });
    if (
      Number(driver.pragma('application_id')) === LIBRARY_APPLICATION_ID &&
      Number(driver.pragma('user_version')) === latestVersion(LIBRARY_MIGRATIONS) &&
      driver.pragma('quick_check') === 'ok'
    ) {
      driver.exec('PRAGMA trusted_schema = OFF');
      return driver;
    }
  } catch (error) {
    if (sqlErrorCode(error) === undefined) throw error;
  }
  driver?.close();
  setDamagedAside(path, now());
  return undefined;
}

const DRAFT_LIFE = 60 * 60 * 1000;

/** Removes bases of earlier libraries and drafts that nobody finished. What is in use elsewhere stays. */
export function removeOldBases(folder: string, current: string, now: () => Date): void {
  for (const name of readdirSync(folder)) {
    const old = /^library-[\w-]+\.db$/.test(name) && name !== current;
    const draft = /^library-.*\.tmp$/.test(name) && ageOf(join(folder, name), now()) > DRAFT_LIFE;
    if (!old && !draft) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {
      // In use by another program (Windows): it goes at a later start.
    }
  }
}

function ageOf(path: string, now: Date): number {
  try {
    return now.getTime() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
