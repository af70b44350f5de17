import { fileURLToPath } from 'node:url';
import { outputFormats } from '../../electron/host/outputs/index.ts';
import {
  type Canvas2D,
  DRAWING_CONTENT,
  LIGHT_THEME,
  type Scene,
  paintCanvas,
  paintSvg,
  projectScene,
} from '../../shared/drawing/index.ts';
import { FONT_FAMILY, PLEX_METRICS, planStrips } from '../../shared/marking/index.ts';
import { billOfMaterials, bomCsv } from '../../shared/orders/index.ts';
import { parseRail } from '../../shared/notation/index.ts';
import { type Document, countingIds } from '../../shared/project/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import type { Benchmark } from '../support/benchmark.ts';
import { realLookup } from '../support/real-library.ts';

/** Rails of 2 m with 350 numbered blocks each, between stops. */
function projectWith(blocks: number): Document {
  const lines: string[] = [];
  for (let at = 0, rail = 1; at < blocks; at += 350, rail += 1) {
    const count = Math.min(350, blocks - at);
    lines.push(`rail R${rail} 210-112 length=2000`, '249-116', `strip -X${rail}`);
    lines.push(`${count}x 2002-1204 labels=1..${count}`, 'strip -', '2002-1292', '249-116');
  }
  const parsed = parseRail(lines.join('\n'), realLookup(), { ids: countingIds() });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors[0]));
  return parsed.document;
}

function sceneWith(blocks: number): Scene {
  return projectScene(viewOf(projectWith(blocks)), { detail: 'full', language: 'en', metrics: PLEX_METRICS, show: DRAWING_CONTENT });
}

/** A canvas that does nothing: what is left is the painter's own time. */
const NOWHERE: Canvas2D = {
  fillStyle: '',
  strokeStyle: '',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  save: () => undefined,
  restore: () => undefined,
  beginPath: () => undefined,
  closePath: () => undefined,
  moveTo: () => undefined,
  lineTo: () => undefined,
  arc: () => undefined,
  arcTo: () => undefined,
  rect: () => undefined,
  fill: () => undefined,
  stroke: () => undefined,
  fillRect: () => undefined,
  setLineDash: () => undefined,
  fillText: () => undefined,
  translate: () => undefined,
  rotate: () => undefined,
};

const FORMATS = outputFormats({ assetsFolder: fileURLToPath(new URL('../../assets', import.meta.url)) });
const SMALL = 1000;
const LARGE = 10_000;
const WORK = LARGE / SMALL;

/** The same measurement for a small and a large project, the second compared with the first. */
function twice(name: string, rounds: number, measured: (document: Document) => () => unknown): Benchmark[] {
  const named = (blocks: number): string => `${name}, ${blocks} blocks`;
  const of = (blocks: number): Benchmark => ({
    name: named(blocks),
    rounds,
    prepare: () => ({ run: measured(projectWith(blocks)) }),
    ...(blocks === LARGE && { comparedWith: { name: named(SMALL), work: WORK } }),
  });
  return [of(SMALL), of(LARGE)];
}

function output(format: string): (document: Document) => () => unknown {
  const made = FORMATS.find((candidate) => candidate.format === format);
  if (!made) throw new Error(`no format ${format}`);
  return (document) => () => made.make({ document, options: { language: 'en', csvSeparator: ';', decimalMark: '.' } });
}

export const benchmarks: readonly Benchmark[] = [
  ...twice('scene of a project', 7, (document) => {
    const view = viewOf(document);
    return () => projectScene(view, { detail: 'full', language: 'en', metrics: PLEX_METRICS, show: DRAWING_CONTENT });
  }),
  ...twice('plan of marking strips', 15, (document) => {
    const view = viewOf(document);
    return () => planStrips(view);
  }),
  ...twice('order list with CSV', 15, (document) => {
    const view = viewOf(document);
    return () => bomCsv(billOfMaterials(view), { separator: ';', decimalMark: '.', language: 'en', formulaGuard: 'designations' });
  }),
  {
    name: 'painting 1000 blocks on a canvas that does nothing',
    rounds: 10,
    prepare: () => {
      const scene = sceneWith(SMALL);
      return { run: () => paintCanvas(NOWHERE, scene, { scale: 0.01, x: 0, y: 0 }, { theme: LIGHT_THEME, fontFamily: FONT_FAMILY }) };
    },
  },
  {
    name: 'drawing.svg of 1000 blocks',
    rounds: 10,
    prepare: () => {
      const scene = sceneWith(SMALL);
      return { run: () => paintSvg(scene) };
    },
  },
  ...twice('marking.pdf', 3, output('marking.pdf')),
];
