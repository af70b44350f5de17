import { platesOf } from '../../shared/cabinet/index.ts';
import { type SceneContent, paintSvg, plateScene, projectScene } from '../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../shared/marking/index.ts';
import { parseRail } from '../../shared/notation/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { realLookup } from './real-library.ts';

const SHOWN: ReadonlySet<SceneContent> = new Set(['designations', 'strips']);

/** A mounting plate is drawn this many times smaller, so that its names can still be read on a card. */
const PLATE_SCALE = 4;

/** The picture of an example given as rail notation: its first mounting plate, or else its rails, as an SVG file. */
export function paintExample(notation: string): string {
  const parsed = parseRail(notation, realLookup());
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message.en ?? 'not rail notation');
  const view = viewOf(parsed.document);
  const [plate] = platesOf(view).values();
  if (plate) return paintSvg(plateScene(view, plate, { language: 'en', metrics: PLEX_METRICS, scale: PLATE_SCALE }), { fontFamily: 'sans-serif' });
  const scene = projectScene(view, {
    detail: 'full',
    language: 'en',
    metrics: PLEX_METRICS,
    show: SHOWN,
  });
  return paintSvg(scene, { fontFamily: 'sans-serif' });
}
