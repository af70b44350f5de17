import { type Part, factOf, roleOf } from '../../parts/index.ts';
import type { JumperContact, JumperRow } from '../../project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, itemReference } from '../../rail/index.ts';
import type { LocalText } from '../../text/index.ts';
import { type Circuits, netAt } from '../circuits.ts';
import { type SlotTable, freeHalves, slotRowsOf } from '../slots.ts';
import { barForms } from './bar-form.ts';
import { type NewJumper, planCommon, sharesBars, slotsOnRail } from './plan-common.ts';
import { type Place, planSegment } from './plan-segment.ts';

/** A stretch of a rail over which a jumper is drawn, as by a drag from one block to another. */
export interface BarRequest {
  readonly layout: RailLayout;
  /** Places in the layout of the block where it starts and of the one where it ends, in either order. */
  readonly from: number;
  readonly to: number;
  readonly level: number;
  /** The row to try first. */
  readonly row: JumperRow;
  /** Only the two ends are to be connected; what stands between is passed over. */
  readonly onlyEnds: boolean;
  /** Articles to choose from. */
  readonly candidates: readonly Part[];
}

/** The jumpers that connect a stretch, or in one sentence why none does. */
export type BarPlan = { readonly jumpers: readonly NewJumper[] } | { readonly refusal: LocalText };

/**
 * The best jumpers over a stretch of blocks: as few as possible, in a row that is free (the wanted one first). Blocks that
 * have another potential than the first are passed over, unless the stretch ends on one: then that is meant.
 */
export function barOver(view: ProjectView, circuits: Circuits, request: BarRequest): BarPlan {
  const { layout, level } = request;
  const [first, last] = request.from <= request.to ? [request.from, request.to] : [request.to, request.from];
  const stretch = layout.items.slice(first, last + 1);
  const foreign = foreignOf(stretch, level);
  const meant = stretch.map((placed, at) => {
    const isEnd = at === 0 || at === stretch.length - 1;
    return placed.role === 'block' && level < placed.item.levels.length && (isEnd || (!request.onlyEnds && !foreign(placed)));
  });
  const nets = new Set(stretch.flatMap(({ item }, at) => (meant[at] ? [netAt(view, circuits, item, level)?.id] : [])));
  if (nets.size <= 1) return { refusal: { en: 'These blocks are connected already.', de: 'Diese Klemmen sind schon verbunden.' } };
  const table = slotsOnRail(view, circuits, layout.rail.id);
  const obstacle = obstacleIn(view, stretch, level);
  if (obstacle) return steppedDown(view, circuits, request, stretch, meant) ?? { refusal: obstacle };
  return overNeighbours(view, circuits, request, stretch, meant, table);
}

/** Whether a block has another potential than the one that the stretch starts with; never where its last block has one too. */
function foreignOf(stretch: readonly PlacedItem[], level: number): (placed: PlacedItem) => boolean {
  const potentialOf = (placed: PlacedItem | undefined) => placed?.item.levels[level]?.potential;
  const own = potentialOf(stretch[0]) ?? potentialOf(stretch.at(-1));
  const end = potentialOf(stretch.at(-1));
  if (own === undefined || (end !== undefined && end !== own)) return () => false;
  return (placed) => {
    const potential = potentialOf(placed);
    return potential !== undefined && potential !== own;
  };
}

/** What keeps a bar from lying over all of a stretch. */
function obstacleIn(view: ProjectView, stretch: readonly PlacedItem[], level: number): LocalText | undefined {
  for (const [at, placed] of stretch.entries()) {
    const before = stretch[at - 1];
    if (placed.role !== 'block') {
      return {
        en: `${placed.part.article} stands between: a jumper does not reach over it.`,
        de: `${placed.part.article} steht dazwischen: Ein Brücker reicht nicht darüber.`,
      };
    }
    const name = itemReference(view, placed.item.id);
    if (level >= placed.item.levels.length) return { en: `${name} has no level ${level + 1}.`, de: `${name} hat keine Etage ${level + 1}.` };
    if (!before) continue;
    if (before.run !== placed.run) return { en: `There is a gap before ${name}.`, de: `Vor ${name} ist eine Lücke.` };
    if (!sharesBars(before.part, placed.part)) {
      return {
        en: `${before.part.article} and ${placed.part.article} have another series or pitch: no jumper fits both.`,
        de: `${before.part.article} und ${placed.part.article} haben andere Serie oder anderes Raster: Kein Brücker passt in beide.`,
      };
    }
  }
  return undefined;
}

function overNeighbours(
  view: ProjectView,
  circuits: Circuits,
  { level, row: wanted, candidates }: BarRequest,
  stretch: readonly PlacedItem[],
  meant: readonly boolean[],
  table: SlotTable,
): BarPlan {
  const block = stretch[0];
  const color = block && factOf(block.part, 'material.color');
  const forms = block ? barForms(block.part, candidates, color?.known ? { color: color.value } : {}) : [];
  if (!block || forms.length === 0) {
    const article = block?.part.article ?? '';
    return { refusal: { en: `No jumper of the library is known to fit ${article}.`, de: `Kein Brücker der Bibliothek passt nachweislich in ${article}.` } };
  }
  const components = new Map<string, number>();
  // The planner takes row A first: with row B wanted both change places before and after.
  const other = (row: JumperRow): JumperRow => (wanted === 'A' ? row : row === 'A' ? 'B' : 'A');
  const places = stretch.map(({ item, part }, at): Place => {
    const rows = slotRowsOf(part, item, level);
    const free = (row: JumperRow) => (rows.known && !rows.value.includes(row) ? 0 : freeHalves(table, item.id, level, row));
    const net = meant[at] ? netAt(view, circuits, item, level) : undefined;
    if (net && !components.has(net.id)) components.set(net.id, components.size);
    return { component: net && components.get(net.id), free: { A: free(other('A')), B: free(other('B')) } };
  });
  const plan = planSegment(places, forms);
  if (plan.groups > 1 || plan.placings.length === 0) return { refusal: whyNot(view, stretch, places) };
  return {
    jumpers: plan.placings.map(({ form, start, row, removed }) => ({
      part: form.part,
      contacts: Array.from({ length: form.length }, (_, position): JumperContact => {
        const placed = stretch[start + position];
        if (!placed) throw new Error(`no block at ${start + position}`);
        return { item: placed.item.id, level, row: other(row), ...(removed.includes(position) && { removed: true as const }) };
      }),
    })),
  };
}

function whyNot(view: ProjectView, stretch: readonly PlacedItem[], places: readonly Place[]): LocalText {
  const full = stretch[places.findIndex(({ free }) => free.A < 2 && free.B < 2)];
  if (full) {
    const name = itemReference(view, full.item.id);
    return { en: `No slot is free on ${name}.`, de: `Auf ${name} ist kein Brückerschacht frei.` };
  }
  return { en: 'No jumper of the series connects these blocks in the free slots.', de: 'Kein Brücker der Serie verbindet diese Klemmen in den freien Schächten.' };
}

/** Over one end plate between two sizes a step-down jumper reaches. Wires are laid by whoever wants one. */
function steppedDown(view: ProjectView, circuits: Circuits, { level, candidates }: BarRequest, stretch: readonly PlacedItem[], meant: readonly boolean[]): BarPlan | undefined {
  const others = stretch.filter(({ role }) => role !== 'block');
  if (others.length > 1 || others.some(({ part }) => roleOf(part.kind) !== 'endPlate')) return undefined;
  const nodes = stretch.flatMap(({ item }, at) => (meant[at] ? [{ item: item.id, level }] : []));
  const plan = planCommon(view, circuits, { nodes, candidates: candidates.filter(({ kind }) => kind !== 'wire-jumper') });
  return plan.groups.length === 1 && plan.jumpers.length > 0 ? { jumpers: plan.jumpers } : undefined;
}
