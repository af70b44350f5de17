import { type Part, type PartKey } from '../parts/index.ts';
import {
  type ChangeSet,
  type Document,
  type ItemRecord,
  type JumperId,
  type JumperRecord,
  type RailKey,
  UNPLACED,
  findPart,
  itemsOnRail,
  recordsOf,
} from '../project/index.ts';
import { type Derivation, type ProjectView, derive } from '../rail/index.ts';
import { contactGroups } from './contacts.ts';
import { disjointSet } from './disjoint-set.ts';
import { jumperShape } from './jumper-shape.ts';
import { type JumpersByRail, NO_JUMPERS, type RailJumpers, groupJumpers, regroupJumpers } from './jumpers-by-rail.ts';
import { type Net, type NetId, sameList, sameNet } from './net.ts';
import { type NetNode, insideOf } from './nodes.ts';
import { type RailNets, railNets } from './rail-nets.ts';

/** The jumpers and nets of a project: rail by rail, and what connects the rails with each other. */
export interface Circuits {
  readonly jumpers: JumpersByRail;
  /** One entry a rail in the order of the rails, and one for the items that stand on none. */
  readonly rails: ReadonlyMap<RailKey, RailNets>;
  /** Nets that reach over several rails, under the id of each of their pieces. */
  readonly joined: ReadonlyMap<NetId, Net>;
}

/**
 * The circuits of a project as a derivation. Law: `update(build(before), after, changes)` equals `build(after)`. A change
 * works out anew the nets of the rails that it touches, and those that reach over several rails where a piece of them
 * changed; every other net stays the same object.
 */
export const CIRCUITS: Derivation<Circuits> = {
  name: 'circuits',
  build: buildCircuits,
  update: updateCircuits,
};

/** The circuits of a view, worked out when somebody first asks for them. */
export function circuitsOf(view: ProjectView): Circuits {
  return derive(view, CIRCUITS);
}

/** The circuits of a view, from nothing. */
export function buildCircuits(view: ProjectView): Circuits {
  return assemble(view, groupJumpers(view.document, recordsOf(view.document, 'jumper')), undefined, undefined);
}

/** The circuits after a change; see `CIRCUITS`. */
export function updateCircuits(previous: Circuits, view: ProjectView, changes: ChangeSet): Circuits {
  const jumpers = regroupJumpers(previous.jumpers, view.document, changes);
  // Another snapshot of a part can connect otherwise, on any rail.
  for (const { before, after } of changes.values()) {
    if (before?.kind === 'part' && after?.kind === 'part') return assemble(view, jumpers, undefined, previous);
  }
  return assemble(view, jumpers, previous, previous);
}

function assemble(view: ProjectView, jumpers: JumpersByRail, kept: Circuits | undefined, before: Circuits | undefined): Circuits {
  const partOf = partsOf(view.document);
  const rails = new Map<RailKey, RailNets>();
  let changed = kept === undefined || kept.rails.size !== view.index.rails.length + 1;
  let place = 0;
  const order = kept && [...kept.rails.keys()];
  for (const rail of [...view.index.rails, undefined]) {
    const key: RailKey = rail?.id ?? UNPLACED;
    const items = itemsOnRail(view.index, key);
    const on = (jumpers.byRail.get(key) ?? NO_JUMPERS).jumpers;
    const known = kept?.rails.get(key);
    const same = known !== undefined && known.rail === rail && known.items === items && known.jumpers === on;
    const nets = known && same ? known : railNets(rail, items, on, partOf, before?.rails.get(key));
    changed ||= nets !== known || order?.[place] !== key;
    place++;
    rails.set(key, nets);
  }
  if (kept && !changed && kept.jumpers === jumpers) return kept;
  const joined =
    kept && !changed && kept.jumpers.across === jumpers.across ? kept.joined : joinAcross(view.document, jumpers.across, rails, partOf, before);
  return { jumpers, rails: kept && !changed ? kept.rails : rails, joined };
}

/** Parts by record, each looked up once. */
export function partsOf(document: Document): (record: { readonly part: PartKey }) => Part {
  const parts = new Map<PartKey, Part>();
  return ({ part: key }) => {
    const seen = parts.get(key);
    if (seen) return seen;
    const part = findPart(document, key);
    if (!part) throw new Error(`no snapshot of ${key}`);
    parts.set(key, part);
    return part;
  };
}

/** What of a net lies on one rail. */
interface Piece {
  readonly net: Net;
  readonly rail: RailKey;
}

/** Joins the pieces of several rails: over jumpers from rail to rail, and over the protective conductor of bonded rails. */
function joinAcross(
  document: Document,
  across: readonly JumperRecord[],
  rails: ReadonlyMap<RailKey, RailNets>,
  partOf: (record: { readonly part: PartKey }) => Part,
  before: Circuits | undefined,
): ReadonlyMap<NetId, Net> {
  const pieces: Piece[] = [];
  const places = new Map<NetId, number>();
  function placeOf(net: Net, rail: RailKey): number {
    const known = places.get(net.id);
    if (known !== undefined) return known;
    places.set(net.id, pieces.length);
    pieces.push({ net, rail });
    return pieces.length - 1;
  }
  const links: { readonly ends: readonly number[]; readonly jumper?: JumperId }[] = [];
  const bonded = [...rails].flatMap(([rail, { metal }]) => (metal?.bonded ? [placeOf(metal, rail)] : []));
  if (bonded.length > 1) links.push({ ends: bonded });
  for (const jumper of across) {
    for (const group of contactGroups(jumperShape(partOf(jumper)), jumper)) {
      const ends = group.flatMap(({ item: id, level }) => {
        const item = document.records.get(id);
        if (item?.kind !== 'item') return [];
        const net = pieceAt(rails, item, partOf(item), level);
        return net ? [placeOf(net, item.rail ?? UNPLACED)] : [];
      });
      if (ends.length > 1) links.push({ ends, jumper: jumper.id });
    }
  }
  if (links.length === 0) return new Map();

  const sets = disjointSet(pieces.length);
  for (const { ends } of links) for (const end of ends) sets.join(ends[0] ?? end, end);
  const groups = new Map<number, { pieces: Net[]; jumpers: JumperId[] }>();
  for (const place of inRailOrder(rails, pieces)) {
    const piece = pieces[place]?.net;
    const head = sets.find(place);
    const group = groups.get(head);
    if (!piece) continue;
    if (group) group.pieces.push(piece);
    else groups.set(head, { pieces: [piece], jumpers: [] });
  }
  for (const { ends, jumper } of links) {
    const list = groups.get(sets.find(ends[0] ?? 0))?.jumpers;
    if (jumper !== undefined && list && !list.includes(jumper)) list.push(jumper);
  }
  const joined = new Map<NetId, Net>();
  for (const { pieces: of, jumpers } of groups.values()) {
    const first = of.find(({ nodes }) => nodes.length > 0) ?? of[0];
    if (!first) continue;
    const net: Net = {
      id: first.id,
      nodes: of.flatMap(({ nodes }) => nodes),
      jumpers: [...of.flatMap(({ jumpers: on }) => on), ...jumpers],
      potentials: [...new Set(of.flatMap(({ potentials }) => potentials))],
      rails: of.flatMap(({ rails: on }) => on),
      bonded: of.some(({ bonded: is }) => is),
    };
    const known = before?.joined.get(net.id);
    const kept = known && sameNet(known, net) ? known : net;
    for (const piece of of) joined.set(piece.id, kept);
  }
  const earlier = before?.joined;
  const same = earlier !== undefined && sameList([...earlier.keys()], [...joined.keys()]) && [...joined].every(([id, net]) => earlier.get(id) === net);
  return same ? earlier : joined;
}

/** The pieces as their rails and nodes come, so that a net does not depend on what joined it first. */
function inRailOrder(rails: ReadonlyMap<RailKey, RailNets>, pieces: readonly Piece[]): readonly number[] {
  const railPlaces = new Map([...rails.keys()].map((rail, place) => [rail, place]));
  const keyed = pieces.map(({ net, rail }, place) => ({
    place,
    rail: railPlaces.get(rail) ?? 0,
    within: rails.get(rail)?.nets.indexOf(net) ?? 0,
  }));
  return keyed.sort((a, b) => a.rail - b.rail || a.within - b.within).map(({ place }) => place);
}

function pieceAt(rails: ReadonlyMap<RailKey, RailNets>, item: ItemRecord, part: Part, level: number, far = false): Net | undefined {
  const at = insideOf(item, part).nodes.findIndex((node) => node.level === level && (node.far ?? false) === far);
  return at < 0 ? undefined : rails.get(item.rail ?? UNPLACED)?.byItem.get(item.id)?.[at];
}

/**
 * The net of a level of a block; undefined for an item without terminals and for a level that it has not. `far`: the side
 * beyond a fuse, disconnect or electronic part; without one it is the same net.
 */
export function netAt(view: ProjectView, circuits: Circuits, item: ItemRecord, level = 0, far = false): Net | undefined {
  const part = findPart(view.document, item.part);
  if (!part) return undefined;
  const piece = pieceAt(circuits.rails, item, part, level, far) ?? pieceAt(circuits.rails, item, part, level);
  return piece && (circuits.joined.get(piece.id) ?? piece);
}

/** The net of a node; see `netAt`. */
export function netOfNode(view: ProjectView, circuits: Circuits, node: NetNode): Net | undefined {
  const item = view.document.records.get(node.item);
  return item?.kind === 'item' ? netAt(view, circuits, item, node.level, node.far ?? false) : undefined;
}

/** Every net of a project once, in the order of rails and nodes; a net over several rails where its first piece is. */
export function allNets(circuits: Circuits): readonly Net[] {
  const seen = new Set<Net>();
  const nets: Net[] = [];
  for (const { nets: pieces } of circuits.rails.values()) {
    for (const piece of pieces) {
      const net = circuits.joined.get(piece.id) ?? piece;
      if (net !== piece) {
        if (seen.has(net)) continue;
        seen.add(net);
      }
      nets.push(net);
    }
  }
  return nets;
}

/** The nets that have a piece on a rail, each once. */
export function netsOnRail(circuits: Circuits, rail: RailKey): readonly Net[] {
  const pieces = circuits.rails.get(rail)?.nets ?? [];
  return [...new Set(pieces.map((piece) => circuits.joined.get(piece.id) ?? piece))];
}

/** The jumpers whose contacts are all on a rail. */
export function jumpersOnRail(circuits: Circuits, rail: RailKey): RailJumpers {
  return circuits.jumpers.byRail.get(rail) ?? NO_JUMPERS;
}

/** The jumpers over an item: with a contact on it, live or broken out, or passing over it. */
export function jumpersOn(circuits: Circuits, item: ItemRecord): readonly JumperRecord[] {
  const here = circuits.jumpers.byRail.get(item.rail ?? UNPLACED)?.byItem.get(item.id) ?? [];
  const across = circuits.jumpers.across.filter(({ contacts }) => contacts.some(({ item: id }) => id === item.id));
  return across.length === 0 ? here : [...here, ...across];
}
