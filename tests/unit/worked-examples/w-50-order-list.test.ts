import { describe, expect, it } from 'vitest';
import { billOfMaterials, bomCsv, csvText, markingCsv, planCuts } from '../../../shared/orders/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { sketchRail } from '../../support/rail-sketch.ts';
import { BLOCK, PLATE, STOP, withFacts } from '../../support/sample-parts.ts';

/** W-01 on 200 mm, with blocks in packs of 100, plates and stops in packs of 25. */
const packed = (part: typeof BLOCK, unit: number) => withFacts(part, { 'commercial.packUnit': unit });
const numbered = Array.from({ length: 20 }, (_, index) => `B:${index + 1}`).join(' ');
const view = viewOf(sketchRail(`ES ${numbered} EP ES`, {
  length: 200,
  parts: { B: packed(BLOCK, 100), EP: packed(PLATE, 25), ES: packed(STOP, 25) },
}));
const bom = billOfMaterials(view);

describe('W-50 order list of the rail of W-01', () => {
  const { lines } = bom;

  it.each([
    ['2002-1204', 20, 100],
    ['2002-1292', 1, 25],
    ['249-116', 2, 25],
  ])('%s: %d are needed, %d are ordered', (article, quantity, orderQuantity) => {
    expect(lines.find(({ part }) => part.article === article)).toMatchObject({ quantity, orderQuantity });
  });

  it('the rail of 200 mm takes one stock length', () => {
    const rail = lines.find(({ part }) => part.article === '210-112');
    expect(rail).toMatchObject({ quantity: 1, orderQuantity: 1 });
    expect(rail?.cutting).toMatchObject({ stockLength: mm(2000), total: mm(200) });
  });

  it('nine such pieces fit one stock length: 9 · 200 + 9 · 2 = 1818 mm; a tenth would need 2018 mm', () => {
    const pieces = (count: number) => planCuts(Array.from({ length: count }, () => mm(200)), mm(2000), mm(2)).stocks;
    expect(pieces(9).map(({ rest }) => rest)).toEqual([mm(2000) - mm(1818)]);
    expect(pieces(10)).toHaveLength(2);
  });

  it('a designation that begins with a sign is text: quoted, and nothing put before it', () => {
    const options = { separator: ';', decimalMark: '.', formulaGuard: 'designations' } as const;
    expect(csvText([[{ designations: '-X1:1' }, 20]], options)).toBe('\ufeff"-X1:1";"20"\r\n');
    expect(bomCsv(bom, { ...options, language: 'en' })).toContain(';"-X1:1..20"\r\n');
    expect(markingCsv(view, { ...options, language: 'en' }).split('\r\n')[1]).toMatch(/^"-X1";/);
  });
});
