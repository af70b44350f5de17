import {
  type Document,
  type ProjectDocumentRecord,
  RECORD_KINDS,
  type RecordId,
  type RecordKind,
  canonicalJson,
  findPart,
  kindSpec,
  listOf,
  recordsOf,
  settingsOf,
} from '../project/index.ts';
import { type References, referencesOf, usedParts } from './references.ts';
import { reasonWord } from './settings-fields.ts';

/**
 * Whether two documents say the same, whatever the ids and order keys of their records are. Snapshots of parts that
 * nothing uses, accepted findings about things that are gone, and reasons for what is no setting do not count.
 */
export function sameUpToIds(a: Document, b: Document): boolean {
  return canonicalJson(shapeOf(a)) === canonicalJson(shapeOf(b));
}

/**
 * A document as a plain value without ids and order keys: sequences stand for order, names for references. Every kind of
 * record is in it, each record with all that it says. Equal shapes are what `sameUpToIds` compares; tests show the
 * difference with it.
 */
export function shapeOf(document: Document): unknown {
  const references = referencesOf(document);
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, shapeOfKind(document, kind, references)]));
}

/** What of a kind says the same in another way than record by record with its fields. */
type Shape = (document: Document, references: References) => unknown;

const SHAPES: Partial<Readonly<Record<RecordKind, Shape>>> = {
  settings: (document) => ({ ...stripped(settingsOf(document)), reasons: matteringReasons(document) }),
  waiver: (document, { textOf }) =>
    recordsOf(document, 'waiver')
      .filter(({ subjects }) => subjects.every((subject) => textOf(subject) !== undefined))
      .map((waiver) => canonicalJson({ ...stripped(waiver), subjects: waiver.subjects.map((subject) => textOf(subject) ?? '').sort() }))
      .sort(),
  part: (document) => [...usedParts(document)].sort().map((key) => findPart(document, key)),
};

function shapeOfKind(document: Document, kind: RecordKind, references: References): unknown {
  const own = SHAPES[kind];
  if (own) return own(document, references);
  // The order counts within a list of siblings, and of what sits on items on each; not that of one list among others.
  const lists = new Map<string, unknown[]>();
  for (const record of recordsOf(document, kind)) {
    const name = record.kind === 'attachment' ? record.host : (listOf(record) ?? '');
    const list = lists.get(name);
    const shape = named(stripped(record), record, references);
    if (list) list.push(shape);
    else lists.set(name, [shape]);
  }
  const texts = [...lists.values()].map((list) => ({ list, text: canonicalJson(list) }));
  return texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ list }) => list);
}

/** What a record says, with names in the place of the ids of those that it refers to. */
function named(fields: Record<string, unknown>, record: ProjectDocumentRecord, { textOf }: References): unknown {
  const ids = new Set<unknown>((kindSpec(record.kind).references ?? []).flatMap((reference) => reference.ids(record)));
  const inWords = (value: unknown): unknown => {
    if (ids.has(value)) return textOf(value as RecordId) ?? '';
    if (Array.isArray(value)) return value.map(inWords);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, inWords(content)]));
  };
  return ids.size === 0 ? fields : inWords(fields);
}

/** Those of settings and rules, where there are any. */
function matteringReasons(document: Document): Readonly<Record<string, string>> | undefined {
  const reasons = Object.entries(settingsOf(document).reasons ?? {}).filter(([about]) => reasonWord(about) !== undefined);
  return reasons.length === 0 ? undefined : Object.fromEntries(reasons);
}

function stripped(record: ProjectDocumentRecord): Record<string, unknown> {
  const { id: _id, ...fields }: Record<string, unknown> = { ...record };
  delete fields['order'];
  return fields;
}
