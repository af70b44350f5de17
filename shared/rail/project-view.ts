import { type Part, type PartKey, factOf } from '../parts/index.ts';
import {
  type AttachmentRecord,
  attachmentsOnRail,
  buildIndex,
  type ChangeSet,
  compareRecords,
  type Document,
  findPart,
  findRail,
  type ItemId,
  type ItemRecord,
  itemsOnRail,
  type ProjectIndex,
  type RailId,
  settingsOf,
  UNPLACED,
  updateIndex,
} from '../project/index.ts';
import { layOutRail, type RailLayout } from './layout.ts';
import { type RailMetrics, railMetrics } from './metrics.ts';

/** A document with everything that is derived from it and that drawing, checks and lists share. */
export interface ProjectView {
  readonly document: Document;
  readonly index: ProjectIndex;
  /** One layout a rail, in the order of the rails. */
  readonly layouts: ReadonlyMap<RailId, RailLayout>;
}

const metricsOfLayout = new WeakMap<RailLayout, RailMetrics>();

/** The view of a document, built from nothing. */
export function viewOf(document: Document): ProjectView {
  return layOut(document, buildIndex(document), undefined);
}

/**
 * The view after a change. Law: equal to `viewOf(document)`. Layouts of rails that the change cannot have altered keep
 * their identity.
 */
export function updateView(previous: ProjectView, document: Document, changes: ChangeSet): ProjectView {
  const index = updateIndex(previous.index, document, changes);
  return layOut(document, index, changesEveryLayout(changes) ? undefined : previous);
}

/** Settings and facts of parts reach into every rail. */
function changesEveryLayout(changes: ChangeSet): boolean {
  for (const { before, after } of changes.values()) {
    if (before?.kind === 'settings' || (before?.kind === 'part' && after?.kind === 'part')) return true;
  }
  return false;
}

function layOut(
  document: Document,
  index: ProjectIndex,
  previous: ProjectView | undefined,
): ProjectView {
  const parts = new Map<PartKey, Part>();
  const context = {
    settings: settingsOf(document),
    partOf: ({ part: key }: ItemRecord | AttachmentRecord): Part => {
      const seen = parts.get(key);
      if (seen) return seen;
      const part = findPart(document, key);
      if (!part) throw new Error(`no snapshot of ${key}`);
      parts.set(key, part);
      return part;
    },
  };
  const layouts = new Map<RailId, RailLayout>();
  for (const rail of index.rails) {
    const items = itemsOnRail(index, rail.id);
    const kept = previous?.layouts.get(rail.id);
    const attachments = attachmentsOnRail(index, rail.id);
    const same =
      kept?.rail === rail &&
      previous !== undefined &&
      itemsOnRail(previous.index, rail.id) === items &&
      attachmentsOnRail(previous.index, rail.id) === attachments;
    layouts.set(rail.id, kept && same ? kept : layOutRail(rail, items, context, attachments, kept));
  }
  return { document, index, layouts };
}

/** The layout of a rail; undefined for a rail that is not there. */
export function layoutOf(view: ProjectView, rail: RailId): RailLayout | undefined {
  return view.layouts.get(rail);
}

/** The read-outs of a rail, computed once per layout. */
export function metricsOf(view: ProjectView, layout: RailLayout): RailMetrics {
  const cached = metricsOfLayout.get(layout);
  if (cached) return cached;
  const part = findPart(view.document, layout.rail.part);
  const height = part ? factOf(part, 'rail.height') : undefined;
  const metrics = railMetrics(layout, settingsOf(view.document), height?.known ? height.value : undefined);
  metricsOfLayout.set(layout, metrics);
  return metrics;
}

/** How people and files refer to an item: `-X1:3` by strip and designation, else `R1#4` by rail and place. */
export function itemReference(view: ProjectView, id: ItemId): string {
  const record = view.document.records.get(id);
  if (record?.kind !== 'item') return '?';
  const designation = record.levels.find((level) => level.designation !== undefined)?.designation;
  if (record.strip !== undefined && designation !== undefined) {
    const strip = view.document.records.get(record.strip);
    if (strip?.kind === 'strip') return `${strip.tag}:${designation}`;
  }
  const rail = record.rail === undefined ? undefined : findRail(view.document, record.rail);
  const siblings = itemsOnRail(view.index, record.rail ?? UNPLACED);
  return `${rail?.name ?? 'unplaced'}#${placeAmong(siblings, record) + 1}`;
}

/** Position of an item among its siblings, which are sorted: found by halving, because lists of findings ask often. */
function placeAmong(siblings: readonly ItemRecord[], item: ItemRecord): number {
  let low = 0;
  let high = siblings.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = siblings[middle];
    if (there && compareRecords(there, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
