import { type Part, factOf } from '../parts/index.ts';
import { HOUSING_COLORS, type HousingColor } from './paint.ts';

/** Colour of a housing; `second` is the other colour of a two-coloured one (green-yellow). */
export interface HousingFinish {
  readonly main: HousingColor;
  readonly second?: HousingColor;
}

const KNOWN: ReadonlySet<string> = new Set(HOUSING_COLORS);

/**
 * The finish of a part by its colour attribute ("light gray", "green-yellow"). A colour word that is not known, like an
 * absent one, gives `unknown`: a housing is never painted in a colour that nobody documented.
 */
export function finishOf(part: Part): HousingFinish {
  const fact = factOf(part, 'material.color');
  return fact.known ? finishOfName(fact.value) : { main: 'unknown' };
}

/** The finish that a colour word names. */
export function finishOfName(name: string): HousingFinish {
  const word = name.trim().toLowerCase().replaceAll('grey', 'gray');
  const single = colorOf(word);
  if (single) return { main: single };
  const [first = '', second = ''] = word.split(/\s*[-/]\s*|\s+and\s+/);
  const main = colorOf(first);
  const other = colorOf(second);
  return main && other ? { main, second: other } : { main: 'unknown' };
}

function colorOf(word: string): HousingColor | undefined {
  const name = word.trim().replace(/\s+/g, '-');
  return KNOWN.has(name) && name !== 'unknown' ? (name as HousingColor) : undefined;
}
