import { type ChangeSet, type ItemRecord, type RailId, type StripId, type StripRecord, findStrip, itemsOfStrip, itemsOnRail } from '../project/index.ts';
import { type Derivation, derive } from './derivation.ts';
import type { RailLayout } from './layout.ts';
import { LAYOUTS, railsTouchedBy } from './layouts.ts';
import type { ProjectView } from './derivation.ts';

/** A strip and where it stands. Keeps its identity while its record, its items and the layouts of their rails are the same. */
export interface StripPlaces {
  readonly strip: StripRecord;
  /** In reading order: rail by rail, from left to right, unplaced ones last. */
  readonly items: readonly ItemRecord[];
  /** The rails on which items of the strip stand. */
  readonly layouts: ReadonlyMap<RailId, RailLayout>;
}

/** The strips with their places, in the order of the strips. */
export const STRIPS: Derivation<ReadonlyMap<StripId, StripPlaces>> = {
  name: 'strips',
  build: (view) => new Map(view.index.strips.map((strip) => [strip.id, placesOf(view, strip)])),
  update(previous, view, changes) {
    const touched = stripsTouchedBy(view, changes);
    if (touched?.size === 0) return previous;
    if (!touched || changesStrips(changes)) {
      return new Map(view.index.strips.map((strip) => {
        const before = previous.get(strip.id);
        return [strip.id, before && touched?.has(strip.id) === false ? before : placesOf(view, strip, before)];
      }));
    }
    const strips = new Map(previous);
    for (const id of touched) {
      const strip = findStrip(view.document, id);
      if (strip) strips.set(id, placesOf(view, strip, previous.get(id)));
    }
    return strips;
  },
};

/** Undefined where every layout is another one. */
function stripsTouchedBy(view: ProjectView, changes: ChangeSet): ReadonlySet<StripId> | undefined {
  const rails = railsTouchedBy(view, changes);
  if (!rails) return undefined;
  const touched = new Set<StripId>();
  for (const { before, after } of changes.values()) {
    for (const record of [before, after]) {
      if (record?.kind === 'strip') touched.add(record.id);
      else if (record?.kind === 'item' && record.strip !== undefined) touched.add(record.strip);
      // The order of the rails is the reading order.
      else if (record?.kind === 'rail' && before?.kind === 'rail' && after?.kind === 'rail' && before.order !== after.order) return undefined;
    }
  }
  for (const rail of rails) for (const { strip } of itemsOnRail(view.index, rail)) if (strip !== undefined) touched.add(strip);
  return touched;
}

function changesStrips(changes: ChangeSet): boolean {
  for (const { before, after } of changes.values()) if ((after ?? before)?.kind === 'strip') return true;
  return false;
}

function placesOf(view: ProjectView, strip: StripRecord, before?: StripPlaces): StripPlaces {
  const items = itemsOfStrip(view.index, strip.id);
  const all = derive(view, LAYOUTS);
  const layouts = new Map<RailId, RailLayout>();
  for (const { rail } of items) {
    if (rail === undefined || layouts.has(rail)) continue;
    const layout = all.get(rail);
    if (layout) layouts.set(rail, layout);
  }
  const same = before?.strip === strip && before.items === items && [...layouts].every(([rail, layout]) => before.layouts.get(rail) === layout);
  return same ? before : { strip, items, layouts };
}
