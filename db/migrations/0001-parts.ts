import type { Migration } from '../migration.ts';

/**
 * Parts with what lists and searches need in columns, and the part itself as JSON in a table of its own, so that what is
 * searched stays small. `search_text` is folded text with a
 * blank before every word; `part_text` finds any three characters in it, `part_word` beginnings of words of one or two.
 */
export const PARTS_0001: Migration = {
  version: 1,
  name: '0001-parts',
  sql: `
    CREATE TABLE part (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      article TEXT NOT NULL,
      article_plain TEXT NOT NULL,
      type_plain TEXT NOT NULL,
      manufacturer TEXT NOT NULL,
      kind TEXT NOT NULL,
      kind_rank INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      description_en TEXT NOT NULL,
      description_de TEXT NOT NULL,
      width INTEGER,
      color TEXT,
      confirmed INTEGER NOT NULL,
      search_text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE part_content (
      id INTEGER PRIMARY KEY REFERENCES part ON DELETE CASCADE,
      content TEXT NOT NULL
    ) STRICT;
    CREATE INDEX part_by_article ON part (article);
    CREATE INDEX part_by_plain ON part (article_plain);
    CREATE INDEX part_by_type ON part (type_plain);
    CREATE INDEX part_in_order ON part (kind_rank, width IS NULL, article, manufacturer);
    CREATE INDEX part_by_facet ON part (kind, manufacturer);
    CREATE VIRTUAL TABLE part_text USING fts5(
      text, content='', contentless_delete=1, tokenize="trigram case_sensitive 1"
    );
    CREATE VIRTUAL TABLE part_word USING fts5(
      text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '.'", prefix='1 2',
      detail=none
    );
    CREATE TABLE library (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;
  `,
};
