import { describe, expect, it } from 'vitest';
import { budgetLines } from '../../../../../../renderer/state/views/rails/budget-words.ts';
import { settingsOf } from '../../../../../../shared/project/index.ts';
import { layoutOf, metricsOf, railBudget, viewOf } from '../../../../../../shared/rail/index.ts';
import { railId, sketchRail } from '../../../../../support/rail-sketch.ts';

const EN = { decimalMark: '.', lengthUnit: 'mm' } as const;
const DE = { decimalMark: ',', lengthUnit: 'mm' } as const;

function budget(sketch: string, length: number) {
  const view = viewOf(sketchRail(sketch, { length }));
  const layout = layoutOf(view, railId(1));
  if (!layout) throw new Error('no rail');
  return railBudget(metricsOf(view, layout), settingsOf(view.document));
}

/** Without the difference between blanks that break and those that do not. */
const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll(/\s/g, ' '));

describe('the shares of a rail in words', () => {
  it('name every share, then what matters most', () => {
    const lines = budgetLines(budget('ES 20xB EP ES', 200), 'en', EN);
    expect(plain(lines)).toEqual([
      'used 116.8 · allowance 4 · reserve 38 · free 31.2 of 190 mm',
      '120.8 of 190 mm · 69.2 mm left',
      '69.2 mm left',
    ]);
  });

  it('say how much is too much, in German too', () => {
    expect(plain(budgetLines(budget('ES 20xB EP ES', 130), 'de', DE))).toEqual([
      'belegt 116,8 · Zuschlag 4 · zu viel 0,8 von 120 mm',
      '120,8 von 120 mm · zu viel 0,8',
      'zu viel 0,8',
    ]);
  });

  it('say what is missing of the reserve, and never hide an unknown width', () => {
    expect(plain(budgetLines(budget('ES 20xB EP ES', 150), 'en', EN))[0]).toContain('reserve short 8.8');
    const lines = plain(budgetLines(budget('ES 2xU B', 100), 'en', EN));
    expect(lines[0]).toContain('2 × width unknown');
    expect(lines[1]).toContain('2 × width unknown');
  });

  it('are in inches where the reader wants them', () => {
    expect(budgetLines(budget('ES 20xB EP ES', 200), 'en', { decimalMark: '.', lengthUnit: 'in' })[2]).not.toContain('mm');
  });
});
