import { generateKeyBetween } from 'fractional-indexing';
import { roleOf } from '../parts/index.ts';
import type { ByLanguage, LocalText } from '../text/index.ts';
import type { Document } from './document.ts';
import { findByKey } from './find-by-key.ts';
import { kindOfId } from './ids.ts';
import type { RecordId } from './kinds/id.ts';
import { KINDS, type ProjectDocumentRecord, kindSpec } from './kinds/index.ts';
import { type RecordKey, keyOfName, keyOfNaming, keyOfPlace } from './kinds/keys.ts';
import { isAgreedWith } from './kinds/named-by.ts';
import { partRecordId } from './kinds/part.ts';

/** What a document may never be, told apart by code. */
export type InvariantCode =
  | 'wrong-id'
  | 'missing-record'
  | 'dangling-reference'
  | 'missing-snapshot'
  | 'misplaced-part'
  | 'bad-order'
  | 'same-order'
  | 'same-name';

/** One contradiction in a document. Seeing one means a bug or a tampered file, never a mistake in planning. */
export interface InvariantViolation {
  readonly code: InvariantCode;
  /** The record that is wrong. */
  readonly id: RecordId;
  readonly message: LocalText;
}

const WORDS = {
  en: {
    'wrong-id': 'has an id that does not fit',
    'missing-record': 'is missing',
    'dangling-reference': 'refers to something that is not there',
    'missing-snapshot': 'uses a part of which the project holds no copy',
    'misplaced-part': 'uses a part that cannot stand there',
    'bad-order': 'has no valid place in its order',
    'same-order': 'has the same place in its order as another',
    'same-name': 'has the same name as another',
  },
  de: {
    'wrong-id': 'hat eine unpassende Kennung',
    'missing-record': 'fehlt',
    'dangling-reference': 'verweist auf etwas, das es nicht gibt',
    'missing-snapshot': 'verwendet ein Teil, von dem das Projekt keine Kopie enthält',
    'misplaced-part': 'verwendet ein Teil, das dort nicht stehen kann',
    'bad-order': 'hat keinen gültigen Platz in der Reihenfolge',
    'same-order': 'hat denselben Platz in der Reihenfolge wie ein anderer Eintrag',
    'same-name': 'hat denselben Namen wie ein anderer Eintrag',
  },
} as const satisfies ByLanguage<Record<InvariantCode, string>>;

function violation(code: InvariantCode, id: RecordId): InvariantViolation {
  return { code, id, message: { en: `“${id}” ${WORDS.en[code]}`, de: `„${id}“ ${WORDS.de[code]}` } };
}

/** Whether a text is a key that ordering can go on from. */
export function isOrderKey(text: string): boolean {
  try {
    generateKeyBetween(text, null);
    return true;
  } catch {
    return false;
  }
}

function* checkParts(document: Document, record: ProjectDocumentRecord): Iterable<InvariantViolation> {
  for (const { key, fits } of kindSpec(record.kind).parts ?? []) {
    const snapshot = document.records.get(partRecordId(key(record)));
    if (snapshot?.kind !== 'part') yield violation('missing-snapshot', record.id);
    else if (!fits(roleOf(snapshot.part.kind))) yield violation('misplaced-part', record.id);
  }
}

function namesWhatIsNotThere(document: Document, record: ProjectDocumentRecord): boolean {
  return (kindSpec(record.kind).references ?? []).some(({ to, ids, agreement }) =>
    ids(record).some((id) => {
      const named = document.records.get(id);
      return named?.kind !== to || agreement?.holds(record, named) === false;
    }),
  );
}

function hasItsId(id: RecordId, record: ProjectDocumentRecord): boolean {
  const { identity } = kindSpec(record.kind);
  if (record.id !== id || kindOfId(id) !== record.kind) return false;
  if (identity === 'minted') return true;
  return id === ('only' in identity ? identity.only : identity.from(record));
}

function* checkRecord(document: Document, id: RecordId, record: ProjectDocumentRecord): Iterable<InvariantViolation> {
  if (!hasItsId(id, record)) yield violation('wrong-id', id);
  if ('order' in record && !isOrderKey(record.order)) yield violation('bad-order', id);
  yield* checkParts(document, record);
  if (namesWhatIsNotThere(document, record)) yield violation('dangling-reference', id);
  if (isTaken(document, record, keyOfPlace(record))) yield violation('same-order', id);
  if (isTaken(document, record, keyOfName(record))) yield violation('same-name', id);
}

/** Whether another had this place or name before. */
function isTaken(document: Document, { id }: ProjectDocumentRecord, key: RecordKey | undefined): boolean {
  const [first] = key === undefined ? [] : findByKey(document, key);
  return first !== undefined && first !== id;
}

/**
 * Everything that contradicts itself in a document; empty for every document that commands can make. Holds: the map's ids
 * are the records' own and name their kind; there is one title block and one set of settings; what a record names
 * exists and agrees with it; every part used is in the project as a snapshot of a fitting kind; siblings have valid and
 * different order keys; names are unique where their kind says so. Forms and limits of single fields are the schema's
 * affair (`parseRecord`).
 *
 * With `touched`, only what an edit of these records can have broken is looked at, which takes as long as what it touches:
 * after a valid document both ways give an empty list or neither does.
 */
export function checkInvariants(document: Document, touched?: ReadonlySet<RecordId>): readonly InvariantViolation[] {
  const found: InvariantViolation[] = [];
  for (const { identity } of Object.values(KINDS)) {
    if (typeof identity === 'object' && 'only' in identity && !document.records.has(identity.only)) {
      found.push(violation('missing-record', identity.only));
    }
  }
  for (const id of touched ? reachOf(document, touched) : document.records.keys()) {
    const record = document.records.get(id);
    if (record) found.push(...checkRecord(document, id, record));
  }
  return found;
}

/** What an edit of these records can have made wrong: themselves, what names them, what has the place or name of one. */
function reachOf(document: Document, touched: ReadonlySet<RecordId>): ReadonlySet<RecordId> {
  const reach = new Set(touched);
  for (const id of touched) {
    const record = document.records.get(id);
    const others = record && !isAgreedWith(record.kind) ? undefined : keyOfNaming(id);
    for (const key of [others, record && keyOfPlace(record), record && keyOfName(record)]) if (key !== undefined) for (const other of findByKey(document, key)) reach.add(other);
  }
  return reach;
}
