import { describe, expect, it } from 'vitest';
import { billOfMaterials, cutsCsv } from '../../../shared/orders/index.ts';
import { DEFAULT_SETTINGS, type Document, SETTINGS_ID, type SettingsRecord } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { readRail } from '../../support/check-sketch.ts';

const rails = (...lengths: readonly number[]): Document =>
  readRail(lengths.map((length, at) => `rail R${at + 1} 210-111 length=${length}`).join('\n'));

function withSettings(document: Document, fields: Partial<SettingsRecord>): Document {
  return { records: new Map(document.records).set(SETTINGS_ID, { ...DEFAULT_SETTINGS, ...fields }) };
}

function rowsOf(document: Document, language: 'en' | 'de' = 'en'): readonly string[] {
  const text = cutsCsv(viewOf(document), { separator: ';', decimalMark: language === 'en' ? '.' : ',', formulaGuard: 'designations', language });
  return text.replace('\ufeff', '').trimEnd().split('\r\n').map((row) => row.replaceAll('"', ''));
}

describe('the cut list as a table', () => {
  it('has a line for each piece, with where it is cut', () => {
    const [head, ...rows] = rowsOf(rails(500, 500, 500, 350, 350));
    expect(head).toBe('Article;Manufacturer;Stock length no.;Stock length (mm);Rail;Length (mm);From (mm);Cut at (mm);Saw cut (mm);Rest (mm)');
    expect(rows.map((row) => row.split(';').slice(2).join(';'))).toEqual([
      '1;2000;R1;500;0;500;2;',
      '1;2000;R2;500;502;1002;2;',
      '1;2000;R3;500;1004;1504;2;',
      '1;2000;R4;350;1506;1856;2;142',
      '2;2000;R5;350;0;350;2;1648',
    ]);
  });

  it('names pieces that are longer than the stock, in German too', () => {
    const [head, row] = rowsOf(withSettings(rails(2500.5), { stockLength: mm(2400) }), 'de');
    expect(head?.split(';').slice(2, 5)).toEqual(['Lagerlänge Nr.', 'Lagerlänge (mm)', 'Schiene']);
    expect(row?.split(';').slice(2)).toEqual(['länger als die Lagerlänge', '2400', 'R1', '2500,5', '', '', '2', '']);
  });

  it('is nothing but its headings where there is no rail', () => {
    expect(rowsOf(readRail('project "Empty"'))).toHaveLength(1);
  });
});

describe('stock length and saw cut', () => {
  it('are those of the project where the article does not say', () => {
    const document = withSettings(rails(500, 500), { stockLength: mm(1000), kerf: mm(3) });
    const [line] = billOfMaterials(viewOf(document)).lines;
    expect(line?.cutting).toMatchObject({ stockLength: 1_000_000, stockLengthKnown: true, kerf: 3000 });
    expect(line?.orderQuantity).toBe(2);
    expect(billOfMaterials(viewOf(withSettings(document, { stockLength: mm(1003), kerf: mm(3) }))).lines[0]?.orderQuantity).toBe(1);
  });

  it('are the customary ones where nobody says', () => {
    const [line] = billOfMaterials(viewOf(rails(500))).lines;
    expect(line?.cutting).toMatchObject({ stockLength: 2_000_000, stockLengthKnown: false, kerf: 2000 });
  });
});
