import { freeze } from 'immer';
import type { LocalText } from '../text/index.ts';
import { canonicalJson, nestsDeeperThan } from './canonical-json.ts';
import { type Document, documentOf } from './document.ts';
import type { RecordId } from './kinds/id.ts';
import { type ProjectDocumentRecord, RECORD_KINDS } from './kinds/index.ts';
import { recordSchema } from './schema.ts';
import { checkInvariants } from './invariants.ts';
import { PROJECT_FILE_VERSION, type StoredProject, migrateProject } from './migrations.ts';
import { sha256 } from './sha256.ts';

/** The name that every project file carries. */
export const PROJECT_FILE_FORMAT = 'railwright-project';

/** Sizes beyond which a file is refused unread. */
export const PROJECT_FILE_LIMITS = { characters: 40 * 1024 * 1024, depth: 12, records: 200_000 } as const;

/** Why a text is not a project that can be opened. */
export type ProjectFileErrorCode = 'not-a-project' | 'newer-version' | 'truncated' | 'damaged' | 'too-large';

export interface ProjectFileError {
  readonly code: ProjectFileErrorCode;
  /** One sentence for the user. */
  readonly message: LocalText;
  /** Where it went wrong, for a report: a record's id, a field. Not translated. */
  readonly detail?: string;
}

export type DecodedProject =
  | { readonly ok: true; readonly document: Document; readonly version: number }
  | { readonly ok: false; readonly error: ProjectFileError };

const HEADER = `{\n"format":"${PROJECT_FILE_FORMAT}",\n"version":`;
const CHECKSUM_LINE = '\n"checksum":"';

const KIND_RANK = new Map<string, number>(RECORD_KINDS.map((kind, rank) => [kind, rank]));

function byKindThenId(a: ProjectDocumentRecord, b: ProjectDocumentRecord): number {
  const rank = (KIND_RANK.get(a.kind) ?? 0) - (KIND_RANK.get(b.kind) ?? 0);
  return rank !== 0 ? rank : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * A document as the text of a `.railwright` file: JSON with the records one a line, sorted by kind (in the order of
 * `RECORD_KINDS`) and id, keys sorted, LF line ends, and a SHA-256 checksum of everything before its own line. The same
 * document always gives the same text.
 */
export function encodeProject(document: Document): string {
  const lines = [...document.records.values()].sort(byKindThenId).map(canonicalJson);
  const body = `${HEADER}${PROJECT_FILE_VERSION},\n"records":[\n${lines.join(',\n')}\n],`;
  return `${body}${CHECKSUM_LINE}${sha256(body)}"\n}\n`;
}

function failed(code: ProjectFileErrorCode, message: LocalText, detail?: string): DecodedProject {
  return { ok: false, error: { code, message, ...(detail !== undefined && { detail }) } };
}

function damaged(detail: string): DecodedProject {
  return failed(
    'damaged',
    {
      en: 'The file is damaged: its contents do not match its checksum. It was not changed.',
      de: 'Die Datei ist beschädigt: Inhalt und Prüfsumme stimmen nicht überein. Sie wurde nicht verändert.',
    },
    detail,
  );
}

function contradictory(detail: string): DecodedProject {
  return failed(
    'damaged',
    {
      en: 'The file is damaged: an entry in it is not valid. It was not changed.',
      de: 'Die Datei ist beschädigt: Ein Eintrag darin ist ungültig. Sie wurde nicht verändert.',
    },
    detail,
  );
}

function notOurs(detail: string): DecodedProject {
  return failed(
    'not-a-project',
    {
      en: 'The file is not a Railwright project.',
      de: 'Die Datei ist kein Railwright-Projekt.',
    },
    detail,
  );
}

function isEmptyOrZeroes(text: string): boolean {
  return /^[\s\0]*$/.test(text.slice(0, 4096)) && /^[\s\0]*$/.test(text);
}

/** What an edit left of one record, as a journal keeps it; null = it was removed. */
export interface StoredChange {
  readonly id: string;
  readonly after: unknown;
}

/**
 * Reads the text of a `.railwright` file. A byte order mark and CRLF line ends are forgiven; anything else that differs
 * from what was written is found. Never throws, whatever the text. With `later`, changes that were kept since the file was
 * written (by the same version of the program) are applied, oldest first, before everything is checked.
 */
export function decodeProject(fileText: string, later: readonly StoredChange[] = []): DecodedProject {
  if (fileText.length > PROJECT_FILE_LIMITS.characters) {
    return failed(
      'too-large',
      {
        en: 'The file is too large to be a project.',
        de: 'Die Datei ist zu groß für ein Projekt.',
      },
      `${fileText.length} characters`,
    );
  }
  const text = fileText.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (isEmptyOrZeroes(text)) {
    return failed('truncated', { en: 'The file is empty.', de: 'Die Datei ist leer.' }, 'empty');
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return unreadable(text);
  const file = parsed.value;
  if (!isObject(file) || file['format'] !== PROJECT_FILE_FORMAT) return notOurs('no format name');
  const { version, records } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return contradictory('version');
  if (version > PROJECT_FILE_VERSION) {
    return failed('newer-version', {
      en: `The file was written by a newer Railwright (file version ${version}; this one reads up to ${PROJECT_FILE_VERSION}).`,
      de: `Die Datei wurde von einem neueren Railwright geschrieben (Dateiversion ${version}; dieses liest bis ${PROJECT_FILE_VERSION}).`,
    });
  }
  const sealed = text.lastIndexOf(CHECKSUM_LINE);
  if (sealed < 0 || file['checksum'] !== sha256(text.slice(0, sealed))) return damaged('checksum');
  if (Object.keys(file).length !== 4 || !Array.isArray(records)) return contradictory('fields of the file');
  if (records.length > PROJECT_FILE_LIMITS.records) {
    return failed('too-large', { en: 'The project has too many entries.', de: 'Das Projekt hat zu viele Einträge.' });
  }
  return readRecords(migrateProject({ records: withChanges(records, later) }, version), version);
}

function withChanges(records: readonly unknown[], later: readonly StoredChange[]): readonly unknown[] {
  if (later.length === 0) return records;
  const byId = new Map<unknown, unknown>(records.map((record) => [isObject(record) ? record['id'] : record, record]));
  for (const { id, after } of later) {
    if (after === null) byId.delete(id);
    else byId.set(id, after);
  }
  return [...byId.values()];
}

type ParsedJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

function parseJson(text: string): ParsedJson {
  if (nestsDeeperThan(text, PROJECT_FILE_LIMITS.depth)) return { ok: false };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** Text that is no JSON: the rest of one of our files, or something else altogether. */
function unreadable(text: string): DecodedProject {
  if (!text.startsWith(HEADER.slice(0, Math.min(text.length, HEADER.length)))) return notOurs('no JSON');
  const ended = text.trimEnd().endsWith('}') && text.includes(CHECKSUM_LINE);
  if (ended) return damaged('no JSON');
  return failed('truncated', {
    en: 'The file is damaged: its end is missing. It was not changed.',
    de: 'Die Datei ist beschädigt: Ihr Ende fehlt. Sie wurde nicht verändert.',
  });
}

function readRecords(stored: StoredProject, version: number): DecodedProject {
  const records = new Map<RecordId, ProjectDocumentRecord>();
  for (const entry of stored.records) {
    const record = parseRecord(entry);
    if (!record.ok) return contradictory(record.detail);
    if (records.has(record.value.id)) return contradictory(`${record.value.id}: twice`);
    records.set(record.value.id, record.value);
  }
  const document = documentOf(records.values());
  const violation = checkInvariants(document)[0];
  return violation ? contradictory(`${violation.id}: ${violation.code}`) : { ok: true, document, version };
}

/** A record that fits its schema, frozen; or where it does not. */
export type ParsedRecord =
  | { readonly ok: true; readonly value: ProjectDocumentRecord }
  | { readonly ok: false; readonly detail: string };

/** Checks anything against the schema of its kind of record. */
export function parseRecord(entry: unknown): ParsedRecord {
  const parsed = recordSchema.safeParse(entry);
  if (parsed.success) return { ok: true, value: freeze(parsed.data, true) };
  const issue = parsed.error.issues[0];
  const id = isObject(entry) && typeof entry['id'] === 'string' ? entry['id'].slice(0, 80) : 'entry';
  return { ok: false, detail: `${id}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
