import { factOf } from '../parts/index.ts';
import {
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
import { Derived, type ProjectView, derive } from './derivation.ts';
import type { RailLayout } from './layout.ts';
import { LAYOUTS, changesWhatHoldsEverywhere } from './layouts.ts';
import { type RailMetrics, railMetrics } from './metrics.ts';
import { noteOn, notes } from './notes.ts';

/** The view of a document, built from nothing. */
export function viewOf(document: Document): ProjectView {
  return viewWith(document, buildIndex(document), new Derived());
}

/**
 * The view after a change. Law: equal to `viewOf(document)`. Layouts, strips, plates and whatever else is derived keep
 * their identity where the change cannot have altered them.
 */
export function updateView(previous: ProjectView, document: Document, changes: ChangeSet): ProjectView {
  return viewWith(document, updateIndex(previous.index, document, changes), previous.derived.after(changes));
}

const NO_LAYOUTS: ReadonlyMap<RailId, RailLayout> = new Map();

function viewWith(document: Document, index: ProjectIndex, derived: Derived): ProjectView {
  // Layouts are what everybody looks at: worked out at once, so that those which stay do so whoever asks first.
  const view = { document, index, derived, layouts: NO_LAYOUTS };
  view.layouts = derive(view, LAYOUTS);
  return view;
}

/** The layout of a rail; undefined for a rail that is not there. */
export function layoutOf(view: ProjectView, rail: RailId): RailLayout | undefined {
  return view.layouts.get(rail);
}

const METRICS = notes({
  name: 'metrics',
  make(view, layout: RailLayout): RailMetrics {
    const part = findPart(view.document, layout.rail.part);
    const height = part ? factOf(part, 'rail.height') : undefined;
    return railMetrics(layout, settingsOf(view.document), height?.known ? height.value : undefined);
  },
  outdated: changesWhatHoldsEverywhere,
});

/** The read-outs of a rail, computed once per layout. */
export function metricsOf(view: ProjectView, layout: RailLayout): RailMetrics {
  return noteOn(view, METRICS, layout);
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
