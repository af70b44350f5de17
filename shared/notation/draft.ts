import { freeze } from 'immer';
import { orderKeysBetween } from '../editing/index.ts';
import type { Part } from '../parts/index.ts';
import {
  type Document,
  type IdSource,
  type ItemRecord,
  PROJECT_ID,
  type PotentialId,
  type PotentialRecord,
  type ProjectDocumentRecord,
  type ProjectRecord,
  type RailId,
  type RailRecord,
  type RecordId,
  type SettingsRecord,
  type StripId,
  type StripRecord,
  type WaiverRecord,
  type Zone,
  DEFAULT_SETTINGS,
  partRecordId,
} from '../project/index.ts';
import { type Um, ZERO_UM } from '../units/index.ts';
import type { Placement } from './placement.ts';

type Unordered<R> = R extends { readonly order: string } ? Omit<R, 'order'> : never;
type ItemDraft = Unordered<ItemRecord>;

/** A rail, or the items on none, while its lines are being read. */
export interface Container {
  readonly rail?: RailId;
  readonly items: ItemDraft[];
}

/** The document while its text is being read. Order keys are given out at the end, when it is known how many there are. */
export interface Draft {
  readonly ids: IdSource;
  project: ProjectRecord;
  settings: SettingsRecord;
  readonly potentials: Map<string, Unordered<PotentialRecord>>;
  /** Names of potentials whose declaration could not be read. */
  readonly lostPotentials: Set<string>;
  readonly rails: Map<string, Unordered<RailRecord>>;
  readonly strips: Map<string, Unordered<StripRecord>>;
  readonly containers: Container[];
  readonly unplaced: Container;
  readonly parts: Map<RecordId, Part>;
  itemCount: number;
}

export function beginDraft(ids: IdSource): Draft {
  const unplaced: Container = { items: [] };
  return {
    ids,
    project: { kind: 'project', id: PROJECT_ID, name: '' },
    settings: DEFAULT_SETTINGS,
    potentials: new Map(),
    lostPotentials: new Set(),
    rails: new Map(),
    strips: new Map(),
    containers: [unplaced],
    unplaced,
    parts: new Map(),
    itemCount: 0,
  };
}

export function addPotential(draft: Draft, fields: Omit<PotentialRecord, 'kind' | 'id' | 'order'>): PotentialId {
  const id = draft.ids.next('potential');
  draft.potentials.set(fields.name, { kind: 'potential', id, ...fields });
  return id;
}

export function addRail(draft: Draft, part: Part, fields: Omit<RailRecord, 'kind' | 'id' | 'order' | 'part'>): Container {
  const id = draft.ids.next('rail');
  keepPart(draft, part);
  draft.rails.set(fields.name, { kind: 'rail', id, part: part.key, ...fields });
  const container: Container = { rail: id, items: [] };
  draft.containers.push(container);
  return container;
}

/** The strip of a tag, which is added where it is named for the first time. */
export function stripOf(draft: Draft, tag: string, zone: Zone | undefined): StripId {
  const known = draft.strips.get(tag);
  if (known) {
    if (zone !== undefined && known.zone === undefined) draft.strips.set(tag, { ...known, zone });
    return known.id;
  }
  const id = draft.ids.next('strip');
  draft.strips.set(tag, { kind: 'strip', id, tag, ...(zone !== undefined && { zone }) });
  return id;
}

/** Puts the items of a placement at the end of a container; the gap is left before the first of them. */
export function addItems(draft: Draft, container: Container, strip: StripId | undefined, gap: Um, placement: Placement): void {
  keepPart(draft, placement.part);
  const { part, turned, anchor, current, zone } = placement;
  for (let index = 0; index < placement.count; index++) {
    container.items.push({
      kind: 'item',
      id: draft.ids.next('item'),
      ...(container.rail !== undefined && { rail: container.rail }),
      part: part.key,
      turned,
      gapBefore: index === 0 ? gap : ZERO_UM,
      ...(anchor !== undefined && { anchor }),
      ...(strip !== undefined && { strip }),
      levels: placement.levelsAt(index),
      ...(current !== undefined && { current }),
      ...(zone !== undefined && { zone }),
    });
  }
  draft.itemCount += placement.count;
}

function keepPart(draft: Draft, part: Part): void {
  draft.parts.set(partRecordId(part.key), part);
}

/** The document of a draft, without waivers: those name records by where they ended up. */
export function finishDraft(draft: Draft): Document {
  const records = new Map<RecordId, ProjectDocumentRecord>();
  const add = (record: ProjectDocumentRecord) => records.set(record.id, Object.freeze(record));
  const addOrdered = (siblings: readonly Unordered<PotentialRecord | RailRecord | StripRecord | ItemRecord>[]) => {
    const orders = orderKeysBetween(undefined, undefined, siblings.length);
    siblings.forEach((sibling, position) => add({ ...sibling, order: orders[position] ?? '' }));
  };
  add(draft.project);
  add(draft.settings);
  addOrdered([...draft.potentials.values()]);
  addOrdered([...draft.rails.values()]);
  addOrdered([...draft.strips.values()]);
  for (const { items } of draft.containers) addOrdered(items);
  for (const [id, part] of draft.parts) records.set(id, freeze({ kind: 'part', id: partRecordId(part.key), part }, true));
  return { records };
}

/** The document with waivers added to it. */
export function withWaivers(document: Document, waivers: readonly WaiverRecord[]): Document {
  if (waivers.length === 0) return document;
  const records = new Map(document.records);
  for (const waiver of waivers) records.set(waiver.id, freeze(waiver, true));
  return { records };
}
