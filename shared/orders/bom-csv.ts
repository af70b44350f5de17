import { type Language, type LocalText, decimalMarkOf } from '../text/index.ts';
import { formatThousandths } from '../units/index.ts';
import type { Bom, BomLine } from './bom.ts';
import { type CsvColumn, type CsvTableOptions, csvTable } from './csv-table.ts';

const PIECES: LocalText = { en: 'pcs', de: 'St.' };
const FROM_STOCK: LocalText = { en: 'cut from stock of', de: 'geschnitten aus Lagerlänge' };
const ASSUMED: LocalText = { en: 'assumed', de: 'angenommen' };

const COLUMNS: readonly CsvColumn<BomLine>[] = [
  { title: { en: 'Pos.', de: 'Pos.' }, cell: (_line, _language, position) => position },
  { title: { en: 'Quantity', de: 'Menge' }, cell: ({ quantity }) => quantity },
  { title: { en: 'Unit', de: 'Einheit' }, cell: (_line, language) => PIECES[language] },
  { title: { en: 'Article', de: 'Artikel' }, cell: ({ part }) => part.article },
  { title: { en: 'Manufacturer', de: 'Hersteller' }, cell: ({ part }) => part.manufacturer },
  { title: { en: 'Description', de: 'Bezeichnung' }, cell: ({ part }, language) => part.description[language] },
  { title: { en: 'Packaging unit', de: 'VPE' }, cell: ({ packUnit }) => packUnit ?? '' },
  { title: { en: 'Order quantity', de: 'Bestellmenge' }, cell: ({ orderQuantity }) => orderQuantity },
  { title: { en: 'Total length (m)', de: 'Gesamtlänge (m)' }, cell: ({ cutting }) => (cutting ? cutting.total / 1_000_000 : '') },
  { title: { en: 'Lengths', de: 'Längen' }, cell: lengthsText },
  { title: { en: 'Used for', de: 'Verwendung' }, cell: ({ references }) => ({ designations: references.join(', ') }) },
];

/** The order list as CSV text: one line an article. */
export function bomCsv(bom: Bom, options: CsvTableOptions): string {
  return csvTable(COLUMNS, bom.lines, options);
}

/** "3 × 500 mm, 2 × 350 mm, cut from stock of 2000 mm" for rails; nothing for other parts. */
function lengthsText({ cutting }: BomLine, language: Language): string {
  if (!cutting) return '';
  const mark = decimalMarkOf(language);
  const lengths = cutting.lengths.map(({ length, count }) => `${count} × ${formatThousandths(length, mark)} mm`).join(', ');
  const assumed = cutting.stockLengthKnown ? '' : ` (${ASSUMED[language]})`;
  return `${lengths}, ${FROM_STOCK[language]} ${formatThousandths(cutting.stockLength, mark)} mm${assumed}`;
}
