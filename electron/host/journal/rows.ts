import { z } from 'zod';
import { hashOf } from '../files/stamp.ts';
import type { JournalBase, JournalChange, JournalEdit } from './journal.ts';

/** A piece of work as its table holds it. */
export interface WorkRow {
  readonly id: string;
  readonly name: string;
  readonly file_path: string | null;
  readonly file_hash: string | null;
  readonly file_size: number | null;
  readonly base: string;
  readonly base_revision: number;
  readonly seal: string;
}

/** An edit as its table holds it. */
export interface EditRow {
  readonly work: string;
  readonly revision: number;
  readonly change_id: string;
  readonly label_en: string;
  readonly label_de: string;
  readonly at: number;
  readonly changes: string;
  readonly seal: string;
}

/**
 * SQLite notices a damaged page structure but not a flipped bit within a text. So each row carries a hash of all its
 * fields, and a row whose hash does not fit is treated as unreadable.
 */
function sealOf(fields: readonly unknown[]): string {
  return hashOf(JSON.stringify(fields));
}

export function toWorkRow(id: string, base: JournalBase): WorkRow {
  const file_path = base.file?.path ?? null;
  const file_hash = base.file?.hash ?? null;
  const file_size = base.file?.size ?? null;
  const seal = sealOf([id, base.name, file_path, file_hash, file_size, base.text, base.revision]);
  return { id, name: base.name, file_path, file_hash, file_size, base: base.text, base_revision: base.revision, seal };
}

/** The base in a row, or undefined where the row is damaged. */
export function fromWorkRow(row: WorkRow): JournalBase | undefined {
  const { id, name, file_path: path, file_hash: hash, file_size: size, base: text, base_revision: revision } = row;
  if (row.seal !== sealOf([id, name, path, hash, size, text, revision])) return undefined;
  const file = path !== null && hash !== null && size !== null ? { path, hash, size } : null;
  return { text, revision, name, file };
}

export function toEditRow(work: string, edit: JournalEdit): EditRow {
  const changes = JSON.stringify(edit.changes);
  const { revision, changeId, label, at } = edit;
  const seal = sealOf([work, revision, changeId, label.en, label.de, at, changes]);
  return { work, revision, change_id: changeId, label_en: label.en, label_de: label.de, at, changes, seal };
}

// What a change holds is checked with the whole document when the work is opened.
const changesSchema = z.array(
  z.object({ id: z.string(), after: z.union([z.null(), z.looseObject({ id: z.string(), kind: z.string() })]) }),
);

/** The edit in a row, or undefined where the row is damaged. */
export function fromEditRow(row: EditRow): JournalEdit | undefined {
  const { work, revision, change_id: changeId, label_en: en, label_de: de, at, changes } = row;
  if (row.seal !== sealOf([work, revision, changeId, en, de, at, changes])) return undefined;
  const parsed = changesSchema.safeParse(JSON.parse(changes));
  if (!parsed.success) return undefined;
  return { revision, changeId, label: { en, de }, at, changes: parsed.data as unknown as readonly JournalChange[] };
}
