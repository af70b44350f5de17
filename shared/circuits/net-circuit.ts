import type { ItemId, ItemRecord } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import { partsOf } from './circuits.ts';
import { contactGroups } from './contacts.ts';
import { type Conductor, type NetCircuit } from './currents.ts';
import { jumperShape } from './jumper-shape.ts';
import type { Net } from './net.ts';
import { type NetNode, insideOf, nodeKey } from './nodes.ts';

/**
 * A net with the currents of its blocks, for `conductorLoads`. What a block feeds onward counts on its lowest level.
 * `feeds`: nodes at which the net is fed, where that is known.
 */
export function netCircuit(view: ProjectView, net: Net, feeds: readonly NetNode[] = []): NetCircuit {
  const partOf = partsOf(view.document);
  const members = new Set(net.nodes.map(nodeKey));
  const conductors = net.jumpers.flatMap((id): Conductor[] => {
    const jumper = view.document.records.get(id);
    if (jumper?.kind !== 'jumper') return [];
    return contactGroups(jumperShape(partOf(jumper)), jumper)
      .map((group) => ({ jumper, nodes: group.map(({ item, level }): NetNode => ({ item, level })) }))
      .filter(({ nodes }) => nodes.length >= 2 && nodes.every((node) => members.has(nodeKey(node))));
  });
  const ties: NetNode[][] = [];
  const grounded: NetNode[] = [];
  for (const item of itemsOf(view, net)) {
    const inside = insideOf(item, partOf(item));
    for (const [a, b] of inside.joined) {
      const from = inside.nodes[a];
      const to = inside.nodes[b];
      if (from && to && members.has(nodeKey(from))) ties.push([from, to]);
    }
    for (const at of inside.onRail) {
      const node = inside.nodes[at];
      if (node && members.has(nodeKey(node))) grounded.push(node);
    }
  }
  if (grounded.length > 1) ties.push(grounded);
  return {
    nodes: net.nodes,
    conductors,
    ties,
    outgoing: ({ item: id, level, far }) => {
      const item = level === 0 && !far ? view.document.records.get(id) : undefined;
      return item?.kind === 'item' ? (item.current ?? 0) : 0;
    },
    feeds: feeds.filter((node) => members.has(nodeKey(node))),
  };
}

function itemsOf(view: ProjectView, net: Net): readonly ItemRecord[] {
  const ids = new Set<ItemId>(net.nodes.map(({ item }) => item));
  return [...ids].flatMap((id) => {
    const item = view.document.records.get(id);
    return item?.kind === 'item' ? [item] : [];
  });
}
