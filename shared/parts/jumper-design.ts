import { type Fact, UNKNOWN, factOf } from './fact.ts';
import type { PartKind } from './kinds.ts';
import type { Part } from './part.ts';

/**
 * What jumpers physically are: `bar` with a contact at each position of its pattern, `staggered` in pairs across both
 * rows, `continuous` from block to block in half slots, `one-to-three` from a block to the next but one in half slots,
 * `wire`, `delta` and `star` of motor terminal boards, `step-down` between two sizes, `vertical` between the levels of a
 * block.
 */
export const JUMPER_DESIGNS = [
  'bar',
  'staggered',
  'continuous',
  'one-to-three',
  'wire',
  'delta',
  'star',
  'step-down',
  'vertical',
] as const;
export type JumperDesign = (typeof JUMPER_DESIGNS)[number];

/** What parts the two sides of a block, so that they are two nodes of a net. `none`: they are one. */
export const SEPARATIONS = ['none', 'fuse', 'disconnect', 'component'] as const;
export type Separation = (typeof SEPARATIONS)[number];

const DESIGN_OF_KIND: Partial<Record<PartKind, JumperDesign>> = {
  'jumper-bar': 'bar',
  'jumper-skip': 'bar',
  'staggered-jumper': 'staggered',
  'continuous-jumper': 'continuous',
  'adjacent-jumper-1-to-3': 'one-to-three',
  'wire-jumper': 'wire',
  'delta-jumper': 'delta',
  'star-point-jumper': 'star',
  'step-down-jumper': 'step-down',
  'vertical-jumper': 'vertical',
};

const SEPARATION_OF_KIND: Partial<Record<PartKind, Separation>> = {
  'through-terminal': 'none',
  'ground-terminal': 'none',
  'distribution-terminal': 'none',
  'fuse-terminal': 'fuse',
  'disconnect-terminal': 'disconnect',
  'n-disconnect-terminal': 'disconnect',
  'component-terminal': 'component',
};

/** How a jumper is built: what it states, else what its kind means. Unknown for parts that are no jumpers. */
export function jumperDesign(part: Part): Fact<JumperDesign> {
  return statedOr(part, 'jumper.design', JUMPER_DESIGNS, DESIGN_OF_KIND[part.kind]);
}

/**
 * What parts the two sides of a block: what it states, else what its kind means. Unknown for kinds that exist with and
 * without (multilevel blocks), and for parts that are no blocks.
 */
export function separationOf(part: Part): Fact<Separation> {
  return statedOr(part, 'connection.separation', SEPARATIONS, SEPARATION_OF_KIND[part.kind]);
}

function statedOr<T extends string>(
  part: Part,
  key: 'jumper.design' | 'connection.separation',
  words: readonly T[],
  byKind: T | undefined,
): Fact<T> {
  const stated = factOf(part, key);
  if (stated.known) {
    const value = words.find((word) => word === stated.value);
    return value === undefined ? UNKNOWN : { ...stated, value };
  }
  if (byKind === undefined) return UNKNOWN;
  // The kind has its source only where the library states it; a part of one's own is of the kind that its owner chose.
  const kind = factOf(part, 'general.kind');
  return kind.known ? { ...kind, value: byKind } : { known: true, value: byKind, source: { id: 'user' }, confirmed: true };
}
