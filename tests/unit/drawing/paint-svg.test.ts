import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DARK_THEME, PRINT_THEME, type Scene, escapeXml, paintSvg, projectScene } from '../../../shared/drawing/index.ts';
import { box } from '../../../shared/drawing/box.ts';
import { arc, circle, line, polyline, rect, text } from '../../../shared/drawing/pen.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { um } from '../../../shared/units/index.ts';
import { run, sketchRail } from '../../support/rail-sketch.ts';
import { elementsOf, readXml, textOf } from '../../support/xml.ts';
import { OPTIONS, sketchScene } from './support.ts';

const sceneOf = (primitives: Scene['nodes'][number]['primitives'], extra: Partial<Scene['nodes'][number]> = {}): Scene => ({
  title: 'Test',
  bounds: box(-1000, -2000, 9000, 3000),
  nodes: [{ kind: 'item', layer: 'item', x: um(0), y: um(0), bounds: box(0, 0, 1, 1), primitives, ...extra }],
});

describe('paintSvg', () => {
  it('is drawn at 1:1 in millimetres', () => {
    const { attributes } = readXml(paintSvg(sceneOf([])));
    expect(attributes).toMatchObject({ width: '10mm', height: '5mm', viewBox: '-1 -2 10 5', xmlns: 'http://www.w3.org/2000/svg' });
  });

  it('writes each shape exact to the micrometre', () => {
    const svg = paintSvg(
      sceneOf([
        rect(5200, 1, 1234, 4000, { fill: 'ink' }, 260),
        line(0, 0, 1, -5, { stroke: 'ink', strokeWidth: 90, dash: [700, 500] }),
        polyline([0, 0, 5200, 1, 7, 8], true, { fill: 'ink', opacity: 0.25 }),
        polyline([0, 0, 5200, 1], false, { stroke: 'ink' }),
        circle(10, 20, 30, { fill: 'ink' }),
        arc(0, 0, 1000, 0, 90, { stroke: 'ink' }),
        text(100, 200, 'A & B', 2500, { fill: 'ink', anchor: 'middle', rotate: -90, weight: 'bold' }),
      ]),
    );
    const root = readXml(svg);
    const ink = PRINT_THEME.colors.ink;
    expect(elementsOf(root, 'rect')[1]!.attributes).toEqual({ x: '5.2', y: '0.001', width: '1.234', height: '4', rx: '0.26', fill: ink });
    expect(elementsOf(root, 'line')[0]!.attributes).toEqual({ x1: '0', y1: '0', x2: '0.001', y2: '-0.005', fill: 'none', stroke: ink, 'stroke-width': '0.09', 'stroke-dasharray': '0.7 0.5' });
    expect(elementsOf(root, 'polygon')[0]!.attributes).toEqual({ points: '0 0 5.2 0.001 0.007 0.008', fill: ink, opacity: '0.25' });
    // A hairline is as thin as paper shows it.
    expect(elementsOf(root, 'polyline')[0]!.attributes['stroke-width']).toBe('0.05');
    expect(elementsOf(root, 'circle')[0]!.attributes).toEqual({ cx: '0.01', cy: '0.02', r: '0.03', fill: ink });
    expect(elementsOf(root, 'path')[0]!.attributes['d']).toBe('M1 0A1 1 0 0 1 0 1');
    const written = elementsOf(root, 'text')[0]!;
    expect(textOf(written)).toBe('A & B');
    expect(written.attributes).toEqual({ x: '0.1', y: '0.2', 'font-size': '2.5', 'text-anchor': 'middle', 'font-weight': '700', transform: 'rotate(-90 0.1 0.2)', fill: ink });
  });

  it('keeps blanks as they are', () => {
    const written = (content: string) => elementsOf(readXml(paintSvg(sceneOf([text(0, 0, content, 2500, { fill: 'ink' })]))), 'text')[0]!;
    expect(written('a   b').attributes['xml:space']).toBe('preserve');
    expect(written(' a').attributes['xml:space']).toBe('preserve');
    expect(written('a b').attributes).not.toHaveProperty('xml:space');
  });

  it('defines a picture that occurs more than once only once', () => {
    const scene = sketchScene("ES 20xB B' EP ES");
    const root = readXml(paintSvg(scene));
    const defined = elementsOf(root, 'defs').flatMap((defs) => defs.children.filter((child) => typeof child !== 'string'));
    const uses = elementsOf(root, 'use');
    expect(defined).toHaveLength(2);
    expect(uses).toHaveLength(22);
    const ids = new Set(defined.map((child) => (typeof child === 'string' ? '' : child.attributes['id'])));
    for (const use of uses) expect(ids.has(use.attributes['xlink:href']!.slice(1))).toBe(true);
    const blocks = uses.filter((use) => use.attributes['xlink:href'] === uses[1]!.attributes['xlink:href']);
    expect(blocks.map((use) => Number(use.attributes['x']))).toEqual(Array.from({ length: 20 }, (_, k) => Number((11 + 5.2 * k).toFixed(3))));
  });

  it('names the record of every node and keeps layers apart', () => {
    const root = readXml(paintSvg(sketchScene('B:1 B:2')));
    const layers = elementsOf(root, 'g').filter((group) => group.attributes['id']?.startsWith('layer-'));
    expect(layers.map((group) => group.attributes['id'])).toEqual(['layer-rail', 'layer-item', 'layer-marker', 'layer-strip', 'layer-dimension', 'layer-caption']);
    expect(elementsOf(layers[0]!, 'g').some((group) => group.attributes['data-id'] === 'rail/R1')).toBe(true);
  });

  it('is the same text for the same scene', () => {
    const make = () => paintSvg(projectScene(viewOf(sketchRail('ES B:1 PE:PE EP ES')), OPTIONS));
    expect(make()).toBe(make());
  });

  it('has title, language, font and theme as asked for', () => {
    const root = readXml(paintSvg(sceneOf([]), { theme: DARK_THEME, fontFamily: '"My Font", sans-serif', language: 'de', description: 'Eine <Zeichnung>' }));
    expect(textOf(elementsOf(root, 'title')[0]!)).toBe('Test');
    expect(textOf(elementsOf(root, 'desc')[0]!)).toBe('Eine <Zeichnung>');
    expect(root.attributes).toMatchObject({ 'xml:lang': 'de', 'font-family': '"My Font", sans-serif' });
    expect(elementsOf(root, 'rect')[0]!.attributes['fill']).toBe(DARK_THEME.colors.paper);
  });

  it('stays well-formed whatever is written in a project', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 20 }), (designation, name) => {
        let document = sketchRail('B:1');
        document = run(document, { type: 'project.edit', fields: { name } });
        const view = viewOf(document);
        const scene = projectScene(view, OPTIONS);
        const hostile = { ...scene, title: designation, nodes: [...scene.nodes, ...sceneOf([text(0, 0, designation, 3000, { fill: 'ink' })]).nodes] };
        const root = readXml(paintSvg(hostile, { description: name }));
        expect(elementsOf(root, 'script')).toEqual([]);
        expect(elementsOf(root, 'text').map(textOf)).toContain(textOf(elementsOf(root, 'title')[0]!));
      }),
    );
  });
});

describe('escapeXml', () => {
  it('escapes signs and replaces what XML forbids', () => {
    expect(escapeXml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
    expect(escapeXml('a\u0000b\u001fc\ufffed\ud800e')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(escapeXml('Ω ² µ 😀 ä')).toBe('Ω ² µ 😀 ä');
  });
});
