import { parse } from 'csv-parse/sync';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOST_METHODS } from '../../../shared/host/index.ts';
import { elementsOf, readXml, textOf } from '../../support/xml.ts';
import { NEEDS_POPPLER, POPPLER, fontsOf, infoOf, wordsOf } from './poppler.ts';
import { ENGLISH, FORMAT_NAMES, GERMAN, make, project, text } from './support.ts';

const RUN = `project "Pumps" number=P-2031
rail R1 210-112 length=200
249-116
strip -X1
20x 2002-1204 labels=1..20
strip -
2002-1292
249-116`;

const EXAMPLES = new URL('../../../examples/', import.meta.url);

describe('outputs', () => {
  it('are these', () => {
    expect(FORMAT_NAMES).toEqual(['bom.csv', 'cuts.csv', 'marking.pdf', 'marking.csv', 'drawing.pdf', 'drawing.svg']);
  });

  it('are those of their page, and their names pass the contract', () => {
    const page = readFileSync(new URL('../../../docs/outputs.md', import.meta.url), 'utf8');
    const listed = [...page.matchAll(/^\| `([a-z]+\.[a-z]+)` \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(FORMAT_NAMES);
    const call = { session: 'sess-0001', formats: FORMAT_NAMES, options: ENGLISH };
    expect(HOST_METHODS['outputs.make'].args.safeParse(call).error).toBeUndefined();
  });

  it('are made for an empty project too, and twice the same', async () => {
    for (const format of FORMAT_NAMES) {
      const [one, two] = await Promise.all([make(format, project('')), make(format, project(''))]);
      expect(one.length).toBeGreaterThan(50);
      expect(Buffer.compare(one, two), format).toBe(0);
    }
  });

  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.rail')))('are made for %s in both languages', async (name) => {
    const document = project(readFileSync(new URL(name, EXAMPLES), 'utf8'));
    for (const format of FORMAT_NAMES) {
      const [english, german] = await Promise.all([make(format, document, ENGLISH), make(format, document, GERMAN)]);
      expect(Buffer.compare(english, german), format).not.toBe(0);
      if (format === 'drawing.svg') readXml(text(english));
    }
  });
});

describe('bom.csv', () => {
  it('is UTF-8 with a byte order mark and quotes every field', async () => {
    const bytes = await make('bom.csv', project(RUN), GERMAN);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    for (const line of text(bytes).slice(1).split('\r\n').slice(0, -1)) expect(line).toMatch(/^"[^"]*"(;"[^"]*")*$/);
  });

  it('lists what the run is made of', async () => {
    const rows = parse(text(await make('bom.csv', project(RUN))), { delimiter: ';', bom: true });
    expect(rows.map((row) => [row[3], row[1], row[7], row[10]])).toEqual([
      ['Article', 'Quantity', 'Order quantity', 'Used for'],
      ['210-112', '1', '1', 'R1'],
      ['2002-1204', '20', '20', '-X1:1..20'],
      ['2002-1292', '1', '1', 'R1#22'],
      ['249-116', '2', '2', 'R1#1, R1#23'],
    ]);
  });

  it('takes separator and decimal mark from the options', async () => {
    const rows = parse(text(await make('bom.csv', project(RUN), { language: 'de', csvSeparator: '\t', decimalMark: ',' })), { delimiter: '\t', bom: true });
    expect(rows[1]![8]).toBe('0,2');
  });
});

describe('marking.csv', () => {
  it('gives the centre of every label from the end of its strip', async () => {
    const rows = parse(text(await make('marking.csv', project(RUN))), { delimiter: ';', bom: true });
    expect(rows[0]).toEqual(['Strip', 'Rail', 'Piece', 'Level', 'Marking', 'Centre (mm)', 'Width (mm)', 'Article']);
    expect(rows).toHaveLength(21);
    expect(rows[1]).toEqual(['-X1', 'R1', '1/1', '1', '1', '2.6', '5.2', '2002-1204']);
    expect(rows[20]).toEqual(['-X1', 'R1', '1/1', '1', '20', '101.4', '5.2', '2002-1204']);
  });
});

describe('drawing.svg', () => {
  it('shows every item at its place, at 1:1', async () => {
    const root = readXml(text(await make('drawing.svg', project(RUN))));
    expect(root.attributes['width']).toMatch(/mm$/);
    const [, , width] = root.attributes['viewBox']!.split(' ');
    expect(`${width}mm`).toBe(root.attributes['width']);
    expect(textOf(elementsOf(root, 'title')[0]!)).toBe('Pumps · P-2031');
    const blocks = elementsOf(root, 'use').map((use) => Number(use.attributes['x']));
    // Stop, twenty blocks, stop; the single plate is drawn in place.
    expect(blocks).toEqual([5, ...Array.from({ length: 20 }, (_, k) => Number((11 + 5.2 * k).toFixed(3))), 115.8]);
  });
});

describe.skipIf(!POPPLER)(`drawing.pdf, measured back${NEEDS_POPPLER}`, () => {
  it('lies on the smallest sheet that holds it, at 1:1', async () => {
    const sizeOf = async (length: number) => infoOf(await make('drawing.pdf', project(`rail R1 210-112 length=${length}\n2002-1204`))).sizes.map((size) => size.map((points) => Math.round((points * 25.4) / 72)));
    expect(await sizeOf(200)).toEqual([[297, 210]]);
    expect(await sizeOf(350)).toEqual([[420, 297]]);
    expect(await sizeOf(800)).toEqual([[841, 594]]);
    expect((await sizeOf(1900))[0]![0]).toBeGreaterThan(1900);
  });

  it('writes each designation over the middle of its block', async () => {
    const pdf = await make('drawing.pdf', project(RUN));
    // Positions and dimensions stand below the designations.
    const byText = new Map<string, number>();
    for (const word of wordsOf(pdf).toSorted((a, b) => b.top - a.top)) byText.set(word.text, (word.left + word.right) / 2);
    const first = byText.get('1')!;
    for (let k = 1; k <= 20; k += 1) expect(Math.abs(byText.get(String(k))! - first - 5.2 * (k - 1)), String(k)).toBeLessThan(0.05);
    expect(fontsOf(pdf).every(({ embedded }) => embedded)).toBe(true);
  });

  it('spreads many rails over several sheets', async () => {
    const rails = Array.from({ length: 6 }, (_, k) => `rail R${k + 1} 210-112 length=200\n2x 2002-1204`).join('\n');
    const pdf = await make('drawing.pdf', project(rails));
    const words = wordsOf(pdf);
    const pages = Number(infoOf(pdf).facts['Pages']);
    expect(pages).toBeGreaterThan(1);
    expect(words.filter(({ text: word }) => /^R\d$/.test(word)).map(({ text: word }) => word)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6']);
  });
});
