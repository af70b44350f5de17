import type { Migration } from '../../../db/index.ts';

/** The mark of journal files: "RWJ1" as a number. */
export const JOURNAL_APPLICATION_ID = 0x52574a31;

/** The steps of the journal's schema. Released steps are never changed. */
export const JOURNAL_MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: '0001-work-and-edits',
    sql: `
      CREATE TABLE work (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        file_path TEXT,
        file_hash TEXT,
        file_size INTEGER,
        base TEXT NOT NULL,
        base_revision INTEGER NOT NULL,
        seal TEXT NOT NULL,
        set_aside INTEGER
      ) STRICT;
      CREATE TABLE edit (
        work TEXT NOT NULL REFERENCES work(id) ON DELETE CASCADE,
        revision INTEGER NOT NULL,
        change_id TEXT NOT NULL,
        label_en TEXT NOT NULL,
        label_de TEXT NOT NULL,
        at INTEGER NOT NULL,
        changes TEXT NOT NULL,
        seal TEXT NOT NULL,
        PRIMARY KEY (work, revision),
        UNIQUE (work, change_id)
      ) STRICT;
    `,
  },
];
