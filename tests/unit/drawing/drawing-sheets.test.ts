import { describe, expect, it } from 'vitest';
import { type Scene, drawingSheets, nodeBox } from '../../../shared/drawing/index.ts';
import { wrapText } from '../../../shared/drawing/wrap-text.ts';
import { PLAIN_METRICS, PLEX_METRICS } from '../../../shared/marking/index.ts';
import type { Document } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { um } from '../../../shared/units/index.ts';
import { run, sketchRail } from '../../support/rail-sketch.ts';
import { OPTIONS, nodesOf, textsOf, within } from './support.ts';

const sheets = (document: Document): readonly Scene[] => drawingSheets(viewOf(document), OPTIONS);
const size = ({ bounds }: Scene) => [bounds.right / 1000, bounds.bottom / 1000];

describe('drawingSheets', () => {
  it.each([
    [200, [297, 210]],
    [350, [420, 297]],
    [500, [594, 420]],
    [700, [841, 594]],
    [1000, [1189, 841]],
  ])('lays a rail of %d mm on the smallest sheet of the A series that holds it', (length, expected) => {
    expect(sheets(sketchRail('B:1', { length })).map(size)).toEqual([expected]);
  });

  it('makes a sheet to measure for a rail that no sheet holds', () => {
    const [sheet] = sheets(sketchRail('B:1', { length: 2000 }));
    expect(size(sheet!)[0]).toBeGreaterThan(2024);
    expect(size(sheet!)[0]).toBeLessThan(2040);
  });

  it('keeps everything on the sheet, with as many rails as there is room for', () => {
    let document = sketchRail('ES B:1 B:2 EP ES', { length: 200 });
    for (let count = 0; count < 5; count += 1) document = sketchRail('SEP L:1', { length: 200, into: document });
    const pages = sheets(document);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((page) => nodesOf(page, 'rail')).map(({ id }) => id)).toEqual(viewOf(document).index.rails.map(({ id }) => id));
    for (const page of pages) for (const node of page.nodes) expect(within(nodeBox(node), page.bounds)).toBe(true);
    pages.forEach((page, index) => expect(textsOf(nodesOf(page, 'caption'))).toContain(`Scale 1:1 · sheet ${index + 1} of ${pages.length}`));
  });

  it('does not scale: a rail is as long on the sheet as it is', () => {
    const [sheet] = sheets(sketchRail('B:1', { length: 350 }));
    const rail = nodeBox(nodesOf(sheet!, 'rail')[0]!);
    expect(rail.right - rail.left).toBe(350_000);
  });

  it('gives an empty project a sheet with its name', () => {
    let document = sketchRail('');
    document = run(document, { type: 'project.edit', fields: { name: 'Empty' } });
    const [sheet] = sheets({ records: new Map([...document.records].filter(([, { kind }]) => kind !== 'rail')) });
    expect(size(sheet!)).toEqual([297, 210]);
    expect(textsOf(nodesOf(sheet!, 'caption'))).toContain('Empty');
  });
});

describe('wrapText', () => {
  const wrap = (text: string, width: number) => wrapText(text, width, 1000, PLAIN_METRICS);

  it('breaks at blanks, as late as it can', () => {
    // Every character is 600 µm wide.
    expect(wrap('aa bb cc', 3000)).toEqual(['aa bb', 'cc']);
    expect(wrap('aa bb cc', 2999)).toEqual(['aa', 'bb', 'cc']);
    expect(wrap('aa bb cc', 4800)).toEqual(['aa bb cc']);
  });

  it('gives a word that is too long a line of its own', () => {
    expect(wrap('a bbbbbbbbbb c', 1800)).toEqual(['a', 'bbbbbbbbbb', 'c']);
  });

  it('has no lines for no words', () => {
    expect(wrap('', 1000)).toEqual([]);
  });

  it('loses no word', () => {
    const text = 'Nicht gedruckt, weil die Breite unbekannt ist: -X1:1, -X1:3.';
    for (const width of [1000, 9000, 20_000, 90_000]) {
      const lines = wrapText(text, width, 2600, PLEX_METRICS);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) if (line.includes(' ')) expect(PLEX_METRICS.measure(line, um(2600))).toBeLessThanOrEqual(width);
    }
  });
});
