import { describe, expect, it } from 'vitest';
import { platesOf } from '../../../shared/cabinet/index.ts';
import {
  LIGHT_THEME,
  type SceneNode,
  drawingSheets,
  nodeBox,
  paintSvg,
  plateRailNodes,
  plateScene,
  projectScene,
  quarterTurned,
  railNodes,
} from '../../../shared/drawing/index.ts';
import { scaledNode } from '../../../shared/drawing/scaled-node.ts';
import { FONT_FAMILY, PLEX_METRICS } from '../../../shared/marking/index.ts';
import { type ProjectView, viewOf } from '../../../shared/rail/index.ts';
import { um } from '../../../shared/units/index.ts';
import { RUN, railOn, readCabinet } from '../../support/cabinet-sketch.ts';
import { OPTIONS, nodesOf, shapeBox, textsOf, within } from './support.ts';

const CABINET = `project "Cabinet"
plate MP1 width=400 height=300 depth=210
duct K1 plate=MP1 x=10 y=20 length=380 width=40 height=60
duct K2 plate=MP1 x=340 y=70 length=220 width=40 vertical
keepout "Door hinge" plate=MP1 x=10 y=230 width=80 height=60
${railOn('1', 20, 120)}${railOn('2', 280, 80, 'vertical')}`;

const view = viewOf(readCabinet(CABINET));
const plateOf = (of: ProjectView) => [...platesOf(of).values()][0]!;
const scene = (scale: number, of = view) => plateScene(of, plateOf(of), { language: 'en', metrics: PLEX_METRICS, scale });
const boxOf = (nodes: readonly SceneNode[]) => nodes.map(nodeBox);

describe('a node turned by a quarter', () => {
  it('keeps its shapes within its box, and has what was left on top', () => {
    const layout = view.layouts.get(view.index.rails[0]!.id)!;
    for (const node of railNodes(view, layout, { ...OPTIONS, show: new Set(['designations']) })) {
      const turned = quarterTurned(node);
      expect(turned.bounds.right - turned.bounds.left).toBe(node.bounds.bottom - node.bounds.top);
      expect(turned.y + turned.bounds.top).toBe(node.x + node.bounds.left);
      for (const shape of turned.primitives) {
        if (shape.type !== 'text') expect(within(shapeBox(shape), turned.bounds)).toBe(true);
      }
    }
  });

  it('comes back after four times', () => {
    const layout = view.layouts.get(view.index.rails[0]!.id)!;
    const nodes = railNodes(view, layout, { ...OPTIONS, show: new Set() });
    for (const node of nodes) {
      const around = quarterTurned(quarterTurned(quarterTurned(quarterTurned(node))));
      expect([around.x, around.y, around.bounds]).toEqual([node.x, node.y, node.bounds]);
      expect(around.primitives.filter(({ type }) => type === 'rect')).toEqual(node.primitives.filter(({ type }) => type === 'rect'));
    }
  });
});

describe('a mounting plate on paper', () => {
  it('shows everything that is fixed on it, where it is', () => {
    const drawn = scene(1);
    expect(nodesOf(drawn, 'plate')).toHaveLength(1);
    expect(nodesOf(drawn, 'duct').map(nodeBox)).toEqual([
      { left: 10_000, top: 20_000, right: 390_000, bottom: 60_000 },
      { left: 340_000, top: 70_000, right: 380_000, bottom: 290_000 },
    ]);
    expect(boxOf(nodesOf(drawn, 'keepout'))).toEqual([{ left: 10_000, top: 230_000, right: 90_000, bottom: 290_000 }]);
    const [lying, upright] = boxOf(nodesOf(drawn, 'rail'));
    expect(lying).toEqual({ left: 20_000, top: 102_500, right: 220_000, bottom: 137_500 });
    expect(upright).toEqual({ left: 262_500, top: 80_000, right: 297_500, bottom: 280_000 });
    expect(nodesOf(drawn, 'item')).toHaveLength(2 * 6);
  });

  it('says what things are called, how large they are, and where', () => {
    const words = textsOf(scene(1).nodes);
    expect(words).toContain('Mounting plate MP1');
    expect(words).toContain('400 × 300 mm   ·   cabinet depth 210 mm   ·   scale 1:1');
    expect(words).toContain('K1   40 × 60');
    expect(words).toContain('K2   40');
    expect(words).toContain('Door hinge');
    expect(words).toContain('R1   200 mm   40.4 of 210 mm depth');
    // Heights of centre lines and upper edges on the left, of upright things above.
    expect(words).toEqual(expect.arrayContaining(['20', '120', '280', '340', '400', '300']));
  });

  it('shrinks what is drawn, and no text', () => {
    const [whole, half] = [scene(1), scene(2)];
    const captions = (of: typeof whole) => nodesOf(of, 'caption').flatMap(({ primitives }) => primitives.flatMap((shape) => (shape.type === 'text' ? [shape.size] : [])));
    expect(Math.max(...captions(half))).toBe(Math.max(...captions(whole)));
    expect(nodeBox(nodesOf(half, 'plate')[0]!)).toEqual({ left: 0, top: 0, right: 200_000, bottom: 150_000 });
    expect(textsOf(half.nodes)).toContain('400 × 300 mm   ·   cabinet depth 210 mm   ·   scale 1:2');
  });

  it('says where nobody has said how deep the cabinet is', () => {
    const open = viewOf(readCabinet(`plate MP1 width=400 height=300\n${railOn('1', 20, 120)}`));
    expect(textsOf(scene(1, open).nodes).join(' ')).toContain('cabinet depth not said');
    expect(textsOf(scene(1, open).nodes).join(' ')).toContain('40.4 mm high');
  });

  it('lies within its bounds at every scale', () => {
    for (const scale of [1, 2, 5, 10]) {
      const drawn = scene(scale);
      for (const node of drawn.nodes) expect(within(nodeBox(node), drawn.bounds)).toBe(true);
    }
  });

  it('has less detail where it could not be seen', () => {
    const count = (scale: number) => scene(scale).nodes.reduce((sum, { primitives }) => sum + primitives.length, 0);
    expect(count(2)).toBeLessThan(count(1));
    expect(count(5)).toBeLessThan(count(2));
  });

  it('looks as it did', async () => {
    const svg = paintSvg(scene(2), { theme: LIGHT_THEME, fontFamily: `'${FONT_FAMILY}', sans-serif` });
    await expect(svg).toMatchFileSnapshot('golden/mounting-plate.svg');
  });
});

describe('rails on a plate', () => {
  it('are written on only where their detail is full', () => {
    const layout = view.layouts.get(view.index.rails[0]!.id)!;
    const marked = viewOf(readCabinet(`rail R1 210-112 length=200\nstrip -X1\n${RUN.replace('3x 2002-1204', '3x 2002-1204 labels=1..3')}`));
    const labelled = marked.layouts.get(marked.index.rails[0]!.id)!;
    const markers = (detail: 'full' | 'simple' | 'box') =>
      plateRailNodes(marked, labelled, { detail, language: 'en', metrics: PLEX_METRICS }).filter(({ kind }) => kind === 'marker').length;
    expect([markers('full'), markers('simple'), markers('box')]).toEqual([3, 0, 0]);
    expect(plateRailNodes(view, layout, { detail: 'box', language: 'en', metrics: PLEX_METRICS }).length).toBeGreaterThan(0);
  });

  it('shrink without gaps between neighbours', () => {
    const layout = view.layouts.get(view.index.rails[0]!.id)!;
    const items = railNodes(view, layout, { ...OPTIONS, show: new Set() }).filter(({ kind }) => kind === 'item');
    const scaled = items.map((node) => nodeBox(scaledNode(node, 10)));
    scaled.slice(1).forEach((box, at) => expect(Math.abs(box.left - (scaled[at]?.right ?? 0))).toBeLessThanOrEqual(1));
  });
});

describe('drawings with mounting plates', () => {
  it('have a sheet for each plate after those of the rails, at a customary scale', () => {
    const sheets = drawingSheets(view, OPTIONS);
    const plates = sheets.filter((sheet) => nodesOf(sheet, 'plate').length > 0);
    expect(plates).toHaveLength(1);
    expect(sheets.at(-1)).toBe(plates[0]);
    expect(textsOf(nodesOf(plates[0]!, 'caption'))).toContain(`Scale 1:2 · sheet ${sheets.length} of ${sheets.length}`);
    for (const node of plates[0]!.nodes) expect(within(nodeBox(node), plates[0]!.bounds)).toBe(true);
  });

  it('stand a tall plate upright, and shrink a large one until A3 holds it', () => {
    const tall = viewOf(readCabinet(`plate MP1 width=700 height=1600 depth=300\n${railOn('1', 20, 120)}`));
    const [sheet] = drawingSheets(tall, OPTIONS).filter((each) => nodesOf(each, 'plate').length > 0);
    expect(sheet!.bounds.bottom).toBeGreaterThan(sheet!.bounds.right);
    expect(sheet!.bounds.bottom).toBeLessThanOrEqual(420_000);
    expect(textsOf(sheet!.nodes).some((words) => words.startsWith('Scale 1:5'))).toBe(true);
  });

  it('make a sheet to measure where none holds a plate', () => {
    const vast = viewOf(readCabinet(`plate MP1 width=20000 height=2000\n${railOn('1', 20, 120)}`));
    const [sheet] = drawingSheets(vast, OPTIONS).filter((each) => nodesOf(each, 'plate').length > 0);
    for (const node of sheet!.nodes) expect(within(nodeBox(node), sheet!.bounds)).toBe(true);
  });

  it('show the plates of a project below its rails', () => {
    const drawn = projectScene(view, OPTIONS);
    const [plate] = nodesOf(drawn, 'plate');
    const caption = drawn.nodes.find(({ kind, id }) => kind === 'caption' && id === view.index.rails[0]!.id);
    expect(nodeBox(plate!).top).toBeGreaterThan(nodeBox(caption!).bottom);
    expect(nodeBox(plate!).right - nodeBox(plate!).left).toBe(um(400_000));
    for (const node of drawn.nodes) expect(within(nodeBox(node), drawn.bounds)).toBe(true);
  });
});
