import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBox, projectScene, railScene, stripSpans, dimensionRows, itemBox } from '../../../shared/drawing/index.ts';
import { layoutOf, viewOf } from '../../../shared/rail/index.ts';
import { mm, um } from '../../../shared/units/index.ts';
import { itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';
import { RAIL, RAIL_15, withFacts } from '../../support/sample-parts.ts';
import { OPTIONS, nodesOf, shapeBox, sketchProject, sketchScene, textsOf, within } from './support.ts';

const layoutFor = (sketch: string, options = {}) => {
  const view = viewOf(sketchRail(sketch, options));
  return { view, layout: layoutOf(view, railId(1))! };
};

describe('railScene', () => {
  it('puts every item at its place on the rail', () => {
    const { view, layout } = layoutFor("ES B:1 B':2 EP _12 ES PE:PE EP ES", { length: 200 });
    const items = nodesOf(railScene(view, layout, OPTIONS), 'item');
    expect(items.map(({ id, x, y }) => [id, x, y])).toEqual(layout.items.map((placed) => [placed.item.id, placed.x, 0]));
    items.forEach((node, index) => expect(nodeBox(node).right).toBe(layout.items[index]!.x + layout.items[index]!.width));
  });

  it('draws the rail to scale, with its slots where it is known to have them', () => {
    const rail = (part: typeof RAIL) => nodesOf(sketchScene('', { length: 500, rail: part }), 'rail')[0]!;
    expect(rail(RAIL).bounds).toEqual({ left: 0, top: -17_500, right: 500_000, bottom: 17_500 });
    expect(rail(RAIL_15).bounds).toMatchObject({ top: -7500, bottom: 7500 });
    const slots = (part: typeof RAIL) => rail(part).primitives.filter(({ type, fill }) => type === 'rect' && fill === 'paper');
    expect(slots(RAIL)).toEqual([]);
    const slotted = withFacts(RAIL, { 'rail.slotted': true });
    expect(slots(slotted)).toHaveLength(20);
    const other = withFacts(slotted, { 'rail.slotLength': mm(18), 'rail.slotPitch': mm(25), 'rail.slotWidth': mm(5.2) });
    expect(slots(other)[0]).toMatchObject({ width: 18_000, height: 5200 });
    for (const shape of slots(slotted)) expect(within(shapeBox(shape), rail(slotted).bounds)).toBe(true);
  });

  it('writes designations on the markers, one a level, within the block', () => {
    const scene = sketchScene('B:1 B:100 B:LANG-17 D:1.1/1.2 G:PE B');
    const markers = nodesOf(scene, 'marker');
    expect(textsOf(markers)).toEqual(['1', '100', 'LANG-17', '1.1', '1.2', 'PE']);
    const items = nodesOf(scene, 'item');
    for (const marker of markers) {
      const item = items.find(({ id }) => id === marker.id)!;
      expect(within(nodeBox(marker), nodeBox(item)), textsOf([marker]).join()).toBe(true);
    }
  });

  it('numbers the places that references count', () => {
    const positions = nodesOf(sketchScene('ES B B EP ES'), 'position');
    expect(textsOf(positions)).toEqual(['1', '2', '3', '5']);
    const deep = Math.max(...nodesOf(sketchScene('ES B B EP ES'), 'item').map((node) => nodeBox(node).bottom));
    for (const node of positions) expect(nodeBox(node).top).toBeGreaterThan(deep);
  });

  it('shows what it is asked for and nothing else', () => {
    const kinds = (show: readonly string[]) => new Set(sketchScene('B:1', {}, { show: new Set(show) as typeof OPTIONS.show }).nodes.map(({ kind }) => kind));
    expect(kinds([])).toEqual(new Set(['rail', 'item']));
    expect(kinds(['designations'])).toEqual(new Set(['rail', 'item', 'marker']));
    expect(kinds(['positions'])).toEqual(new Set(['rail', 'item', 'position']));
    expect(kinds(['strips'])).toEqual(new Set(['rail', 'item', 'strip']));
    expect(kinds(['dimensions'])).toEqual(new Set(['rail', 'item', 'dimension']));
    expect(kinds(['captions'])).toEqual(new Set(['rail', 'item', 'caption']));
  });

  it('gives equal items the same picture', () => {
    const items = nodesOf(sketchScene("B B B' B"), 'item');
    expect(items[0]!.primitives).toBe(items[1]!.primitives);
    expect(items[0]!.key).toBe(items[3]!.key);
    expect(items[2]!.key).not.toBe(items[0]!.key);
  });

  it('lays the mark of an item without width over its neighbours, where it stands', () => {
    const { view, layout } = layoutFor('B U B');
    const items = nodesOf(railScene(view, layout, OPTIONS), 'item');
    expect(items.map(({ id }) => id)).toEqual([0, 2, 1].map((index) => layout.items[index]!.item.id));
    const unknown = nodeBox(items[2]!);
    expect((unknown.left + unknown.right) / 2).toBe(layout.items[1]!.x);
    expect(itemBox(layout.items[1]!)).toMatchObject({ left: unknown.left, right: unknown.right });
  });

  it('marks findings, wide enough to be seen', () => {
    const marks = new Map([[railId(1), [{ from: mm(10), to: mm(10), severity: 'error' as const }, { from: mm(20), to: mm(60), severity: 'info' as const }]]]);
    const found = nodesOf(sketchScene('B', {}, { marks }), 'finding');
    expect(found).toHaveLength(2);
    expect(found[0]!.primitives.every(({ fill, stroke }) => (fill ?? stroke) === 'error')).toBe(true);
    const [narrow, wide] = found.map((node) => nodeBox(node));
    expect(narrow!.right - narrow!.left).toBeGreaterThan(1500);
    expect((narrow!.left + narrow!.right) / 2).toBeCloseTo(10_000, -3);
    expect(wide!.left).toBeLessThan(20_000);
    expect(wide!.right).toBeGreaterThan(60_000);
  });

  it('holds everything within its bounds', () => {
    const token = fc.constantFrom('B:1', "B'", 'PE:PE', 'G:3', 'D:1/2', 'EP', 'ES', 'TP', 'SEP', 'U:9', '_4 B', 'BC', 'L:LANGER-NAME');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 15 }), fc.integer({ min: 50, max: 900 }), (tokens, length) => {
        const scene = sketchScene(tokens.join(' '), { length });
        for (const node of scene.nodes) {
          expect(within(nodeBox(node), scene.bounds)).toBe(true);
          for (const shape of node.primitives) {
            const own = shapeBox(shape);
            const slack = 700;
            expect(within(own, { left: um(node.bounds.left - slack), right: um(node.bounds.right + slack), top: um(node.bounds.top - slack), bottom: um(node.bounds.bottom + slack) }), JSON.stringify(shape)).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('strips', () => {
  it('span their blocks, over gaps and plates, and end where another begins', () => {
    const { view, layout } = layoutFor('ES B:1 EP _20 B:2 ES', { length: 200 });
    expect(stripSpans(view, layout)).toEqual([{ strip: 'strip/-X1', tag: '-X1', from: layout.items[1]!.x, to: layout.items[3]!.x + 5200 }]);
    const none = layoutFor('B B', { strip: null });
    expect(stripSpans(none.view, none.layout)).toEqual([]);
  });

  it('carry their tag', () => {
    expect(textsOf(nodesOf(sketchScene('B:1 B:2'), 'strip'))).toEqual(['-X1']);
  });

  it('begin again behind blocks of no strip', () => {
    let document = sketchRail('B B B');
    document = run(document, { type: 'items.assignStrip', items: [itemsOf(document)[1]!.id], strip: null });
    const view = viewOf(document);
    expect(stripSpans(view, layoutOf(view, railId(1))!)).toHaveLength(2);
  });
});

describe('dimensions', () => {
  const rows = (sketch: string, options = {}, language: 'en' | 'de' = 'en') =>
    dimensionRows(layoutFor(sketch, options).layout, language).map((row) => row.map(({ labels }) => labels[0]));

  it('name equal neighbours together, runs with the free rail between, and the rail', () => {
    expect(rows('ES 20xB EP ES', { length: 200 })).toEqual([['6', '20 × 5.2 = 104', '0.8', '6'], ['5', '116.8', '78.2'], ['200']]);
    expect(rows('ES B ES _30 ES 2xB ES', { length: 200 })).toEqual([
      ['6', '5.2', '6', '6', '2 × 5.2 = 10.4', '6'],
      ['5', '17.2', '30', '22.4', '125.4'],
      ['200'],
    ]);
  });

  it('use the decimal mark of the language', () => {
    expect(rows('B B', { length: 100.5 }, 'de')).toEqual([['2 × 5,2 = 10,4'], ['5', '10,4', '85,1'], ['100,5']]);
  });

  it('give an empty rail its length, and items without width no dimension', () => {
    expect(rows('', { length: 350 })).toEqual([['350']]);
    expect(rows('U', { length: 350 })[0]).not.toContain('0');
  });

  it('write the longest wording that fits, and hang the figure where none does', () => {
    const figures = nodesOf(sketchScene('ES 20xB 2xB EP PE PE EP V ES', { length: 300 }), 'dimension').flatMap(({ primitives }) =>
      primitives.flatMap((shape) => (shape.type === 'text' ? [[shape.text, shape.rotate]] : [])),
    );
    expect(figures).toContainEqual(['22 × 5.2 = 114.4', 0]);
    expect(figures).toContainEqual(['0.8', -90]);
    expect(figures).toContainEqual(['2 × 5.2', 0]);
  });

  it('never run into each other', () => {
    const token = fc.constantFrom('B', 'PE', 'EP', 'ES', '_3 B', '_30 ES', 'G', 'TP');
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 14 }), (tokens) => {
        const { view, layout } = layoutFor(tokens.join(' '), { length: 400 });
        const nodes = nodesOf(railScene(view, layout, OPTIONS), 'dimension');
        const lines = [...new Set(nodes.map(({ primitives }) => (primitives[2]!.type === 'line' ? primitives[2]!.y1 : 0)))];
        const hanging = nodes.flatMap(({ primitives }) => primitives.filter((shape) => shape.type === 'text' && shape.rotate === -90));
        // What hangs from a line ends above the figures of the next.
        for (const shape of hanging) {
          if (shape.type !== 'text') continue;
          const below = lines.filter((y) => y > shape.y).toSorted((a, b) => a - b)[0];
          const end = shape.y + OPTIONS.metrics.measure(shape.text, shape.size);
          if (below !== undefined) expect(end).toBeLessThan(below - 2800);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('projectScene', () => {
  it('stacks the rails without overlap, in their order, under the title', () => {
    let document = sketchRail('ES B:1 ES', { length: 300 });
    document = sketchRail('ES L:1 SEP ES', { length: 500, into: document });
    document = sketchRail('', { length: 200, into: document });
    const scene = projectScene(viewOf(document), OPTIONS);
    const rails = nodesOf(scene, 'rail');
    expect(rails.map(({ id }) => id)).toEqual([railId(1), railId(2), railId(3)]);
    const tops = rails.map((node) => nodeBox(node).top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const extents = rails.map((rail, index) => {
      const own = scene.nodes.filter((node) => node.y === rail.y && index >= 0);
      return { top: Math.min(...own.map((node) => nodeBox(node).top)), bottom: Math.max(...own.map((node) => nodeBox(node).bottom)) };
    });
    extents.forEach((extent, index) => {
      if (index > 0) expect(extent.top).toBeGreaterThan(extents[index - 1]!.bottom);
    });
    expect(textsOf(nodesOf(scene, 'caption'))[0]).toBe('Sketch');
  });

  it('says how many items stand on no rail', () => {
    let document = sketchRail('B B');
    document = run(document, { type: 'rail.remove', rail: railId(1) });
    const words = (language: 'en' | 'de') => textsOf(nodesOf(projectScene(viewOf(document), { ...OPTIONS, language }), 'caption'));
    expect(words('en')).toContain('2 items stand on no rail.');
    expect(words('de')).toContain('2 Elemente sitzen auf keiner Tragschiene.');
  });

  it('has a title block: name, then what else is known of number, customer and author', () => {
    const captions = (fields: { number?: string; customer?: string; author?: string }) => {
      const document = run(sketchRail('B'), { type: 'project.edit', fields: { name: 'Pump', ...fields } });
      return textsOf(nodesOf(projectScene(viewOf(document), OPTIONS), 'caption'));
    };
    expect(captions({ number: 'P-1', customer: 'Waterworks', author: 'M. Weber' }).slice(0, 2)).toEqual(['Pump', 'P-1   ·   Waterworks   ·   M. Weber']);
    expect(captions({ customer: 'Waterworks' }).slice(0, 2)).toEqual(['Pump', 'Waterworks']);
    // Nothing is known but the name: the next text is the caption of the rail.
    expect(captions({}).slice(0, 2)).toEqual(['Pump', 'R1']);
  });

  it('is called by name and number, or by what it shows where it has neither', () => {
    const title = (fields: { name: string; number?: string }, language: 'en' | 'de' = 'en') =>
      projectScene(viewOf(run(sketchRail('B'), { type: 'project.edit', fields })), { ...OPTIONS, language }).title;
    expect(title({ name: 'Pump', number: 'P-1' })).toBe('Pump · P-1');
    expect(title({ name: '', number: 'P-1' })).toBe('P-1');
    expect(title({ name: '' })).toBe('Terminal rails');
    expect(title({ name: '' }, 'de')).toBe('Klemmenschienen');
  });

  it('says in the singular that one item stands on no rail', () => {
    const document = run(sketchRail('B'), { type: 'rail.remove', rail: railId(1) });
    const words = (language: 'en' | 'de') => textsOf(nodesOf(projectScene(viewOf(document), { ...OPTIONS, language }), 'caption'));
    expect(words('en')).toContain('One item stands on no rail.');
    expect(words('de')).toContain('Ein Element sitzt auf keiner Tragschiene.');
    expect(textsOf(nodesOf(projectScene(viewOf(sketchRail('B')), OPTIONS), 'caption')).join()).not.toContain('no rail');
  });

  it('names article, profile and length of each rail in the language', () => {
    const scene = sketchProject('', { length: 437.5 }, { language: 'de' });
    expect(textsOf(nodesOf(scene, 'caption')).join(' | ')).toContain('210-112   ·   35 × 7,5   ·   437,5 mm');
  });
});
