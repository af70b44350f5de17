/** Files that are made from a project: order lists, marking strips, drawings. */
import { billOfMaterials, bomCsv, cutsCsv, markingCsv } from '../../../shared/orders/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import type { OutputFormat, OutputRequest, OutputResources } from './output-format.ts';
import type { PdfFonts } from './pdf-document.ts';

export type { OutputFormat, OutputRequest, OutputResources } from './output-format.ts';

/** Every output that can be made, in the order in which they are offered. */
export function outputFormats(resources: OutputResources): readonly OutputFormat[] {
  const fonts = fontsOnDemand(resources);
  return [
    {
      format: 'bom.csv',
      title: { en: 'Order list', de: 'Stückliste' },
      mediaType: 'text/csv; charset=utf-8',
      make: async ({ document, options }) => utf8(bomCsv(billOfMaterials(viewOf(document)), csvOptions(options))),
    },
    {
      format: 'cuts.csv',
      title: { en: 'Cut list of the rails', de: 'Zuschnittliste der Schienen' },
      mediaType: 'text/csv; charset=utf-8',
      make: async ({ document, options }) => utf8(cutsCsv(viewOf(document), csvOptions(options))),
    },
    {
      format: 'marking.pdf',
      title: { en: 'Marking strips, exact size', de: 'Beschriftungsstreifen, maßgenau' },
      mediaType: 'application/pdf',
      make: async ({ document, options }) => {
        const { markingPdf } = await import('./marking-pdf.ts');
        return markingPdf(viewOf(document), options.language, await fonts());
      },
    },
    {
      format: 'marking.csv',
      title: { en: 'Markings for a marker printer', de: 'Beschriftungen für den Schilderdrucker' },
      mediaType: 'text/csv; charset=utf-8',
      make: async ({ document, options }) => utf8(markingCsv(viewOf(document), csvOptions(options))),
    },
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

function csvOptions({ language, csvSeparator, decimalMark }: OutputRequest['options']): {
  readonly language: OutputRequest['options']['language'];
  readonly separator: OutputRequest['options']['csvSeparator'];
  readonly decimalMark: OutputRequest['options']['decimalMark'];
  readonly formulaGuard: 'designations';
} {
  return { language, separator: csvSeparator, decimalMark, formulaGuard: 'designations' };
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
