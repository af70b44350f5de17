/** Files that are made from a project: order lists, marking strips, drawings. */
import { type CsvTableOptions, billOfMaterials, bomCsv, cutsCsv, markingCsv } from '../../../shared/orders/index.ts';
import { type ProjectView, viewOf } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { OutputFormat, OutputResources } from './output-format.ts';
import type { PdfFonts } from './pdf-document.ts';

export type { OutputFormat, OutputRequest, OutputResources } from './output-format.ts';

/** Every output that can be made, in the order in which they are offered. */
export function outputFormats(resources: OutputResources): readonly OutputFormat[] {
  const fonts = fontsOnDemand(resources);
  return [
    csvOutput('bom.csv', { en: 'Order list', de: 'Stückliste' }, (view, options) => bomCsv(billOfMaterials(view), options)),
    csvOutput('cuts.csv', { en: 'Cut list of the rails', de: 'Zuschnittliste der Schienen' }, cutsCsv),
    {
      format: 'marking.pdf',
      title: { en: 'Marking strips, exact size', de: 'Beschriftungsstreifen, maßgenau' },
      mediaType: 'application/pdf',
      make: async ({ document, options }) => {
        const { markingPdf } = await import('./marking-pdf.ts');
        return markingPdf(viewOf(document), options.language, await fonts());
      },
    },
    csvOutput('marking.csv', { en: 'Markings for a marker printer', de: 'Beschriftungen für den Schilderdrucker' }, markingCsv),
    {
      format: 'drawing.pdf',
      title: { en: 'Drawing, scale 1:1', de: 'Zeichnung, Maßstab 1:1' },
      mediaType: 'application/pdf',
      make: async ({ document, options }) => {
        const { drawingPdf } = await import('./drawing-files.ts');
        return drawingPdf(viewOf(document), options.language, await fonts());
      },
    },
    {
      format: 'drawing.svg',
      title: { en: 'Drawing as vector graphic', de: 'Zeichnung als Vektorgrafik' },
      mediaType: 'image/svg+xml',
      make: async ({ document, options }) => {
        const { drawingSvg } = await import('./drawing-files.ts');
        return utf8(drawingSvg(viewOf(document), options.language));
      },
    },
  ];
}

/** The PDF library and the fonts are only loaded when a PDF is made: the command line starts without them. */
function fontsOnDemand({ assetsFolder }: OutputResources): () => Promise<PdfFonts> {
  let reading: Promise<PdfFonts> | undefined;
  return () => {
    reading ??= import('./pdf-document.ts').then(({ readFonts }) => readFonts(assetsFolder));
    // A failed attempt is not kept: the next one may find the files.
    reading.catch(() => (reading = undefined));
    return reading;
  };
}

/** A table as CSV: with the separator, the decimal mark and the language that were asked for, and harmless in a spreadsheet. */
function csvOutput(
  format: `${string}.csv`,
  title: LocalText,
  write: (view: ProjectView, options: CsvTableOptions) => string,
): OutputFormat {
  return {
    format,
    title,
    mediaType: 'text/csv; charset=utf-8',
    make: async ({ document, options: { language, csvSeparator, decimalMark } }) =>
      utf8(write(viewOf(document), { language, separator: csvSeparator, decimalMark, formulaGuard: 'designations' })),
  };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
