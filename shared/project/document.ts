import { type PartKey, type Part } from '../parts/index.ts';
import { mm, um } from '../units/index.ts';
import { findByKey, isLookedInto, passOnKeys } from './find-by-key.ts';
import type { AttachmentId, AttachmentRecord } from './kinds/attachment.ts';
import type { RecordId } from './kinds/id.ts';
import type { ProjectDocumentRecord, RecordKind, RecordOf } from './kinds/index.ts';
import type { ItemId, ItemRecord } from './kinds/item.ts';
import type { JumperId, JumperRecord } from './kinds/jumper.ts';
import { keyOfKind } from './kinds/keys.ts';
import { partRecordId } from './kinds/part.ts';
import type { PlateId, PlateRecord } from './kinds/plate.ts';
import type { PotentialId, PotentialRecord } from './kinds/potential.ts';
import { PROJECT_ID, type ProjectRecord } from './kinds/project.ts';
import type { RailId, RailRecord } from './kinds/rail.ts';
import { SETTINGS_ID, type SettingsRecord } from './kinds/settings.ts';
import type { StripId, StripRecord } from './kinds/strip.ts';
import { PersistentMap } from './persistent-map.ts';

/**
 * The document is a value: a map of frozen records by id, a `PersistentMap` wherever it comes from `documentOf`, `withRecords`
 * or a change. Iteration order means nothing; sort by `order`, then id.
 * Title block, settings and part snapshots are records like all others, so that one kind of change covers everything.
 */
export interface Document {
  readonly records: ReadonlyMap<RecordId, ProjectDocumentRecord>;
}

/** The settings of a new project. Sources: mounting allowance 0.2 mm per block; the others are customary and editable. */
export const DEFAULT_SETTINGS: SettingsRecord = Object.freeze({
  kind: 'settings',
  id: SETTINGS_ID,
  margin: mm(5),
  allowance: mm(0.2),
  reservePercent: 20,
  tolerance: um(50),
  endStop: 'wago:249-116',
  endPlateColor: 'orange',
  railStep: mm(50),
  severities: Object.freeze({}),
});

/** What a new document has that differs from the customary. */
export interface DocumentStart {
  readonly author?: string;
  readonly settings?: Partial<Omit<SettingsRecord, 'kind' | 'id'>>;
}

/** A document with a title block and settings and nothing else. */
export function emptyDocument(name = '', { author = '', settings }: DocumentStart = {}): Document {
  const project: ProjectRecord = Object.freeze({ kind: 'project', id: PROJECT_ID, name, ...(author !== '' && { author }) });
  const set: SettingsRecord = settings === undefined ? DEFAULT_SETTINGS : Object.freeze({ ...DEFAULT_SETTINGS, ...settings });
  return documentOf([project, set]);
}

/** A document of these records; of several with one id the last one counts. Says nothing about whether they fit together. */
export function documentOf(records: Iterable<ProjectDocumentRecord>): Document {
  const entries: (readonly [RecordId, ProjectDocumentRecord])[] = [];
  for (const record of records) entries.push([record.id, record]);
  return { records: PersistentMap.of(entries) };
}

/** The document with some records set, or (undefined) without them. Shares all others with it. */
export function withRecords(document: Document, changes: ReadonlyMap<RecordId, ProjectDocumentRecord | undefined>): Document {
  const { records } = document;
  const changed: Document = { records: (records instanceof PersistentMap ? records : PersistentMap.of(records)).with(changes) };
  passOnKeys(document, changed, Array.from(changes, ([id, after]) => ({ before: records.get(id), after })));
  return changed;
}

/** The record with this id, or undefined. */
export function findRecord(document: Document, id: RecordId): ProjectDocumentRecord | undefined {
  return document.records.get(id);
}

function findOfKind<K extends RecordKind>(document: Document, id: RecordId, kind: K): RecordOf<K> | undefined {
  const record = document.records.get(id);
  return record?.kind === kind ? (record as RecordOf<K>) : undefined;
}

/** The rail with this id, or undefined. */
export function findRail(document: Document, id: RailId): RailRecord | undefined {
  return findOfKind(document, id, 'rail');
}
/** The strip with this id, or undefined. */
export function findStrip(document: Document, id: StripId): StripRecord | undefined {
  return findOfKind(document, id, 'strip');
}
/** The item with this id, or undefined. */
export function findItem(document: Document, id: ItemId): ItemRecord | undefined {
  return findOfKind(document, id, 'item');
}
/** The jumper with this id, or undefined. */
export function findJumper(document: Document, id: JumperId): JumperRecord | undefined {
  return findOfKind(document, id, 'jumper');
}
/** What sits on an item, by its id, or undefined. */
export function findAttachment(document: Document, id: AttachmentId): AttachmentRecord | undefined {
  return findOfKind(document, id, 'attachment');
}
/** The mounting plate with this id, or undefined. */
export function findPlate(document: Document, id: PlateId): PlateRecord | undefined {
  return findOfKind(document, id, 'plate');
}
/** The potential with this id, or undefined. */
export function findPotential(document: Document, id: PotentialId): PotentialRecord | undefined {
  return findOfKind(document, id, 'potential');
}

/** The snapshot of a part that the document uses. Every part named by an item, rail or attachment has one (an invariant). */
export function findPart(document: Document, key: PartKey): Part | undefined {
  return findOfKind(document, partRecordId(key), 'part')?.part;
}

/** The title block. */
export function projectOf(document: Document): ProjectRecord {
  const record = findOfKind(document, PROJECT_ID, 'project');
  if (!record) throw new Error('a document has a title block');
  return record;
}

/** The settings. */
export function settingsOf(document: Document): SettingsRecord {
  const record = findOfKind(document, SETTINGS_ID, 'settings');
  if (!record) throw new Error('a document has settings');
  return record;
}

/**
 * All records of a kind, in no particular order. Where the document has been looked into by key the others are not gone
 * through.
 */
export function recordsOfKind<K extends RecordKind>(document: Document, kind: K): readonly RecordOf<K>[] {
  const found: RecordOf<K>[] = [];
  const add = (record: ProjectDocumentRecord | undefined) => {
    if (record?.kind === kind) found.push(record as RecordOf<K>);
  };
  if (isLookedInto(document)) for (const id of findByKey(document, keyOfKind(kind))) add(document.records.get(id));
  else document.records.forEach(add);
  return found;
}

/** All records of a kind, sorted by order key where they have one, then by id. */
export function recordsOf<K extends RecordKind>(document: Document, kind: K): readonly RecordOf<K>[] {
  return recordsOfKind(document, kind).toSorted(compareRecords);
}

/** Sorts by order key, then by id: the one order in which siblings are listed. */
export function compareRecords(a: ProjectDocumentRecord, b: ProjectDocumentRecord): number {
  const orderA = 'order' in a ? a.order : '';
  const orderB = 'order' in b ? b.order : '';
  if (orderA !== orderB) return orderA < orderB ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
