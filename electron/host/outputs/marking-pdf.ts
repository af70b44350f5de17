import { A4_SHEET, PRINT_THEME, markingSheets } from '../../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { type PdfFonts, finishPdf, newPdf } from './pdf-document.ts';
import { paintPage } from './pdf-painter.ts';

/** Marking strips at 1:1 on A4 sheets. */
export function markingPdf(view: ProjectView, language: Language, fonts: PdfFonts): Promise<Uint8Array> {
  const sheets = markingSheets(view, { ...A4_SHEET, language, metrics: PLEX_METRICS });
  const pdf = newPdf(sheets[0]?.title ?? '', language, fonts);
  for (const sheet of sheets) paintPage(pdf, sheet, PRINT_THEME);
  return finishPdf(pdf);
}
