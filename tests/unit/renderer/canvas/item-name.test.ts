import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../../shared/checks/index.ts';
import { mintId } from '../../../../shared/project/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { PLAIN_STYLE } from '../../../../shared/units/index.ts';
import { findingCounts, itemName, optionId, railName } from '../../../../renderer/canvas/item-name.ts';
import { sketchRail } from '../../../support/rail-sketch.ts';

const view = viewOf(sketchRail("ES B:1 B':2", { length: 300 }));
const checks = runChecks(view);
const layout = [...view.layouts.values()][0]!;
const name = (index: number, language: 'en' | 'de' = 'en') => itemName(view, checks, layout.items[index]!, language);

describe('names of the hidden list', () => {
  it('tell reference, article, what it is, how it stands and what is wrong', () => {
    expect(name(0)).toMatch(/^R1#1, 249-116, end-stop 249-116/);
    expect(name(1)).toMatch(/^-X1:1, 2002-1204, through-terminal 2002-1204/);
    expect(name(1)).not.toContain('turned');
    expect(name(2)).toMatch(/^-X1:2, .*, turned/);
    expect(name(2, 'de')).toMatch(/, gedreht/);
  });

  it('count the findings of an item that are not accepted', () => {
    const [first, second] = [1, 2].map((index) => findingCounts(checks).get(layout.items[index]!.item.id) ?? 0);
    expect((first ?? 0) + (second ?? 0)).toBeGreaterThan(0);
    const counted = (second ?? 0) > 0 ? 2 : 1;
    const count = (counted === 2 ? second : first) ?? 0;
    expect(name(counted)).toContain(`, ${count} ${count === 1 ? 'finding' : 'findings'}`);
    expect(name(counted, 'de')).toContain(`, ${count} ${count === 1 ? 'Befund' : 'Befunde'}`);
    const waived = { ...checks, findings: checks.findings.map((each) => ({ ...each, waived: { waiver: mintId('waiver', '1'), reason: '', author: '' } })) };
    expect(itemName(view, waived, layout.items[counted]!, 'en')).not.toContain('finding');
  });

  it('tell of a rail its name, article, length and how much stands on it', () => {
    expect(railName(view, layout, 'en', PLAIN_STYLE)).toBe('Rail R1, 210-112, 300\u00a0mm, 3 items');
    expect(railName(view, layout, 'de', { decimalMark: ',', lengthUnit: 'in' })).toBe('Tragschiene R1, 210-112, 11,811\u00a0in, 3 Elemente');
  });

  it('make ids that a page accepts', () => {
    expect(optionId('r1', mintId('item', 'a.b-c_1'))).toBe('r1-item_a_b-c_1');
  });
});
