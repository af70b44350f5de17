import { describe, expect, it } from 'vitest';
import { type CheckState, runChecks, updateChecks } from '../../../../../shared/checks/index.ts';
import { applyCommand } from '../../../../../shared/editing/index.ts';
import { countingIds, mintId } from '../../../../../shared/project/index.ts';
import { updateView, viewOf } from '../../../../../shared/rail/index.ts';
import { PLAIN_STYLE } from '../../../../../shared/units/index.ts';
import { findingsOf, itemName, optionId, railName, sameFindings } from '../../../../../renderer/canvas/frame/item-name.ts';
import { run, sketchRail } from '../../../../support/rail-sketch.ts';
import { GROUP_CARRIER, PLUG } from '../../../../support/sample-parts.ts';

const view = viewOf(sketchRail("ES B:1 B':2", { length: 300 }));
const checks = runChecks(view);
const layout = [...view.layouts.values()][0]!;
const CLEAN: CheckState = { ...checks, findings: [] };
const GERMAN = { decimalMark: ',', lengthUnit: 'mm' } as const;
const name = (index: number, language: 'en' | 'de' = 'en', state = checks) =>
  itemName(view, state, layout.items[index]!, language, language === 'de' ? GERMAN : PLAIN_STYLE);

describe('names of the hidden list', () => {
  it('tell reference, article, what it is, its width and place, how it stands', () => {
    expect(name(0, 'en', CLEAN)).toMatch(/^R1#1, 249-116, end-stop 249-116, [\d.]+\u00a0mm, at \d[\d.]*\u00a0mm$/);
    expect(name(1, 'en', CLEAN)).toMatch(/^-X1:1, 2002-1204, through-terminal 2002-1204, 5\.2\u00a0mm, at [\d.]+\u00a0mm$/);
    expect(name(2, 'en', CLEAN)).toMatch(/^-X1:2, .*, turned$/);
    expect(name(2, 'de', CLEAN)).toMatch(/5,2\u00a0mm, bei [\d,]+\u00a0mm, gedreht$/);
  });

  it('tell what sits on it', () => {
    const document = run(view.document, { type: 'attachments.add', part: GROUP_CARRIER, hosts: [layout.items[1]!.item.id], text: 'Pumps' });
    const with2 = viewOf(run(document, { type: 'attachments.add', part: PLUG, hosts: [layout.items[1]!.item.id] }));
    const placed = [...with2.layouts.values()][0]!.items[1]!;
    expect(itemName(with2, CLEAN, placed, 'en', PLAIN_STYLE)).toMatch(/, with 2009-193 “Pumps”, 2002-511$/);
    expect(itemName(with2, CLEAN, placed, 'de', GERMAN)).toMatch(/, mit 2009-193 „Pumps“, 2002-511$/);
  });

  it('tell no place for what lies in the tray', () => {
    expect(itemName(view, CLEAN, layout.items[1]!, 'en', PLAIN_STYLE, false)).toMatch(/5\.2\u00a0mm$/);
  });

  it('say that a width is not known, and never give it as zero', () => {
    const vague = viewOf(sketchRail('U:1'));
    const placed = [...vague.layouts.values()][0]!.items[0]!;
    expect(itemName(vague, CLEAN, placed, 'en', PLAIN_STYLE)).toContain('width unknown');
    expect(itemName(vague, CLEAN, placed, 'de', GERMAN)).toContain('Breite unbekannt');
  });

  it('name what is wrong, the heaviest first, and count the rest', () => {
    const item = layout.items[2]!.item.id;
    const all = findingsOf(checks, item);
    expect(all.length).toBeGreaterThan(0);
    expect(name(2)).toMatch(/, error: (?!RC-)[A-Z]/);
    expect(name(2, 'de')).toMatch(/, Fehler: [A-ZÄÖÜ]/);
    const [first] = all;
    const many = { ...checks, findings: [1, 2, 3, 4].map((at) => ({ ...first!, key: `${at}`, severity: at === 4 ? ('error' as const) : ('warning' as const) })) };
    expect(name(2, 'en', many)).toMatch(/, error: .*, warning: .*, and 2 more findings$/);
    expect(name(2, 'de', many)).toMatch(/, Fehler: .*, Warnung: .*, und 2 weitere Befunde$/);
    const waived = { ...checks, findings: all.map((each) => ({ ...each, waived: { waiver: mintId('waiver', '1'), reason: '', author: '' } })) };
    expect(name(2, 'en', waived)).not.toContain('error');
  });

  it('tell of a rail its name, article, length and how much stands on it', () => {
    expect(railName(view, CLEAN, layout, 'en', PLAIN_STYLE)).toBe('Rail R1, 210-112, 300\u00a0mm, 3 items');
    expect(railName(view, CLEAN, layout, 'de', { decimalMark: ',', lengthUnit: 'in' })).toBe('Tragschiene R1, 210-112, 11,811\u00a0in, 3 Elemente');
  });

  it('make ids that a page accepts', () => {
    expect(optionId('r1', mintId('item', 'a.b-c_1'))).toBe('r1-item_a_b-c_1');
  });
});

describe('what a row has to tell', () => {
  it('is the same after an edit on another rail, and not after one of its own', () => {
    const two = viewOf(sketchRail('ES B:1 EP ES', { into: sketchRail('ES B:3 B:4 EP ES'), length: 300 }));
    const before = runChecks(two);
    const [first, second] = two.index.rails.map(({ id }) => id);
    const stop = two.layouts.get(first!)!.items.at(-1)!.item.id;
    const outcome = applyCommand(two.document, { type: 'items.remove', items: [stop] }, { ids: countingIds(9000) });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const after = updateView(two, outcome.document, outcome.changes);
    const now = updateChecks(before, two, after, outcome.changes);
    expect(now).not.toBe(before);
    expect(sameFindings(before, now, first)).toBe(false);
    expect(sameFindings(before, now, second)).toBe(true);
  });
});
