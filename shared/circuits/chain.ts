import type { Part, PartKey } from '../parts/index.ts';
import type { ItemId, ItemRecord, JumperRecord, PotentialId, RailId } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import { type Circuits, jumpersOn, partsOf } from './circuits.ts';
import { contactGroups } from './contacts.ts';
import { jumperShape } from './jumper-shape.ts';
import type { Net } from './net.ts';
import { type NetNode, type NodeKey, insideOf, nodeKey } from './nodes.ts';

/** One link of a chain: from a node to the next, over a jumper, inside a block, or over the metal of bonded rails. */
export type ChainLink =
  | { readonly by: 'jumper'; readonly jumper: JumperRecord; readonly from: NetNode; readonly to: NetNode }
  | { readonly by: 'block'; readonly item: ItemId; readonly from: NetNode; readonly to: NetNode }
  | { readonly by: 'rail'; readonly rails: readonly RailId[]; readonly from: NetNode; readonly to: NetNode };

/** How two nodes of one net are connected; no links where they are the same node. */
export interface Chain {
  readonly from: NetNode;
  readonly to: NetNode;
  readonly links: readonly ChainLink[];
}

/**
 * The shortest chain between two potentials of a net, counted in jumpers (a path inside a block or over a rail is for
 * nothing): what to show for a short circuit. Of several equally short ones the one that starts farthest to the left.
 * Undefined where the net does not have both.
 */
export function shortestChain(view: ProjectView, circuits: Circuits, net: Net, from: PotentialId, to: PotentialId): Chain | undefined {
  const potentialOf = ({ item, level, far }: NetNode) => (far ? undefined : itemOf(view, item)?.levels[level]?.potential);
  return chainBetween(
    view,
    circuits,
    net,
    net.nodes.filter((node) => potentialOf(node) === from),
    (node) => potentialOf(node) === to,
  );
}

/**
 * The shortest chain from a potential to the protective conductor: to a node that a foot connects to a rail of the net.
 * Undefined where the net has none or the potential is not on it.
 */
export function chainToRail(view: ProjectView, circuits: Circuits, net: Net, from: PotentialId): Chain | undefined {
  const partOf = partsOf(view.document);
  return chainBetween(
    view,
    circuits,
    net,
    net.nodes.filter(({ item, level, far }) => !far && itemOf(view, item)?.levels[level]?.potential === from),
    (node) => isGrounded(view, partOf, node),
  );
}

interface Step {
  readonly link: ChainLink;
  readonly before: NodeKey;
}

/** The shortest chain from any of `starts` to a node that `isEnd`, by breadth-first search with free links first. */
export function chainBetween(
  view: ProjectView,
  circuits: Circuits,
  net: Net,
  starts: readonly NetNode[],
  isEnd: (node: NetNode) => boolean,
): Chain | undefined {
  const partOf = partsOf(view.document);
  const reached = new Map<NodeKey, Step | undefined>();
  const done = new Set<NodeKey>();
  const nodes = new Map(net.nodes.map((node) => [nodeKey(node), node]));
  let layer: NodeKey[] = [];
  for (const start of starts) {
    const key = nodeKey(start);
    if (reached.has(key)) continue;
    reached.set(key, undefined);
    layer.push(key);
  }
  let railsUsed = false;
  while (layer.length > 0) {
    const next: NodeKey[] = [];
    // Links for nothing stay in the layer; the list grows while it is walked.
    for (const key of layer) {
      const node = nodes.get(key);
      if (!node || done.has(key)) continue;
      done.add(key);
      if (isEnd(node)) return unwind(key, node, nodes, reached);
      const item = itemOf(view, node.item);
      if (!item) continue;
      for (const to of neighboursInside(item, partOf(item), node)) reach(to, { by: 'block', item: item.id, from: node, to }, key, layer);
      if (!railsUsed && net.rails.length > 0 && isGrounded(view, partOf, node)) {
        railsUsed = true;
        for (const to of net.nodes) if (isGrounded(view, partOf, to)) reach(to, { by: 'rail', rails: net.rails, from: node, to }, key, layer);
      }
      for (const jumper of jumpersOn(circuits, item)) {
        for (const to of neighboursOver(jumper, partOf(jumper), node)) reach(to, { by: 'jumper', jumper, from: node, to }, key, next);
      }
    }
    layer = next.filter((key) => !done.has(key));
  }
  return undefined;

  function reach(to: NetNode, link: ChainLink, before: NodeKey, into: NodeKey[]): void {
    const key = nodeKey(to);
    if (reached.has(key)) {
      // Found over a jumper, but free: the shorter way counts.
      if (into === layer && !done.has(key) && reached.get(key)?.link.by === 'jumper' && !layer.includes(key)) {
        reached.set(key, { link, before });
        into.push(key);
      }
      return;
    }
    reached.set(key, { link, before });
    into.push(key);
  }
}

function unwind(end: NodeKey, to: NetNode, nodes: ReadonlyMap<NodeKey, NetNode>, reached: ReadonlyMap<NodeKey, Step | undefined>): Chain {
  const links: ChainLink[] = [];
  let key = end;
  for (let step = reached.get(key); step; step = reached.get(key)) {
    links.unshift(step.link);
    key = step.before;
  }
  return { from: nodes.get(key) ?? to, to, links };
}

function neighboursInside(item: ItemRecord, part: Part, node: NetNode): readonly NetNode[] {
  const inside = insideOf(item, part);
  const here = inside.nodes.findIndex(({ level, far }) => level === node.level && far === node.far);
  return inside.joined.flatMap(([a, b]) => {
    const other = a === here ? b : b === here ? a : undefined;
    const to = other === undefined ? undefined : inside.nodes[other];
    return to ? [to] : [];
  });
}

function neighboursOver(jumper: JumperRecord, part: Part, { item, level, far }: NetNode): readonly NetNode[] {
  if (far) return [];
  return contactGroups(jumperShape(part), jumper)
    .filter((group) => group.some((contact) => contact.item === item && contact.level === level))
    .flatMap((group) => group.filter((contact) => contact.item !== item || contact.level !== level).map((contact) => ({ item: contact.item, level: contact.level })));
}

function isGrounded(view: ProjectView, partOf: (record: { readonly part: PartKey }) => Part, node: NetNode): boolean {
  const item = itemOf(view, node.item);
  if (!item || item.rail === undefined) return false;
  const inside = insideOf(item, partOf(item));
  return inside.onRail.some((at) => inside.nodes[at]?.level === node.level && inside.nodes[at].far === node.far);
}

function itemOf({ document }: ProjectView, id: ItemId): ItemRecord | undefined {
  const record = document.records.get(id);
  return record?.kind === 'item' ? record : undefined;
}

/** The jumpers of a chain in its order, each once. */
export function jumpersOfChain({ links }: Chain): readonly JumperRecord[] {
  const jumpers = links.flatMap((link) => (link.by === 'jumper' ? [link.jumper] : []));
  return [...new Set(jumpers)];
}
