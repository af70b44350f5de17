import { generateKeyBetween } from 'fractional-indexing';
import { roleOf, standsOnRail } from '../parts/index.ts';
import type { LocalText } from '../text/index.ts';
import type { Document } from './document.ts';
import { PROJECT_ID, type RecordId, SETTINGS_ID, kindOfId, partRecordId } from './ids.ts';
import { UNPLACED } from './project-index.ts';
import type { AttachmentRecord, ItemRecord, ProjectDocumentRecord, RailRecord } from './records.ts';

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
} as const satisfies Record<'en' | 'de', Record<InvariantCode, string>>;

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

function siblingsKey(record: ProjectDocumentRecord): string | undefined {
  if (record.kind === 'item') return `item on ${record.rail ?? UNPLACED}`;
  return 'order' in record ? record.kind : undefined;
}

function nameOf(record: ProjectDocumentRecord): string | undefined {
  if (record.kind === 'rail' || record.kind === 'potential' || record.kind === 'plate' || record.kind === 'duct') return record.name;
  return record.kind === 'strip' ? record.tag : undefined;
}

function* checkRail(document: Document, rail: RailRecord): Iterable<InvariantViolation> {
  const snapshot = document.records.get(partRecordId(rail.part));
  if (snapshot?.kind !== 'part') yield violation('missing-snapshot', rail.id);
  else if (roleOf(snapshot.part.kind) !== 'rail') yield violation('misplaced-part', rail.id);
  if (rail.mount && document.records.get(rail.mount.plate)?.kind !== 'plate') yield violation('dangling-reference', rail.id);
}

function* checkAttachment(document: Document, attachment: AttachmentRecord): Iterable<InvariantViolation> {
  const snapshot = document.records.get(partRecordId(attachment.part));
  if (snapshot?.kind !== 'part') yield violation('missing-snapshot', attachment.id);
  else if (roleOf(snapshot.part.kind) !== 'attachment') yield violation('misplaced-part', attachment.id);
  const host = document.records.get(attachment.host);
  const levels = host?.kind === 'item' ? host.levels.length : 0;
  const lost = host?.kind !== 'item' || (attachment.level !== undefined && attachment.level >= levels);
  if (lost) yield violation('dangling-reference', attachment.id);
}

function* checkItem(document: Document, item: ItemRecord): Iterable<InvariantViolation> {
  const snapshot = document.records.get(partRecordId(item.part));
  if (snapshot?.kind !== 'part') yield violation('missing-snapshot', item.id);
  else if (!standsOnRail(roleOf(snapshot.part.kind))) yield violation('misplaced-part', item.id);
  const dangling =
    (item.rail !== undefined && document.records.get(item.rail)?.kind !== 'rail') ||
    (item.strip !== undefined && document.records.get(item.strip)?.kind !== 'strip') ||
    item.levels.some((level) => level.potential !== undefined && document.records.get(level.potential)?.kind !== 'potential');
  if (dangling) yield violation('dangling-reference', item.id);
}

function* checkRecord(document: Document, id: RecordId, record: ProjectDocumentRecord): Iterable<InvariantViolation> {
  const fits = record.id === id && kindOfId(id) === record.kind && (record.kind !== 'part' || id === partRecordId(record.part.key));
  if (!fits) yield violation('wrong-id', id);
  if ('order' in record && !isOrderKey(record.order)) yield violation('bad-order', id);
  if (record.kind === 'rail') yield* checkRail(document, record);
  if (record.kind === 'item') yield* checkItem(document, record);
  if (record.kind === 'attachment') yield* checkAttachment(document, record);
  if ((record.kind === 'duct' || record.kind === 'keepout') && document.records.get(record.plate)?.kind !== 'plate') {
    yield violation('dangling-reference', id);
  }
}

/**
 * Everything that contradicts itself in a document; empty for every document that commands can make. Holds: the map's ids
 * are the records' own and name their kind; there is one title block and one set of settings; what an item, rail or attachment
 * names exists; every part used is in the project as a snapshot of a fitting kind; siblings have valid and different order keys;
 * names of rails, plates, ducts and potentials and tags of strips
 * are unique. Forms and limits of single fields are the schema's
 * affair (`parseRecord`).
 *
 * With `touched`, only what an edit of these records can have broken is looked at: after a valid document both ways give
 * an empty list or neither does.
 */
export function checkInvariants(document: Document, touched?: ReadonlySet<RecordId>): readonly InvariantViolation[] {
  const found: InvariantViolation[] = [];
  for (const id of [PROJECT_ID, SETTINGS_ID]) if (!document.records.has(id)) found.push(violation('missing-record', id));

  const wide = touched === undefined || [...touched].some((id) => mayLeaveReferences(document, id));
  const orders = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  for (const [id, record] of document.records) {
    // There are few attachments, and any removed item can be the host of one.
    if (wide || touched.has(id) || record.kind === 'attachment') found.push(...checkRecord(document, id, record));
    const key = siblingsKey(record);
    if (key !== undefined && 'order' in record && isTakenTwice(orders, key, record.order)) found.push(violation('same-order', id));
    const name = nameOf(record);
    if (name !== undefined && isTakenTwice(names, record.kind, name)) found.push(violation('same-name', id));
  }
  return found;
}

/** The kinds that other records name. */
const REFERRED_TO: ReadonlySet<string> = new Set(['rail', 'strip', 'potential', 'plate']);

/** Whether an edit of this record can make records wrong that it did not touch: a removed one, a part of another kind. */
function mayLeaveReferences(document: Document, id: RecordId): boolean {
  const kind = kindOfId(id);
  return kind === 'part' || (!document.records.has(id) && REFERRED_TO.has(kind));
}

function isTakenTwice(seen: Map<string, Set<string>>, group: string, text: string): boolean {
  const texts = seen.get(group);
  if (!texts) {
    seen.set(group, new Set([text]));
    return false;
  }
  if (texts.has(text)) return true;
  texts.add(text);
  return false;
}
