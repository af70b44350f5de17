import { type Part, factOf } from '../../parts/index.ts';
import { JUMPER_ROWS } from '../../circuits/index.ts';
import type { JumperRow } from '../../project/index.ts';

/** Where a jumper slot of a block lies, about its centre. µm, in the symbol's coordinates. */
export interface SlotPlace {
  /** From 0, the lowest. */
  readonly level: number;
  readonly row: JumperRow;
  readonly cx: number;
  readonly cy: number;
}

/** Where both rows lie on a block of which nothing else is known, from the axis of the rail. */
const CUSTOMARY_AWAY = 4000;
/** From the slots of a level to those of the next lower one. */
const LEVEL_STEP = 3600;

/**
 * The slots of a block: where the maker's data put them, else where the symbol draws them, else at the customary distance
 * from the axis. `drawn`: the middles of the slots that the symbol draws, from the rear. Row A is the one to the rear as
 * the block stands, so that a bar over blocks of which some are turned stays straight.
 */
export function slotPlaces(part: Part, width: number, levels: number, drawn: readonly number[], turned: boolean): readonly SlotPlace[] {
  const stated = levels === 1 ? statedPlaces(part) : undefined;
  const middles = stated?.map(({ y }) => y) ?? drawn;
  const [first = -CUSTOMARY_AWAY, last = middles[0] ?? CUSTOMARY_AWAY] = middles.length > 2 ? [middles[0], middles.at(-1)] : middles;
  const rear = turned ? -last : first;
  const front = turned ? -first : last;
  const cx = stated?.[0] ? (turned ? width - stated[0].x : stated[0].x) : width / 2;
  return Array.from({ length: levels }, (_, level) => {
    const lower = (levels - 1 - level) * LEVEL_STEP;
    return JUMPER_ROWS.map((row): SlotPlace => ({ level, row, cx, cy: (row === 'A' ? rear - lower : front + lower) + 0 }));
  }).flat();
}

/** The slots that the maker's data name, from the rear: x from the left edge, y from the middle of the rail. */
function statedPlaces(part: Part): readonly { readonly x: number; readonly y: number }[] | undefined {
  const points = factOf(part, 'geometry.bridgePoints');
  const foot = factOf(part, 'geometry.snapOnPoint');
  const axis = foot.known ? foot.value[1] : undefined;
  if (!points.known || axis === undefined) return undefined;
  const found: { x: number; y: number }[] = [];
  for (let at = 0; at + 1 < points.value.length; at += 3) found.push({ x: points.value[at] ?? 0, y: (points.value[at + 1] ?? 0) - axis });
  return found.length >= 2 ? found.sort((a, b) => a.y - b.y) : undefined;
}
