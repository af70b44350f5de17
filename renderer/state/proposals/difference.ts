import type { Finding } from '../../../shared/checks/index.ts';
import { type Foresight, type Touched, touchedBy } from '../../../shared/foresight/index.ts';
import type { ItemId, ProjectDocumentRecord, RailId, RecordId } from '../../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, endOf } from '../../../shared/rail/index.ts';
import { type Um, subUm } from '../../../shared/units/index.ts';

/** An item where it stands: on a rail, with its layout there. */
export interface ItemPlace {
  readonly id: ItemId;
  readonly rail: RailId;
  readonly placed: PlacedItem;
}

/** Items that stay neighbours and move together. Their old places, from the left edge of the first to the right one of the last. */
export interface MovedSpan {
  readonly items: readonly ItemId[];
  /** The rail that they leave, and the one on which they then stand; absent: among the unplaced items. */
  readonly fromRail: RailId;
  readonly toRail: RailId | undefined;
  readonly from: Um;
  readonly to: Um;
  /** How far they move along the rail; nothing to say between two rails. */
  readonly by: Um | undefined;
}

/** Records of any kind that a change makes, takes away or alters, apart from items. */
export interface RecordDifference {
  readonly added: readonly RecordId[];
  readonly removed: readonly RecordId[];
  readonly altered: readonly RecordId[];
}

/** What tells two views of a project apart, for whoever draws it. */
export interface ViewDifference {
  /** Items that are only in the later view, where they stand there. */
  readonly added: readonly ItemPlace[];
  /** Items that are only in the earlier view, where they stood. */
  readonly removed: readonly ItemPlace[];
  /** Items that stand elsewhere. Items of the tray that come onto a rail are among `settled`. */
  readonly moved: readonly MovedSpan[];
  /** Items that were on no rail and then are on one, at their new places. */
  readonly settled: readonly ItemPlace[];
  /** Items of which something else is altered: turned, another part, another text. At their new places. */
  readonly altered: readonly ItemPlace[];
  /** Rails whose layout is not the same, in the order of the later view, then those that are gone. */
  readonly rails: readonly RailId[];
  /** Everything but items. */
  readonly records: RecordDifference;
}

/** Findings that a change takes away and brings; accepted ones count neither before nor after. */
export interface FindingDifference {
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
}

/** What a foresight makes new, takes away, moves and alters. Rails whose layout is kept cost nothing. */
export function differenceOf({ ground: before, view: after, changes }: Pick<Foresight, 'ground' | 'view' | 'changes'>): ViewDifference {
  const touched = touchedBy(changes);
  const different = new Set(touched.changed.map(({ id }) => id));
  const rails = differingRails(before, after);
  const then = placesOn(before, rails);
  const now = placesOn(after, rails);
  const settled: ItemPlace[] = [];
  const added: ItemPlace[] = [];
  const altered: ItemPlace[] = [];
  for (const place of now.values()) {
    if (!before.document.records.has(place.id)) added.push(place);
    else if (!then.has(place.id)) settled.push(place);
    else if (different.has(place.id)) altered.push(place);
  }
  const removed = [...then.values()].filter(({ id }) => !after.document.records.has(id));
  return { added, removed, moved: movedSpans(then, now, after), settled, altered, rails, records: recordsOf(touched) };
}

/** The findings that a change takes away and brings, by their keys: a finding that only says something else stays. */
export function findingDifference(before: readonly Finding[], after: readonly Finding[]): FindingDifference {
  const then = weights(before);
  const now = weights(after);
  return {
    gone: before.filter((finding) => counts(finding) && now.get(finding.key) !== finding.severity),
    come: after.filter((finding) => counts(finding) && then.get(finding.key) !== finding.severity),
  };
}

function counts({ waived }: Finding): boolean {
  return waived === undefined;
}

function weights(findings: readonly Finding[]): ReadonlyMap<string, Finding['severity']> {
  return new Map(findings.filter(counts).map(({ key, severity }) => [key, severity]));
}

function differingRails(before: ProjectView, after: ProjectView): readonly RailId[] {
  const differing = [...after.layouts.keys()].filter((id) => before.layouts.get(id) !== after.layouts.get(id));
  const gone = [...before.layouts.keys()].filter((id) => !after.layouts.has(id));
  return [...differing, ...gone];
}

function placesOn(view: ProjectView, rails: readonly RailId[]): ReadonlyMap<ItemId, ItemPlace> {
  const places = new Map<ItemId, ItemPlace>();
  for (const rail of rails) {
    for (const placed of view.layouts.get(rail)?.items ?? []) places.set(placed.item.id, { id: placed.item.id, rail, placed });
  }
  return places;
}

/** Neighbours with the same way to go are one span: a plate that pushes a hundred blocks aside is one thing to see. */
function movedSpans(then: ReadonlyMap<ItemId, ItemPlace>, now: ReadonlyMap<ItemId, ItemPlace>, after: ProjectView): readonly MovedSpan[] {
  interface Open extends MovedSpan {
    readonly items: ItemId[];
    to: Um;
  }
  const spans: Open[] = [];
  let open: Open | undefined;
  for (const { id, rail, placed } of then.values()) {
    const place = now.get(id);
    const stays = place?.rail === rail && place.placed.x === placed.x;
    if (stays || (!place && !after.document.records.has(id))) {
      open = undefined;
      continue;
    }
    const toRail = place?.rail;
    const by = place && toRail === rail ? subUm(place.placed.x, placed.x) : undefined;
    if (open && open.fromRail === rail && open.toRail === toRail && open.by === by && Math.abs(placed.x - open.to) <= 1) {
      open.items.push(id);
      open.to = endOf(placed);
    } else {
      open = { items: [id], fromRail: rail, toRail, from: placed.x, to: endOf(placed), by };
      spans.push(open);
    }
  }
  return spans;
}

function recordsOf({ made, removed, moved, changed }: Touched): RecordDifference {
  const ids = (records: readonly ProjectDocumentRecord[]) => records.filter(({ kind }) => kind !== 'item').map(({ id }) => id);
  return { added: ids(made), removed: ids(removed), altered: ids([...moved, ...changed]) };
}
