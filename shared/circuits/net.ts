import type { JumperId, PotentialId, RailId } from '../project/index.ts';
import type { NetNode } from './nodes.ts';

/** Identifies a net as long as its first node stays: the key of that node, or of its rail where nothing else is on it. */
export type NetId = string;

/**
 * Everything that is connected with each other by metal: nodes of blocks, jumpers, rails. A block that nobody has
 * connected is a net of its own. The same object as before where an edit leaves a net as it was.
 */
export interface Net {
  readonly id: NetId;
  /** In the order of the rail; those of several rails rail by rail. */
  readonly nodes: readonly NetNode[];
  /** Jumpers with a live contact on this net, in their order. Those that connect nothing are on no net. */
  readonly jumpers: readonly JumperId[];
  /** The potentials assigned to its nodes, each once, in the order of the nodes. More than one is a short circuit. */
  readonly potentials: readonly PotentialId[];
  /** Rails whose metal is on this net: through the foot of a ground terminal block. */
  readonly rails: readonly RailId[];
  /** Whether one of these rails is connected to the protective conductor of the cabinet. */
  readonly bonded: boolean;
}

/** Whether two nets are equal in everything, so that the older object can stay. */
export function sameNet(a: Net, b: Net): boolean {
  return (
    a.id === b.id &&
    a.bonded === b.bonded &&
    sameList(a.nodes, b.nodes, (x, y) => x === y || (x.item === y.item && x.level === y.level && x.far === y.far)) &&
    sameList(a.jumpers, b.jumpers) &&
    sameList(a.potentials, b.potentials) &&
    sameList(a.rails, b.rails)
  );
}

/** Whether two lists hold the same in the same order. */
export function sameList<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean = (x, y) => x === y): boolean {
  return a === b || (a.length === b.length && a.every((entry, at) => same(entry, b[at] as T)));
}
