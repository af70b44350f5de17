import { type Um, mm } from '../../../shared/units/index.ts';

/** Width and height of mounting plates as they are often asked for; makers of cabinets have their own. */
export const CUSTOMARY_PLATES: readonly { readonly width: Um; readonly height: Um }[] = (
  [
    [300, 400],
    [400, 600],
    [500, 700],
    [600, 800],
    [800, 1000],
    [800, 1800],
  ] as const
).map(([width, height]) => ({ width: mm(width), height: mm(height) }));

/** Depths of cabinets as they are often asked for. */
export const CUSTOMARY_DEPTHS: readonly Um[] = [155, 210, 250, 300, 400].map(mm);
