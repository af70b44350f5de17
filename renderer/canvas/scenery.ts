import { type Dimension, type SceneNode, type StripSpan, dimensionRows, markerNode, railNode, stripSpans } from '../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../shared/marking/index.ts';
import { findPart, type StripRecord } from '../../shared/project/index.ts';
import type { PlacedItem, ProjectView, RailLayout } from '../../shared/rail/index.ts';
import type { Language } from '../../shared/text/index.ts';
import type { SheetRow } from '../state/sheet.ts';

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
  readonly language: Language;
  readonly strips: readonly StripRecord[];
}

const sceneries = new WeakMap<RailLayout, Kept>();
const markers = new WeakMap<PlacedItem, SceneNode | null>();

/** The scenery of a row; made anew when the rail, its items, the strips' tags or the language change. */
export function sceneryOf(view: ProjectView, { layout }: SheetRow, language: Language): Scenery {
  const kept = sceneries.get(layout);
  if (kept && kept.language === language && kept.strips === view.index.strips) return kept.scenery;
  const scenery: Scenery = {
    rail: railNode(layout.rail, findPart(view.document, layout.rail.part)),
    strips: stripSpans(view, layout),
    dimensions: dimensionRows(layout, language),
  };
  sceneries.set(layout, { scenery, language, strips: view.index.strips });
  return scenery;
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
