import { describe, expect, it } from 'vitest';
import { DRAWING_CONTENT, LIGHT_THEME, paintSvg, projectScene } from '../../../shared/drawing/index.ts';
import { FONT_FAMILY, PLEX_METRICS } from '../../../shared/marking/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { readNotation } from '../../support/examples.ts';

/** One of each: what the drawings look like, kept as files that a person can open and compare. */
const PICTURES: Readonly<Record<string, string>> = {
  'through-and-ground': `project "Through and ground"
rail R1 210-112 length=120
249-116
strip -X1
2x 2002-1201 labels=1,2
2x 2002-1204 labels=3,4
2002-1201 label=5 turned
2002-1207 label=PE
strip -
2002-1292
249-116`,
  'multi-level-and-large': `project "Levels and sizes"
rail R1 210-118 length=150
249-116
strip -X2
2x 2002-2201 labels=1.1/1.2,2.1/2.2
2002-3201 label=3.1/3.2/3.3
2016-1201 label=L1
2016-1204 label=N
2016-1207 label=PE
2002-1671 label=9`,
};

describe('drawings', () => {
  it.each(Object.entries(PICTURES))('look as they did: %s', async (name, notation) => {
    const scene = projectScene(viewOf(readNotation(notation)), { detail: 'full', language: 'en', metrics: PLEX_METRICS, show: DRAWING_CONTENT });
    await expect(paintSvg(scene, { theme: LIGHT_THEME, fontFamily: `'${FONT_FAMILY}', sans-serif` })).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});
