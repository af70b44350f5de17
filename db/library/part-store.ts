import type { Part, PartKey } from '../../shared/parts/index.ts';
import type { SqlDriver } from '../driver.ts';
import { partRow } from './part-row.ts';

/** The parts in one database. */
export interface PartStore {
  get(key: PartKey): Part | undefined;
  byArticle(article: string): readonly Part[];
  keys(): readonly PartKey[];
  count(): number;
  /** Adds a part or replaces the one with its key. */
  put(part: Part): void;
  /** Whether there was one. */
  remove(key: PartKey): boolean;
}

const COLUMNS =
  'key, article, article_plain, type_plain, manufacturer, kind, kind_rank, revision, description_en, description_de, ' +
  'width, color, confirmed, search_text';

/** The parts in a database that has the library schema. */
export function partStore(driver: SqlDriver): PartStore {
  const byKey = driver.prepare<{ content: string }>('SELECT content FROM part JOIN part_content USING (id) WHERE key = ?');
  const byArticle = driver.prepare<{ content: string }>(
    'SELECT content FROM part JOIN part_content USING (id) WHERE article = ? ORDER BY key',
  );
  const keys = driver.prepare<{ key: PartKey }>('SELECT key FROM part ORDER BY key');
  const count = driver.prepare<{ n: number }>('SELECT count(*) AS n FROM part');
  return {
    get(key) {
      const row = byKey.get(key);
      return row && readPart(row.content);
    },
    byArticle: (article) => byArticle.all(article).map((row) => readPart(row.content)),
    keys: () => keys.all().map((row) => row.key),
    count: () => count.get()?.n ?? 0,
    put: (part) => driver.transaction(() => putPart(driver, part)),
    remove: (key) => driver.transaction(() => removePart(driver, key)),
  };
}

/**
 * Everything stored as a part in a library database that was not made here, by key: parsed, not checked. Throws a
 * SyntaxError for damaged content, and what the engine throws where the database has no parts.
 */
export function storedParts(driver: SqlDriver): readonly unknown[] {
  const rows = driver
    .prepare<{ content: string }>('SELECT content FROM part JOIN part_content USING (id) ORDER BY key')
    .all();
  return rows.map((row): unknown => JSON.parse(row.content));
}

/** Adds many parts in one transaction, to a database that holds none of them yet. */
export function addParts(driver: SqlDriver, parts: Iterable<Part>): void {
  driver.transaction(() => {
    const insert = partInsert(driver);
    for (const part of parts) insert(part);
  });
}

function putPart(driver: SqlDriver, part: Part): void {
  removePart(driver, part.key);
  partInsert(driver)(part);
}

function removePart(driver: SqlDriver, key: PartKey): boolean {
  const row = driver.prepare<{ id: number }>('SELECT id FROM part WHERE key = ?').get(key);
  if (!row) return false;
  driver.prepare('DELETE FROM part_text WHERE rowid = ?').run(row.id);
  driver.prepare('DELETE FROM part_word WHERE rowid = ?').run(row.id);
  driver.prepare('DELETE FROM part_content WHERE id = ?').run(row.id);
  driver.prepare('DELETE FROM part WHERE id = ?').run(row.id);
  return true;
}

function partInsert(driver: SqlDriver): (part: Part) => void {
  const values = COLUMNS.split(', ').map((column) => `@${column}`);
  const insert = driver.prepare<{ id: number }>(
    `INSERT INTO part (${COLUMNS}) VALUES (${values.join(', ')}) RETURNING id`,
  );
  const insertContent = driver.prepare('INSERT INTO part_content (id, content) VALUES (?, ?)');
  const insertText = driver.prepare('INSERT INTO part_text (rowid, text) VALUES (?, ?)');
  const insertWord = driver.prepare('INSERT INTO part_word (rowid, text) VALUES (?, ?)');
  return (part) => {
    const row = partRow(part);
    const id = insert.get(row)?.id;
    if (id === undefined) throw new Error(`${part.key} was not stored`);
    insertContent.run(id, JSON.stringify(part));
    insertText.run(id, row.search_text);
    insertWord.run(id, row.search_text);
  };
}

// The content was checked when it was written; the column is written by nothing else.
function readPart(content: string): Part {
  return freezeAll(JSON.parse(content)) as Part;
}

function freezeAll(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) freezeAll(member);
    Object.freeze(value);
  }
  return value;
}
