import { type Side, coversSide, sideState } from '../parts/index.ts';
import type { ItemId } from '../project/index.ts';
import type { PlacedItem, RailLayout, Run } from './layout.ts';

/**
 * The plates, separators and stops that belong to the given blocks of a rail and go where these go, from left to right;
 * none that is among the given ones already.
 *
 * - A plate belongs to the block whose open side it covers. It stays where a block that stays comes to need it, such as
 *   the next one of the same kind when only the last of a row leaves.
 * - What stands between two blocks that both go, goes with them.
 * - A stop belongs to the blocks between it and the next stop. It goes when all of them go and it holds nothing else; of
 *   two stops side by side each holds its own side.
 */
export function accessoriesOf(layout: RailLayout, items: ReadonlySet<ItemId>): readonly ItemId[] {
  const found: ItemId[] = [];
  if (items.size === 0) return found;
  for (const run of layout.runs) {
    if (!runHasMoving(layout, run, items)) continue;
    for (let index = run.first; index <= run.last; index++) {
      const placed = layout.items[index];
      if (placed && !items.has(placed.item.id) && goesAlong(layout, run, index, placed, items)) found.push(placed.item.id);
    }
  }
  return found;
}

function runHasMoving({ items: placed }: RailLayout, { first, last }: Run, items: ReadonlySet<ItemId>): boolean {
  for (let index = first; index <= last; index++) {
    const each = placed[index];
    if (each?.role === 'block' && items.has(each.item.id)) return true;
  }
  return false;
}

function goesAlong(layout: RailLayout, run: Run, index: number, placed: PlacedItem, items: ReadonlySet<ItemId>): boolean {
  switch (placed.role) {
    case 'endStop':
      return stopGoes(layout, run, index, items);
    case 'endPlate':
    case 'partition':
    case 'separator':
      return plateGoes(layout, run, index, placed, items);
    default:
      return false;
  }
}

function isHolder(placed: PlacedItem | undefined): boolean {
  return placed?.role === 'endStop';
}

/** Whether a stretch between two stops has blocks, and whether all of them go. */
interface Stretch {
  readonly blocks: number;
  readonly going: number;
}

/** The stretch on one side of a row of stops, up to the next stop or the end of the run. */
function stretchBeside({ items: placed }: RailLayout, run: Run, from: number, step: 1 | -1, items: ReadonlySet<ItemId>): Stretch {
  let blocks = 0;
  let going = 0;
  for (let index = from + step; index >= run.first && index <= run.last; index += step) {
    const each = placed[index];
    if (!each || isHolder(each)) break;
    if (each.role !== 'block') continue;
    blocks += 1;
    if (items.has(each.item.id)) going += 1;
  }
  return { blocks, going };
}

function stopGoes(layout: RailLayout, run: Run, index: number, items: ReadonlySet<ItemId>): boolean {
  let first = index;
  let last = index;
  while (first > run.first && isHolder(layout.items[first - 1])) first -= 1;
  while (last < run.last && isHolder(layout.items[last + 1])) last += 1;
  const left = stretchBeside(layout, run, first, -1, items);
  const right = stretchBeside(layout, run, last, 1, items);
  const goes = ({ blocks, going }: Stretch) => blocks > 0 && going === blocks;
  if (left.blocks === 0) return goes(right);
  if (right.blocks === 0) return goes(left);
  if (first === last) return goes(left) && goes(right);
  return goes(index <= (first + last) / 2 ? left : right);
}

/** The nearest block on one side that nothing but plates and separators parts from a place. */
function blockBeside({ items: placed }: RailLayout, run: Run, from: number, step: 1 | -1): number | undefined {
  for (let index = from + step; index >= run.first && index <= run.last; index += step) {
    const each = placed[index];
    if (each?.role === 'block') return index;
    if (each?.role !== 'endPlate' && each?.role !== 'partition' && each?.role !== 'separator') return undefined;
  }
  return undefined;
}

/** The nearest block on one side that stays: what comes to stand beside a plate when those between them have gone. */
function stayingBeyond(layout: RailLayout, run: Run, from: number, step: 1 | -1, items: ReadonlySet<ItemId>): PlacedItem | undefined {
  for (let at = blockBeside(layout, run, from, step); at !== undefined; at = blockBeside(layout, run, at, step)) {
    const placed = layout.items[at];
    if (placed && !items.has(placed.item.id)) return placed;
  }
  return undefined;
}

function plateGoes(layout: RailLayout, run: Run, index: number, plate: PlacedItem, items: ReadonlySet<ItemId>): boolean {
  const leftAt = blockBeside(layout, run, index, -1);
  const rightAt = blockBeside(layout, run, index, 1);
  const left = leftAt === undefined ? undefined : layout.items[leftAt];
  const right = rightAt === undefined ? undefined : layout.items[rightAt];
  const leftGoes = left !== undefined && items.has(left.item.id);
  const rightGoes = right !== undefined && items.has(right.item.id);
  if (leftGoes && rightGoes) return true;
  if (!leftGoes && !rightGoes) return false;
  if (leftGoes) return !needs(right, 'left', plate, false) && !needs(stayingBeyond(layout, run, index, -1, items), 'right', plate, true);
  return !needs(left, 'right', plate, false) && !needs(stayingBeyond(layout, run, index, 1, items), 'left', plate, true);
}

/**
 * Whether a block that stays has a use for a plate at one of its sides. `doubt`: what is said where its open side is not
 * known, and for a separator, which covers nothing.
 */
function needs(block: PlacedItem | undefined, side: Side, plate: PlacedItem, doubt: boolean): boolean {
  if (!block) return false;
  if (plate.role === 'separator') return doubt;
  const state = sideState(block.part, block.item.turned, side);
  if (!state.known) return doubt;
  if (state.value !== 'open') return false;
  const covers = coversSide(plate.part, block.part);
  return covers.known ? covers.value : doubt;
}

/** Items together with the accessories that go where they go, in the order in which they stand on their rail. */
export function withAccessories(layout: RailLayout, items: ReadonlySet<ItemId>): readonly ItemId[] {
  const all = new Set([...items, ...accessoriesOf(layout, items)]);
  return layout.items.flatMap(({ item }) => (all.has(item.id) ? [item.id] : []));
}
