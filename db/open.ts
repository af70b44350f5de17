import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { type SqlDriver, connect, sqlErrorCode } from './driver.ts';
import { type Migration, latestVersion, migrate } from './migration.ts';

/** Which database to open, and what is expected in it. */
export interface DatabaseRequest {
  /** Path of the file; its folder is made where it is missing. `:memory:` for none. */
  readonly path: string;
  readonly migrations: readonly Migration[];
  /** The mark by which the program knows its own files: a positive 31-bit number of the caller's choice. */
  readonly applicationId: number;
  readonly busyTimeout?: number;
  /** The time that goes into the name of a file set aside; now by default. */
  readonly now?: () => Date;
}

/** Why a database was not opened. The file is untouched in every case. */
export type DatabaseErrorCode = 'database.newer' | 'database.foreign' | 'database.busy' | 'database.unreachable';

/** A database ready for use, or why there is none. */
export type DatabaseResult =
  | {
      readonly ok: true;
      readonly value: {
        readonly driver: SqlDriver;
        /** Where the damaged file was put that stood in the way; a fresh database was made in its place. */
        readonly setAside?: string;
      };
    }
  | { readonly ok: false; readonly error: { readonly code: DatabaseErrorCode; readonly message: string } };

/**
 * Opens a database that must survive a power cut: WAL with `synchronous=FULL` (each commit is on the disk when it
 * returns), foreign keys on, schema not trusted; all read back. A file of a newer version or of another program is
 * refused and left alone. A damaged one is renamed to `<path>.damaged-<time>`, never deleted, and a fresh one is built.
 */
export function openDatabase(request: DatabaseRequest): DatabaseResult {
  if (request.path !== ':memory:') {
    try {
      mkdirSync(dirname(request.path), { recursive: true });
    } catch (error) {
      return refuse('database.unreachable', `${dirname(request.path)} cannot be made: ${messageOf(error)}`);
    }
  }
  const first = tryOpen(request);
  if (first !== 'damaged') return first;
  let setAside: string;
  try {
    setAside = setDamagedAside(request.path, request.now?.() ?? new Date());
  } catch (error) {
    return refuse('database.unreachable', `${request.path} is damaged and cannot be renamed: ${messageOf(error)}`);
  }
  const second = tryOpen(request);
  if (second === 'damaged') return refuse('database.unreachable', `${request.path} cannot be written: the disk may be faulty`);
  return second.ok ? { ok: true, value: { ...second.value, setAside } } : second;
}

/**
 * Renames a damaged database and the files that belong to it, so that it can be looked into later. Answers the new
 * path. Throws where the file cannot be renamed.
 */
export function setDamagedAside(path: string, time: Date): string {
  const stamp = time.toISOString().replaceAll(':', '-').replace('.', '-');
  let target = `${path}.damaged-${stamp}`;
  for (let count = 2; existsSync(target); count += 1) target = `${path}.damaged-${stamp}-${count}`;
  renameSync(path, target);
  for (const suffix of ['-wal', '-shm', '-journal']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
  }
  return target;
}

function tryOpen(request: DatabaseRequest): DatabaseResult | 'damaged' {
  const options = request.busyTimeout === undefined ? {} : { busyTimeout: request.busyTimeout };
  let driver: SqlDriver | undefined;
  try {
    // A connection that may write would fold the journal of a file into it when closed. Whose file it is, is therefore
    // looked up by one that may not.
    if (request.path !== ':memory:' && existsSync(request.path)) {
      driver = connect(request.path, { ...options, readonly: true });
      const refused = recognise(driver, request);
      driver.close();
      if (refused) return refused;
    }
    driver = connect(request.path, options);
    if (driver.pragma('quick_check') !== 'ok') {
      driver.close();
      return 'damaged';
    }
    prepare(driver, request);
    return { ok: true, value: { driver } };
  } catch (error) {
    driver?.close();
    switch (sqlErrorCode(error)?.replace(/^(SQLITE_[A-Z]+).*$/, '$1')) {
      case 'SQLITE_CORRUPT':
      case 'SQLITE_NOTADB':
        return 'damaged';
      case 'SQLITE_BUSY':
      case 'SQLITE_LOCKED':
        return refuse('database.busy', `${request.path} is in use by another program`);
      case 'SQLITE_CANTOPEN':
      case 'SQLITE_READONLY':
      case 'SQLITE_PERM':
      case 'SQLITE_IOERR':
      case 'SQLITE_FULL':
        return refuse('database.unreachable', `${request.path} cannot be opened: ${messageOf(error)}`);
      default:
        throw error;
    }
  }
}

/** Whether the file is none of ours, or from a later version of the program. */
function recognise(driver: SqlDriver, request: DatabaseRequest): DatabaseResult | undefined {
  const applicationId = Number(driver.pragma('application_id'));
  const empty = driver.prepare<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n === 0;
  if (!(empty && applicationId === 0) && applicationId !== request.applicationId) {
    return refuse('database.foreign', `${request.path} belongs to another program`);
  }
  const version = Number(driver.pragma('user_version'));
  const latest = latestVersion(request.migrations);
  return version > latest
    ? refuse('database.newer', `${request.path} was written by a newer version (${version}, this one knows ${latest})`)
    : undefined;
}

function prepare(driver: SqlDriver, request: DatabaseRequest): void {
  settle(driver);
  if (Number(driver.pragma('application_id')) !== request.applicationId) {
    driver.exec(`PRAGMA application_id = ${request.applicationId}`);
  }
  migrate(driver, request.migrations);
}

/** Sets what the safety of the data rests on, and reads it back: a pragma that is refused says nothing. */
function settle(driver: SqlDriver): void {
  const memory = driver.path === ':memory:';
  driver.pragma('journal_mode = WAL');
  driver.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;');
  const expected: readonly (readonly [string, unknown])[] = [
    ['journal_mode', memory ? 'memory' : 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
  ];
  for (const [name, value] of expected) {
    const actual = driver.pragma(name);
    if (actual !== value) throw new Error(`${driver.path}: ${name} is ${String(actual)} instead of ${String(value)}`);
  }
}

function refuse(code: DatabaseErrorCode, message: string): DatabaseResult {
  return { ok: false, error: { code, message } };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
