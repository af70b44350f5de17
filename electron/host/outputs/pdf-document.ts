import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** The font files that are embedded, by the weights that a scene knows. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** Reads the bundled fonts. */
export async function readFonts(assetsFolder: string): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all(
    ['IBMPlexSans-Regular.ttf', 'IBMPlexSans-SemiBold.ttf'].map((file) => readFile(join(assetsFolder, 'fonts', file))),
  );
  if (!regular || !bold) throw new Error('the fonts are not there');
  return { regular, bold };
}

export type Pdf = PDFKit.PDFDocument;

/** A PDF has no date: the same project gives the same file. The library wants one for its file identifier. */
const NO_DATE = new Date(0);

/** A new PDF without pages, its fonts registered as `regular` and `bold`. */
export function newPdf(title: string, language: string, fonts: PdfFonts): Pdf {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    // No font to begin with: every text names one of ours, and the library's own would be looked for beside a bundle.
    font: '',
    // 1.4 is the first version with transparency.
    pdfVersion: '1.4',
    compress: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'Railwright', Producer: 'Railwright', CreationDate: NO_DATE },
  });
  delete pdf.info.CreationDate;
  // The library would add a second, XML copy of these facts, which needs a date and breaks on titles with an ampersand.
  Object.assign(pdf, { endMetadata: () => undefined });
  pdf.registerFont('regular', Buffer.from(fonts.regular));
  pdf.registerFont('bold', Buffer.from(fonts.bold));
  return pdf;
}

/** Ends a PDF and gives its bytes. */
export function finishPdf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}
