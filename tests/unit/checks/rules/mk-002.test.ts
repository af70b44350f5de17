import { describe, expect, it } from 'vitest';
import type { PotentialKind } from '../../../../shared/project/index.ts';
import { mintId } from '../../../../shared/project/index.ts';
import { nextFree } from '../../../../shared/checks/rules/marking/free-designation.ts';
import {
  acceptAll,
  carryOutAllFixes,
  carryOutFix,
  findingsIn,
  findingsOf,
  fixTitles,
  fixesIn,
  onlyFinding,
} from '../../../support/check-sketch.ts';
import { itemsOf, railId, run, sketchRail, stripId } from '../../../support/rail-sketch.ts';

const mk002 = (document: Parameters<typeof findingsIn>[0]) => findingsIn(document, 'MK-002');

function withPotential(document: ReturnType<typeof sketchRail>, at: readonly number[], potentialKind: PotentialKind) {
  const id = mintId('potential', potentialKind);
  const added = run(document, { type: 'potential.add', id, fields: { name: potentialKind, potentialKind } });
  const items = itemsOf(added);
  return at.reduce(
    (current, position) =>
      run(current, {
        type: 'items.edit',
        items: [items[position]!.id],
        levels: [{ designation: items[position]!.levels[0]!.designation!, potential: id }],
      }),
    added,
  );
}

describe('MK-002 reports', () => {
  it('a designation that a strip has twice', () => {
    expect(mk002('ES B:1 B:2 B:2 EP ES')).toEqual(['error MK-002 duplicate/2 -X1:2 -X1:2']);
    expect(mk002('ES B:1 B:2 B:2 B:1 B:1 EP ES')).toEqual([
      'error MK-002 duplicate/1 -X1:1 -X1:1 -X1:1',
      'error MK-002 duplicate/2 -X1:2 -X1:2',
    ]);
  });

  it('across levels, rails and what is not placed yet', () => {
    expect(mk002('ES D:1/2 D:2/3 EPd ES')).toEqual(['error MK-002 duplicate/2 -X1:1 -X1:2']);
    expect(mk002('ES D:1/1 EPd ES')).toEqual(['error MK-002 duplicate/1 -X1:1']);
    const rails = sketchRail('ES B:7 EP ES', { into: sketchRail('ES B:7 EP ES') });
    expect(mk002(rails)).toEqual(['error MK-002 duplicate/7 -X1:7 -X1:7']);
    const off = run(rails, { type: 'rail.remove', rail: railId(2) });
    expect(mk002(off)).toEqual(['error MK-002 duplicate/7 -X1:7 -X1:7']);
    const none = run(off, { type: 'rail.remove', rail: railId(1) });
    expect(mk002(none)).toHaveLength(1);
    expect(onlyFinding(none, 'MK-002')).not.toHaveProperty('rail');
  });

  it('nothing across strips, without a strip, and without designations', () => {
    expect(mk002(sketchRail('ES B:7 EP ES', { strip: '-X2', into: sketchRail('ES B:7 EP ES') }))).toEqual([]);
    expect(mk002(sketchRail('ES B:7 B:7 EP ES', { strip: null }))).toEqual([]);
    expect(mk002('ES 3xB EP ES')).toEqual([]);
    expect(mk002('ES B:1 B:01 B:1.1 EP ES')).toEqual([]);
  });

  it('as information where all are protective conductors, by potential or else by block', () => {
    expect(mk002('ES PE:PE PE:PE EP ES')).toEqual(['info MK-002 protective/PE -X1:PE -X1:PE']);
    expect(mk002('ES PE:PE B:PE EP ES')).toEqual(['error MK-002 duplicate/PE -X1:PE -X1:PE']);
    const blocks = sketchRail('ES B:PE B:PE EP ES');
    expect(mk002(withPotential(blocks, [1, 2], 'PE'))).toEqual(['info MK-002 protective/PE -X1:PE -X1:PE']);
    expect(mk002(withPotential(blocks, [1, 2], 'N'))).toEqual(['error MK-002 duplicate/PE -X1:PE -X1:PE']);
    const ground = sketchRail('ES PE:5 PE:5 EP ES');
    expect(mk002(withPotential(ground, [1], 'N'))).toEqual(['error MK-002 duplicate/5 -X1:5 -X1:5']);
  });

  it('what, how often and where', () => {
    const finding = onlyFinding(sketchRail('ES B:1 B:2 B:2 B:2 EP ES'), 'MK-002');
    expect(finding).toMatchObject({
      measured: { value: 3, quantity: 'count' },
      required: { value: 1, quantity: 'count' },
      region: { from: 16_200, to: 31_800 },
    });
    expect(finding.items).toHaveLength(3);
    expect(finding.text.en).toContain('Designation 2 exists 3 times on -X1:');
    expect(finding.text.de).toContain('Die Bezeichnung 2 gibt es auf -X1 3-mal:');
    expect(onlyFinding(sketchRail('ES PE:PE PE:PE EP ES'), 'MK-002').text.en).toContain('exists twice on -X1');
  });
});

describe('the fix of MK-002', () => {
  it('gives all but the first the next free designations, when asked to', () => {
    const document = sketchRail('ES B:1 B:2 B:2 B:3 B:2 EP ES');
    const finding = onlyFinding(document, 'MK-002');
    expect(fixTitles(document, finding)).toEqual(['Renumber as 4 … 5']);
    const after = carryOutFix(document, finding, fixesIn(document, finding)[0]!);
    expect(itemsOf(after).slice(1, 6).map((item) => item.levels[0]?.designation)).toEqual(['1', '2', '4', '3', '5']);
    expect(mk002(after)).toEqual([]);
  });

  it('works level by level', () => {
    const document = sketchRail('ES D:1/1 EPd ES');
    const finding = onlyFinding(document, 'MK-002');
    expect(fixTitles(document, finding)).toEqual(['Renumber as 2']);
    expect(itemsOf(carryOutFix(document, finding, fixesIn(document, finding)[0]!))[1]?.levels).toEqual([
      { designation: '1' },
      { designation: '2' },
    ]);
  });

  it('is not offered for protective conductors, nor for a finding that is out of date', () => {
    const ground = sketchRail('ES PE:PE PE:PE EP ES');
    expect(fixTitles(ground, onlyFinding(ground, 'MK-002'))).toEqual([]);
    const finding = onlyFinding(sketchRail('ES B:1 B:1 EP ES'), 'MK-002');
    expect(fixTitles(sketchRail('ES B:1 B:2 EP ES'), finding)).toEqual([]);
    const stripless = run(sketchRail('ES B:1 B:1 EP ES'), { type: 'strip.remove', strip: stripId('-X1') });
    expect(fixTitles(stripless, finding)).toEqual([]);
    expect(fixTitles(sketchRail('ES'), finding)).toEqual([]);
  });

  it('removes the finding, adds no error and can be undone', () => {
    expect(carryOutAllFixes(sketchRail('ES B:1 B:1 B:A7 B:A7 B:PE B:PE EP ES'), 'MK-002')).toBe(3);
  });
});

describe('nextFree', () => {
  const next = (designation: string, ...taken: string[]) => nextFree(designation, new Set(taken));
  it.each([
    [next('1'), '2'],
    [next('1', '2', '3'), '4'],
    [next('A9'), 'A10'],
    [next('A07'), 'A08'],
    [next('A099'), 'A100'],
    [next('1.2', '1.3'), '1.4'],
    [next('PE'), 'PE2'],
    [next('PE', 'PE2'), 'PE3'],
    [next('+24V'), '+24V2'],
  ])('%s', (found, expected) => {
    expect(found).toBe(expected);
  });
});

it('MK-002 can be accepted, and a third one of the same name is a new finding', () => {
  const accepted = acceptAll(sketchRail('ES B:1 B:1 B:2 EP ES'), 'MK-002');
  const third = itemsOf(accepted)[3]!;
  const more = run(accepted, {
    type: 'items.setDesignations',
    entries: [{ item: third.id, level: 0, designation: '1' }],
  });
  expect(findingsOf(more).filter(({ rule }) => rule === 'MK-002').map(({ waived }) => waived)).toEqual([undefined]);
});
