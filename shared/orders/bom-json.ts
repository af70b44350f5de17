import { type Language, DEFAULT_LANGUAGE } from '../text/index.ts';
import { toMm } from '../units/index.ts';
import type { Bom, BomLine } from './bom.ts';

/** A line of the order list as the command line prints it. Lengths in mm. */
export interface BomJsonLine {
  readonly article: string;
  readonly manufacturer: string;
  readonly description: string;
  readonly quantity: number;
  readonly unit: 'pcs';
  readonly orderQuantity: number;
  /** null = unknown; the order quantity is then the bare need. */
  readonly packUnit: number | null;
  readonly references: readonly string[];
  readonly unplaced?: number;
  readonly cutting?: {
    readonly stockLengthMm: number;
    readonly stockLengthKnown: boolean;
    readonly totalMm: number;
    readonly wastePercent: number;
    readonly tooLongMm: readonly number[];
    readonly stocks: readonly { readonly piecesMm: readonly number[]; readonly restMm: number }[];
  };
}

/** What the parts add up to, with the articles that are not included because their value is unknown. */
export interface TotalsJson {
  readonly massG: number;
  readonly massUnknown: readonly string[];
  readonly fireLoadMJ: number;
  readonly fireLoadUnknown: readonly string[];
}

/** The order list as plain JSON. */
export function bomJson(bom: Bom, language: Language = DEFAULT_LANGUAGE): readonly BomJsonLine[] {
  return bom.lines.map((line) => lineJson(line, language));
}

/** The totals as plain JSON: grams and megajoules, exact. */
export function totalsJson(bom: Bom): TotalsJson {
  return {
    massG: bom.mass.sum / 1000,
    massUnknown: bom.mass.unknown,
    fireLoadMJ: bom.fireLoad.sum / 1_000_000,
    fireLoadUnknown: bom.fireLoad.unknown,
  };
}

function lineJson({ part, quantity, orderQuantity, packUnit, references, unplaced, cutting }: BomLine, language: Language): BomJsonLine {
  return {
    article: part.article,
    manufacturer: part.manufacturer,
    description: part.description[language],
    quantity,
    unit: 'pcs',
    orderQuantity,
    packUnit: packUnit ?? null,
    references,
    ...(unplaced > 0 && { unplaced }),
    ...(cutting && {
      cutting: {
        stockLengthMm: toMm(cutting.stockLength),
        stockLengthKnown: cutting.stockLengthKnown,
        totalMm: toMm(cutting.total),
        wastePercent: cutting.cuts.wastePercent,
        tooLongMm: cutting.cuts.tooLong.map(toMm),
        stocks: cutting.cuts.stocks.map(({ pieces, rest }) => ({ piecesMm: pieces.map(toMm), restMm: toMm(rest) })),
      },
    }),
  };
}
