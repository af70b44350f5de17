import { type SqlDriver, connect } from '../driver.ts';
import { type Migration, migrate } from '../migration.ts';

/** A database in memory that has taken the migrations: fast, private, gone when closed. */
export function memoryDatabase(migrations: readonly Migration[] = []): SqlDriver {
  const driver = connect(':memory:');
  driver.exec('PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;');
  migrate(driver, migrations);
  return driver;
}
