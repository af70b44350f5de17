import { STRIP_TEXT, type StripField, type StripSegment, type TextFit, type TextMetrics, fitText } from '../marking/index.ts';
import type { ItemId } from '../project/index.ts';
import { type Um, um } from '../units/index.ts';
import { box } from './box.ts';
import { line, rect, text } from './pen.ts';
import type { Primitive, SceneNode } from './scene.ts';

/** Room that the cut marks of a strip take beyond it, in µm. */
export const CUT_MARK_REACH = 4000;
const CUT_MARK_GAP = 700;
const CUT_MARK = { stroke: 'ink', strokeWidth: 100 } as const;
/** The mark at an edge of a block, at both sides of the strip. */
const EDGE_MARK = { stroke: 'ink-soft', strokeWidth: 100 } as const;
const EDGE_MARK_LENGTH = 900;

export interface StripNodeOptions {
  /** Where the left end of the segment comes to lie. */
  readonly x: Um;
  readonly y: Um;
  readonly height: Um;
  readonly level: number;
  /** Ground of the strip in the light blue of intrinsically safe circuits. */
  readonly exI: boolean;
  readonly metrics: TextMetrics;
}

/** A segment of marking strip at 1:1 as nodes: strip and cut marks, then one node for each label. */
export function stripSegmentNodes(
  segment: StripSegment,
  options: StripNodeOptions,
): { readonly nodes: readonly SceneNode[]; readonly tooLong: readonly ItemId[] } {
  const { x, y, height, level, exI, metrics } = options;
  const shapes: Primitive[] = [];
  if (exI) shapes.push(rect(0, 0, segment.length, height, { fill: 'blue.light', opacity: 0.35 }));
  // Every edge is placed by its own distance from the start: nothing adds up.
  const edges = new Set<number>();
  for (const field of segment.fields) edges.add(field.x + field.width - segment.start);
  edges.delete(segment.length);
  for (const edge of edges) {
    shapes.push(line(edge, 0, edge, EDGE_MARK_LENGTH, EDGE_MARK), line(edge, height - EDGE_MARK_LENGTH, edge, height, EDGE_MARK));
  }
  for (const end of [0, segment.length]) {
    const out = end === 0 ? -1 : 1;
    shapes.push(
      line(end, -CUT_MARK_REACH, end, -CUT_MARK_GAP, CUT_MARK),
      line(end, height + CUT_MARK_GAP, end, height + CUT_MARK_REACH, CUT_MARK),
      line(end + out * CUT_MARK_GAP, 0, end + out * CUT_MARK_REACH, 0, CUT_MARK),
      line(end + out * CUT_MARK_GAP, height, end + out * CUT_MARK_REACH, height, CUT_MARK),
    );
  }
  const reach = CUT_MARK_REACH;
  const nodes: SceneNode[] = [
    {
      kind: 'strip',
      layer: 'item',
      x,
      y,
      bounds: box(-reach, -reach, segment.length + reach, height + reach),
      primitives: shapes,
    },
  ];
  const labels = fitLabels(segment, level, height, metrics);
  for (const { field, label, fit } of labels) {
    // Upright text stands in the middle by its capitals; turned text by its line, letters below the line included.
    const middle = field.x - segment.start + field.width / 2;
    const shape =
      fit.orientation === 'upright'
        ? text(middle, height / 2 + (fit.size * metrics.capHeight) / 2, label, fit.size, LABEL)
        : text(middle + (fit.size * (metrics.ascent - metrics.descent)) / 2, height / 2, label, fit.size, { ...LABEL, rotate: -90 });
    nodes.push({
      kind: 'marker',
      layer: 'marker',
      id: field.item,
      x,
      y,
      bounds: box(field.x - segment.start, 0, field.x - segment.start + field.width, height),
      primitives: [shape],
    });
  }
  return { nodes, tooLong: labels.filter(({ fit }) => !fit.fits).map(({ field }) => field.item) };
}

const LABEL = { fill: 'marker-ink', weight: STRIP_TEXT.weight, anchor: 'middle' } as const;

interface FittedLabel {
  readonly field: StripField;
  readonly label: string;
  readonly fit: TextFit;
}

/**
 * Sizes of the labels of one level: all that are written the same way are as large as the longest of them allows, because
 * a strip with a mixture of sizes is hard to read. A label that is too long is made as small as it must be.
 */
function fitLabels(segment: StripSegment, level: number, height: Um, metrics: TextMetrics): readonly FittedLabel[] {
  const labels = segment.fields.flatMap((field) => {
    const label = field.labels[level];
    return label === undefined ? [] : [{ field, label, fit: fitText(label, field.width, height, metrics, STRIP_TEXT) }];
  });
  const common = (orientation: TextFit['orientation']): number =>
    labels.reduce((size, { fit }) => (fit.fits && fit.orientation === orientation ? Math.min(size, fit.size) : size), Infinity);
  const upright = common('upright');
  // Turned labels have more room; beside upright ones they do not shout.
  const sizes = { upright, turned: Math.min(common('turned'), Math.round(upright * 1.25)) };
  return labels.map((label) => (label.fit.fits ? { ...label, fit: { ...label.fit, size: um(sizes[label.fit.orientation]) } } : label));
}

/** Height that a strip with its cut marks takes on a sheet. */
export function stripRoom(height: Um): Um {
  return um(height + 2 * CUT_MARK_REACH);
}
