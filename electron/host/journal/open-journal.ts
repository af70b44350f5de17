import { basename } from 'node:path';
import { openDatabase } from '../../../db/index.ts';
import { type HostResult, done, refused } from '../../../shared/host/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { Journal } from './journal.ts';
import { JOURNAL_APPLICATION_ID, JOURNAL_MIGRATIONS } from './migrations.ts';
import { salvageJournal } from './salvage.ts';
import { createJournal } from './sqlite-journal.ts';

/** A journal ready for use, and what the user should know about it. */
export interface OpenedJournal {
  readonly journal: Journal;
  readonly warnings: readonly LocalText[];
}

/** Opens the recovery journal. A damaged one is set aside, and what can be read of it goes on in a fresh one. */
export function openJournal(path: string): HostResult<OpenedJournal> {
  const opened = openDatabase({ path, migrations: JOURNAL_MIGRATIONS, applicationId: JOURNAL_APPLICATION_ID });
  if (!opened.ok) {
    if (opened.error.code === 'database.newer') {
      return refused('newer-version', {
        en: 'The recovery journal was written by a newer Railwright. Use that version, or another data folder.',
        de: 'Das Wiederherstellungsjournal wurde von einem neueren Railwright geschrieben. Verwenden Sie diese Version oder einen anderen Datenordner.',
      });
    }
    return refused('journal-failed', {
      en: `The recovery journal cannot be opened: ${opened.error.message}`,
      de: `Das Wiederherstellungsjournal kann nicht geöffnet werden: ${opened.error.message}`,
    });
  }
  const { driver, setAside } = opened.value;
  const journal = createJournal(driver);
  if (setAside === undefined) return done({ journal, warnings: [] });
  const { saved, incomplete } = salvageJournal(setAside, journal);
  return done({ journal, warnings: [damageReport(basename(setAside), saved, incomplete)] });
}

function damageReport(file: string, saved: number, incomplete: boolean): LocalText {
  return {
    en: `The recovery journal was damaged and kept as “${file}”. ${saved} unsaved projects were rescued from it${incomplete ? '; some edits were not readable' : ''}.`,
    de: `Das Wiederherstellungsjournal war beschädigt und wurde als „${file}“ aufbewahrt. ${saved} nicht gespeicherte Projekte wurden daraus gerettet${incomplete ? '; einige Änderungen waren nicht lesbar' : ''}.`,
  };
}
