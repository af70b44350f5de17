/** Files that are made from a project: order lists, marking strips, drawings. */
import { markingCsv } from '../../../shared/marking/index.ts';
import { billOfMaterials, bomCsv } from '../../../shared/orders/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { drawingPdf, drawingSvg } from './drawing-files.ts';
import { markingPdf } from './marking-pdf.ts';
import type { OutputFormat, OutputResources } from './output-format.ts';
import { type PdfFonts, readFonts } from './pdf-document.ts';

export type { OutputFormat, OutputRequest, OutputResources } from './output-format.ts';
