import type { Part } from '../../parts/index.ts';
import { roleOf } from '../../parts/index.ts';
import type { AttachmentRecord, ItemId } from '../../project/index.ts';
import { type ArticleReader, isPart } from '../articles.ts';
import { doesNotSitOnItems } from '../complaints/parts.ts';
import { ambiguousSubject, levelTwice, noLevelZero, noSuchLevel, nothingToSitOn, unknownSubject } from '../complaints/structure.ts';
import type { ItemNames } from '../item-names.ts';
import { readFields } from '../field.ts';
import { ATTACHMENT_FIELDS } from '../kinds/attachment.ts';
import { nearestWord } from '../spelling.ts';
import type { Word } from '../tokens.ts';
import { type Statement, wordAt } from './statement.ts';

/** What an `attach` statement looks things up in. */
export interface AttachContext {
  readonly article: ArticleReader;
  readonly names: ItemNames;
  readonly levelsOf: (item: ItemId) => number;
}

/** What a statement puts on items: a part, and one entry for each item. */
export interface ReadAttach {
  readonly part: Part;
  readonly attachments: readonly Omit<AttachmentRecord, 'kind' | 'id' | 'order'>[];
}

/**
 * `attach 2009-193 -X1:3 -X1:7.2 R1#4 row=A offset=-0.4 text="Motors"`: what sits on items. A number behind a dot, or
 * `level=`, is the level; offset is where its left edge is, from that of the item. Read when every item is known.
 */
export function readAttach(statement: Statement, context: AttachContext): ReadAttach | undefined {
  const { report } = statement;
  const named = wordAt(statement, 0, 'attach', 'an order number: attach 2009-193 -X1:3');
  if (!named) return undefined;
  const part = context.article(named.text);
  const behind = statement.tokens.slice(1);
  const words = behind.filter((token): token is Word => token.kind === 'word');
  const pairs = behind.filter((token) => token.kind === 'pair');
  const read = readFields(pairs, { statement: 'attach', fields: ATTACHMENT_FIELDS }, report);
  const hosts = words.map((word) => findHost(word, context, statement));
  if (!isPart(part)) return report(named.column, part);
  if (roleOf(part.kind) !== 'attachment') return report(named.column, doesNotSitOnItems(part));
  if (!read || hosts.includes(undefined)) return undefined;
  if (words.length === 0) return report(statement.column, nothingToSitOn());

  const { level: given, ...said } = read.said;
  const attachments: ReadAttach['attachments'][number][] = [];
  for (const [position, found] of hosts.entries()) {
    if (!found) continue;
    const column = words[position]?.column ?? statement.column;
    if (given !== undefined && found.level !== undefined) return report(column, levelTwice());
    const level = found.level ?? given;
    const levels = context.levelsOf(found.host);
    if (level !== undefined && (level < 1 || level > levels)) {
      return report(read.columns.get('level') ?? column, noSuchLevel(words[position]?.text ?? '', levels));
    }
    attachments.push({
      part: part.key,
      host: found.host,
      ...said,
      ...(level !== undefined && { level: level - 1 }),
    });
  }
  return { part, attachments };
}

interface Host {
  readonly host: ItemId;
  /** From 1. */
  readonly level?: number;
}

/** What is said of one thing that sits on an item, without the item: `2009-193 text="Motors"`. */
export function readAttachment(statement: Statement, article: ArticleReader): { readonly part: Part; readonly said: ReadSaid } | undefined {
  const { report } = statement;
  const named = wordAt(statement, 0, 'attach', 'an order number: 2009-193 text="…"');
  if (!named) return undefined;
  const part = article(named.text);
  const read = readFields(statement.tokens.slice(1), { statement: 'attach', fields: ATTACHMENT_FIELDS }, report);
  if (!isPart(part)) return report(named.column, part);
  if (roleOf(part.kind) !== 'attachment') return report(named.column, doesNotSitOnItems(part));
  if (!read) return undefined;
  const { level, ...said } = read.said;
  if (level === 0) return report(read.columns.get('level') ?? statement.column, noLevelZero());
  return {
    part,
    said: { ...said, ...(level !== undefined && { level: level - 1 }) },
  };
}

/** What an attachment says besides its part and its host. */
export type ReadSaid = Pick<AttachmentRecord, 'level' | 'row' | 'offset' | 'text'>;

/** A designation may end in a dot and a number itself: what is named as written comes first. */
function findHost({ text, column }: Word, { names }: AttachContext, { report }: Statement): Host | undefined {
  const [, stem = '', level = ''] = /^(.*)\.(\d{1,3})$/.exec(text) ?? [];
  const exact = names.find(text);
  const found = exact.length > 0 || stem === '' ? exact : names.find(stem);
  const [host, another] = found;
  if (host === undefined) return report(column, unknownSubject(text, nearestWord(text, names.all())));
  if (another !== undefined) return report(column, ambiguousSubject(text));
  return exact.length > 0 ? { host } : { host, level: Number(level) };
}
