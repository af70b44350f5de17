import { paintSvg, projectScene, type SceneContent } from '../../shared/drawing/index.ts';
import { PLEX_METRICS } from '../../shared/marking/index.ts';
import { parseRail } from '../../shared/notation/index.ts';
import { viewOf } from '../../shared/rail/index.ts';
import { realLookup } from './real-library.ts';

const SHOWN: ReadonlySet<SceneContent> = new Set(['designations', 'strips']);

/** The picture of an example given as rail notation: its rails as an SVG file. */
export function paintExample(notation: string): string {
  const parsed = parseRail(notation, realLookup());
  if (!parsed.ok) throw new Error(parsed.errors[0]?.message.en ?? 'not rail notation');
  const scene = projectScene(viewOf(parsed.document), {
    detail: 'full',
    language: 'en',
    metrics: PLEX_METRICS,
    show: SHOWN,
  });
  return paintSvg(scene, { fontFamily: 'sans-serif' });
}
