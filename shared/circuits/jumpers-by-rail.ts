import {
  type ChangeSet,
  type Document,
  type ItemId,
  type JumperRecord,
  type RailKey,
  UNPLACED,
  compareRecords,
} from '../project/index.ts';

/** The jumpers of one rail, sorted, and by the blocks that they lie over. */
export interface RailJumpers {
  readonly jumpers: readonly JumperRecord[];
  readonly byItem: ReadonlyMap<ItemId, readonly JumperRecord[]>;
}

/** Where the jumpers of a project lie. */
export interface JumpersByRail {
  /** Those whose contacts are all on one rail; only rails with any are in it. */
  readonly byRail: ReadonlyMap<RailKey, RailJumpers>;
  /** Wire jumpers from rail to rail, sorted, and whatever else has its contacts on several. */
  readonly across: readonly JumperRecord[];
}

/** A rail without jumpers. */
export const NO_JUMPERS: RailJumpers = Object.freeze({ jumpers: Object.freeze([]), byItem: new Map() });

/** The jumpers of a document by rail, from nothing. */
export function groupJumpers(document: Document, jumpers: Iterable<JumperRecord>): JumpersByRail {
  const byRail = new Map<RailKey, JumperRecord[]>();
  const across: JumperRecord[] = [];
  for (const jumper of jumpers) {
    const rail = railOfJumper(document, jumper);
    if (rail === undefined) across.push(jumper);
    else {
      const list = byRail.get(rail);
      if (list) list.push(jumper);
      else byRail.set(rail, [jumper]);
    }
  }
  across.sort(compareRecords);
  return { byRail: new Map([...byRail].map(([rail, list]) => [rail, railJumpers(list)])), across };
}

/** The one rail (or `unplaced`) on which all contacts of a jumper are; undefined where they are on several. */
export function railOfJumper(document: Document, { contacts }: Pick<JumperRecord, 'contacts'>): RailKey | undefined {
  let rail: RailKey | undefined;
  for (const { item: id } of contacts) {
    const item = document.records.get(id);
    const here = item?.kind === 'item' ? (item.rail ?? UNPLACED) : undefined;
    if (here === undefined || (rail !== undefined && rail !== here)) return undefined;
    rail = here;
  }
  return rail;
}

function railJumpers(list: JumperRecord[]): RailJumpers {
  const jumpers = list.sort(compareRecords);
  const byItem = new Map<ItemId, JumperRecord[]>();
  for (const jumper of jumpers) {
    for (const { item } of jumper.contacts) {
      const there = byItem.get(item);
      if (!there) byItem.set(item, [jumper]);
      else if (there.at(-1) !== jumper) there.push(jumper);
    }
  }
  return { jumpers, byItem };
}

/**
 * The same after a change. Law: equal to grouping the jumpers of the document anew. Lists of rails that the change does
 * not concern keep their identity, and so does the whole where it concerns no jumper.
 */
export function regroupJumpers(previous: JumpersByRail, document: Document, changes: ChangeSet): JumpersByRail {
  const touched = new Set<RailKey>();
  let acrossTouched = false;
  const suspects = new Map<string, JumperRecord>();
  const drop = new Set<string>();
  for (const [id, { before, after }] of changes) {
    if (before?.kind === 'jumper') drop.add(id);
    if (after?.kind === 'jumper') suspects.set(id, after);
    if (before?.kind === 'item' && (after?.kind !== 'item' || after.rail !== before.rail)) {
      for (const jumper of previous.byRail.get(before.rail ?? UNPLACED)?.byItem.get(before.id) ?? []) drop.add(jumper.id);
      for (const jumper of previous.across) if (jumper.contacts.some(({ item }) => item === before.id)) drop.add(jumper.id);
    }
  }
  if (drop.size === 0 && suspects.size === 0) return previous;
  for (const [rail, { jumpers }] of previous.byRail) {
    for (const jumper of jumpers) {
      if (!drop.has(jumper.id)) continue;
      touched.add(rail);
      if (!changes.has(jumper.id)) suspects.set(jumper.id, jumper);
    }
  }
  for (const jumper of previous.across) {
    if (!drop.has(jumper.id)) continue;
    acrossTouched = true;
    if (!changes.has(jumper.id)) suspects.set(jumper.id, jumper);
  }
  const arriving = groupJumpers(document, suspects.values());
  for (const rail of arriving.byRail.keys()) touched.add(rail);
  const byRail = new Map(previous.byRail);
  for (const rail of touched) {
    const staying = (previous.byRail.get(rail)?.jumpers ?? []).filter(({ id }) => !drop.has(id));
    const list = [...staying, ...(arriving.byRail.get(rail)?.jumpers ?? [])];
    if (list.length > 0) byRail.set(rail, railJumpers(list));
    else byRail.delete(rail);
  }
  const across = acrossTouched || arriving.across.length > 0
    ? [...previous.across.filter(({ id }) => !drop.has(id)), ...arriving.across].sort(compareRecords)
    : previous.across;
  return { byRail, across };
}
