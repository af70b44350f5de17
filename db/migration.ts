import { createHash } from 'node:crypto';
import type { SqlDriver } from './driver.ts';

/**
 * One step of a database's schema. Released steps are never changed, only followed by others: databases in the field
 * have already taken them.
 */
export interface Migration {
  /** 1, 2, 3 … without gaps: what `user_version` is afterwards. */
  readonly version: number;
  /** File name without extension. */
  readonly name: string;
  readonly sql: string;
}

/** A fingerprint of what a migration does; spaces and line ends do not count. */
export function migrationHash(migration: Migration): string {
  return createHash('sha256').update(migration.sql.replace(/\s+/g, ' ').trim()).digest('hex');
}

/** The version that a database has after all of these. Throws where they are not numbered 1, 2, 3 …. */
export function latestVersion(migrations: readonly Migration[]): number {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`migration ${migration.name} should be number ${index + 1}`);
  });
  return migrations.length;
}

/** Takes the steps that the database lacks, each in a transaction of its own with its version. */
export function migrate(driver: SqlDriver, migrations: readonly Migration[]): void {
  latestVersion(migrations);
  for (const migration of migrations) {
    driver.transaction(() => {
      // Read inside the transaction: another process may have taken the step while this one waited for the lock.
      if (Number(driver.pragma('user_version')) >= migration.version) return;
      driver.exec(migration.sql);
      driver.exec(`PRAGMA user_version = ${migration.version}`);
    });
  }
}
