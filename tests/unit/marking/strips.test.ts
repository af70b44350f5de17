import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pitchOf, planStrips, splitStrip } from '../../../shared/marking/index.ts';
import { itemsOnRail, recordsOf, UNPLACED } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { itemsOf, railId, run, sketchRail, stripId, type SketchOptions } from '../../support/rail-sketch.ts';
import { BLOCK, makePart, withFacts } from '../../support/sample-parts.ts';

const plan = (sketch: string, options?: SketchOptions) => planStrips(viewOf(sketchRail(sketch, options)));
const labels = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `B:${from + index}`).join(' ');

describe('planStrips', () => {
  it('puts the twenty blocks of a centred run at their true positions', () => {
    const { strips, unprintable } = plan(`ES ${labels(1, 20)} EP ES`, { length: 200, margin: 0, centred: true });
    expect(unprintable).toEqual([]);
    expect(strips).toHaveLength(1);
    const [strip] = strips;
    expect(strip).toMatchObject({ tag: '-X1', railName: 'R1', start: mm(47.6), end: mm(151.6), length: mm(104), levels: 1, piece: 1, pieces: 1 });
    expect(strip!.fields.map(({ centre }) => centre)).toEqual(Array.from({ length: 20 }, (_, k) => mm(47.6 + 5.2 * (k + 1) - 2.6)));
    expect(strip!.fields[0]!.centre).toBe(mm(50.2));
    expect(strip!.fields[19]!.centre).toBe(mm(149));
    expect(strip!.fields[0]!.centre - strip!.start).toBe(2600);
    expect(strip!.fields[19]!.centre - strip!.start).toBe(101_400);
    expect(strip!.fields.map((field) => field.labels)).toEqual(Array.from({ length: 20 }, (_, k) => [String(k + 1)]));
  });

  it('passes over end plates between blocks and leaves out those behind the last', () => {
    const { strips } = plan('ES B:1 EP B:2 EP EP ES');
    expect(strips).toHaveLength(1);
    expect(strips[0]!.fields.map(({ width, labels: texts }) => [width, texts])).toEqual([
      [5200, ['1']],
      [800, []],
      [5200, ['2']],
    ]);
    expect(strips[0]!.length).toBe(mm(11.2));
  });

  it.each([
    ['an end stop', 'B:1 ES B:2'],
    ['a partition', 'B:1 TP B:2'],
    ['a separator', 'B:1 SEP B:2'],
    ['a device', 'B:1 BC B:2'],
    ['a gap', 'B:1 _3 B:2'],
    ['an item of unknown width', 'B:1 U B:2'],
  ])('is separated by %s', (_what, sketch) => {
    const { strips } = plan(sketch);
    expect(strips.map(({ fields, piece, pieces }) => [fields.length, piece, pieces])).toEqual([
      [1, 1, 2],
      [1, 2, 2],
    ]);
  });

  it('ends where another strip begins, and numbers the pieces of each tag across rails', () => {
    let document = sketchRail('B:1 B:2');
    document = sketchRail('B:3', { into: document });
    const items = itemsOf(document);
    document = run(document, { type: 'strip.add', id: stripId('-X2'), tag: '-X2' });
    document = run(document, { type: 'items.assignStrip', items: [items[1]!.id], strip: stripId('-X2') });
    const { strips } = planStrips(viewOf(document));
    expect(strips.map(({ tag, railName, piece, pieces }) => [tag, railName, piece, pieces])).toEqual([
      ['-X1', 'R1', 1, 2],
      ['-X2', 'R1', 1, 1],
      ['-X1', 'R2', 2, 2],
    ]);
  });

  it('marks each level of a multi-level block', () => {
    const { strips } = plan('D:1.1/1.2 D:2.1 B:3');
    expect(strips).toHaveLength(1);
    expect(strips[0]!.levels).toBe(2);
    expect(strips[0]!.fields.map((field) => field.labels)).toEqual([['1.1', '1.2'], ['2.1'], ['3']]);
  });

  it('prints blocks of no strip under the name of their rail, if they have a label', () => {
    expect(plan('B B', { strip: null }).strips).toEqual([]);
    const { strips } = plan('B:1 B', { strip: null });
    expect(strips).toHaveLength(1);
    expect(strips[0]).toMatchObject({ tag: 'R1', length: mm(10.4) });
    expect(strips[0]).not.toHaveProperty('strip');
  });

  it('gives a strip for unlabelled blocks too: it can be written on by hand', () => {
    expect(plan('B B').strips[0]!.fields.map((field) => field.labels)).toEqual([[undefined], [undefined]]);
  });

  it('names labelled items for which nothing can be printed', () => {
    let document = sketchRail('B:1 U:2 U');
    const items = itemsOf(document);
    expect(planStrips(viewOf(document)).unprintable).toEqual([{ item: items[1]!.id, reason: 'unknownWidth' }]);
    document = run(document, { type: 'rail.remove', rail: railId(1) });
    const loose = itemsOnRail(viewOf(document).index, UNPLACED);
    expect(loose).toHaveLength(3);
    expect(planStrips(viewOf(document))).toEqual({
      strips: [],
      unprintable: [loose[0], loose[1]].map((item) => ({ item: item!.id, reason: 'unplaced' })),
    });
  });

  it('names items whose width no document confirms', () => {
    const doubtful = { ...BLOCK, key: 'wago:doubtful' as const, article: 'doubtful' };
    const attributes = { ...doubtful.attributes, 'geometry.width': { ...BLOCK.attributes['geometry.width']!, confirmed: false } };
    const document = sketchRail('B:1 Q:2', { parts: { Q: { ...doubtful, attributes } } });
    expect(planStrips(viewOf(document)).strips[0]!.unconfirmed).toEqual([itemsOf(document)[1]!.id]);
  });

  it('centres an odd width to the micrometre below', () => {
    const odd = makePart('X', 'odd', 'through-terminal', { 'geometry.width': mm(5.151) });
    expect(plan('Q:1', { parts: { Q: odd }, margin: 0 }).strips[0]!.fields[0]).toMatchObject({ x: 0, width: 5151, centre: 2575 });
  });

  it('says nothing about an empty project', () => {
    expect(plan('')).toEqual({ strips: [], unprintable: [] });
    expect(plan('ES EP ES')).toEqual({ strips: [], unprintable: [] });
  });

  it('covers every labelled block of known width exactly once, at its place on the rail', () => {
    const token = fc.constantFrom('B:1', 'B', "B':2", 'PE:PE', 'G:3', 'D:1.1/1.2', 'EP', 'ES', 'TP', 'SEP', 'U:9', '_4', '_0.5', 'BC');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 25 }), (tokens) => {
        const sketch = tokens.join(' ').replace(/(_\S+ ?)+$/, '').replace(/(_\S+ )+(?=_)/g, '');
        const view = viewOf(sketchRail(sketch));
        const { strips, unprintable } = planStrips(view);
        const placed = [...view.layouts.values()].flatMap((layout) => layout.items);
        const covered = strips.flatMap(({ fields }) => fields);
        for (const { item, x, width } of covered) {
          const own = placed.find((candidate) => candidate.item.id === item)!;
          expect([x, width]).toEqual([own.x, own.width]);
        }
        const blocks = placed.filter(({ role, widthKnown }) => role === 'block' && widthKnown).map(({ item }) => item.id);
        expect(covered.filter((field) => field.labels.length > 0).map((field) => field.item)).toEqual(blocks);
        for (const strip of strips) {
          expect(strip.length).toBe(strip.end - strip.start);
          expect(strip.fields.reduce((sum, { width }) => sum + width, 0)).toBe(strip.length);
        }
        expect(unprintable).toHaveLength(placed.filter(({ part, item }) => part.article === '1SNK505010R0000' && item.levels[0]?.designation).length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('splitStrip', () => {
  const twenty = plan(labels(1, 20)).strips[0]!;

  it('leaves a strip that fits in one piece', () => {
    expect(splitStrip(twenty, mm(104))).toHaveLength(1);
    expect(splitStrip(twenty, mm(104))[0]).toMatchObject({ start: twenty.start, end: twenty.end, length: mm(104) });
  });

  it('cuts at edges of blocks only', () => {
    const segments = splitStrip(twenty, mm(50));
    expect(segments.map(({ fields }) => fields.length)).toEqual([9, 9, 2]);
    expect(segments.map(({ length }) => length)).toEqual([46_800, 46_800, 10_400]);
    expect(splitStrip(twenty, mm(46.8)).map(({ fields }) => fields.length)).toEqual([9, 9, 2]);
    expect(splitStrip(twenty, mm(46.799)).map(({ fields }) => fields.length)).toEqual([8, 8, 4]);
  });

  it('gives a block wider than the sheet a segment of its own', () => {
    expect(splitStrip(twenty, mm(1))).toHaveLength(20);
  });

  it('loses nothing and leaves no room between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 120_000 }), (longest) => {
        const segments = splitStrip(twenty, mm(longest / 1000));
        expect(segments.flatMap(({ fields }) => fields)).toEqual(twenty.fields);
        segments.forEach((segment, index) => {
          if (segment.fields.length > 1) expect(segment.length).toBeLessThanOrEqual(longest);
          if (index > 0) expect(segment.start).toBe(segments[index - 1]!.end);
        });
      }),
    );
  });
});

describe('pitchOf', () => {
  it('is the one width of all blocks, whatever plates lie between', () => {
    expect(pitchOf(plan('B:1 EP B:2').strips[0]!)).toBe(5200);
    expect(pitchOf(plan('B:1 G:2').strips[0]!)).toBeUndefined();
    expect(pitchOf({ fields: [] })).toBeUndefined();
  });
});

it('uses the snapshot of the document', () => {
  const wide = withFacts(BLOCK, { 'geometry.width': mm(6) });
  const document = sketchRail('B:1 B:2', { parts: { B: wide } });
  expect(recordsOf(document, 'part').some(({ part }) => part === wide)).toBe(true);
  expect(planStrips(viewOf(document)).strips[0]!.length).toBe(mm(12));
});
