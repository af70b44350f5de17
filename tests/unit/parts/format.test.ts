import { describe, expect, it } from 'vitest';
import { columnLabel, formatAttributeValue, formatCell, formatQuantity, formatRange, formatRow } from '../../../shared/parts/index.ts';
import { mm } from '../../../shared/units/index.ts';

// Numbers and units are joined by a no-break space.
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('formatQuantity', () => {
  it.each([
    ['length', 5200, '5.2 mm', '5,2 mm'],
    ['length', 48_500, '48.5 mm', '48,5 mm'],
    ['length', 2_000_000, '2000 mm', '2000 mm'],
    ['inch', 205, '0.205 in', '0,205 in'],
    ['area', 2500, '2.5 mm²', '2,5 mm²'],
    ['area', 250, '0.25 mm²', '0,25 mm²'],
    ['awg', 12, '12 AWG', '12 AWG'],
    ['awg', -1, '2/0 AWG', '2/0 AWG'],
    ['mass', 4900, '4.9 g', '4,9 g'],
    ['energy', 109_000, '0.109 MJ', '0,109 MJ'],
    ['current', 24_000, '24 A', '24 A'],
    ['voltage', 800_000, '800 V', '800 V'],
    ['voltage', 1_000_000, '1000 V', '1000 V'],
    ['voltage', 1_999_999, '1999.999 V', '1999,999 V'],
    ['voltage', 2_000_000, '2 kV', '2 kV'],
    ['voltage', 2_500_000, '2.5 kV', '2,5 kV'],
    ['voltage', 8_000_000, '8 kV', '8 kV'],
    ['power', 1, '0.000001 W', '0,000001 W'],
    ['force', 45_000, '45 N', '45 N'],
    ['time', 500, '0.5 s', '0,5 s'],
    ['resistance', 250, '0.25 mΩ', '0,25 mΩ'],
    ['power', 766_100, '0.7661 W', '0,7661 W'],
    ['temperature', -35_000, '-35 °C', '-35 °C'],
    ['angle', 15_000, '15°', '15°'],
    ['count', 10, '10', '10'],
  ] as const)('%s %i', (quantity, base, english, german) => {
    expect(plain(formatQuantity(quantity, base, 'en'))).toBe(english);
    expect(plain(formatQuantity(quantity, base, 'de'))).toBe(german);
  });
});

describe('formatRange', () => {
  it('writes the unit once, and a single value as such', () => {
    expect(plain(formatRange('length', { min: 10_000, max: 12_000 }, 'en'))).toBe('10–12 mm');
    expect(plain(formatRange('area', { min: 250, max: 4000 }, 'de'))).toBe('0,25–4 mm²');
    expect(plain(formatRange('length', { min: 9000, max: 9000 }, 'en'))).toBe('9 mm');
    expect(plain(formatRange('temperature', { min: -35_000, max: 85_000 }, 'en'))).toBe('-35 … 85 °C');
    expect(plain(formatRange('temperature', { min: -60_000, max: -5_000 }, 'de'))).toBe('-60 … -5 °C');
    expect(plain(formatRange('temperature', { min: -5_000, max: 0 }, 'en'))).toBe('-5 … 0 °C');
    // A dash between two numbers reads as a minus only where one of them has a sign.
    expect(plain(formatRange('temperature', { min: 0, max: 40_000 }, 'en'))).toBe('0–40 °C');
    expect(plain(formatRange('energy', { min: 1, max: 2 }, 'de'))).toBe('0,000001–0,000002 MJ');
  });
});

describe('formatAttributeValue', () => {
  it('follows the type of the attribute', () => {
    expect(plain(formatAttributeValue('geometry.width', mm(5.2), 'de'))).toBe('5,2 mm');
    expect(plain(formatAttributeValue('jumper.toAreas', [4000, 2500], 'en'))).toBe('4 mm²; 2.5 mm²');
    expect(formatAttributeValue('material.color', 'green-yellow', 'de')).toBe('grün-gelb');
    expect(formatAttributeValue('series', '2002', 'de')).toBe('2002');
    expect(formatAttributeValue('rail.slotted', true, 'de')).toBe('ja');
    expect(formatAttributeValue('rail.slotted', false, 'en')).toBe('no');
    expect(formatAttributeValue('marking.positions', ['center', 'side'], 'de')).toBe('Mitte, Seite');
    expect(formatAttributeValue('mounting.rails', [], 'en')).toBe('–');
    expect(formatAttributeValue('general.kind', 'end-plate', 'de')).toBe('Abschlussplatte');
    expect(formatAttributeValue('general.kind', 'a thing unheard of', 'de')).toBe('a thing unheard of');
    expect(formatAttributeValue('general.type', 'end-plate', 'de')).toBe('end-plate');
    expect(formatAttributeValue('document.remarks', ['sheet-incomplete'], 'en')).toMatch(/title page is missing/);
    expect(formatAttributeValue('electrical.ratingNote', 'pe-no-rating', 'de')).toMatch(/keine Bemessungsspannung/);
  });

  it('writes tables row by row', () => {
    const rows = [
      { type: 'fine-stranded', areaFrom: 250, areaTo: 4000, awgFrom: 22, remark: 'awg-against-area' },
      { type: 'solid', areaFrom: null },
    ];
    expect(plain(formatAttributeValue('connection.conductors', rows, 'de'))).toBe(
      'Art: feindrähtig; Von: 0,25 mm²; Bis: 4 mm²; Von (AWG): 22 AWG; ' +
        'Bemerkung: Die gedruckte AWG-Größe passt nicht zum gedruckten Querschnitt; mit mm² rechnen | Art: eindrähtig; Von: –',
    );
  });
});

describe('cells', () => {
  it('keep what is not registered', () => {
    expect(formatCell('shelf', 'top', 'de')).toBe('top');
    expect(formatCell('shelf', 2.5, 'de')).toBe('2,5');
    expect(formatCell('shelf', true, 'en')).toBe('yes');
    expect(formatCell('shelf', 0.000001, 'en')).toBe('0.000001');
    expect(formatCell('shelf', 0.0000004, 'en')).toBe('0');
    expect(columnLabel('shelf', 'de')).toBe('shelf');
    expect(columnLabel('areaFrom', 'de')).toBe('Von');
  });

  it('say notes in words', () => {
    expect(plain(formatRow({ note: 'bar-removal', contacts: 5 }, 'en'))).toMatch(/^Jumper bars up to .*; Contacts: 5$/);
    expect(formatRow({ note: 'my own note' }, 'de')).toBe('my own note');
  });
});
