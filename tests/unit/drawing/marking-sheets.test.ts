import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { A4_SHEET, PRINTER_MARGIN, type Scene, type SheetOptions, growBox, markingSheets, nodeBox } from '../../../shared/drawing/index.ts';
import { PLEX_METRICS, planStrips } from '../../../shared/marking/index.ts';
import type { Document } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { itemsOf, railId, run, sketchRail, stripId } from '../../support/rail-sketch.ts';
import { BLOCK } from '../../support/sample-parts.ts';
import { nodesOf, shapeBox, textsOf, within } from './support.ts';

const OPTIONS: SheetOptions = { ...A4_SHEET, language: 'en', metrics: PLEX_METRICS };
const sheets = (document: Document, options: Partial<SheetOptions> = {}) => markingSheets(viewOf(document), { ...OPTIONS, ...options });
const labels = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `B:${from + index}`).join(' ');
const captions = (scene: Scene) => textsOf(nodesOf(scene, 'caption'));

/** Where each label of a sheet is centred, from the left edge of the sheet. */
const centres = (scene: Scene) =>
  nodesOf(scene, 'marker').map((node) => {
    const box = nodeBox(node);
    return (box.left + box.right) / 2;
  });

describe('markingSheets', () => {
  it('places every label by its own distance from the start of the strip', () => {
    const [sheet] = sheets(sketchRail(`ES ${labels(1, 20)} EP ES`, { length: 200 }));
    expect(textsOf(nodesOf(sheet!, 'marker'))).toEqual(Array.from({ length: 20 }, (_, k) => String(k + 1)));
    expect(centres(sheet!)).toEqual(Array.from({ length: 20 }, (_, k) => 12_000 + 2600 + 5200 * k));
    for (const node of nodesOf(sheet!, 'marker')) {
      const [text] = node.primitives;
      expect(text?.type === 'text' && text.anchor === 'middle' && text.x + node.x).toBe(centres(sheet!)[nodesOf(sheet!, 'marker').indexOf(node)]);
    }
  });

  it('marks where to cut: at both ends and both sides, outside the strip', () => {
    const [sheet] = sheets(sketchRail(labels(1, 20)));
    const strip = nodesOf(sheet!, 'strip')[0]!;
    const marks = strip.primitives.filter(({ stroke }) => stroke === 'ink').map(shapeBox);
    expect(marks).toHaveLength(8);
    expect(new Set(marks.filter(({ left, right }) => left === right).map(({ left }) => left))).toEqual(new Set([0, 104_000]));
    expect(new Set(marks.filter(({ top, bottom }) => top === bottom).map(({ top }) => top))).toEqual(new Set([0, 11_000]));
    for (const mark of marks) {
      const inside = mark.left < 104_000 && mark.right > 0 && mark.top < 11_000 && mark.bottom > 0;
      expect(inside).toBe(false);
    }
    // A tick at every edge between two blocks, at both sides.
    expect(strip.primitives.filter(({ stroke }) => stroke === 'ink-soft')).toHaveLength(2 * 19);
  });

  it('splits at edges of blocks, numbers the segments and begins each at the left', () => {
    const [sheet] = sheets(sketchRail(labels(1, 60)));
    expect(captions(sheet!)).toEqual(expect.arrayContaining(['-X1 (1/2) · R1 · 260 mm · 50×5.2 mm', '-X1 (2/2) · R1 · 52 mm · 10×5.2 mm']));
    expect(centres(sheet!)[50]).toBe(14_600);
  });

  it('numbers the segments of a tag across runs and rails', () => {
    const document = sketchRail('B:3 B:4', { into: sketchRail('B:1 ES B:2') });
    expect(captions(sheets(document)[0]!).filter((text) => text.startsWith('-X1')).map((text) => text.split(' · ')[0])).toEqual(['-X1 (1/3)', '-X1 (2/3)', '-X1 (3/3)']);
  });

  it('gives each level a strip of its own, the highest first', () => {
    const [sheet] = sheets(sketchRail('D:1.1/1.2 D:2.1/2.2'));
    expect(captions(sheet!).filter((text) => text.startsWith('-X1'))).toEqual([
      '-X1 · level 2/2 · R1 · 10.4 mm · 2×5.2 mm',
      '-X1 · level 1/2 · R1 · 10.4 mm · 2×5.2 mm',
    ]);
    expect(textsOf(nodesOf(sheet!, 'marker'))).toEqual(['1.2', '2.2', '1.1', '2.1']);
  });

  it('writes labels of one kind in one size, and turned ones not much larger', () => {
    const [sheet] = sheets(sketchRail('B:1 B:12 B:100 G:X B:1000'));
    const written = nodesOf(sheet!, 'marker').flatMap(({ primitives }) => primitives.flatMap((shape) => (shape.type === 'text' ? [shape] : [])));
    const upright = new Set(written.filter(({ rotate }) => rotate === 0).map(({ size }) => size));
    const turned = new Set(written.filter(({ rotate }) => rotate !== 0).map(({ size }) => size));
    expect([upright.size, turned.size]).toEqual([1, 1]);
    expect([...turned][0]).toBeLessThanOrEqual(Math.round([...upright][0]! * 1.25));
  });

  it('names labels that are too long, and keeps them on their strip all the same', () => {
    const [sheet] = sheets(sketchRail('B:1 B:EINE-LANGE-BEZEICHNUNG'));
    expect(captions(sheet!)).toContain('Text too long for its block: -X1:EINE-LANGE-BEZEICHNUNG.');
    const long = nodesOf(sheet!, 'marker')[1]!;
    const [shape] = long.primitives;
    if (shape?.type !== 'text') throw new Error('no text');
    expect(PLEX_METRICS.measure(shape.text, shape.size, shape.weight)).toBeLessThanOrEqual(11_000);
    expect(captions(sheets(sketchRail('B:1'))[0]!).some((text) => text.includes('too long'))).toBe(false);
  });

  it('grounds strips of intrinsically safe circuits in light blue', () => {
    let document = sketchRail('B:1');
    const grounds = () => nodesOf(sheets(document)[0]!, 'strip')[0]!.primitives.filter(({ fill }) => fill === 'blue.light').length;
    expect(grounds()).toBe(0);
    document = run(document, { type: 'strip.edit', strip: stripId('-X1'), zone: 'ex-i' });
    expect(grounds()).toBe(1);
  });

  it('warns of widths that no document confirms, on the segment where they are', () => {
    const attributes = { ...BLOCK.attributes, 'geometry.width': { ...BLOCK.attributes['geometry.width']!, confirmed: false } };
    const doubtful = { ...BLOCK, key: 'wago:Q' as const, article: 'Q', attributes };
    const [sheet] = sheets(sketchRail(`${labels(1, 50)} Q:51`, { parts: { Q: doubtful } }));
    const texts = captions(sheet!);
    const warning = texts.indexOf('Width not confirmed by a data sheet: -X1:51. Measure the blocks before cutting.');
    expect(warning).toBeGreaterThan(texts.findIndex((text) => text.startsWith('-X1 (2/2)')));
    expect(texts.filter((text) => text.includes('not confirmed'))).toHaveLength(1);
  });

  it('wraps long warnings instead of running off the sheet', () => {
    const sketch = Array.from({ length: 60 }, (_, k) => `U:${k * 2}`).join(' ');
    const [sheet] = sheets(sketchRail(sketch));
    const lines = captions(sheet!).filter((text) => text.includes('-X1:'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(PLEX_METRICS.measure(line, mm(3.3), 'bold')).toBeLessThanOrEqual(mm(297 - 36));
  });

  it('says what cannot be printed, and so for an empty project', () => {
    expect(captions(sheets(sketchRail(''))[0]!)).toContain('There are no marking strips: no block stands on a rail.');
    expect(captions(sheets(sketchRail('U:7'))[0]!)).toContain('Not printed, because the width is unknown: -X1:7.');
    let document = sketchRail('B:1');
    document = run(document, { type: 'rail.remove', rail: railId(1) });
    expect(captions(sheets(document, { language: 'de' })[0]!).join(' ')).toContain('Nicht gedruckt, weil sie auf keiner Tragschiene sitzen: -X1:1.');
  });

  it('prints blocks of no strip under their rail', () => {
    expect(captions(sheets(sketchRail('B:1', { strip: null }))[0]!)).toContain('Rail R1 · 5.2 mm · 1×5.2 mm');
  });

  it('says how many blocks there are where they have no common pitch', () => {
    expect(captions(sheets(sketchRail('B:1 G:2'))[0]!)).toContain('-X1 · R1 · 17.2 mm · 2 blocks');
    expect(captions(sheets(sketchRail('B:1 G:2'), { language: 'de' })[0]!)).toContain('-X1 · R1 · 17,2 mm · 2 Klemmen');
  });

  it('says nothing of what is missing where nothing is', () => {
    const said = captions(sheets(sketchRail('B:1 B:2'))[0]!).join(' | ');
    expect(said).not.toMatch(/Not printed|no marking strips|not confirmed|too long/);
    const german = captions(sheets(sketchRail('B:1 B:2'), { language: 'de' })[0]!).join(' | ');
    expect(german).not.toMatch(/Nicht gedruckt|keine Beschriftungsstreifen|nicht durch ein Datenblatt|zu lang/);
    // Each reason by itself.
    const loose = run(sketchRail('B:1'), { type: 'rail.remove', rail: railId(1) });
    expect(captions(sheets(loose)[0]!).join(' | ')).not.toContain('width is unknown');
    expect(captions(sheets(sketchRail('U:7'))[0]!).join(' | ')).not.toContain('stand on no rail:');
  });

  it('carries both rulers on every sheet and numbers the sheets', () => {
    let document = sketchRail('B:1');
    for (let count = 0; count < 14; count += 1) document = sketchRail('B:1 B:2', { into: document });
    const pages = sheets(document);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page.bounds).toEqual({ left: 0, top: 0, right: 297_000, bottom: 210_000 });
      expect(captions(page)).toContain(`Sheet ${index + 1}/${pages.length}`);
      const rulers = nodesOf(page, 'dimension').filter(({ primitives }) => primitives.length > 100);
      expect(rulers).toHaveLength(2);
      const lines = rulers.map(({ primitives }) => shapeBox(primitives[0]!));
      expect(lines[0]!.right - lines[0]!.left).toBe(100_000);
      expect(lines[1]!.bottom - lines[1]!.top).toBe(100_000);
      // One mark a millimetre, each at its place.
      expect(rulers[0]!.primitives.slice(1, 102).map((shape) => shapeBox(shape).left - lines[0]!.left)).toEqual(Array.from({ length: 101 }, (_, k) => k * 1000));
    });
  });

  it('offers a ladder of the pitch that most blocks have', () => {
    const pitch = (sketch: string) => textsOf(nodesOf(sheets(sketchRail(sketch))[0]!, 'dimension')).find((text) => text.startsWith('10×'));
    expect(pitch('B:1 B:2 V:3')).toBe('10×5.2 mm');
    expect(pitch('B:1 V:2 V:3')).toBe('10×5.1 mm');
    expect(pitch('G:1')).toBe('10×5.2 mm');
  });

  it('keeps everything where printers reach, and prints every label once, whatever the project', () => {
    const token = fc.constantFrom('B:1', 'B', "B':22", 'PE:PE', 'G:333', 'D:1.1/1.2', 'EP', 'ES', 'TP', 'SEP', 'U:9', '_4 B:5', '_9 B', 'BC', 'B:LANG-123');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 90 }), fc.constantFrom('en' as const, 'de' as const), (tokens, language) => {
        const document = sketchRail(tokens.join(' '));
        const pages = sheets(document, { language });
        const expected = planStrips(viewOf(document)).strips.flatMap(({ fields }) => fields.flatMap((field) => field.labels.filter((label) => label !== undefined)));
        expect(pages.flatMap((page) => textsOf(nodesOf(page, 'marker'))).toSorted()).toEqual(expected.toSorted());
        for (const page of pages) {
          const reach = growBox(page.bounds, -PRINTER_MARGIN);
          for (const node of page.nodes) expect(within(nodeBox(node), reach), JSON.stringify(node)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never lets two strips overlap', () => {
    const tags = Array.from({ length: 12 }, (_, k) => `B:${k} ES`).join(' ');
    for (const page of sheets(sketchRail(tags))) {
      const areas = nodesOf(page, 'strip').map(nodeBox);
      areas.forEach((area, index) => {
        if (index > 0) expect(area.top).toBeGreaterThanOrEqual(areas[index - 1]!.bottom);
        expect(area.bottom).toBeLessThanOrEqual(210_000 - 20_000);
      });
    }
  });

  it('shows items of the document that is given', () => {
    const document = sketchRail('B:1 B:2');
    expect(nodesOf(sheets(document)[0]!, 'marker').map(({ id }) => id)).toEqual(itemsOf(document).map(({ id }) => id));
  });
});
