import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type CsvTableOptions, compressReferences, itemPlaces, markingCsv } from '../../../shared/orders/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { itemReference } from '../../../shared/rail/index.ts';
import { itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';

const OPTIONS: CsvTableOptions = { separator: ';', decimalMark: '.', formulaGuard: 'designations', language: 'en' };
const rows = (sketch: string, options: Partial<CsvTableOptions> = {}, strip: string | null = '-X1'): string[][] =>
  parse(markingCsv(viewOf(sketchRail(sketch, { strip })), { ...OPTIONS, ...options }), { delimiter: ';', bom: true });

describe('markingCsv', () => {
  it('gives the place of each label on its piece of strip', () => {
    expect(rows('ES B:1 EP B:2 ES B:3')).toEqual([
      ['Strip', 'Rail', 'Piece', 'Level', 'Marking', 'Centre (mm)', 'Width (mm)', 'Article'],
      ['-X1', 'R1', '1/2', '1', '1', '2.6', '5.2', '2002-1204'],
      ['-X1', 'R1', '1/2', '1', '2', '8.6', '5.2', '2002-1204'],
      ['-X1', 'R1', '2/2', '1', '3', '2.6', '5.2', '2002-1204'],
    ]);
  });

  it('has a line for each level, and none where nothing is written', () => {
    expect(rows('D:1.1/1.2 B').slice(1).map((row) => [row[3], row[4]])).toEqual([
      ['1', '1.1'],
      ['2', '1.2'],
    ]);
  });

  it('writes German headings and decimal commas', () => {
    const [heading, first] = rows('B:1', { language: 'de', decimalMark: ',' });
    expect(heading).toEqual(['Klemmenleiste', 'Tragschiene', 'Stück', 'Etage', 'Beschriftung', 'Mitte (mm)', 'Breite (mm)', 'Artikel']);
    expect(first![5]).toBe('2,6');
  });

  it('leaves the strip empty for blocks of none', () => {
    expect(rows('B:1', {}, null)[1]!.slice(0, 2)).toEqual(['', 'R1']);
  });

  it('disarms labels that could be formulas', () => {
    expect(rows('B:=1+1 B:+24V')[1]![4]).toBe("'=1+1");
    expect(rows('B:=1+1 B:+24V')[2]![4]).toBe('+24V');
  });
});

describe('itemPlaces', () => {
  it('names every item as single references do', () => {
    let document = sketchRail('ES B:1 D:2.1/2.2 EP ES');
    document = sketchRail('B B:7', { into: document, strip: null });
    document = run(document, { type: 'items.move', items: [itemsOf(document, railId(2))[0]!.id], target: { after: null } });
    const view = viewOf(document);
    const placeOf = itemPlaces(view);
    const items = [...document.records.values()].flatMap((record) => (record.kind === 'item' ? [record] : []));
    expect(items.length).toBe(7);
    for (const item of items) {
      const { head, tail } = placeOf(item);
      expect(head + tail).toBe(itemReference(view, item.id));
    }
  });
});

describe('compressReferences', () => {
  const place = (reference: string) => {
    const at = Math.max(reference.indexOf(':'), reference.indexOf('#')) + 1;
    return { head: reference.slice(0, at), tail: reference.slice(at) };
  };
  it.each([
    [['-X1:1', '-X1:2', '-X1:3'], ['-X1:1..3']],
    [['-X1:1', '-X1:2', '-X2:3', '-X2:4', '-X2:5'], ['-X1:1', '-X1:2', '-X2:3..5']],
    [['R1#1', 'R1#2', 'R1#3', 'R2#1'], ['R1#1..3', 'R2#1']],
    [['-X1:1', 'R1#2', '-X1:2'], ['-X1:1', 'R1#2', '-X1:2']],
    [[], []],
  ])('%j → %j', (references, written) => expect(compressReferences(references.map(place))).toEqual(written));
});
