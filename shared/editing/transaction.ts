import { type Draft, freeze, produce } from 'immer';
import {
  type ChangeSet,
  type Document,
  type ItemId,
  type ItemRecord,
  type ProjectDocumentRecord,
  type RailId,
  type RailKey,
  type RecordChange,
  recordChange,
  type RecordId,
  type RecordKind,
  type RecordOf,
  UNPLACED,
} from '../project/index.ts';

/** The writable view of a document inside a command. Reads see the command's own writes. */
export interface Transaction {
  /** The document as it was before the command. */
  readonly base: Document;
  get<K extends RecordKind>(kind: K, id: RecordId): RecordOf<K> | undefined;
  /** Every record of a kind as it stands now, in no particular order. */
  all<K extends RecordKind>(kind: K): RecordOf<K>[];
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
  /** Who stands where; built when first asked for, so that a batch of commands on a long rail scans it once. */
  let members: Members | undefined;

  function current(id: RecordId): ProjectDocumentRecord | undefined {
    return written.has(id) ? written.get(id) : base.records.get(id);
  }
  function get<K extends RecordKind>(kind: K, id: RecordId): RecordOf<K> | undefined {
    const record = current(id);
    return record?.kind === kind ? (record as RecordOf<K>) : undefined;
  }
  function all<K extends RecordKind>(kind: K): RecordOf<K>[] {
    const found: RecordOf<K>[] = [];
    for (const [id, record] of base.records) {
      if (record.kind === kind && !written.has(id)) found.push(record as RecordOf<K>);
    }
    for (const record of written.values()) if (record?.kind === kind) found.push(record as RecordOf<K>);
    return found;
  }
  function write(id: RecordId, after: ProjectDocumentRecord | undefined): void {
    const before = current(id);
    written.set(id, after);
    if (members === undefined) return;
    if (before?.kind === 'item') members.get(before.rail ?? UNPLACED)?.delete(before.id);
    if (after?.kind === 'item') join(members, after);
  }

  return {
    base,
    get,
    all,
    itemsOn(rail) {
      if (members === undefined) {
        members = new Map();
        for (const item of all('item')) join(members, item);
      }
      return [...(members.get(rail ?? UNPLACED)?.values() ?? [])];
    },
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

type Members = Map<RailKey, Map<ItemId, ItemRecord>>;

function join(members: Members, item: ItemRecord): void {
  const key = item.rail ?? UNPLACED;
  const there = members.get(key);
  if (there) there.set(item.id, item);
  else members.set(key, new Map([[item.id, item]]));
}
