import type { RailRecord } from '../project/index.ts';
import type { ProjectView } from '../rail/index.ts';
import type { LocalText } from '../text/index.ts';
import { type Um, toMm } from '../units/index.ts';
import { type BomLine, billOfMaterials } from './bom.ts';
import type { CsvCell } from './csv.ts';
import { type CsvColumn, type CsvTableOptions, csvTable } from './csv-table.ts';
import { cutSegments } from './cut-segments.ts';
import { namedCuts } from './named-cuts.ts';

/** A line of the cut list: one piece. */
interface CutLine {
  readonly line: BomLine;
  /** Which stock length of the article, from 1; undefined for a piece that is longer than any. */
  readonly stock: number | undefined;
  readonly stockLength: Um;
  readonly rail: RailRecord;
  /** Where the piece starts and ends, from the left end of the stock. */
  readonly from: Um | undefined;
  readonly to: Um | undefined;
  /** What remains of the stock behind its last cut; on the last piece of a stock length only. */
  readonly rest: Um | undefined;
}

const TOO_LONG: LocalText = { en: 'longer than the stock', de: 'länger als die Lagerlänge' };

const COLUMNS: readonly CsvColumn<CutLine>[] = [
  { title: { en: 'Article', de: 'Artikel' }, cell: ({ line }) => line.part.article },
  { title: { en: 'Manufacturer', de: 'Hersteller' }, cell: ({ line }) => line.part.manufacturer },
  { title: { en: 'Stock length no.', de: 'Lagerlänge Nr.' }, cell: ({ stock }, language) => stock ?? TOO_LONG[language] },
  { title: { en: 'Stock length (mm)', de: 'Lagerlänge (mm)' }, cell: ({ stockLength }) => toMm(stockLength) },
  { title: { en: 'Rail', de: 'Schiene' }, cell: ({ rail }) => ({ designations: rail.name }) },
  { title: { en: 'Length (mm)', de: 'Länge (mm)' }, cell: ({ rail }) => toMm(rail.length) },
  { title: { en: 'From (mm)', de: 'Von (mm)' }, cell: ({ from }) => inMm(from) },
  { title: { en: 'Cut at (mm)', de: 'Schnitt bei (mm)' }, cell: ({ to }) => inMm(to) },
  { title: { en: 'Saw cut (mm)', de: 'Sägeschnitt (mm)' }, cell: ({ line }) => inMm(line.cutting?.kerf) },
  { title: { en: 'Rest (mm)', de: 'Rest (mm)' }, cell: ({ rest }) => inMm(rest) },
];

function inMm(length: Um | undefined): CsvCell {
  return length === undefined ? '' : toMm(length);
}

/** The cut list as CSV text: one line a piece in the order of cutting, article by article. */
export function cutsCsv(view: ProjectView, options: CsvTableOptions): string {
  return csvTable(COLUMNS, billOfMaterials(view).lines.flatMap((line) => cutLines(line, view.index.rails)), options);
}

function cutLines(line: BomLine, rails: readonly RailRecord[]): readonly CutLine[] {
  const { cutting } = line;
  if (!cutting) return [];
  const { stockLength, kerf, cuts } = cutting;
  const named = namedCuts(cuts, rails.filter(({ part }) => part === line.part.key));
  const cut = named.stocks.flatMap((stock, at) => {
    const pieces = cutSegments(stock, kerf).filter((segment) => segment.kind === 'piece');
    return pieces.map(
      ({ rail, from, length }, place): CutLine => ({
        line,
        stock: at + 1,
        stockLength,
        rail,
        from,
        to: (from + length) as Um,
        rest: place === pieces.length - 1 ? stock.rest : undefined,
      }),
    );
  });
  const tooLong = named.tooLong.map(
    ({ rail }): CutLine => ({ line, stock: undefined, stockLength, rail, from: undefined, to: undefined, rest: undefined }),
  );
  return [...cut, ...tooLong];
}
