import {
  type Dimension,
  type DimensionKind,
  type SceneNode,
  type StripSpan,
  type ToleranceBand,
  dimensionRows,
  markerNode,
  railNode,
  stripSpans,
  toleranceBand,
} from '../../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import { type StripRecord, findPart } from '../../../shared/project/index.ts';
import { type PlacedItem, type ProjectView, type RailLayout, metricsOf } from '../../../shared/rail/index.ts';
import type { NumberStyle } from '../../../shared/units/index.ts';
import type { SheetRow } from '../../state/views/rails/index.ts';
import type { CanvasLook } from '../frame/index.ts';

/** The surroundings of a rail's items, in the coordinates of its row. */
export interface Scenery {
  readonly rail: SceneNode;
  /** Where strips lie on the rail. */
  readonly strips: readonly StripSpan[];
  /** Rows of dimensions from the items outwards. */
  readonly dimensions: readonly (readonly Dimension[])[];
  readonly tolerance: ToleranceBand | undefined;
}

interface Kept {
  readonly scenery: Scenery;
  readonly style: NumberStyle;
  readonly shown: ReadonlySet<DimensionKind>;
  readonly strips: readonly StripRecord[];
}

const sceneries = new WeakMap<RailLayout, Kept>();
const markers = new WeakMap<PlacedItem, SceneNode | null>();

/** The scenery of a row; made anew when the rail, its items, the strips' tags or the style of numbers change. */
export function sceneryOf(
  view: ProjectView,
  { layout }: SheetRow,
  { language, style, dimensions: shown }: Pick<CanvasLook, 'language' | 'style' | 'dimensions'>,
): Scenery {
  const kept = sceneries.get(layout);
  if (kept && isSameStyle(kept.style, style) && kept.shown === shown && kept.strips === view.index.strips) return kept.scenery;
  const strips = stripSpans(view, layout);
  const scenery: Scenery = {
    rail: railNode(layout.rail, findPart(view.document, layout.rail.part)),
    strips,
    dimensions: dimensionRows(layout, language, style, { show: shown, strips }),
    tolerance: shown.has('tolerance') ? toleranceBand(layout, metricsOf(view, layout).tolerance) : undefined,
  };
  sceneries.set(layout, { scenery, style, shown, strips: view.index.strips });
  return scenery;
}

function isSameStyle(a: NumberStyle, b: NumberStyle): boolean {
  return a.decimalMark === b.decimalMark && a.lengthUnit === b.lengthUnit;
}

/** What is written on an item; made once for each place that it stands in. */
export function markerOf(placed: PlacedItem): SceneNode | undefined {
  let node = markers.get(placed);
  if (node === undefined) {
    node = markerNode(placed, PLEX_METRICS) ?? null;
    markers.set(placed, node);
  }
  return node ?? undefined;
}
