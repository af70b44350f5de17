import { type Part, factOf } from '../parts/index.ts';
import type { DuctDistance } from '../project/index.ts';
import type { PlacedItem } from '../rail/index.ts';
import { type Um, ZERO_UM } from '../units/index.ts';

/** For which conductors the blocks of a rail are made. */
export interface ConductorSize {
  /** Largest rated cross-section of a block, in 1/1000 mm²; undefined where no block says. */
  readonly largest: number | undefined;
  /** Blocks that do not say. */
  readonly unknown: readonly PlacedItem[];
}

/** The largest cross-section that a block is rated for, on either side. */
export function ratedArea(part: Part): number | undefined {
  const nominal = factOf(part, 'connection.nominalArea');
  const outgoing = factOf(part, 'connection.outgoingArea');
  if (!nominal.known) return undefined;
  return outgoing.known ? Math.max(nominal.value, outgoing.value) : nominal.value;
}

/** The conductor size of the blocks among the items. */
export function conductorSizeOf(items: readonly PlacedItem[]): ConductorSize {
  let largest: number | undefined;
  const unknown: PlacedItem[] = [];
  for (const placed of items) {
    if (placed.role !== 'block') continue;
    const area = ratedArea(placed.part);
    if (area === undefined) unknown.push(placed);
    else if (largest === undefined || area > largest) largest = area;
  }
  return { largest, unknown };
}

/** Room that conductors need between the blocks that they leave and a wiring duct. */
export interface ConductorRoom {
  /** What is needed at least, as far as sizes are known; 0 for a rail without blocks. */
  readonly needed: Um;
  /**
   * Why it may be more: blocks whose size is unknown (`size`), or conductors larger than the table of distances has
   * (`table`); undefined where it is exactly that.
   */
  readonly open: 'size' | 'table' | undefined;
}

/** The room that conductors of this size need, by the table of distances (smallest conductors first). */
export function roomFor({ largest, unknown }: ConductorSize, table: readonly DuctDistance[]): ConductorRoom {
  const open = unknown.length > 0 ? 'size' : undefined;
  if (largest === undefined) return { needed: ZERO_UM, open };
  const row = table.find(({ upTo }) => largest <= upTo);
  if (row) return { needed: row.distance, open };
  return { needed: table.at(-1)?.distance ?? ZERO_UM, open: 'table' };
}
