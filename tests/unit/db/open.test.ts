import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type DatabaseRequest,
  type DatabaseResult,
  type Migration,
  connect,
  latestVersion,
  migrate,
  migrationHash,
  openDatabase,
  sqlErrorCode,
} from '../../../db/index.ts';
import { memoryDatabase } from '../../../db/testing/index.ts';

const FIRST: Migration = { version: 1, name: '0001-a', sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT' };
const SECOND: Migration = { version: 2, name: '0002-b', sql: 'CREATE TABLE b (a INTEGER NOT NULL REFERENCES a) STRICT' };
const NOW = new Date('2026-03-04T05:06:07.089Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'railwright-db-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function request(more: Partial<DatabaseRequest> = {}): DatabaseRequest {
  return { path: join(folder, 'x.db'), migrations: [FIRST, SECOND], applicationId: 0x1234, now: () => NOW, ...more };
}
function opened(result: DatabaseResult) {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
function codeOf(result: DatabaseResult): string {
  if (!result.ok) return result.error.code;
  result.value.driver.close();
  return 'ok';
}

describe('openDatabase', () => {
  it('makes the folder and the file, takes every migration and sets what keeps data safe', () => {
    const { driver, setAside } = opened(openDatabase(request({ path: join(folder, 'deep', 'er', 'x.db') })));
    expect(setAside).toBeUndefined();
    expect(driver.pragma('user_version')).toBe(2);
    expect(driver.pragma('application_id')).toBe(0x1234);
    expect(driver.pragma('journal_mode')).toBe('wal');
    expect(driver.pragma('synchronous')).toBe(2);
    expect(driver.pragma('foreign_keys')).toBe(1);
    expect(driver.pragma('trusted_schema')).toBe(0);
    expect(() => driver.exec('INSERT INTO b VALUES (77)')).toThrow(/FOREIGN KEY/);
    driver.close();
    driver.close();
  });

  it('opens again with what was written, and takes only the steps that are missing', () => {
    const { driver } = opened(openDatabase(request({ migrations: [FIRST] })));
    driver.prepare('INSERT INTO a VALUES (?, ?)').run(1, 'kept');
    driver.close();
    const again = opened(openDatabase(request())).driver;
    expect(again.prepare('SELECT text FROM a').all()).toEqual([{ text: 'kept' }]);
    expect(again.prepare('SELECT count(*) AS n FROM b').get()).toEqual({ n: 0 });
    expect(again.pragma('user_version')).toBe(2);
    again.close();
  });

  it('works in memory', () => {
    const { driver } = opened(openDatabase(request({ path: ':memory:' })));
    expect(driver.pragma('journal_mode')).toBe('memory');
    expect(driver.pragma('user_version')).toBe(2);
    driver.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a newer version and leaves the file as it is', () => {
    opened(openDatabase(request())).driver.close();
    const before = readFileSync(join(folder, 'x.db'));
    const result = openDatabase(request({ migrations: [FIRST] }));
    expect(result).toMatchObject({ ok: false, error: { code: 'database.newer' } });
    expect(readFileSync(join(folder, 'x.db')).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['x.db']);
  });

  it('does not even fold the journal of a refused file into it', () => {
    const { driver } = opened(openDatabase(request()));
    driver.exec("INSERT INTO a VALUES (1, 'only in the journal')");
    // As a crash leaves them: copied while the connection is open.
    const copies = ['x.db', 'x.db-wal'].map((name) => [`crashed${name.slice(1)}`, readFileSync(join(folder, name))] as const);
    for (const [name, bytes] of copies) writeFileSync(join(folder, name), bytes);
    const path = join(folder, 'crashed.db');
    expect(copies[1]?.[1].length).toBeGreaterThan(1000);
    expect(codeOf(openDatabase(request({ path, migrations: [FIRST] })))).toBe('database.newer');
    expect(codeOf(openDatabase(request({ path, applicationId: 5 })))).toBe('database.foreign');
    for (const [name, bytes] of copies) expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true);
    const recovered = opened(openDatabase(request({ path }))).driver;
    expect(recovered.prepare('SELECT text FROM a').all()).toEqual([{ text: 'only in the journal' }]);
    recovered.close();
    driver.close();
  });

  it('refuses databases of other programs: another mark, or tables without one', () => {
    opened(openDatabase(request())).driver.close();
    expect(codeOf(openDatabase(request({ applicationId: 0x9999 })))).toBe('database.foreign');
    const other = connect(join(folder, 'other.db'));
    other.exec('CREATE TABLE theirs (x)');
    other.close();
    const before = readFileSync(join(folder, 'other.db'));
    expect(codeOf(openDatabase(request({ path: join(folder, 'other.db') })))).toBe('database.foreign');
    expect(readFileSync(join(folder, 'other.db')).equals(before)).toBe(true);
  });

  it.each([
    ['text', (path: string) => writeFileSync(path, 'This is not a database at all, but it is long enough to look like one. '.repeat(100))],
    ['a torn header', (path: string) => writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 0xff)]))],
    [
      'torn pages',
      (path: string) => {
        const bytes = Buffer.from(readFileSync(path));
        bytes.fill(0x5a, 4096);
        writeFileSync(path, bytes);
      },
    ],
    ['half a file', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 6000))],
  ])('sets a damaged file aside (%s) and builds a fresh one', (_, damage) => {
    const { driver } = opened(openDatabase(request()));
    driver.exec("INSERT INTO a VALUES (1, 'lost')");
    driver.pragma('wal_checkpoint(TRUNCATE)');
    driver.close();
    const path = join(folder, 'x.db');
    damage(path);
    const damaged = readFileSync(path);
    const { driver: fresh, setAside } = opened(openDatabase(request()));
    expect(setAside).toBe(`${path}.damaged-2026-03-04T05-06-07-089Z`);
    expect(readFileSync(setAside ?? '').equals(damaged)).toBe(true);
    expect(fresh.prepare('SELECT count(*) AS n FROM a').get()).toEqual({ n: 0 });
    expect(fresh.pragma('journal_mode')).toBe('wal');
    fresh.close();
  });

  it('never writes over an earlier damaged file', () => {
    for (let round = 0; round < 3; round += 1) {
      writeFileSync(join(folder, 'x.db'), `rubbish ${round} `.repeat(500));
      opened(openDatabase(request())).driver.close();
    }
    const aside = readdirSync(folder).filter((name) => /damaged/.test(name) && !/-(wal|shm)$/.test(name));
    expect(aside.sort()).toEqual(['', '-2', '-3'].map((end) => `x.db.damaged-2026-03-04T05-06-07-089Z${end}`));
    expect(readFileSync(join(folder, aside[2] ?? ''), 'utf8')).toMatch(/^rubbish 2/);
  });

  it('says when another program holds the file, and when a path cannot be used', () => {
    const holder = opened(openDatabase(request({ migrations: [FIRST] }))).driver;
    holder.exec('BEGIN IMMEDIATE');
    expect(codeOf(openDatabase(request({ busyTimeout: 20 })))).toBe('database.busy');
    holder.exec('ROLLBACK');
    holder.close();
    expect(codeOf(openDatabase(request()))).toBe('ok');
    mkdirSync(join(folder, 'taken.db'));
    expect(codeOf(openDatabase(request({ path: join(folder, 'taken.db') })))).toBe('database.unreachable');
    expect(codeOf(openDatabase(request({ path: join(folder, 'x.db', 'below-a-file.db') })))).toBe('database.unreachable');
  });
});

describe('migrations', () => {
  it('must be numbered without gaps', () => {
    expect(latestVersion([])).toBe(0);
    expect(latestVersion([FIRST, SECOND])).toBe(2);
    expect(() => latestVersion([SECOND])).toThrow(/0002-b should be number 1/);
    expect(() => migrate(memoryDatabase(), [FIRST, FIRST])).toThrow(/should be number 2/);
  });

  it('a step that fails leaves nothing behind, the steps before it stay', () => {
    const driver = memoryDatabase();
    const broken: Migration = { version: 2, name: 'broken', sql: 'CREATE TABLE c (x); CREATE TABLE a (x)' };
    expect(() => migrate(driver, [FIRST, broken])).toThrow(/already exists/);
    expect(driver.pragma('user_version')).toBe(1);
    expect(() => driver.exec('SELECT * FROM c')).toThrow(/no such table/);
    migrate(driver, [FIRST, SECOND]);
    expect(driver.pragma('user_version')).toBe(2);
  });

  it('have a fingerprint that layout does not change', () => {
    const spread = { ...FIRST, sql: `\n  ${FIRST.sql.replaceAll(' ', '\r\n   ')}\n` };
    expect(migrationHash(spread)).toBe(migrationHash(FIRST));
    expect(migrationHash({ ...FIRST, sql: FIRST.sql.replace('text', 'words') })).not.toBe(migrationHash(FIRST));
  });
});

describe('the driver', () => {
  it('binds by position and by name, and counts changes', () => {
    const driver = memoryDatabase([FIRST]);
    expect(driver.prepare('INSERT INTO a VALUES (?, ?)').run(1, 'one')).toBe(1);
    expect(driver.prepare('INSERT INTO a VALUES (@id, @text)').run({ id: 2, text: 'two' })).toBe(1);
    expect(driver.prepare<{ text: string }>('SELECT text FROM a WHERE id = ?').get(2)?.text).toBe('two');
    expect(driver.prepare('SELECT text FROM a WHERE id = ?').get(3)).toBeUndefined();
    expect(driver.prepare('UPDATE a SET text = text').run()).toBe(2);
    driver.close();
  });

  it('takes a transaction back where the work throws', () => {
    const driver = memoryDatabase([FIRST]);
    const insert = driver.prepare('INSERT INTO a VALUES (?, ?)');
    expect(driver.transaction(() => insert.run(1, 'kept'))).toBe(1);
    expect(() =>
      driver.transaction(() => {
        insert.run(2, 'lost');
        throw new Error('on purpose');
      }),
    ).toThrow('on purpose');
    expect(driver.prepare('SELECT id FROM a').all()).toEqual([{ id: 1 }]);
    driver.close();
  });

  it('does not make a file that it was to read only, nor write to one', () => {
    const path = join(folder, 'r.db');
    expect(() => connect(path, { readonly: true })).toThrow();
    expect(existsSync(path)).toBe(false);
    opened(openDatabase(request({ path }))).driver.close();
    const driver = connect(path, { readonly: true });
    let code: string | undefined;
    try {
      driver.exec("INSERT INTO a VALUES (1, 'x')");
    } catch (error) {
      code = sqlErrorCode(error);
    }
    expect(code).toBe('SQLITE_READONLY');
    expect(sqlErrorCode(new Error('other'))).toBeUndefined();
    driver.close();
  });
});
