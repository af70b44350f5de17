import { type MarkingStrip, planStrips } from '../marking/index.ts';
import { findItem } from '../project/index.ts';
import { articleOf } from '../parts/index.ts';
import type { ProjectView } from '../rail/index.ts';
import type { Language, LocalText } from '../text/index.ts';
import { subUm, toMm } from '../units/index.ts';
import { type CsvCell, type CsvOptions, csvText } from './csv.ts';

export interface MarkingCsvOptions extends CsvOptions {
  readonly language: Language;
}

const HEADINGS: readonly LocalText[] = [
  { en: 'Strip', de: 'Klemmenleiste' },
  { en: 'Rail', de: 'Tragschiene' },
  { en: 'Piece', de: 'Stück' },
  { en: 'Level', de: 'Etage' },
  { en: 'Marking', de: 'Beschriftung' },
  { en: 'Centre (mm)', de: 'Mitte (mm)' },
  { en: 'Width (mm)', de: 'Breite (mm)' },
  { en: 'Article', de: 'Artikel' },
];

/**
 * The markings as CSV text, for programs that drive a marker printer: one line a label, its centre measured from the left
 * end of its piece of strip. Blocks without a label are left out.
 */
export function markingCsv(view: ProjectView, options: MarkingCsvOptions): string {
  const rows = planStrips(view).strips.flatMap((strip) => stripRows(view, strip));
  return csvText([HEADINGS.map((heading) => heading[options.language]), ...rows], options);
}

function stripRows(view: ProjectView, strip: MarkingStrip): readonly (readonly CsvCell[])[] {
  return strip.fields.flatMap((field) => {
    const item = findItem(view.document, field.item);
    return field.labels.flatMap((label, level): CsvCell[][] =>
      label === undefined || !item
        ? []
        : [
            [
              { designations: strip.strip === undefined ? '' : strip.tag },
              strip.railName,
              `${strip.piece}/${strip.pieces}`,
              level + 1,
              { designations: label },
              toMm(subUm(field.centre, strip.start)),
              toMm(field.width),
              articleOf(item.part),
            ],
          ],
    );
  });
}
