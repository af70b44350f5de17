import { um } from '../units/index.ts';
import { BOLD_WIDTHS, REGULAR_WIDTHS, type WidthRun } from './font-widths.ts';
import type { TextMetrics } from './text-metrics.ts';

/** Family of the bundled font, as CSS and SVG name it. Its bold is the SemiBold of the family. */
export const FONT_FAMILY = 'IBM Plex Sans';

/** Width of a character that the font does not have, in thousandths: as wide as the widest, so that text never overflows. */
const UNKNOWN_WIDTH = 1000;

function tableOf(runs: readonly WidthRun[]): ReadonlyMap<number, number> {
  const table = new Map<number, number>();
  for (const { from, widths } of runs) {
    widths.forEach((width, index) => {
      if (width >= 0) table.set(from + index, width);
    });
  }
  return table;
}

const WIDTHS = { regular: tableOf(REGULAR_WIDTHS), bold: tableOf(BOLD_WIDTHS) } as const;

/** Metrics of the bundled font, the same on screen, in SVG and in PDF. Kerning is left out: it only makes text shorter. */
export const PLEX_METRICS: TextMetrics = {
  measure(text, size, weight = 'regular') {
    const table = WIDTHS[weight];
    let thousandths = 0;
    for (const character of text) thousandths += table.get(character.codePointAt(0) ?? 0) ?? UNKNOWN_WIDTH;
    return um(Math.ceil((thousandths * size) / 1000));
  },
  capHeight: 0.698,
  ascent: 1.025,
  descent: 0.275,
};
