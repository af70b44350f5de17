import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks/index.ts';
import { type Command, applyCommand } from '../../../shared/editing/index.ts';
import { applyChanges, type Document, encodeProject, findRail, invertChanges } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { carryOut, changesNothing } from '../../support/command-check.ts';
import { envFor, itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';
import { BLOCK } from '../../support/sample-parts.ts';

const R1 = railId(1);
const endless: Command = { type: 'rail.edit', rail: R1, endless: true };
const lengthOf = (document: Document, rail = R1) => findRail(document, rail)?.length;
const place = (count: number, document: Document): Command => ({
  type: 'items.place',
  target: { rail: R1, after: itemsOf(document, R1).at(-1)?.id ?? null },
  items: Array.from({ length: count }, () => ({ part: BLOCK.key })),
  parts: [BLOCK],
});

describe('an endless rail', () => {
  it('takes the length that its items need as soon as it is one', () => {
    const document = carryOut(sketchRail('ES 20xB EP ES'), endless);
    expect(findRail(document, R1)).toMatchObject({ endless: true, length: 200_000 });
  });

  it('grows and shrinks with what stands on it, as part of the same edit', () => {
    const start = carryOut(sketchRail('ES'), endless);
    expect(lengthOf(start)).toBe(50_000);
    const grown = carryOut(start, place(50, start));
    // 6 + 50 · 5.4 = 276 mm are 80 % of 345 mm, and 10 mm of margins.
    expect(lengthOf(grown)).toBe(400_000);
    const shrunk = carryOut(grown, { type: 'items.remove', items: itemsOf(grown, R1).slice(1).map(({ id }) => id) });
    expect(lengthOf(shrunk)).toBe(50_000);
  });

  it('follows gaps, fixed positions, its own margin, and items that come from another rail', () => {
    const two = run(sketchRail('ES B B', { into: sketchRail('ES') }), endless);
    const [, block] = itemsOf(two, railId(2));
    const moved = carryOut(two, { type: 'items.move', items: [block!.id], target: { rail: R1, after: itemsOf(two, R1)[0]!.id } });
    const anchored = carryOut(moved, { type: 'items.setAnchor', item: block!.id, anchor: mm(712) });
    expect(lengthOf(anchored)).toBe(750_000);
    const wide = carryOut(anchored, { type: 'rail.edit', rail: R1, margin: mm(50) });
    expect(lengthOf(wide)).toBe(800_000);
    expect(lengthOf(wide, railId(2))).toBe(2_000_000);
  });

  it('follows the settings, which reach into every rail', () => {
    const start = run(sketchRail('ES 20xB EP ES'), endless);
    const settings = (fields: Extract<Command, { type: 'settings.edit' }>['fields']): Command => ({ type: 'settings.edit', fields });
    expect(lengthOf(carryOut(start, settings({ reservePercent: 0 })))).toBe(150_000);
    expect(lengthOf(carryOut(start, settings({ railStep: mm(1) })))).toBe(161_000);
    expect(lengthOf(carryOut(start, settings({ allowance: mm(5) })))).toBe(300_000);
  });

  it('is given back by undo byte for byte', () => {
    const start = run(sketchRail('ES 20xB EP ES'), endless);
    const before = encodeProject(start);
    const outcome = applyCommand(start, place(40, start), envFor(start));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(lengthOf(outcome.document)).not.toBe(lengthOf(start));
    expect(encodeProject(applyChanges(invertChanges(outcome.changes), outcome.document))).toBe(before);
  });

  it('ends where somebody says how long the rail is, and stays where they say both', () => {
    const start = run(sketchRail('ES'), endless);
    const fixed = carryOut(start, { type: 'rail.edit', rail: R1, length: mm(120) });
    expect(findRail(fixed, R1)).toMatchObject({ length: 120_000 });
    expect(findRail(fixed, R1)).not.toHaveProperty('endless');
    expect(changesNothing(start, { type: 'rail.edit', rail: R1, length: mm(120), endless: true })).toBe(true);
    expect(findRail(carryOut(start, { type: 'rail.edit', rail: R1, endless: false }), R1)).toMatchObject({ length: 50_000 });
    expect(findRail(carryOut(start, { type: 'rail.edit', rail: R1, name: 'MAIN' }), R1)).toMatchObject({ endless: true });
  });

  it('is at most 20 m long; what does not fit is still placed, and the checks say so', () => {
    const start = run(sketchRail('ES'), endless);
    const full = carryOut(start, place(4000, start));
    expect(lengthOf(full)).toBe(20_000_000);
    const found = runChecks(viewOf(full)).findings.filter(({ rule, message }) => rule === 'RC-012' && message === 'too-long');
    expect(found).toHaveLength(1);
    // Without its reserve it would just fit: then it does without.
    const tight = carryOut(start, place(3500, start));
    expect(lengthOf(tight)).toBe(18_950_000);
  });

  it('leaves other rails alone', () => {
    const start = sketchRail('ES 20xB EP ES');
    expect(lengthOf(carryOut(start, place(5, start)))).toBe(2_000_000);
  });
});
