import { DRAWING_CONTENT, PRINT_THEME, type SceneOptions, drawingSheets, paintSvg, projectScene } from '../../../shared/drawing/index.ts';
import { FONT_FAMILY, PLEX_METRICS } from '../../../shared/marking/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { Language } from '../../../shared/text/index.ts';
import { type PdfFonts, finishPdf, newPdf } from './pdf-document.ts';
import { paintPage } from './pdf-painter.ts';

/** The rails of a project with strips and dimensions, as SVG at 1:1. */
export function drawingSvg(view: ProjectView, language: Language): string {
  return paintSvg(projectScene(view, optionsFor(language)), { language, fontFamily: `'${FONT_FAMILY}', 'Segoe UI', Arial, sans-serif` });
}

/** The same drawing as PDF at 1:1, on sheets of the A series. */
export function drawingPdf(view: ProjectView, language: Language, fonts: PdfFonts): Promise<Uint8Array> {
  const sheets = drawingSheets(view, optionsFor(language));
  const pdf = newPdf(sheets[0]?.title ?? '', language, fonts);
  for (const sheet of sheets) paintPage(pdf, sheet, PRINT_THEME);
  return finishPdf(pdf);
}

function optionsFor(language: Language): SceneOptions {
  return { detail: 'full', language, metrics: PLEX_METRICS, show: DRAWING_CONTENT };
}
