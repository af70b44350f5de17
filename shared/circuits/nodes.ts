import { type Fact, type Part, type Separation, factOf, roleOf, separationOf } from '../parts/index.ts';
import type { ItemId, ItemRecord } from '../project/index.ts';

/**
 * A piece of metal inside a block: one a level, and two where a fuse, a disconnect or an electronic part stands between
 * its sides. The jumper slots belong to the node without `far`.
 */
export interface NetNode {
  readonly item: ItemId;
  /** From 0, the lowest. */
  readonly level: number;
  /** The side beyond the fuse, disconnect or electronic part. */
  readonly far?: true;
}

/** Key of a node; unique in a project. */
export type NodeKey = string;

/** The key of a node. */
export function nodeKey({ item, level, far }: NetNode): NodeKey {
  return far ? `${item}/${level}/far` : `${item}/${level}`;
}

/** What is inside a block. */
export interface BlockInside {
  readonly nodes: readonly NetNode[];
  /** Pairs of nodes (by their place in `nodes`) that the block itself connects. */
  readonly joined: readonly (readonly [number, number])[];
  /** Nodes (by their place in `nodes`) that the foot connects to the rail. */
  readonly onRail: readonly number[];
  readonly separation: Fact<Separation>;
}

const NOTHING: BlockInside = Object.freeze({
  nodes: Object.freeze([]),
  joined: Object.freeze([]),
  onRail: Object.freeze([]),
  separation: Object.freeze({ known: false }),
});

const insides = new WeakMap<ItemRecord, { readonly part: Part; readonly inside: BlockInside }>();

/**
 * The nodes of an item and what it connects by itself; none for anything that is no block. Where it is unknown whether a
 * block separates its sides, it counts as one node a level; `separation` tells.
 */
export function insideOf(item: ItemRecord, part: Part): BlockInside {
  const seen = insides.get(item);
  if (seen?.part === part) return seen.inside;
  const inside = roleOf(part.kind) === 'block' ? inspect(item, part) : NOTHING;
  insides.set(item, { part, inside });
  return inside;
}

function inspect(item: ItemRecord, part: Part): BlockInside {
  const separation = separationOf(part);
  const apart = separation.known && separation.value !== 'none';
  const levels = Math.max(1, item.levels.length);
  const nodes: NetNode[] = [];
  for (let level = 0; level < levels; level++) {
    nodes.push({ item: item.id, level });
    if (apart) nodes.push({ item: item.id, level, far: true });
  }
  const placeOf = (level: number) => (apart ? level * 2 : level);
  return { nodes, joined: bridges(part, levels).map(([a, b]) => [placeOf(a), placeOf(b)] as const), onRail: grounded(part, levels).map(placeOf), separation };
}

/** Levels that a block connects inside, as its records have them: "1-2" joins the lowest with the next. */
function bridges(part: Part, levels: number): readonly (readonly [number, number])[] {
  const stated = factOf(part, 'connection.levelBridges');
  if (!stated.known) return [];
  return stated.value.flatMap((text) => {
    const places = text.split('-').map((place) => Number(place.trim()) - 1).filter((place) => Number.isInteger(place) && place >= 0 && place < levels);
    return places.slice(1).map((place, at) => [places[at] ?? 0, place] as const);
  });
}

/** Levels that the foot connects to the rail: all of a ground terminal block, else those that the records name. */
function grounded(part: Part, levels: number): readonly number[] {
  const stated = factOf(part, 'connection.railLevels');
  if (stated.known) return stated.value.map((level) => level - 1).filter((level) => level >= 0 && level < levels);
  return part.kind === 'ground-terminal' ? Array.from({ length: levels }, (_, level) => level) : [];
}
