import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, openDatabase } from '../../../db/index.ts';
import type { Journal, JournalBase, JournalEdit } from '../../../electron/host/journal/journal.ts';
import { openJournal } from '../../../electron/host/journal/open-journal.ts';
import { JOURNAL_APPLICATION_ID, JOURNAL_MIGRATIONS } from '../../../electron/host/journal/migrations.ts';
import { createJournal } from '../../../electron/host/journal/sqlite-journal.ts';
import { mintId } from '../../../shared/project/index.ts';
import { codeOf, testFolders, valueOf } from '../../support/test-host.ts';

function base(revision = 0, text = `text at ${revision}`): JournalBase {
  return { text, revision, name: 'Pump', file: { path: '/somewhere/P.railwright', hash: 'abc', size: 3 } };
}
function edit(revision: number, at = revision): JournalEdit {
  const id = mintId('item', String(revision));
  return {
    revision,
    changeId: `change-${revision}`,
    label: { en: `Edit ${revision}`, de: `Änderung ${revision}` },
    at,
    changes: [{ id, after: null }],
  };
}
function open(path = join(testFolders().data, 'journal.db')): { journal: Journal; path: string; warnings: number } {
  const { journal, warnings } = valueOf(openJournal(path));
  onTestFinished(() => journal.close());
  return { journal, path, warnings: warnings.length };
}
function fill(journal: Journal, id: string, edits: number, from = 0): void {
  for (let revision = from + 1; revision <= from + edits; revision++) journal.append(id, () => base(from), edit(revision));
}

describe('journal', () => {
  it('yields work with its base and edits in order, over a restart', () => {
    const { journal, path } = open();
    fill(journal, 'w1', 5);
    journal.close();
    const again = open(path).journal;
    expect(again.load('w1')).toEqual({ base: base(), edits: [1, 2, 3, 4, 5].map((n) => edit(n)), complete: true });
    expect(again.load('w2')).toBeUndefined();
  });

  it('asks for the base once, with the first edit', () => {
    const { journal } = open();
    let asked = 0;
    const ask = () => {
      asked += 1;
      return base();
    };
    journal.append('w1', ask, edit(1));
    journal.append('w1', ask, edit(2));
    expect(asked).toBe(1);
  });

  it('lists work newest first', () => {
    const { journal } = open();
    journal.append('old', () => base(), edit(1, 10));
    journal.append('new', () => base(), edit(1, 30));
    journal.append('old', () => base(), edit(2, 20));
    expect(journal.list()).toEqual([
      { id: 'new', name: 'Pump', file: base().file, at: 30, edits: 1, lastEdit: edit(1).label },
      { id: 'old', name: 'Pump', file: base().file, at: 20, edits: 2, lastEdit: edit(2).label },
    ]);
  });

  it('forgets on saving what the file holds, and keeps later edits on the new base', () => {
    const { journal } = open();
    fill(journal, 'w1', 5);
    journal.rebase('w1', base(3));
    expect(journal.load('w1')).toEqual({ base: base(3), edits: [edit(4), edit(5)], complete: true });
    journal.rebase('w1', base(5));
    expect(journal.list()).toEqual([]);
    expect(journal.load('w1')).toBeUndefined();
    fill(journal, 'w1', 2, 5);
    expect(journal.load('w1')).toEqual({ base: base(5), edits: [edit(6), edit(7)], complete: true });
  });

  it('keeps the last thirty pieces of discarded work', () => {
    const { journal } = open();
    for (let n = 0; n < 33; n++) {
      journal.append(`w${n}`, () => base(), edit(1));
      journal.setAside(`w${n}`, 1000 + n);
    }
    expect(journal.list()).toEqual([]);
    expect([0, 1, 2].map((n) => journal.load(`w${n}`))).toEqual([undefined, undefined, undefined]);
    expect(journal.load('w3')).toBeDefined();
    expect(journal.load('w32')).toBeDefined();
  });

  it('refuses the same revision or change twice, and keeps nothing of a refused one', () => {
    const { journal } = open();
    journal.append('w1', () => base(), edit(1));
    expect(() => journal.append('w1', () => base(), edit(1))).toThrow();
    expect(() => journal.append('w1', () => base(), { ...edit(2), changeId: 'change-1' })).toThrow();
    expect(journal.load('w1')?.edits).toEqual([edit(1)]);
  });

  it('is written so that a commit is on the disk when it returns', () => {
    const { journal, path } = open();
    journal.append('w1', () => base(), edit(1));
    const driver = connect(path);
    onTestFinished(() => driver.close());
    expect(driver.pragma('journal_mode')).toBe('wal');
    expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(4096);
  });

  it('throws when the disk is full, keeps what it had, and goes on when there is room again', () => {
    const path = join(testFolders().data, 'journal.db');
    const opened = openDatabase({ path, migrations: JOURNAL_MIGRATIONS, applicationId: JOURNAL_APPLICATION_ID });
    if (!opened.ok) throw new Error(opened.error.message);
    const { driver } = opened.value;
    const journal = createJournal(driver);
    onTestFinished(() => journal.close());
    journal.append('w1', () => base(), edit(1));
    driver.pragma(`max_page_count = ${Number(driver.pragma('page_count')) + 2}`);
    const large = { ...edit(2), label: { en: 'x'.repeat(100_000), de: '' } };
    expect(() => journal.append('w1', () => base(), large)).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    expect(journal.load('w1')).toEqual({ base: base(), edits: [edit(1)], complete: true });
    driver.pragma('max_page_count = 1000000');
    journal.append('w1', () => base(), large);
    expect(journal.load('w1')?.edits).toEqual([edit(1), large]);
  });
});

describe('a damaged journal', () => {
  it('stops at the first edit that was altered, and says so', () => {
    const { journal, path } = open();
    fill(journal, 'w1', 5);
    journal.close();
    const driver = connect(path);
    driver.exec(`UPDATE edit SET changes = replace(changes, 'item/3', 'item/9') WHERE revision = 3`);
    driver.close();
    const work = open(path).journal.load('w1');
    expect(work).toEqual({ base: base(), edits: [edit(1), edit(2)], complete: false });
  });

  it('stops at a missing edit', () => {
    const { journal, path } = open();
    fill(journal, 'w1', 4);
    journal.close();
    const driver = connect(path);
    driver.exec('DELETE FROM edit WHERE revision = 2');
    driver.close();
    expect(open(path).journal.load('w1')).toEqual({ base: base(), edits: [edit(1)], complete: false });
  });

  it('yields nothing for an altered base, because edits on a wrong base would be wrong', () => {
    const { journal, path } = open();
    fill(journal, 'w1', 2);
    journal.close();
    const driver = connect(path);
    driver.exec(`UPDATE work SET base = 'other'`);
    driver.close();
    expect(open(path).journal.load('w1')).toBeUndefined();
  });

  it('is set aside, never deleted, and what can be read of it goes on', () => {
    const { journal, path } = open();
    for (const id of ['w1', 'w2', 'w3']) fill(journal, id, 30);
    journal.close();
    const bytes = readFileSync(path);
    // The free-list count in the header contradicts the pages: quick_check finds it, the tables are whole.
    bytes.writeUInt32BE(77, 36);
    writeFileSync(path, bytes);
    const { journal: fresh, warnings } = open(path);
    expect(warnings).toBe(1);
    const aside = readdirSync(join(path, '..')).filter((name) => /^journal\.db\.damaged-.*Z$/.test(name));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(path, '..', aside[0]!)).equals(bytes)).toBe(true);
    expect(fresh.list().map(({ id, edits }) => [id, edits])).toEqual([['w1', 30], ['w2', 30], ['w3', 30]]);
    expect(fresh.load('w2')).toEqual({ base: base(), edits: Array.from({ length: 30 }, (_, i) => edit(i + 1)), complete: true });
  });

  it('is replaced where nothing can be read of it', () => {
    const { path } = open();
    const other = join(path, '..', 'other.db');
    writeFileSync(other, 'this is no database at all, but it is long enough to look at'.repeat(100));
    const { journal, warnings } = valueOf(openJournal(other));
    onTestFinished(() => journal.close());
    expect(journal.list()).toEqual([]);
    expect(warnings[0]?.en).toContain('damaged');
    expect(warnings[0]?.de).toContain('beschädigt');
  });

  it('of a newer version is refused and left alone', () => {
    const { journal, path } = open();
    journal.close();
    const driver = connect(path);
    driver.exec('PRAGMA user_version = 99');
    driver.close();
    const before = readFileSync(path);
    expect(codeOf(openJournal(path))).toBe('newer-version');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('torn anywhere yields whole edits from the first on, or is set aside: never something that was not written', () => {
    const { journal, path } = open();
    for (const id of ['w1', 'w2']) fill(journal, id, 25);
    // Copied while open: the last commits are in the write-ahead log alone, as after a kill.
    const folder = testFolders().root;
    const snapshot = join(folder, 'snapshot.db');
    copyFileSync(path, snapshot);
    copyFileSync(`${path}-wal`, `${snapshot}-wal`);
    const damage = fc.record({
      file: fc.constantFrom('', '-wal'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      kind: fc.constantFrom('cut', 'flip', 'zero'),
      size: fc.integer({ min: 1, max: 600 }),
    });
    let copies = 0;
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const copy = join(folder, `copy-${(copies += 1)}.db`);
        for (const suffix of ['', '-wal']) copyFileSync(snapshot + suffix, copy + suffix);
        for (const { file, at, kind, size } of damages) {
          const bytes = readFileSync(copy + file);
          const place = Math.floor(at * bytes.length);
          if (kind === 'cut') writeFileSync(copy + file, bytes.subarray(0, place));
          else {
            const end = Math.min(bytes.length, place + (kind === 'flip' ? 1 : size));
            for (let i = place; i < end; i++) bytes[i] = kind === 'zero' ? 0 : (bytes[i] ?? 0) ^ 0x10;
            writeFileSync(copy + file, bytes);
          }
        }
        const opened = openJournal(copy);
        if (!opened.ok) {
          // The mark or version itself was hit: refused and left alone.
          expect(existsSync(copy)).toBe(true);
          return;
        }
        try {
          for (const id of ['w1', 'w2']) {
            const work = opened.value.journal.load(id);
            if (!work) continue;
            expect(work.base).toEqual(base());
            expect(work.edits).toEqual(work.edits.map((_, i) => edit(i + 1)));
          }
        } finally {
          opened.value.journal.close();
        }
      }),
      { numRuns: 150 },
    );
  });
});
