import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type SqlDriver, connect, sqlErrorCode } from '../../db/index.ts';
import { type HostResult, done, refused } from '../../shared/host/index.ts';
import { diskError, systemCode } from './files/disk-errors.ts';

/** A data folder that belongs to this host alone, until it is released or the process ends in whatever way. */
export interface HeldDataFolder {
  readonly path: string;
  /** Tells data folders apart without naming their paths. */
  readonly id: string;
  readonly release: () => void;
}

/** How long to wait for a host that is just ending, in ms. */
const PATIENCE = 1500;

/**
 * Takes hold of a data folder. The lock is one that the operating system gives back when the process is gone, even after
 * `kill -9`; there is nothing to clean up and no process number that could have been given to someone else.
 */
export function holdDataFolder(path: string): HostResult<HeldDataFolder> {
  let driver: SqlDriver | undefined;
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const real = realpathSync(path);
    driver = connect(join(real, 'host.lock'), { busyTimeout: PATIENCE });
    driver.exec('BEGIN EXCLUSIVE');
    const held = driver;
    const id = createHash('sha256').update(real).digest('hex').slice(0, 16);
    return done({ path: real, id, release: () => held.close() });
  } catch (error) {
    driver?.close();
    const code = sqlErrorCode(error);
    if (code?.startsWith('SQLITE_BUSY')) {
      return refused('already-open', {
        en: 'Railwright is already running with this data folder.',
        de: 'Railwright läuft bereits mit diesem Datenordner.',
      });
    }
    if (systemCode(error) === undefined) throw error;
    return { ok: false, error: diskError(error, path) };
  }
}
