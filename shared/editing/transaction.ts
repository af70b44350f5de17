import { type Draft, freeze, produce } from 'immer';
import {
  type ChangeSet,
  type Document,
  type ItemRecord,
  type KeyTable,
  type ProjectDocumentRecord,
  type RailId,
  type RecordChange,
  type RecordId,
  type RecordKey,
  type RecordKind,
  type RecordOf,
  enter,
  findByKey,
  someByKey,
  holdersIn,
  itemListOf,
  keyOfKind,
  keyOfList,
  keyOfNaming,
  recordChange,
  takeOut,
} from '../project/index.ts';

/** The writable view of a document inside a command. Reads see the command's own writes. */
export interface Transaction {
  /** The document as it was before the command. */
  readonly base: Document;
  get<K extends RecordKind>(kind: K, id: RecordId): RecordOf<K> | undefined;
  /** The record with this id, whatever its kind. */
  find(id: RecordId): ProjectDocumentRecord | undefined;
  /** Every record of a kind as it stands now, in no particular order. */
  all<K extends RecordKind>(kind: K): RecordOf<K>[];
  /** The records that name this one, as they stand now, in no particular order; those that use a part name its snapshot. */
  naming(id: RecordId): ProjectDocumentRecord[];
  /** Whether any record names this one. */
  isNamed(id: RecordId): boolean;
  /** The items of a rail (absent: the unplaced ones) as they stand now, in no particular order. */
  itemsOn(rail: RailId | undefined): ItemRecord[];
  /** Adds a record. Throws where the id is taken. */
  create(record: ProjectDocumentRecord): void;
  /** Changes one record by a recipe on a draft. Throws where there is none of that kind. */
  update<K extends RecordKind>(kind: K, id: RecordId, recipe: (draft: Draft<RecordOf<K>>) => void): void;
  /** Puts a record in the place of the one with its id. Throws where there is none of its kind. */
  replace(record: ProjectDocumentRecord): void;
  /** Removes a record; no effect where there is none. */
  remove(id: RecordId): void;
  /** What has changed so far; records written back to what they were are left out. */
  changes(): ChangeSet;
}

/** Opens a transaction on a document. Nothing is written to the document itself, ever. */
export function beginTransaction(base: Document): Transaction {
  const written = new Map<RecordId, ProjectDocumentRecord | undefined>();
  /** Where the records written are found. */
  const keys: KeyTable = new Map();

  function current(id: RecordId): ProjectDocumentRecord | undefined {
    return written.has(id) ? written.get(id) : base.records.get(id);
  }
  function get<K extends RecordKind>(kind: K, id: RecordId): RecordOf<K> | undefined {
    const record = current(id);
    return record?.kind === kind ? (record as RecordOf<K>) : undefined;
  }
  function findAll(key: RecordKey): ProjectDocumentRecord[] {
    const found: ProjectDocumentRecord[] = [];
    const add = (record: ProjectDocumentRecord | undefined) => {
      if (record) found.push(record);
    };
    for (const id of findByKey(base, key)) if (!written.has(id)) add(base.records.get(id));
    for (const id of holdersIn(keys, key)) add(written.get(id));
    return found;
  }
  function write(id: RecordId, after: ProjectDocumentRecord | undefined): void {
    const before = written.get(id);
    if (before) takeOut(keys, before);
    written.set(id, after);
    if (after) enter(keys, after);
  }

  return {
    base,
    get,
    find: current,
    all: <K extends RecordKind>(kind: K) => findAll(keyOfKind(kind)) as RecordOf<K>[],
    naming: (id) => findAll(keyOfNaming(id)),
    isNamed(id) {
      for (const _ of holdersIn(keys, keyOfNaming(id))) return true;
      return someByKey(base, keyOfNaming(id), (other) => !written.has(other));
    },
    itemsOn: (rail) => findAll(keyOfList(itemListOf(rail))) as ItemRecord[],
    create(record) {
      if (current(record.id)) throw new Error(`there already is a record ${record.id}`);
      write(record.id, freeze(record, true));
    },
    update(kind, id, recipe) {
      const record = get(kind, id);
      if (!record) throw new Error(`there is no ${kind} ${id}`);
      write(id, produce(record as ProjectDocumentRecord, (draft) => recipe(draft as Draft<RecordOf<typeof kind>>)));
    },
    replace(record) {
      if (!get(record.kind, record.id)) throw new Error(`there is no ${record.kind} ${record.id}`);
      write(record.id, freeze(record, true));
    },
    remove(id) {
      if (current(id)) write(id, undefined);
    },
    changes() {
      const changes = new Map<RecordId, RecordChange>();
      for (const [id, after] of written) {
        const change = recordChange(base.records.get(id), after);
        if (change) changes.set(id, change);
      }
      return changes;
    },
  };
}
