import type { TextMetrics } from '../marking/index.ts';
import type { PlacedItem, RailLayout } from '../rail/index.ts';
import { type Language, decimalMarkOf } from '../text/index.ts';
import { type NumberStyle, type Um, ZERO_UM, addUm, formatLengthValue, um } from '../units/index.ts';
import { type Dimension, dimensionRow } from './dimension.ts';
import type { SceneNode } from './scene.ts';
import type { StripSpan } from './strip-frames.ts';

/**
 * What can be dimensioned, in the order of the rows from the items outwards: item by item, strips, runs with the free rail
 * between them and at the ends, the rail. `tolerance` is the band at the end of the last run, which has no row.
 */
export const DIMENSION_KINDS = ['blocks', 'strips', 'gaps', 'total', 'tolerance'] as const;
export type DimensionKind = (typeof DIMENSION_KINDS)[number];

/** What a drawing shows unless its reader wants something else. */
export const USUAL_DIMENSIONS: ReadonlySet<DimensionKind> = new Set<DimensionKind>(['blocks', 'gaps', 'total']);

/** Which dimensions are wanted, and where the strips lie that may be among them. */
export interface DimensionChoice {
  readonly show: ReadonlySet<DimensionKind>;
  readonly strips: readonly StripSpan[];
}

/** The band within which a run may end: its nominal end, and how far the tolerances of the widths add up. */
export interface ToleranceBand {
  readonly at: Um;
  readonly worst: Um;
  readonly rss: Um;
}

/** Where the last item of a rail may end in truth (CALC-03); undefined where nothing on the rail has a tolerance. */
export function toleranceBand({ items, end }: RailLayout, { worst, rss }: { readonly worst: Um; readonly rss: Um }): ToleranceBand | undefined {
  return items.length === 0 || worst <= 0 ? undefined : { at: end, worst, rss };
}

/**
 * The dimensions of a rail, in rows from the items outwards: item by item (equal neighbours together, "20 × 5.2 = 104"),
 * strips, runs with the free rail between them, and the rail with its length. Millimetres, unless the reader wants another
 * style; the usual rows, unless others are chosen.
 */
export function dimensionRows(
  layout: RailLayout,
  language: Language,
  style: NumberStyle = { decimalMark: decimalMarkOf(language), lengthUnit: 'mm' },
  { show: wanted, strips }: DimensionChoice = { show: USUAL_DIMENSIONS, strips: [] },
): readonly (readonly Dimension[])[] {
  const show = (value: number): string => formatLengthValue(um(value), style);
  const { items, runs, rail } = layout;
  const whole: Dimension = { from: ZERO_UM, to: rail.length, labels: [show(rail.length)] };
  if (items.length === 0) return wanted.has('total') ? [[whole]] : [];
  const pieces: Dimension[] = [];
  for (const { item, start, end, count } of groupsOf(items)) {
    if (item.width === 0) continue;
    const total = show(end - start);
    const each = `${count} × ${show(item.width)}`;
    pieces.push({ from: start, to: end, labels: count === 1 ? [total] : [`${each} = ${total}`, each, total] });
  }
  const spans: Dimension[] = [];
  let free: Um = ZERO_UM;
  for (const run of runs) {
    if (run.x > free) spans.push({ from: free, to: run.x, labels: [show(run.x - free)] });
    if (run.end > run.x) spans.push({ from: run.x, to: run.end, labels: [show(run.end - run.x)] });
    free = run.end;
  }
  if (rail.length > free) spans.push({ from: free, to: rail.length, labels: [show(rail.length - free)] });
  const bySpan = strips.map(({ tag, from, to }): Dimension => ({ from, to, labels: [`${tag}  ${show(to - from)}`, show(to - from)] }));
  const rows = { blocks: pieces, strips: bySpan, gaps: spans, total: [whole], tolerance: [] };
  return DIMENSION_KINDS.flatMap((kind) => (wanted.has(kind) && rows[kind].length > 0 ? [rows[kind]] : []));
}

/** The dimensions of a rail as nodes, the first row right below `top`, each further row below what hangs from the last. */
export function dimensionNodes(layout: RailLayout, language: Language, top: number, metrics: TextMetrics): SceneNode[] {
  const nodes: SceneNode[] = [];
  let from = top;
  for (const row of dimensionRows(layout, language)) {
    const made = dimensionRow(row, from, metrics);
    from = made.reduce((deepest, { bounds }) => Math.max(deepest, bounds.bottom), from) + 200;
    nodes.push(...made);
  }
  return nodes;
}

interface Group {
  readonly item: PlacedItem;
  readonly start: Um;
  end: Um;
  count: number;
}

/** Touching neighbours of the same role and width as one. */
function groupsOf(items: readonly PlacedItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const placed of items) {
    const last = groups.at(-1);
    const end = addUm(placed.x, placed.width);
    const same = last && last.item.role === placed.role && last.item.width === placed.width && last.item.run === placed.run;
    if (last && same && last.end === placed.x) {
      last.end = end;
      last.count += 1;
    } else {
      groups.push({ item: placed, start: placed.x, end, count: 1 });
    }
  }
  return groups;
}
