import { type Part, factOf } from '../../parts/index.ts';
import { type ItemRecord, type JumperContact, type JumperRow, type RailId, attachmentsOnRail } from '../../project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, layoutOf } from '../../rail/index.ts';
import { type Um, um } from '../../units/index.ts';
import { type Circuits, jumpersOnRail, netAt, netOfNode, partsOf } from '../circuits.ts';
import { jumperFits } from '../fits-block.ts';
import { jumperShape } from '../jumper-shape.ts';
import type { NetId } from '../net.ts';
import type { NetNode } from '../nodes.ts';
import { JUMPER_ROWS, type SlotTable, freeHalves, slotRowsOf, slotTable } from '../slots.ts';
import { sizeStep, stepsDownBetween } from '../step-down.ts';
import { barForms, type FormPreference } from './bar-form.ts';
import { type Place, planSegment } from './plan-segment.ts';

/** A jumper that does not exist yet. */
export interface NewJumper {
  readonly part: Part;
  readonly contacts: readonly JumperContact[];
}

/** What to common. */
export interface CommonRequest extends FormPreference {
  /** Nodes that are to be one net; what is connected with them already counts along. */
  readonly nodes: readonly NetNode[];
  /** Articles to choose from, such as all jumpers of the library. */
  readonly candidates: readonly Part[];
}

/** The cheapest set of articles that makes one net of some nodes. */
export interface CommonPlan {
  readonly jumpers: readonly NewJumper[];
  /** One node of each group that stays apart because nothing connects it with the rest; a single one where all is one net. */
  readonly groups: readonly NetNode[];
}

/** Blocks of one kind that stand side by side, so that a bar can lie over them, with what a bar may touch. */
interface Segment {
  readonly layout: RailLayout;
  readonly level: number;
  /** Places of its blocks in the layout. */
  readonly first: number;
  readonly places: readonly Place[];
}

/**
 * *Common these*: which jumpers make one net of the given nodes, as few as possible. Bars wherever blocks of one series
 * stand side by side (see `planSegment`: exact, alternating rows, skipping or breaking out where other potentials stand
 * between, existing jumpers and taken slots respected), then step-down jumpers over a single end plate, and wire jumpers
 * where nothing else reaches. Nothing that belongs to another net is ever touched.
 */
export function planCommon(view: ProjectView, circuits: Circuits, { nodes, candidates, color }: CommonRequest): CommonPlan {
  const components = new Map<NetId, number>();
  const heads: NetNode[] = [];
  for (const node of nodes) {
    const net = netOfNode(view, circuits, node);
    if (!net || components.has(net.id)) continue;
    components.set(net.id, heads.length);
    heads.push(node);
  }
  const parent = heads.map((_, at) => at);
  const find = (at: number): number => (parent[at] === at ? at : find(parent[at] ?? at));
  const jumpers: NewJumper[] = [];
  const taken = new Map<string, number>();
  const apart = () => new Set(heads.map((_, at) => find(at))).size;
  const done = (): CommonPlan => ({ jumpers, groups: heads.filter((_, at) => find(at) === at) });
  if (heads.length <= 1) return done();

  const rails = [...new Set(railsOf(view, circuits, components))];
  const tables = new Map<RailId, SlotTable>();
  const segments = rails.flatMap((rail) => {
    const layout = layoutOf(view, rail);
    if (!layout) return [];
    const table = slotsOnRail(view, circuits, rail);
    tables.set(rail, table);
    return segmentsOf(view, circuits, layout, table, components);
  });

  function add(part: Part, contacts: readonly JumperContact[], halves: readonly number[]): void {
    jumpers.push({ part, contacts });
    contacts.forEach(({ item, level, row }, at) => {
      const key = `${item}/${level}/${row}`;
      taken.set(key, (taken.get(key) ?? 0) + (halves[at] ?? 0));
    });
  }
  function join(a: number, b: number): void {
    parent[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  }
  /** The first row in which a whole slot is free at a place. */
  function freeRow(segment: Segment, at: number): JumperRow | undefined {
    const block = segment.layout.items[segment.first + at];
    const place = segment.places[at];
    return block && JUMPER_ROWS.find((row) => (place?.free[row] ?? 0) - (taken.get(`${block.item.id}/${segment.level}/${row}`) ?? 0) >= 2);
  }

  for (const segment of segments) {
    const block = segment.layout.items[segment.first];
    if (!block) continue;
    const forms = barForms(block.part, candidates, color === undefined ? {} : { color });
    for (const { form, start, row, removed } of planSegment(segment.places, forms).placings) {
      const touched: number[] = [];
      const contacts = Array.from({ length: form.length }, (_, position): JumperContact => {
        const item = itemAt(segment, start + position);
        const component = segment.places[start + position]?.component;
        if (component !== undefined && form.contacts.includes(position) && !removed.includes(position)) touched.push(component);
        return { item: item.id, level: segment.level, row, ...(removed.includes(position) && { removed: true as const }) };
      });
      add(form.part, contacts, contacts.map((_, position) => (form.halves === 2 ? 2 : form.contacts.includes(position) ? 1 : 0)));
      for (const component of touched) join(touched[0] ?? component, component);
    }
  }

  if (apart() > 1) {
    for (const pair of neighbours(segments)) {
      const a = pair.left.places.at(-1)?.component;
      const b = pair.right.places[0]?.component;
      if (a === undefined || b === undefined || find(a) === find(b)) continue;
      const part = stepDownFor(pair, candidates);
      const rowA = freeRow(pair.left, pair.left.places.length - 1);
      const rowB = freeRow(pair.right, 0);
      if (!part || !rowA || !rowB) continue;
      add(part, [contactAt(pair.left, pair.left.places.length - 1, rowA), contactAt(pair.right, 0, rowB)], [2, 2]);
      join(a, b);
    }
  }

  const wires = candidates.filter((part) => jumperShape(part).design.known && part.kind === 'wire-jumper');
  if (apart() > 1 && wires.length > 0) {
    for (const { from, to, distance } of wirePairs(segments)) {
      const a = from.segment.places[from.at]?.component;
      const b = to.segment.places[to.at]?.component;
      if (a === undefined || b === undefined || find(a) === find(b)) continue;
      const rowA = freeRow(from.segment, from.at);
      const rowB = freeRow(to.segment, to.at);
      const part = wireFor(wires, distance, [itemPart(from), itemPart(to)]);
      if (!rowA || !rowB || !part) continue;
      add(part, [contactAt(from.segment, from.at, rowA), contactAt(to.segment, to.at, rowB)], [2, 2]);
      join(a, b);
      if (apart() === 1) break;
    }
  }
  return done();
}

function itemAt({ layout, first }: Segment, at: number): ItemRecord {
  const placed = layout.items[first + at];
  if (!placed) throw new Error(`no block at ${at}`);
  return placed.item;
}

function contactAt(segment: Segment, at: number, row: JumperRow): JumperContact {
  return { item: itemAt(segment, at).id, level: segment.level, row };
}

/** Rails on which a net that is to be joined has nodes, in the order of the view. */
function railsOf(view: ProjectView, circuits: Circuits, components: ReadonlyMap<NetId, number>): readonly RailId[] {
  return [...view.layouts.keys()].filter((rail) =>
    circuits.rails.get(rail)?.nets.some((piece) => components.has((circuits.joined.get(piece.id) ?? piece).id)),
  );
}

/** Who sits in the slots of a rail, jumpers that lead to other rails included. */
export function slotsOnRail(view: ProjectView, circuits: Circuits, rail: RailId): SlotTable {
  const { jumpers } = jumpersOnRail(circuits, rail);
  return slotTable([...jumpers, ...circuits.jumpers.across], attachmentsOnRail(view.index, rail), partsOf(view.document));
}

function segmentsOf(view: ProjectView, circuits: Circuits, layout: RailLayout, table: SlotTable, components: ReadonlyMap<NetId, number>): readonly Segment[] {
  const segments: Segment[] = [];
  const levels = Math.max(0, ...layout.items.map(({ item }) => item.levels.length));
  for (let level = 0; level < levels; level++) {
    let open: { first: number; places: Place[] } | undefined;
    const close = () => {
      if (open?.places.some(({ component }) => component !== undefined)) segments.push({ layout, level, ...open });
      open = undefined;
    };
    layout.items.forEach((placed, at) => {
      if (placed.role !== 'block' || level >= placed.item.levels.length) return close();
      const before = layout.items[at - 1];
      if (open && (!before || before.run !== placed.run || !sharesBars(before.part, placed.part))) close();
      open ??= { first: at, places: [] };
      open.places.push(placeOf(view, circuits, placed, level, table, components));
      return undefined;
    });
    close();
  }
  return segments;
}

/** Whether one bar can lie over both: the same series, and the same width where it is known. */
export function sharesBars(a: Part, b: Part): boolean {
  const series = factOf(a, 'series');
  const other = factOf(b, 'series');
  const width = factOf(a, 'geometry.width');
  const otherWidth = factOf(b, 'geometry.width');
  return a.manufacturer === b.manufacturer && width.known && otherWidth.known && width.value === otherWidth.value && (a.key === b.key || (series.known && other.known && series.value === other.value));
}

function placeOf(view: ProjectView, circuits: Circuits, { item, part }: PlacedItem, level: number, table: SlotTable, components: ReadonlyMap<NetId, number>): Place {
  const net = netAt(view, circuits, item, level);
  const rows = slotRowsOf(part, item, level);
  const free = (row: JumperRow) => (rows.known && !rows.value.includes(row) ? 0 : freeHalves(table, item.id, level, row));
  return { component: net && components.get(net.id), free: { A: free('A'), B: free('B') } };
}

interface Neighbours {
  readonly left: Segment;
  readonly right: Segment;
}

/** Segments of one level between which there is nothing but an end plate. */
function neighbours(segments: readonly Segment[]): readonly Neighbours[] {
  return segments.flatMap((left, at) =>
    segments.slice(at + 1).flatMap((right) => {
      const gap = right.first - (left.first + left.places.length);
      return left.layout === right.layout && left.level === right.level && gap >= 0 && gap <= 1 ? [{ left, right }] : [];
    }),
  );
}

function stepDownFor({ left, right }: Neighbours, candidates: readonly Part[]): Part | undefined {
  const step = sizeStep(left.layout, left.first + left.places.length - 1, right.first);
  if (!step.known || !step.value?.plateBetween) return undefined;
  const { larger, smaller } = step.value;
  return candidates.find((part) => {
    const { design } = jumperShape(part);
    const fits = design.known && design.value === 'step-down' ? stepsDownBetween(part, larger.part, smaller.part) : undefined;
    return fits?.known === true && fits.value;
  });
}

interface WireEnd {
  readonly segment: Segment;
  readonly at: number;
}

/** Places of one rail that a wire could connect, the nearest first. */
function wirePairs(segments: readonly Segment[]): readonly { readonly from: WireEnd; readonly to: WireEnd; readonly distance: Um }[] {
  const ends = segments.flatMap((segment) => segment.places.flatMap(({ component }, at): WireEnd[] => (component === undefined ? [] : [{ segment, at }])));
  return ends
    .flatMap((from, at) =>
      ends.slice(at + 1).flatMap((to) =>
        from.segment.layout === to.segment.layout && from.segment.places[from.at]?.component !== to.segment.places[to.at]?.component
          ? [{ from, to, distance: um(Math.abs(middleOf(to) - middleOf(from))) }]
          : [],
      ),
    )
    .sort((a, b) => a.distance - b.distance);
}

function middleOf({ segment, at }: WireEnd): number {
  const placed = segment.layout.items[segment.first + at];
  return placed ? placed.x + Math.floor(placed.width / 2) : 0;
}

function itemPart({ segment, at }: WireEnd): Part | undefined {
  return segment.layout.items[segment.first + at]?.part;
}

/** The shortest wire jumper that reaches, unless it is known not to fit one of the blocks. */
function wireFor(wires: readonly Part[], distance: Um, blocks: readonly (Part | undefined)[]): Part | undefined {
  return wires
    .flatMap((part) => {
      const { wireLength } = jumperShape(part);
      const unfit = blocks.some((block) => {
        const fit = block && jumperFits(part, block);
        return !fit || (fit.known && fit.value === 'unfit') || block.manufacturer !== part.manufacturer;
      });
      return !unfit && wireLength.known && wireLength.value >= distance ? [{ part, length: wireLength.value }] : [];
    })
    .sort((a, b) => a.length - b.length)[0]?.part;
}

