import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  A4_SHEET,
  DARK_THEME,
  LIGHT_THEME,
  PRINT_THEME,
  type Primitive,
  type Scene,
  drawingSheets,
  markingSheets,
  paintCanvas,
  paintSvg,
  projectScene,
} from '../../../shared/drawing/index.ts';
import { box } from '../../../shared/drawing/box.ts';
import { arc, circle, line, polyline, rect, text } from '../../../shared/drawing/pen.ts';
import { PLEX_METRICS } from '../../../shared/marking/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { um } from '../../../shared/units/index.ts';
import { exampleFiles } from '../../support/examples.ts';
import { type PaintedShape, differences, shapeCanvas, shapesOfSvg } from '../../support/painted-shapes.ts';
import { OPTIONS, sketchScene } from './support.ts';

const THEMES = [LIGHT_THEME, DARK_THEME, PRINT_THEME] as const;
const THINNEST_ON_PAPER = 50;

function onScreen(scene: Scene, theme: (typeof THEMES)[number]): readonly PaintedShape[] {
  const { ctx, shapes } = shapeCanvas();
  paintCanvas(ctx, scene, { scale: 1, x: 0, y: 0 }, { theme, fontFamily: 'Test' });
  return shapes.map((shape) => ({ ...shape, lineWidth: shape.stroke === 'none' ? 0 : Math.max(shape.lineWidth, THINNEST_ON_PAPER) }));
}

function inFile(scene: Scene, theme: (typeof THEMES)[number]): readonly PaintedShape[] {
  const [ground, ...shapes] = shapesOfSvg(paintSvg(scene, { theme }));
  const { left, top, right, bottom } = scene.bounds;
  expect(ground).toMatchObject({ form: 'rect', at: [left, top, right - left, bottom - top, 0], fill: theme.colors.paper });
  return shapes;
}

const sceneOf = (...primitives: readonly Primitive[]): Scene => ({
  title: '',
  bounds: box(-1000, -1000, 9000, 9000),
  nodes: [{ kind: 'item', layer: 'item', x: um(700), y: um(-300), bounds: box(0, 0, 1, 1), primitives }],
});

/** Drawing, sheets and marking strips of every example. */
function exampleScenes(): readonly (readonly [string, Scene])[] {
  return exampleFiles().flatMap(({ name, document }) => {
    const view = viewOf(document);
    return [
      [name, projectScene(view, OPTIONS)],
      ...drawingSheets(view, OPTIONS).map((sheet, index) => [`${name}, sheet ${index + 1}`, sheet] as const),
      ...markingSheets(view, { ...A4_SHEET, language: 'de', metrics: PLEX_METRICS }).map((sheet, index) => [`${name}, markings ${index + 1}`, sheet] as const),
    ] as const;
  });
}

describe('what is on the screen is what is in the file', () => {
  it.each<[string, Primitive, Partial<PaintedShape>]>([
    ['a rectangle', rect(0, 0, 5200, 48_500, { fill: 'ink' }), { form: 'rect', at: [700, -300, 5200, 48500, 0], stroke: 'none' }],
    ['a rounded one with its line', rect(10, 20, 300, 400, { fill: 'ink', stroke: 'error', strokeWidth: 90 }, 50), { form: 'rect', at: [710, -280, 300, 400, 50], lineWidth: 90 }],
    ['a line with dashes', line(1, 2, 3, 4, { stroke: 'ink', strokeWidth: 70, dash: [700, 500] }), { form: 'polyline', at: [701, -298, 703, -296], dash: [700, 500] }],
    ['a hairline', line(0, 0, 5, 5, { stroke: 'ink' }), { lineWidth: THINNEST_ON_PAPER }],
    ['an open outline', polyline([0, 0, 10, 0, 10, 10], false, { stroke: 'ink' }), { form: 'polyline', at: [700, -300, 710, -300, 710, -290] }],
    ['a closed outline', polyline([0, 0, 10, 0, 10, 10], true, { fill: 'ink' }), { form: 'polygon', at: [700, -300, 710, -300, 710, -290], stroke: 'none' }],
    ['a circle', circle(100, 200, 30, { fill: 'recess', opacity: 0.5 }), { form: 'circle', at: [800, -100, 30], opacity: 0.5 }],
    ['a small arc', arc(0, 0, 1000, 0, 90, { stroke: 'ink' }), { form: 'small arc', at: [1000, 1700, -300, 700, 700] }],
    ['a large arc', arc(0, 0, 1000, 0, 270, { stroke: 'ink' }), { form: 'large arc', at: [1000, 1700, -300, 700, -1300] }],
    ['half a circle', arc(0, 0, 1000, 0, 180, { stroke: 'ink' }), { form: 'small arc', at: [1000, 1700, -300, -300, -300] }],
    ['text', text(0, 0, 'A & B', 2500, { fill: 'ink' }), { form: 'text "A & B" start 0', at: [700, -300, 2500] }],
    ['text that is turned', text(5, 6, '-X1', 3000, { fill: 'ink', anchor: 'end', weight: 'bold', rotate: -90 }), { form: 'bold text "-X1" end -90', at: [705, -294, 3000] }],
  ])('%s', (_, primitive, expected) => {
    const scene = sceneOf(primitive);
    expect(inFile(scene, LIGHT_THEME)).toMatchObject([expected]);
    expect(differences(onScreen(scene, LIGHT_THEME), inFile(scene, LIGHT_THEME))).toEqual([]);
  });

  it('shape by shape, in the same order and colours, whatever stands on the rail', () => {
    const token = fc.constantFrom('B:1', "B':2", 'PE:PE', 'G:3', 'D:1/2', 'EP', 'ES', 'TP', 'SEP', 'U:9', '_4 B', 'BC', 'V', 'O:LANG-17');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), fc.constantFrom(...THEMES), fc.constantFrom('full' as const, 'simple' as const, 'box' as const), (tokens, theme, detail) => {
        const scene = sketchScene(tokens.join(' '), {}, { detail });
        expect(differences(onScreen(scene, theme), inFile(scene, theme))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('for the examples: drawing, sheets and marking strips', () => {
    const scenes = exampleScenes();
    expect(scenes.length).toBeGreaterThanOrEqual(9);
    for (const [name, scene] of scenes) {
      const file = inFile(scene, PRINT_THEME);
      expect(file.length, name).toBe(scene.nodes.reduce((sum, { primitives }) => sum + primitives.length, 0));
      expect(differences(onScreen(scene, PRINT_THEME), file), name).toEqual([]);
    }
  });
});
