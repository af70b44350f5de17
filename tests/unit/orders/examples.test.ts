import { LANGUAGE_TAGS } from '../../../shared/text/index.ts';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type CsvOptions, billOfMaterials, bomCsv, bomJson, isDesignationList, markingCsv, totalsJson } from '../../../shared/orders/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { exampleFiles } from '../../support/examples.ts';
import { realPart } from '../../support/real-library.ts';

const SEPARATORS: readonly CsvOptions['separator'][] = [';', ',', '\t'];
const WORDS = new Set(
  'project settings severity reason potential plate duct keepout rail strip gap unplaced attach accept waive'.split(' '),
);

/** Counts articles in a rail file without the parser: `20x 2002-1204 …` is twenty, `rail R1 210-112 …` one. */
function countByHand(text: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const line of text.split('\n')) {
    const [first = '', second = '', third = ''] = line.trim().split(/\s+/);
    if (first === '' || first.startsWith('#')) continue;
    const [article, count] = first === 'rail' ? [third, 1] : /^\d+x$/.test(first) ? [second, Number.parseInt(first, 10)] : [first, 1];
    if (first !== 'rail' && WORDS.has(first)) continue;
    counts[article] = (counts[article] ?? 0) + count;
  }
  return counts;
}

/** Every label that a rail file gives, ranges written out; `2x … label=PE` gives it twice. */
function labelsByHand(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    if (line.trim().startsWith('#')) return [];
    const [, several, given] = /\blabel(s?)=(\S+)/.exec(line) ?? [];
    if (given === undefined) return [];
    if (several === '') return Array<string>(Number(/^(\d+)x /.exec(line)?.[1] ?? 1)).fill(given);
    const range = /^(\D*)(\d+)\.\.(\D*)(\d+)$/.exec(given);
    if (!range) return given.split(/[,/]/);
    const [, head = '', from = '', , to = ''] = range;
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => `${head}${Number(from) + index}`);
  });
}

describe.each(exampleFiles().map((file) => [file.name, file] as const))('the example %s', (_, { text, document }) => {
  const view = viewOf(document);
  const bom = billOfMaterials(view);
  const byHand = countByHand(text);

  it('orders what its lines say, article by article', () => {
    expect(Object.fromEntries(bom.lines.map(({ part, quantity }) => [part.article, quantity]))).toEqual(byHand);
  });

  it('weighs what its blocks weigh, and names each that has no known mass', () => {
    let grams = 0;
    const unknown: string[] = [];
    for (const [article, count] of Object.entries(byHand)) {
      const part = realPart(article);
      if (part.kind === 'din-rail') continue;
      const mass = part.attributes['material.mass'];
      if (mass) grams += (mass.value * count) / 1000;
      else unknown.push(article);
    }
    expect(totalsJson(bom).massG).toBeCloseTo(grams, 9);
    expect(totalsJson(bom).massUnknown).toEqual(unknown.sort());
  });

  it.each(SEPARATORS)('is the same list as CSV with %j as in JSON', (separator) => {
    for (const [language, decimalMark] of [['en', '.'], ['de', ',']] as const) {
      const csv = bomCsv(bom, { separator, decimalMark, language, formulaGuard: 'designations' });
      const [heading = [], ...rows] = parse(csv, { delimiter: separator, bom: true });
      const json = bomJson(bom, language);
      expect(rows.map((row) => [row[0], row[1], row[3], row[4], row[5], row[7]])).toEqual(
        json.map((line, index) => [index + 1, line.quantity, line.article, line.manufacturer, line.description, line.orderQuantity].map(String)),
      );
      expect(rows.map((row) => row.at(-1))).toEqual(json.map(({ references }) => references.join(', ')));
      for (const row of rows) expect(row).toHaveLength(heading.length);
    }
  });

  it('holds no cell that a spreadsheet would take for a formula, but for designations', () => {
    for (const language of LANGUAGE_TAGS) {
      const options = { separator: ';', decimalMark: '.', language, formulaGuard: 'designations' } as const;
      for (const csv of [bomCsv(bom, options), markingCsv(view, options)]) {
        const cells: readonly string[] = parse(csv, { delimiter: ';', bom: true }).flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isDesignationList(cell))).toEqual([]);
      }
    }
  });

  it('marks every label that its lines give, once each', () => {
    const rows: readonly string[][] = parse(markingCsv(view, { separator: ';', decimalMark: '.', language: 'en', formulaGuard: 'designations' }), { delimiter: ';', bom: true });
    expect(rows.slice(1).map((row) => row[4] ?? '').sort()).toEqual([...labelsByHand(text)].sort());
  });
});
