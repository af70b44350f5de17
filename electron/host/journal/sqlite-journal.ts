import type { SqlDriver } from '../../../db/index.ts';
import type { Journal, JournalEdit, JournalEntry, JournalWork } from './journal.ts';
import { type EditRow, type WorkRow, fromEditRow, fromWorkRow, toEditRow, toWorkRow } from './rows.ts';

/** How many pieces of discarded work are kept before the oldest goes for good. */
const SET_ASIDE_KEPT = 30;

const WORK_COLUMNS = 'id, name, file_path, file_hash, file_size, base, base_revision, seal';

interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly file_path: string | null;
  readonly file_hash: string | null;
  readonly file_size: number | null;
  readonly edits: number;
  readonly at: number;
  readonly label_en: string;
  readonly label_de: string;
}

/** A journal in a database that was opened with the journal's migrations. */
export function createJournal(driver: SqlDriver): Journal {
  const putWork = driver.prepare(
    `INSERT INTO work (${WORK_COLUMNS}) VALUES ($id, $name, $file_path, $file_hash, $file_size, $base, $base_revision, $seal)
     ON CONFLICT (id) DO UPDATE SET name = $name, file_path = $file_path, file_hash = $file_hash, file_size = $file_size,
       base = $base, base_revision = $base_revision, seal = $seal, set_aside = NULL`,
  );
  const hasWork = driver.prepare<{ one: number }>('SELECT 1 AS one FROM work WHERE id = ? AND set_aside IS NULL');
  const getWork = driver.prepare<WorkRow>(`SELECT ${WORK_COLUMNS} FROM work WHERE id = ?`);
  const putEdit = driver.prepare(
    `INSERT INTO edit (work, revision, change_id, label_en, label_de, at, changes, seal)
     VALUES ($work, $revision, $change_id, $label_en, $label_de, $at, $changes, $seal)`,
  );
  const editRevisions = driver.prepare<{ revision: number }>('SELECT revision FROM edit WHERE work = ? ORDER BY revision');
  const getEdit = driver.prepare<EditRow>('SELECT * FROM edit WHERE work = ? AND revision = ?');
  const dropEdits = driver.prepare('DELETE FROM edit WHERE work = ? AND revision <= ?');
  const dropWork = driver.prepare('DELETE FROM work WHERE id = ?');
  const listWork = driver.prepare<ListRow>(
    `SELECT work.id, name, file_path, file_hash, file_size, edits, last.at, last.label_en, last.label_de
     FROM work
     JOIN (SELECT work, count(*) AS edits, max(revision) AS newest FROM edit GROUP BY work) AS counted ON counted.work = work.id
     JOIN edit AS last ON last.work = work.id AND last.revision = counted.newest
     WHERE set_aside IS NULL
     ORDER BY last.at DESC, work.id`,
  );
  const markAside = driver.prepare('UPDATE work SET set_aside = ? WHERE id = ?');
  const dropOldestAside = driver.prepare(
    `DELETE FROM work WHERE set_aside IS NOT NULL AND id NOT IN (
       SELECT id FROM work WHERE set_aside IS NOT NULL ORDER BY set_aside DESC, id LIMIT ${SET_ASIDE_KEPT})`,
  );

  /** Edits from the base on, as far as they follow one another and can be read. */
  function readEdits(id: string, from: number): { edits: JournalEdit[]; complete: boolean } {
    const edits: JournalEdit[] = [];
    for (const { revision } of editRevisions.all(id)) {
      if (revision <= from) continue;
      const row = getEdit.get(id, revision);
      const edit = row && fromEditRow(row);
      if (!edit || revision !== from + edits.length + 1) return { edits, complete: false };
      edits.push(edit);
    }
    return { edits, complete: true };
  }

  return {
    append(id, base, edit) {
      const row = toEditRow(id, edit);
      driver.transaction(() => {
        if (!hasWork.get(id)) putWork.run({ ...toWorkRow(id, base()) });
        putEdit.run({ ...row });
      });
      return row.changes.length;
    },
    rebase(id, base) {
      driver.transaction(() => {
        dropEdits.run(id, base.revision);
        if (editRevisions.get(id)) putWork.run({ ...toWorkRow(id, base) });
        else dropWork.run(id);
      });
    },
    list: () =>
      listWork.all().map((row): JournalEntry => {
        const { id, name, file_path: path, file_hash: hash, file_size: size, edits, at } = row;
        const file = path !== null && hash !== null && size !== null ? { path, hash, size } : null;
        return { id, name, file, at, edits, lastEdit: { en: row.label_en, de: row.label_de } };
      }),
    load(id): JournalWork | undefined {
      const row = getWork.get(id);
      const base = row && fromWorkRow(row);
      if (!base) return undefined;
      return { base, ...readEdits(id, base.revision) };
    },
    setAside(id, at) {
      driver.transaction(() => {
        markAside.run(at, id);
        dropOldestAside.run();
      });
    },
    close: () => driver.close(),
  };
}
