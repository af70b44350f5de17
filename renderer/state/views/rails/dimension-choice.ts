import { z } from 'zod';
import { DIMENSION_KINDS, type DimensionKind, USUAL_DIMENSIONS } from '../../../../shared/drawing/index.ts';
import type { LocalText } from '../../../../shared/text/index.ts';

/** What each dimension is called. */
export const DIMENSION_NAMES: Readonly<Record<DimensionKind, LocalText>> = {
  blocks: { en: 'Blocks and plates', de: 'Klemmen und Platten' },
  strips: { en: 'Terminal strips', de: 'Klemmenleisten' },
  gaps: { en: 'Runs, gaps and margins', de: 'Klemmenblöcke, Lücken und Ränder' },
  total: { en: 'Length of the rail', de: 'Länge der Tragschiene' },
  tolerance: { en: 'Tolerance at the end', de: 'Toleranz am Ende' },
};

/** The text of the preference `layout` holds more than this. */
const layout = z.looseObject({ dimensions: z.array(z.enum(DIMENSION_KINDS)).optional().catch(undefined) });

/** The dimensions that were shown last time, from the preference `layout`. What cannot be read counts as nothing. */
export function shownDimensions(text: string): ReadonlySet<DimensionKind> {
  const { dimensions } = read(text);
  return dimensions ? new Set(dimensions) : USUAL_DIMENSIONS;
}

/** The preference `layout` with other dimensions shown. */
export function withShownDimensions(text: string, shown: ReadonlySet<DimensionKind>): string {
  return JSON.stringify({ ...read(text), dimensions: DIMENSION_KINDS.filter((kind) => shown.has(kind)) });
}

/** The preference `layout` with one dimension shown or no longer. */
export function withDimensionToggled(text: string, kind: DimensionKind): string {
  const shown = new Set(shownDimensions(text));
  if (!shown.delete(kind)) shown.add(kind);
  return withShownDimensions(text, shown);
}

function read(text: string): z.infer<typeof layout> {
  try {
    return layout.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
