import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SceneNode, dimensionRows, itemBox, nodeBox, railScene, stripSpans } from '../../../shared/drawing/index.ts';
import { findItem, findPart } from '../../../shared/project/index.ts';
import { endOf, layoutOf, metricsOf, viewOf } from '../../../shared/rail/index.ts';
import { mm, um } from '../../../shared/units/index.ts';
import { arbitrarySketch } from '../../support/arbitrary-edits.ts';
import { itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';
import { OPTIONS, nodesOf, textsOf } from './support.ts';

interface Made {
  readonly sketch: string;
  readonly length: number;
  readonly centred: boolean;
  readonly anchor: readonly [number, number] | null;
}
const made: fc.Arbitrary<Made> = fc.record({
  sketch: arbitrarySketch,
  length: fc.integer({ min: 30, max: 500 }),
  centred: fc.boolean(),
  anchor: fc.option(fc.tuple(fc.nat(12), fc.nat(300))),
});

function build({ sketch, length, centred, anchor }: Made) {
  let document = sketchRail(sketch, { length, centred });
  const item = anchor === null ? undefined : itemsOf(document)[anchor[0]];
  if (item && anchor) document = run(document, { type: 'items.setAnchor', item: item.id, anchor: mm(anchor[1]) });
  const view = viewOf(document);
  const layout = layoutOf(view, railId(1));
  if (!layout) throw new Error('no layout');
  return { document, view, layout, scene: railScene(view, layout, OPTIONS) };
}

describe('the drawing of a rail and its layout', () => {
  it('agree to the micrometre on where every item is', () => {
    fc.assert(
      fc.property(made, (options) => {
        const { layout, scene } = build(options);
        const items = new Map(nodesOf(scene, 'item').map((node) => [node.id, node]));
        expect(items.size).toBe(layout.items.length);
        for (const placed of layout.items) {
          const node = items.get(placed.item.id);
          if (!node) throw new Error('not drawn');
          const box = nodeBox(node);
          if (placed.widthKnown) expect([box.left, box.right]).toEqual([placed.x, endOf(placed)]);
          // What may be hit with the pointer is what is drawn.
          expect(itemBox(placed)).toEqual(box);
        }
        const rail = nodesOf(scene, 'rail')[0];
        expect(rail && [nodeBox(rail).left, nodeBox(rail).right]).toEqual([0, options.length * 1000]);
      }),
      { numRuns: 150 },
    );
  });

  it('number every item that is wide enough by its place, from 1', () => {
    fc.assert(
      fc.property(made, (options) => {
        const { layout, scene } = build(options);
        const numbers = nodesOf(scene, 'position').map((node) => [node.id, textsOf([node])[0]]);
        expect(numbers).toEqual(layout.items.flatMap(({ item, width }, at) => (width >= 1500 ? [[item.id, String(at + 1)]] : [])));
      }),
      { numRuns: 80 },
    );
  });

  it('frame each strip from its first block to its last', () => {
    fc.assert(
      fc.property(made, (options) => {
        const { view, layout, scene } = build(options);
        const frames = nodesOf(scene, 'strip');
        const spans = stripSpans(view, layout);
        expect(frames.map(({ id }) => id)).toEqual(spans.map(({ strip }) => strip));
        frames.forEach((frame, at) => {
          const span = spans[at];
          const [bracket] = frame.primitives.flatMap((shape) => (shape.type === 'line' ? [shape] : []));
          // The bracket stands within the span by half its line, 0.26 mm wide.
          expect(bracket && span && [bracket.x1 - 130, bracket.x2 + 130]).toEqual(span && [span.from, span.to]);
        });
      }),
      { numRuns: 80 },
    );
  });
});

describe('the dimensions of a rail', () => {
  const value = (label: string): number => Math.round(Number(label) * 1000);
  /** The length that a label says: `20 × 5.2 = 104` says 104. */
  const said = (label: string): number => value(label.split(' = ').at(-1) ?? label);

  it('say the distances that they span, in every wording', () => {
    fc.assert(
      fc.property(made, (options) => {
        const { layout } = build(options);
        for (const { from, to, labels } of dimensionRows(layout, 'en').flat()) {
          expect(said(labels[0])).toBe(to - from);
          expect(said(labels.at(-1) ?? '')).toBe(to - from);
          const [, count, each] = /^(\d+) × ([\d.]+) = /.exec(labels[0]) ?? [];
          if (count !== undefined && each !== undefined) expect(Number(count) * value(each)).toBe(to - from);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('add up: the items to the nominal width, runs and free rail to the length of the rail', () => {
    fc.assert(
      fc.property(made.map((options) => ({ ...options, anchor: null })), (options) => {
        const { view, layout } = build(options);
        if (layout.items.length === 0) return;
        const rows = dimensionRows(layout, 'de');
        const whole = rows.at(-1)?.[0];
        expect(whole && [whole.from, whole.to]).toEqual([0, options.length * 1000]);
        const spans = rows.at(-2) ?? [];
        const known = layout.items.some(({ width }) => width > 0);
        const pieces = known ? (rows[0] ?? []) : [];
        expect(pieces.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(metricsOf(view, layout).width);
        // Without overlaps the row has no holes either, but for steps too small to part a run.
        const inside = layout.start >= 0 && layout.end <= options.length * 1000;
        if (inside) expect(Math.abs(spans.reduce((sum, { from, to }) => sum + to - from, 0) - options.length * 1000)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the designations on the drawing', () => {
  it('are those of the items, level by level, each on its own item', () => {
    const sketch = fc.array(fc.constantFrom('B:1', 'B:PE', "B':22", 'D:1.1/1.2', 'D:7', 'G:L1', 'ES', 'EP', 'B', 'U:9'), { maxLength: 12 });
    fc.assert(
      fc.property(sketch, (tokens) => {
        const { document, scene } = build({ sketch: tokens.join(' '), length: 400, centred: false, anchor: null });
        const markers = new Map(nodesOf(scene, 'marker').map((node): [SceneNode['id'], SceneNode] => [node.id, node]));
        for (const item of itemsOf(document)) {
          const designations = item.levels.flatMap(({ designation }) => designation ?? []);
          const width = findPart(document, item.part)?.attributes['geometry.width'];
          const marker = markers.get(item.id);
          // A block of unknown width is a red mark and has nothing to write on.
          expect(marker ? textsOf([marker]) : []).toEqual(width === undefined ? [] : designations);
        }
        for (const id of markers.keys()) expect(id && findItem(document, id as never)).toBeDefined();
      }),
      { numRuns: 80 },
    );
  });

  it('are turned and shrunk rather than let out of their field', () => {
    const { scene } = build({ sketch: 'B:1 B:10 B:100 B:1000 B:LANGER-NAME-17', length: 400, centred: false, anchor: null });
    const texts = nodesOf(scene, 'marker').flatMap(({ primitives }) => primitives.flatMap((shape) => (shape.type === 'text' ? [shape] : [])));
    const lengths = texts.map(({ text, size, weight }) => OPTIONS.metrics.measure(text, size, weight));
    texts.forEach(({ rotate }, at) => {
      // A field is 4.5 mm wide and 4.7 mm long.
      expect(lengths[at]).toBeLessThanOrEqual(rotate === 0 ? um(4500) : um(4700));
    });
    const sizes = texts.map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});
