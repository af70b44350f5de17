import type { Part } from '../parts/index.ts';
import type { ItemId, ItemRecord, JumperId, JumperRecord, PotentialId, RailRecord } from '../project/index.ts';
import { contactGroups } from './contacts.ts';
import { disjointSet } from './disjoint-set.ts';
import { jumperShape } from './jumper-shape.ts';
import { type Net, type NetId, sameNet } from './net.ts';
import { type NetNode, insideOf, nodeKey } from './nodes.ts';

/** The nets of one rail (or of the items that stand on none) as far as they lie on it. */
export interface RailNets {
  readonly rail: RailRecord | undefined;
  readonly items: readonly ItemRecord[];
  readonly jumpers: readonly JumperRecord[];
  readonly nets: readonly Net[];
  /** The nets of an item's nodes, in the order of `insideOf`. Blocks only. */
  readonly byItem: ReadonlyMap<ItemId, readonly Net[]>;
  /** The net that the rail's own metal is on; absent where there is no rail. */
  readonly metal: Net | undefined;
}

/** The part of a record, from the library's snapshots in the project. */
export type PartOf = (record: ItemRecord | JumperRecord) => Part;

/**
 * Works out which nodes of a rail are connected: by jumpers between its blocks, inside blocks, and by the rail itself.
 * Nodes are joined by union-find, so the cost grows with the items of this rail alone. Nets that are as `before` had them
 * are taken over as the same objects.
 */
export function railNets(
  rail: RailRecord | undefined,
  items: readonly ItemRecord[],
  jumpers: readonly JumperRecord[],
  partOf: PartOf,
  before?: RailNets,
): RailNets {
  const nodes: NetNode[] = [];
  const potentials: (PotentialId | undefined)[] = [];
  const first = new Map<ItemId, number>();
  const blocks = items.flatMap((item) => {
    const inside = insideOf(item, partOf(item));
    if (inside.nodes.length === 0) return [];
    first.set(item.id, nodes.length);
    for (const node of inside.nodes) {
      nodes.push(node);
      potentials.push(node.far ? undefined : item.levels[node.level]?.potential);
    }
    return [{ item, inside, from: nodes.length - inside.nodes.length }];
  });
  // The last thing is the metal of the rail.
  const metal = nodes.length;
  const sets = disjointSet(nodes.length + 1);
  for (const { inside, from } of blocks) {
    for (const [a, b] of inside.joined) sets.join(from + a, from + b);
    if (rail) for (const node of inside.onRail) sets.join(from + node, metal);
  }

  const places = new Map<string, number>();
  if (jumpers.length > 0) {
    for (const jumper of jumpers) {
      for (const { item, level } of jumper.contacts) {
        const from = first.get(item);
        const at = from === undefined ? undefined : placeOfLevel(nodes, from, item, level);
        if (at !== undefined) places.set(`${item}/${level}`, at);
      }
    }
  }
  const touching = jumpers.map((jumper) =>
    contactGroups(jumperShape(partOf(jumper)), jumper).map((group) => group.flatMap(({ item, level }) => places.get(`${item}/${level}`) ?? [])),
  );
  for (const groups of touching) {
    for (const group of groups) for (const place of group) sets.join(group[0] ?? place, place);
  }

  const drafts = new Map<number, { nodes: NetNode[]; potentials: PotentialId[]; jumpers: JumperId[] }>();
  nodes.forEach((node, at) => {
    const head = sets.find(at);
    const potential = potentials[at];
    const draft = drafts.get(head);
    if (!draft) drafts.set(head, { nodes: [node], potentials: potential === undefined ? [] : [potential], jumpers: [] });
    else {
      draft.nodes.push(node);
      if (potential !== undefined && !draft.potentials.includes(potential)) draft.potentials.push(potential);
    }
  });
  touching.forEach((groups, at) => {
    const jumper = jumpers[at];
    if (!jumper) return;
    // A delta jumper is on three nets, on each of them once.
    for (const head of new Set(groups.flatMap((group) => (group.length < 2 ? [] : [sets.find(group[0] ?? 0)])))) {
      drafts.get(head)?.jumpers.push(jumper.id);
    }
  });

  const metalHead = sets.find(metal);
  if (rail && metalHead === metal) drafts.set(metal, { nodes: [], potentials: [], jumpers: [] });
  const earlier = before && byId(before);
  const netOf = new Map<number, Net>();
  for (const [head, draft] of drafts) {
    const onRail = rail !== undefined && head === metalHead;
    const node = nodes[head];
    const net: Net = {
      id: node ? nodeKey(node) : `${rail?.id ?? 'rail'}`,
      nodes: draft.nodes,
      jumpers: draft.jumpers,
      potentials: draft.potentials,
      rails: onRail ? [rail.id] : [],
      bonded: onRail && rail.bonded === true,
    };
    const known = earlier?.get(net.id);
    netOf.set(head, known && sameNet(known, net) ? known : net);
  }

  const byItem = new Map<ItemId, readonly Net[]>();
  for (const { item, inside, from } of blocks) {
    const nets = inside.nodes.map((_, at) => netOf.get(sets.find(from + at))).filter((net) => net !== undefined);
    const known = before?.byItem.get(item.id);
    byItem.set(item.id, known && known.length === nets.length && known.every((net, at) => net === nets[at]) ? known : nets);
  }
  return { rail, items, jumpers, nets: [...netOf.values()], byItem, metal: rail && netOf.get(metalHead) };
}

/** The place of the node that a jumper touches on a level: the one on the side of the slots. */
function placeOfLevel(nodes: readonly NetNode[], from: number, item: ItemId, level: number): number | undefined {
  for (let at = from; nodes[at]?.item === item; at++) if (nodes[at]?.level === level) return at;
  return undefined;
}

function byId({ nets }: RailNets): ReadonlyMap<NetId, Net> {
  return new Map(nets.map((net) => [net.id, net]));
}
