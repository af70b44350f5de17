import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bom, billOfMaterials, bomCsv, bomJson, totalsJson } from '../../../shared/orders/index.ts';
import { recordsOf } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';
import { BLOCK, PE, PLATE, RAIL, RAIL_15, STOP, makePart, withFacts } from '../../support/sample-parts.ts';

const pack = (part: typeof BLOCK, unit: number) => withFacts(part, { 'commercial.packUnit': unit });
const twenty = Array.from({ length: 20 }, (_, index) => `B:${index + 1}`).join(' ');
const packed = { parts: { B: pack(BLOCK, 100), EP: pack(PLATE, 25), ES: pack(STOP, 25) } };

function bomOf(sketch: string, options: Parameters<typeof sketchRail>[1] = {}): Bom {
  return billOfMaterials(viewOf(sketchRail(sketch, options)));
}
const short = (bom: Bom) => bom.lines.map(({ part, quantity, orderQuantity }) => [part.article, quantity, orderQuantity]);

describe('billOfMaterials', () => {
  it('orders whole packaging units', () => {
    expect(short(bomOf(`ES ${twenty} EP ES`, { ...packed, length: 200 }))).toEqual([
      ['210-112', 1, 1],
      ['2002-1204', 20, 100],
      ['2002-1292', 1, 25],
      ['249-116', 2, 25],
    ]);
  });

  it('orders the bare need where the packaging unit is unknown, and says so', () => {
    const bom = bomOf('ES B B EP ES');
    expect(short(bom).slice(1)).toEqual([
      ['2002-1204', 2, 2],
      ['2002-1292', 1, 1],
      ['249-116', 2, 2],
    ]);
    expect(bom.lines.every(({ packUnit }) => packUnit === undefined)).toBe(true);
  });

  it('adds spare pieces before it rounds up to packs', () => {
    const view = viewOf(sketchRail(twenty, { parts: { B: pack(BLOCK, 10) } }));
    const withSpare = (sparePercent: number) => billOfMaterials(view, { sparePercent }).lines[1]!;
    expect(withSpare(0)).toMatchObject({ quantity: 20, orderQuantity: 20 });
    expect(withSpare(5)).toMatchObject({ quantity: 20, orderQuantity: 30 });
  });

  it('ignores a packaging unit that makes no sense', () => {
    expect(bomOf('B', { parts: { B: pack(BLOCK, 0) } }).lines[1]).toMatchObject({ packUnit: undefined, orderQuantity: 1 });
  });

  it('says where the pieces are, in the shortest form', () => {
    const bom = bomOf(`ES ${twenty} PE:PE EP ES`);
    const references = Object.fromEntries(bom.lines.map(({ part, references: places }) => [part.article, places]));
    expect(references).toEqual({
      '210-112': ['R1'],
      '2002-1204': ['-X1:1..20'],
      '2002-1207': ['-X1:PE'],
      '2002-1292': ['R1#23'],
      '249-116': ['R1#1', 'R1#24'],
    });
  });

  it('cuts all rails of an article from stock', () => {
    let document = sketchRail('B', { length: 500 });
    for (const length of [350, 500, 350, 500]) document = sketchRail('', { length, into: document });
    document = sketchRail('', { length: 300, rail: RAIL_15, into: document });
    const lines = billOfMaterials(viewOf(document)).lines.filter(({ cutting }) => cutting);
    expect(lines.map(({ part, quantity, orderQuantity, references }) => [part.article, quantity, orderQuantity, references])).toEqual([
      ['210-111', 1, 1, ['R6']],
      ['210-112', 5, 2, ['R1', 'R2', 'R3', 'R4', 'R5']],
    ]);
    expect(lines[0]!.cutting).toMatchObject({ stockLengthKnown: false, stockLength: mm(2000) });
    expect(lines[1]!.cutting).toMatchObject({ stockLengthKnown: true, total: mm(2200) });
    expect(lines[1]!.cutting!.lengths).toEqual([
      { length: mm(500), count: 3 },
      { length: mm(350), count: 2 },
    ]);
  });

  it('needs one stock length for nine rails of 200 mm and two for ten', () => {
    let document = sketchRail('', { length: 200 });
    for (let count = 1; count < 9; count += 1) document = sketchRail('', { length: 200, into: document });
    expect(billOfMaterials(viewOf(document)).lines[0]).toMatchObject({ quantity: 9, orderQuantity: 1 });
    document = sketchRail('', { length: 200, into: document });
    expect(billOfMaterials(viewOf(document)).lines[0]).toMatchObject({ quantity: 10, orderQuantity: 2 });
  });

  it('orders a rail longer than its stock as a piece of its own', () => {
    const bom = bomOf('', { length: 2500 });
    expect(bom.lines[0]).toMatchObject({ quantity: 1, orderQuantity: 1 });
    expect(bom.lines[0]!.cutting!.cuts.tooLong).toEqual([mm(2500)]);
  });

  it('keeps planned items that stand on no rail', () => {
    let document = sketchRail('B B');
    document = run(document, { type: 'rail.remove', rail: railId(1) });
    const bom = billOfMaterials(viewOf(document));
    expect(bom.lines).toHaveLength(1);
    expect(bom.lines[0]).toMatchObject({ quantity: 2, unplaced: 2, references: ['unplaced#1', 'unplaced#2'] });
  });

  it('says of each article how many of its pieces stand on no rail, and nothing where all do', () => {
    const document = sketchRail('2xB ES', { length: 200 });
    const [first] = itemsOf(document);
    const off = run(document, { type: 'items.move', items: [first!.id], target: { after: null } });
    const lines = bomJson(billOfMaterials(viewOf(off)));
    expect(lines.map(({ article, quantity, unplaced }) => [article, quantity, unplaced])).toEqual([
      ['210-112', 1, undefined],
      ['2002-1204', 2, 1],
      ['249-116', 1, undefined],
    ]);
    expect(Object.hasOwn(lines[2]!, 'unplaced')).toBe(false);
  });

  it('adds up mass and fire load and names what is not included', () => {
    const bom = bomOf(`ES ${twenty} EP ES`);
    expect(totalsJson(bom)).toEqual({
      massG: 98,
      massUnknown: ['2002-1292', '249-116'],
      fireLoadMJ: 2.18,
      fireLoadUnknown: ['2002-1292', '249-116'],
    });
  });

  it('is empty for an empty project', () => {
    expect(billOfMaterials(viewOf({ records: new Map([...sketchRail('').records].filter(([, { kind }]) => kind !== 'rail' && kind !== 'part')) })).lines).toEqual([]);
  });

  it('lists every item and rail exactly once', () => {
    const token = fc.constantFrom('B', 'B:1', 'PE:PE', 'EP', 'ES', 'G', 'D', 'U');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), fc.array(token, { maxLength: 20 }), (first, second) => {
        const document = sketchRail(second.join(' '), { length: 300, into: sketchRail(first.join(' ')) });
        const { lines } = billOfMaterials(viewOf(document));
        const pieces = lines.filter(({ cutting }) => !cutting).reduce((sum, { quantity }) => sum + quantity, 0);
        expect(pieces).toBe(recordsOf(document, 'item').length);
        expect(lines.reduce((sum, { quantity, cutting }) => sum + (cutting ? quantity : 0), 0)).toBe(2);
        expect(new Set(lines.map(({ part }) => part.key)).size).toBe(lines.length);
        for (const { quantity, orderQuantity, cutting } of lines) if (!cutting) expect(orderQuantity).toBeGreaterThanOrEqual(quantity);
      }),
    );
  });
});

describe('bomJson', () => {
  it('has the agreed keys, in the chosen language', () => {
    const part = { ...makePart('WAGO', 'Q-1', 'through-terminal', { 'geometry.width': mm(5.2) }), description: { en: 'block', de: 'Klemme' } };
    const bom = bomOf('Q:1 Q:2', { parts: { Q: part }, length: 500 });
    expect(bomJson(bom)[1]).toEqual({
      article: 'Q-1',
      manufacturer: 'WAGO',
      description: 'block',
      quantity: 2,
      unit: 'pcs',
      orderQuantity: 2,
      packUnit: null,
      references: ['-X1:1', '-X1:2'],
    });
    expect(bomJson(bom, 'de')[1]!.description).toBe('Klemme');
    expect(bomJson(bom)[0]).toMatchObject({
      article: RAIL.article,
      cutting: { stockLengthMm: 2000, stockLengthKnown: true, totalMm: 500, tooLongMm: [], stocks: [{ piecesMm: [500], restMm: 1498 }] },
    });
  });
});

describe('bomCsv', () => {
  const bom = bomOf(`ES ${twenty} PE:PE EP ES`, { ...packed, length: 437.5 });
  const read = (text: string, delimiter: string) => parse(text, { delimiter, bom: true });

  it('writes headings and one line an article', () => {
    const rows = read(bomCsv(bom, { separator: ';', decimalMark: ',', language: 'de', formulaGuard: 'designations' }), ';');
    expect(rows[0]).toEqual(['Pos.', 'Menge', 'Einheit', 'Artikel', 'Hersteller', 'Bezeichnung', 'VPE', 'Bestellmenge', 'Gesamtlänge (m)', 'Längen', 'Verwendung']);
    expect(rows).toHaveLength(6);
    expect(rows[1]).toEqual(['1', '1', 'St.', '210-112', 'WAGO', RAIL.description.de, '', '1', '0,4375', '1 × 437,5 mm, geschnitten aus Lagerlänge 2000 mm', 'R1']);
    expect(rows[2]).toEqual(['2', '20', 'St.', '2002-1204', 'WAGO', BLOCK.description.de, '100', '100', '', '', '-X1:1..20']);
    expect(rows[3]!.slice(1, 4)).toEqual(['1', 'St.', PE.article]);
  });

  it('writes English with point and comma', () => {
    const rows = read(bomCsv(bom, { separator: ',', decimalMark: '.', language: 'en', formulaGuard: 'designations' }), ',');
    expect(rows[0]![7]).toBe('Order quantity');
    expect(rows[1]![8]).toBe('0.4375');
    expect(rows[1]![9]).toBe('1 × 437.5 mm, cut from stock of 2000 mm');
  });

  it('leaves designations intact and disarms what is none', () => {
    const evil = { ...makePart('=Maker', '=1+1', 'through-terminal', { 'geometry.width': mm(5) }), description: { en: '@evil', de: '@evil' } };
    const text = bomCsv(bomOf('Q:1 Q:=cmd|x', { parts: { Q: evil } }), { separator: ';', decimalMark: '.', language: 'en', formulaGuard: 'designations' });
    expect(read(text, ';')[2]).toEqual(['2', '2', 'pcs', "'=1+1", "'=Maker", "'@evil", '', '2', '', '', "'-X1:1, -X1:=cmd|x"]);
    expect(text).not.toMatch(/"[=@\t]/);
  });
});
