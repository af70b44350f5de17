import type { Part, PartKey } from '../parts/index.ts';
import {
  type AttachmentRecord,
  type ChangeSet,
  type ItemRecord,
  type RailId,
  attachmentsOnRail,
  findItem,
  findPart,
  itemsOnRail,
  settingsOf,
} from '../project/index.ts';
import type { Derivation } from './derivation.ts';
import { type LayoutContext, type RailLayout, layOutRail } from './layout.ts';
import type { ProjectView } from './derivation.ts';

/** One layout a rail, in the order of the rails. */
export const LAYOUTS: Derivation<ReadonlyMap<RailId, RailLayout>> = {
  name: 'layouts',
  build: (view) => layOutAll(view),
  update(previous, view, changes) {
    const touched = railsTouchedBy(view, changes);
    if (!touched) return layOutAll(view);
    if (touched.size === 0) return previous;
    const context = contextOf(view);
    if (changesRails(changes)) {
      return new Map(view.index.rails.map(({ id }) => {
        const before = previous.get(id);
        return [id, before && !touched.has(id) ? before : layOut(view, context, id, before)];
      }));
    }
    const layouts = new Map(previous);
    for (const id of touched) if (layouts.has(id)) layouts.set(id, layOut(view, context, id, previous.get(id)));
    return layouts;
  },
};

/**
 * The rails whose layout a change may alter, those that are gone included; undefined where it reaches into all of them, as
 * settings and facts of parts do. `view` is the one that the change leads to.
 */
export function railsTouchedBy(view: ProjectView, changes: ChangeSet): ReadonlySet<RailId> | undefined {
  if (changesWhatHoldsEverywhere(changes)) return undefined;
  const touched = new Set<RailId>();
  for (const { before, after } of changes.values()) {
    for (const record of [before, after]) {
      if (record?.kind === 'rail') touched.add(record.id);
      else if (record?.kind === 'item' && record.rail !== undefined) touched.add(record.rail);
      else if (record?.kind === 'attachment') {
        // A host that has itself moved or gone is among the changes.
        const rail = findItem(view.document, record.host)?.rail;
        if (rail !== undefined) touched.add(rail);
      }
    }
  }
  return touched;
}

/** Settings and facts of parts reach into every rail. */
export function changesWhatHoldsEverywhere(changes: ChangeSet): boolean {
  for (const { before, after } of changes.values()) {
    if (before?.kind === 'settings' || (before?.kind === 'part' && after?.kind === 'part')) return true;
  }
  return false;
}

function changesRails(changes: ChangeSet): boolean {
  for (const { before, after } of changes.values()) if ((after ?? before)?.kind === 'rail') return true;
  return false;
}

function layOutAll(view: ProjectView): ReadonlyMap<RailId, RailLayout> {
  const context = contextOf(view);
  return new Map(view.index.rails.map(({ id }) => [id, layOut(view, context, id, undefined)]));
}

function layOut({ document, index }: ProjectView, context: LayoutContext, id: RailId, before: RailLayout | undefined): RailLayout {
  const rail = document.records.get(id);
  if (rail?.kind !== 'rail') throw new Error(`no rail ${id}`);
  return layOutRail(rail, itemsOnRail(index, id), context, attachmentsOnRail(index, id), before);
}

function contextOf({ document }: ProjectView): LayoutContext {
  const parts = new Map<PartKey, Part>();
  return {
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
}
