import type { JumperRecord } from '../project/index.ts';
import type { NetNode, NodeKey } from './nodes.ts';
import { nodeKey } from './nodes.ts';

/** One connected group of contacts of a jumper on a net. */
export interface Conductor {
  readonly jumper: JumperRecord;
  /** Nodes that it touches, in the order of its contacts from the left. */
  readonly nodes: readonly NetNode[];
}

/** A net as a circuit: what connects its nodes, what they feed onward and where it is fed. */
export interface NetCircuit {
  readonly nodes: readonly NetNode[];
  readonly conductors: readonly Conductor[];
  /** Nodes that are connected without a jumper: inside a block or over the rail. */
  readonly ties: readonly (readonly NetNode[])[];
  /** Current of the circuit that leaves at a node, in mA; 0 for none. */
  readonly outgoing: (node: NetNode) => number;
  /** Nodes at which the net is fed; none where nobody has said. */
  readonly feeds: readonly NetNode[];
}

/** A value that depends on where the net is fed: both ends are the same where that is known. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** What one group of contacts of a jumper carries, in mA. */
export interface ConductorLoad {
  readonly conductor: Conductor;
  /** Sum of the outgoing circuits that are fed through it: what the makers limit to its rated current. */
  readonly through: Span;
  /** What flows between each contact and the next, from the left. */
  readonly segments: readonly Span[];
  /** What flows through each contact. */
  readonly contacts: readonly Span[];
  /**
   * Whether current can also pass it by, over other jumpers or the rail. How it divides nobody can tell from a plan: sums
   * and segments are then upper bounds.
   */
  readonly bypassed: boolean;
}

/**
 * What the jumpers of a net carry. Each is taken out in turn: what then hangs on each of its contacts is what that contact
 * feeds, or is fed by. With one feed everything is exact. Without a known feed each value is a span over all places at
 * which the net could be fed; with several, over these feeds one by one, so that `most` is safe.
 *
 * Cost: one depth-first search over the net, and for each jumper its contacts.
 */
export function conductorLoads(circuit: NetCircuit): readonly ConductorLoad[] {
  const graph = graphOf(circuit);
  const search = searchFrom(graph);
  return circuit.conductors.map((conductor, at) => loadOf(conductor, branchesAt(graph, search, at), search));
}

/** What hangs on a jumper where it is taken out: the contacts that it reaches, what it draws, how often it is fed. */
interface Branch {
  readonly contacts: readonly number[];
  readonly draws: number;
  readonly feeds: number;
}

function loadOf(conductor: Conductor, branches: readonly Branch[], { feeds }: Search): ConductorLoad {
  const total = branches.reduce((sum, { draws }) => sum + draws, 0);
  const bypassed = branches.some(({ contacts }) => contacts.length > 1);
  const fed = branches.filter((branch) => branch.feeds > 0);
  // A branch with no feed of its own can be where the feed is as long as nobody has said where that is.
  const sources = feeds === 0 ? branches : fed;
  const through: Span =
    feeds > 0
      ? same(total - fed.reduce((sum, { draws }) => sum + draws, 0))
      : { least: total - Math.max(0, ...branches.map(({ draws }) => draws)), most: total - Math.min(total, ...branches.map(({ draws }) => draws)) };
  const flows = sources.map((source) => flowsFrom(source, branches, conductor.nodes.length));
  return {
    conductor,
    through,
    segments: Array.from({ length: Math.max(0, conductor.nodes.length - 1) }, (_, at) => spanOf(flows.map(({ segments }) => segments[at] ?? 0))),
    contacts: conductor.nodes.map((_, at) => spanOf(flows.map(({ contacts }) => contacts[at] ?? 0))),
    bypassed,
  };
}

/** Currents along a jumper that is fed from one branch. A branch with several contacts is counted at its worst. */
function flowsFrom(source: Branch, branches: readonly Branch[], count: number): { segments: readonly number[]; contacts: readonly number[] } {
  const needed = branches.reduce((sum, branch) => (branch === source || branch.feeds > 0 ? sum : sum + branch.draws), 0);
  const contacts: number[] = Array.from({ length: count }, () => 0);
  for (const branch of branches) {
    const current = branch === source ? needed : branch.feeds > 0 ? 0 : branch.draws;
    for (const at of branch.contacts) contacts[at] = current;
  }
  const segments = Array.from({ length: Math.max(0, count - 1) }, (_, at) => {
    const beyond = (place: number) => (source.contacts[0] ?? 0) <= at ? place > at : place <= at;
    return branches.reduce(
      (sum, branch) => (branch === source || branch.feeds > 0 || !branch.contacts.some(beyond) ? sum : sum + branch.draws),
      0,
    );
  });
  return { segments, contacts };
}

function same(value: number): Span {
  return { least: value, most: value };
}

function spanOf(values: readonly number[]): Span {
  return values.length === 0 ? same(0) : { least: Math.min(...values), most: Math.max(...values) };
}

/** Nodes first, then conductors, then ties: a graph in which every edge leads from a node to what connects it. */
interface Graph {
  readonly nodes: number;
  readonly edges: readonly (readonly number[])[];
  readonly draws: readonly number[];
  readonly feeds: readonly number[];
  readonly contacts: readonly (readonly number[])[];
}

function graphOf({ nodes, conductors, ties, outgoing, feeds }: NetCircuit): Graph {
  const places = new Map<NodeKey, number>(nodes.map((node, at) => [nodeKey(node), at]));
  const edges: number[][] = Array.from({ length: nodes.length + conductors.length + ties.length }, () => []);
  const connect = (to: number, of: readonly NetNode[]): readonly number[] =>
    of.map((node) => {
      const place = places.get(nodeKey(node)) ?? -1;
      if (place >= 0) {
        edges[place]?.push(to);
        edges[to]?.push(place);
      }
      return place;
    });
  const contacts = conductors.map((conductor, at) => connect(nodes.length + at, conductor.nodes));
  ties.forEach((tie, at) => connect(nodes.length + conductors.length + at, tie));
  const fed = new Set(feeds.map(nodeKey));
  return {
    nodes: nodes.length,
    edges,
    draws: edges.map((_, at) => {
      const node = nodes[at];
      return node ? outgoing(node) : 0;
    }),
    feeds: edges.map((_, at) => {
      const node = nodes[at];
      return node && fed.has(nodeKey(node)) ? 1 : 0;
    }),
    contacts,
  };
}

interface Search {
  readonly discovered: Int32Array;
  readonly low: Int32Array;
  readonly parent: Int32Array;
  /** Sums over the subtree of each vertex. */
  readonly draws: Float64Array;
  readonly fed: Int32Array;
  /** Feeds of the whole net. */
  readonly feeds: number;
  readonly total: number;
}

/** Depth-first search with low points, without recursion: nets can be long. */
function searchFrom(graph: Graph): Search {
  const size = graph.edges.length;
  const discovered = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const next = new Int32Array(size);
  const draws = Float64Array.from(graph.draws);
  const fed = Int32Array.from(graph.feeds);
  let time = 0;
  for (let root = 0; root < graph.nodes; root++) {
    if (discovered[root] !== -1) continue;
    const stack = [root];
    discovered[root] = low[root] = time++;
    while (stack.length > 0) {
      const here = stack.at(-1) ?? root;
      const to = graph.edges[here]?.[next[here] ?? 0];
      next[here] = (next[here] ?? 0) + 1;
      if (to === undefined) {
        stack.pop();
        const up = parent[here] ?? -1;
        if (up >= 0) {
          low[up] = Math.min(low[up] ?? 0, low[here] ?? 0);
          draws[up] = (draws[up] ?? 0) + (draws[here] ?? 0);
          fed[up] = (fed[up] ?? 0) + (fed[here] ?? 0);
        }
      } else if (discovered[to] === -1) {
        discovered[to] = low[to] = time++;
        parent[to] = here;
        stack.push(to);
      } else if (to !== parent[here]) {
        low[here] = Math.min(low[here] ?? 0, discovered[to] ?? 0);
      }
    }
  }
  return {
    discovered,
    low,
    parent,
    draws,
    fed,
    feeds: graph.feeds.reduce((sum, feed) => sum + feed, 0),
    total: graph.draws.reduce((sum, value) => sum + value, 0),
  };
}

/** What falls apart where a conductor is taken out: each subtree that reaches nothing above it, and the rest. */
function branchesAt(graph: Graph, search: Search, conductor: number): readonly Branch[] {
  const vertex = graph.nodes + conductor;
  const contacts = graph.contacts[conductor] ?? [];
  const time = search.discovered[vertex] ?? 0;
  const own = new Map<number, number[]>();
  const rest: number[] = [];
  const children = [...new Set(contacts.filter((place) => search.parent[place] === vertex))].sort(
    (a, b) => (search.discovered[a] ?? 0) - (search.discovered[b] ?? 0),
  );
  const separate = children.filter((child) => (search.low[child] ?? 0) >= time);
  contacts.forEach((place, at) => {
    // The child under which a node was found is the last one discovered before it.
    const child = (search.discovered[place] ?? 0) < time ? undefined : children.findLast((one) => (search.discovered[one] ?? 0) <= (search.discovered[place] ?? 0));
    if (child !== undefined && separate.includes(child)) {
      const list = own.get(child);
      if (list) list.push(at);
      else own.set(child, [at]);
    } else rest.push(at);
  });
  const branches: Branch[] = [...own].map(([child, list]) => ({ contacts: list, draws: search.draws[child] ?? 0, feeds: search.fed[child] ?? 0 }));
  if (rest.length > 0) {
    branches.push({
      contacts: rest,
      draws: search.total - branches.reduce((sum, { draws }) => sum + draws, 0),
      feeds: search.feeds - branches.reduce((sum, { feeds }) => sum + feeds, 0),
    });
  }
  return branches;
}
