import { type Um, um } from '../units/index.ts';

/** What must be known of a font to place text: all in shares of the em size, except measured widths. */
export interface TextMetrics {
  /** Advance width of one line of text, in µm, rounded up. */
  measure(text: string, size: Um, weight?: 'regular' | 'bold'): Um;
  /** Height of a capital letter. */
  readonly capHeight: number;
  readonly ascent: number;
  readonly descent: number;
}

/**
 * Metrics without a font: every character is 0.6 em wide. Good for an estimate and for tests that should not depend on
 * a font; what is printed is measured with the real one.
 */
export const PLAIN_METRICS: TextMetrics = {
  measure: (text, size) => um(Math.ceil([...text].length * size * 0.6)),
  capHeight: 0.72,
  ascent: 0.95,
  descent: 0.25,
};
