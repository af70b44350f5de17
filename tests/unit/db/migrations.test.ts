import { describe, expect, it } from 'vitest';
import { migrationHash } from '../../../db/index.ts';
import { LIBRARY_MIGRATIONS } from '../../../db/migrations/index.ts';
import { memoryDatabase } from '../../../db/testing/index.ts';

// A migration that is out in the field is never changed: databases have already taken it. Only new ones are added here.
const LOCKED: Readonly<Record<string, string>> = {
  '0001-parts': '7fa7dd729e89b9a250684abb7b40419fed9d05e10c8bc7867c77c8b47750647c',
};

describe('library migrations', () => {
  it.each(LIBRARY_MIGRATIONS.map((migration) => [migration.name, migration] as const))('%s is what was released', (name, migration) => {
    expect(migrationHash(migration)).toBe(LOCKED[name]);
    expect(name).toMatch(new RegExp(`^${String(migration.version).padStart(4, '0')}-[a-z-]+$`));
  });

  it('every released one is still there', () => {
    expect(LIBRARY_MIGRATIONS.map((migration) => migration.name)).toEqual(Object.keys(LOCKED));
  });

  it('0001-parts: parts by key and order number, words by three characters and by their beginnings', () => {
    const driver = memoryDatabase(LIBRARY_MIGRATIONS.slice(0, 1));
    expect(driver.pragma('user_version')).toBe(1);
    const insert = driver.prepare(
      `INSERT INTO part (key, article, article_plain, type_plain, manufacturer, kind, kind_rank, revision, description_en,
         description_de, confirmed, search_text)
       VALUES (?, '1-2', '12', '', 'A', 'end-plate', 1, 1, '', '', 0, '')`,
    );
    insert.run('a:1-2');
    expect(() => insert.run('a:1-2')).toThrow(/UNIQUE/);
    expect(() => driver.exec("UPDATE part SET width = 'wide'")).toThrow(/cannot store TEXT/);
    driver.exec("INSERT INTO part_content VALUES (1, '{}')");
    expect(() => driver.exec('UPDATE part_content SET content = NULL')).toThrow(/NOT NULL/);
    expect(() => driver.exec("INSERT INTO part_content VALUES (2, '{}')")).toThrow(/FOREIGN KEY/);
    driver.prepare('INSERT INTO part_text (rowid, text) VALUES (1, ?)').run(' durchgangsklemme 2.5');
    driver.prepare('INSERT INTO part_word (rowid, text) VALUES (1, ?)').run(' durchgangsklemme 2.5');
    const found = (table: string, words: string) => driver.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).all(words).length;
    expect(found('part_text', '"gangsk" AND "2.5"')).toBe(1);
    expect(found('part_text', '"gangsx"')).toBe(0);
    expect(found('part_word', '"du"*')).toBe(1);
    expect(found('part_word', '"2."*')).toBe(1);
    expect(found('part_word', '"ga"*')).toBe(0);
    driver.close();
  });
});
