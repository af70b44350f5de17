import { type Dimension, type SceneNode, type StripSpan, dimensionRows, markerNode, railNode, stripSpans } from '../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../shared/marking/index.ts';
import { findPart, type StripRecord } from '../../shared/project/index.ts';
import type { PlacedItem, ProjectView, RailLayout } from '../../shared/rail/index.ts';
import type { NumberStyle } from '../../shared/units/index.ts';
import type { SheetRow } from '../state/sheet.ts';
import type { CanvasLook } from './look.ts';

/** The surroundings of a rail's items, in the coordinates of its row. */
export interface Scenery {
  readonly rail: SceneNode;
  /** Where strips lie on the rail. */
  readonly strips: readonly StripSpan[];
  /** Rows of dimensions from the items outwards. */
  readonly dimensions: readonly (readonly Dimension[])[];
}

interface Kept {
  readonly scenery: Scenery;
  readonly style: NumberStyle;
  readonly strips: readonly StripRecord[];
}

const sceneries = new WeakMap<RailLayout, Kept>();
const markers = new WeakMap<PlacedItem, SceneNode | null>();

/** The scenery of a row; made anew when the rail, its items, the strips' tags or the style of numbers change. */
export function sceneryOf(view: ProjectView, { layout }: SheetRow, { language, style }: Pick<CanvasLook, 'language' | 'style'>): Scenery {
  const kept = sceneries.get(layout);
  if (kept && isSameStyle(kept.style, style) && kept.strips === view.index.strips) return kept.scenery;
  const scenery: Scenery = {
    rail: railNode(layout.rail, findPart(view.document, layout.rail.part)),
    strips: stripSpans(view, layout),
    dimensions: dimensionRows(layout, language, style),
  };
  sceneries.set(layout, { scenery, style, strips: view.index.strips });
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
