import { type SqlDriver, connect, sqlErrorCode } from '../../../db/index.ts';
import type { Journal, JournalEdit } from './journal.ts';
import { type EditRow, type WorkRow, fromEditRow, fromWorkRow } from './rows.ts';

/** What became of a damaged journal. */
export interface Salvage {
  /** Pieces of work that are in the new journal. */
  readonly saved: number;
  /** Whether anything that was found could not be read, or nothing could be looked at. */
  readonly incomplete: boolean;
}

/**
 * Copies what can still be read of a damaged journal into a fresh one: each piece of work with a sound base, and its edits
 * up to the first that is not. The damaged file is only read.
 */
export function salvageJournal(damagedPath: string, into: Journal): Salvage {
  let driver: SqlDriver | undefined;
  try {
    driver = connect(damagedPath, { readonly: true });
    return copyWork(driver, into);
  } catch (error) {
    if (sqlErrorCode(error) === undefined) throw error;
    return { saved: 0, incomplete: true };
  } finally {
    driver?.close();
  }
}

function copyWork(driver: SqlDriver, into: Journal): Salvage {
  const ids = attempt(() => driver.prepare<{ id: string }>('SELECT id FROM work WHERE set_aside IS NULL').all());
  if (!ids) return { saved: 0, incomplete: true };
  let saved = 0;
  let incomplete = false;
  for (const { id } of ids) {
    const row = attempt(() => driver.prepare<WorkRow>('SELECT * FROM work WHERE id = ?').get(id));
    const base = row && fromWorkRow(row);
    if (!base) {
      incomplete = true;
      continue;
    }
    let revision = base.revision;
    for (;;) {
      const edit = readEdit(driver, id, revision + 1);
      if (edit === 'none') break;
      if (edit === 'unreadable') {
        incomplete = true;
        break;
      }
      into.append(id, () => base, edit);
      revision += 1;
    }
    if (revision > base.revision) saved += 1;
  }
  return { saved, incomplete };
}

function readEdit(driver: SqlDriver, work: string, revision: number): JournalEdit | 'none' | 'unreadable' {
  const rows = attempt(() => driver.prepare<EditRow>('SELECT * FROM edit WHERE work = ? AND revision = ?').all(work, revision));
  if (!rows) return 'unreadable';
  const [row] = rows;
  if (!row) return 'none';
  return fromEditRow(row) ?? 'unreadable';
}

/** The answer of a query, or undefined where the damage is in its way. */
function attempt<T>(query: () => T): T | undefined {
  try {
    return query();
  } catch (error) {
    if (sqlErrorCode(error) === undefined) throw error;
    return undefined;
  }
}
