import { freeze } from 'immer';
import { LONGEST_RAIL, type StripSettings, orderKeysBetween } from '../editing/index.ts';
import type { Part } from '../parts/index.ts';
import {
  type AttachmentRecord,
  type Document,
  type DuctRecord,
  type IdSource,
  type ItemRecord,
  type JumperRecord,
  type KeepoutRecord,
  PROJECT_ID,
  type PlateId,
  type PlateRecord,
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
  DEFAULT_SETTINGS,
  UNPLACED,
  demandOf,
  endlessLength,
  partRecordId,
  documentOf,
  withRecords,
} from '../project/index.ts';
import { type Um, ZERO_UM } from '../units/index.ts';
import { type ItemNames, LOOSE_ITEM, itemNames, railNames } from './item-names.ts';
import type { Placement } from './placement.ts';
import type { ReadAttach } from './statements/attach.ts';
import type { ReadJumper } from './statements/jumper.ts';

type Unordered<R> = R extends { readonly order: string } ? Omit<R, 'order'> : never;
type ItemDraft = Unordered<ItemRecord>;
type AttachmentDraft = Unordered<AttachmentRecord>;

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
  readonly plates: Map<string, Unordered<PlateRecord>>;
  /** Names of mounting plates whose declaration could not be read. */
  readonly lostPlates: Set<string>;
  readonly ducts: Map<string, Unordered<DuctRecord>>;
  readonly keepouts: Unordered<KeepoutRecord>[];
  readonly rails: Map<string, Unordered<RailRecord>>;
  /** Rails whose length is that of what stands on them. */
  readonly unmeasured: Set<RailId>;
  readonly strips: Map<string, Unordered<StripRecord>>;
  readonly containers: Container[];
  readonly unplaced: Container;
  readonly attachments: AttachmentDraft[];
  readonly jumpers: Unordered<JumperRecord>[];
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
    plates: new Map(),
    lostPlates: new Set(),
    ducts: new Map(),
    keepouts: [],
    rails: new Map(),
    unmeasured: new Set(),
    strips: new Map(),
    containers: [unplaced],
    unplaced,
    attachments: [],
    jumpers: [],
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

/** Adds a mounting plate. */
export function addPlate(draft: Draft, fields: Omit<PlateRecord, 'kind' | 'id' | 'order'>): PlateId {
  const id = draft.ids.next('plate');
  draft.plates.set(fields.name, { kind: 'plate', id, ...fields });
  return id;
}

/** The strip of a tag, which is added where it is named for the first time; what is said of it later is added to it. */
export function stripOf(draft: Draft, tag: string, own: StripSettings): StripId {
  const known = draft.strips.get(tag) ?? { kind: 'strip' as const, id: draft.ids.next('strip'), tag };
  draft.strips.set(tag, { ...known, ...own });
  return known.id;
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

/** Puts things on items that are there. */
export function addAttachments(draft: Draft, { part, attachments }: ReadAttach): void {
  keepPart(draft, part);
  for (const attachment of attachments) draft.attachments.push({ kind: 'attachment', id: draft.ids.next('attachment'), ...attachment });
}

/** Puts a jumper on blocks that are there. */
export function addJumper(draft: Draft, { part, contacts, said }: ReadJumper): void {
  keepPart(draft, part);
  draft.jumpers.push({ kind: 'jumper', id: draft.ids.next('jumper'), part: part.key, contacts, ...said });
}

/** The items of a draft by what people call them. `loose`: the items that stand on no rail of a clipping. */
export function draftNames(draft: Draft, loose?: Container): ItemNames {
  const railName = new Map([...draft.rails.values()].map(({ id, name }) => [id, name]));
  const tags = new Map([...draft.strips.values()].map(({ id, tag }) => [id, tag]));
  const groups = draft.containers.map(({ rail, items }) => ({
    names: rail === undefined ? [UNPLACED] : railNames(railName.get(rail) ?? ''),
    items,
  }));
  return itemNames(loose ? [...groups, { names: [LOOSE_ITEM], items: loose.items }] : groups, (strip) => tags.get(strip));
}

function keepPart(draft: Draft, part: Part): void {
  draft.parts.set(partRecordId(part.key), part);
}

/** The document of a draft, without waivers: those name records by where they ended up. */
export function finishDraft(draft: Draft): Document {
  const records: ProjectDocumentRecord[] = [];
  const add = (record: ProjectDocumentRecord) => records.push(Object.freeze(record));
  const addOrdered = (siblings: readonly Unordered<ProjectDocumentRecord>[]) => {
    const orders = orderKeysBetween(undefined, undefined, siblings.length);
    siblings.forEach((sibling, position) => add({ ...sibling, order: orders[position] ?? '' }));
  };
  add(draft.project);
  add(draft.settings);
  addOrdered([...draft.potentials.values()]);
  addOrdered([...draft.plates.values()]);
  addOrdered([...draft.ducts.values()]);
  addOrdered(draft.keepouts);
  addOrdered([...draft.rails.values()].map((rail) => measured(rail, draft)));
  addOrdered([...draft.strips.values()]);
  for (const { items } of draft.containers) addOrdered(items);
  addOrdered(draft.attachments);
  addOrdered(draft.jumpers);
  for (const part of draft.parts.values()) records.push(freeze({ kind: 'part', id: partRecordId(part.key), part }, true));
  return documentOf(records);
}

function measured(rail: Unordered<RailRecord>, draft: Draft): Unordered<RailRecord> {
  if (!draft.unmeasured.has(rail.id)) return rail;
  const items = draft.containers.find((container) => container.rail === rail.id)?.items ?? [];
  const demand = demandOf(rail, items, draft.settings, ({ part: key }) => {
    const part = draft.parts.get(partRecordId(key));
    if (!part) throw new Error(`no part ${key}`);
    return part;
  });
  return { ...rail, length: endlessLength(demand, draft.settings, LONGEST_RAIL) };
}

/** The document with waivers added to it. */
export function withWaivers(document: Document, waivers: readonly WaiverRecord[]): Document {
  if (waivers.length === 0) return document;
  return withRecords(document, new Map(waivers.map((waiver) => [waiver.id, freeze(waiver, true)])));
}
