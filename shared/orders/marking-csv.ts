import { type MarkingStrip, planStrips } from '../marking/index.ts';
import { findItem } from '../project/index.ts';
import { articleOf } from '../parts/index.ts';
import type { ProjectView } from '../rail/index.ts';
import { subUm, toMm } from '../units/index.ts';
import { type CsvColumn, type CsvTableOptions, csvTable } from './csv-table.ts';

/** A line of the list: one label. */
interface MarkingLine {
  readonly strip: MarkingStrip;
  readonly field: MarkingStrip['fields'][number];
  readonly level: number;
  readonly label: string;
  readonly article: string;
}

const COLUMNS: readonly CsvColumn<MarkingLine>[] = [
  { title: { en: 'Strip', de: 'Klemmenleiste' }, cell: ({ strip }) => ({ designations: strip.strip === undefined ? '' : strip.tag }) },
  { title: { en: 'Rail', de: 'Tragschiene' }, cell: ({ strip }) => strip.railName },
  { title: { en: 'Piece', de: 'Stück' }, cell: ({ strip }) => `${strip.piece}/${strip.pieces}` },
  { title: { en: 'Level', de: 'Etage' }, cell: ({ level }) => level + 1 },
  { title: { en: 'Marking', de: 'Beschriftung' }, cell: ({ label }) => ({ designations: label }) },
  { title: { en: 'Centre (mm)', de: 'Mitte (mm)' }, cell: ({ strip, field }) => toMm(subUm(field.centre, strip.start)) },
  { title: { en: 'Width (mm)', de: 'Breite (mm)' }, cell: ({ field }) => toMm(field.width) },
  { title: { en: 'Article', de: 'Artikel' }, cell: ({ article }) => article },
];

/**
 * The markings as CSV text, for programs that drive a marker printer: one line a label, its centre measured from the left
 * end of its piece of strip. Blocks without a label are left out.
 */
export function markingCsv(view: ProjectView, options: CsvTableOptions): string {
  return csvTable(COLUMNS, planStrips(view).strips.flatMap((strip) => linesOf(view, strip)), options);
}

function linesOf(view: ProjectView, strip: MarkingStrip): readonly MarkingLine[] {
  return strip.fields.flatMap((field) => {
    const item = findItem(view.document, field.item);
    return field.labels.flatMap((label, level) =>
      label === undefined || !item ? [] : [{ strip, field, level, label, article: articleOf(item.part) }],
    );
  });
}
