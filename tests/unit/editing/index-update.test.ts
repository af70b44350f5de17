import { describe, expect, it } from 'vitest';
import { type Command, applyCommand, updateIndex } from '../../../shared/editing/index.ts';
import { type Document, buildIndex, itemsOfStrip, itemsOnRail } from '../../../shared/project/index.ts';
import { envFor, itemsOf, railId, sketchRail, stripId } from '../../support/rail-sketch.ts';
import { BLOCK, RAIL } from '../../support/sample-parts.ts';
import { mm } from '../../../shared/units/index.ts';

const start = sketchRail('ES 4xB EP ES', { strip: '-X2', into: sketchRail('ES 3xB EP ES') });

function step(document: Document, command: Command) {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome;
}

describe('updateIndex', () => {
  const before = buildIndex(start);
  const onFirst = itemsOf(start, railId(1));
  const cases: readonly (readonly [string, Command])[] = [
    ['placing', { type: 'items.place', target: { rail: railId(1), after: onFirst[1]!.id }, items: [{ part: BLOCK.key }], parts: [] }],
    ['removing', { type: 'items.remove', items: [onFirst[0]!.id] }],
    ['turning', { type: 'items.turn', items: onFirst.map((item) => item.id) }],
    ['moving to another rail', { type: 'items.move', items: [onFirst[1]!.id], target: { rail: railId(2), after: null } }],
    ['moving off the rails', { type: 'items.move', items: onFirst.map((item) => item.id), target: { after: null } }],
    ['another strip', { type: 'items.assignStrip', items: [onFirst[1]!.id], strip: stripId('-X2') }],
    ['a new rail', { type: 'rail.add', part: RAIL, length: mm(500) }],
    ['a rail less', { type: 'rail.remove', rail: railId(1) }],
    ['a new strip', { type: 'strip.add', tag: '-X7' }],
    ['a strip less', { type: 'strip.remove', strip: stripId('-X2') }],
    ['a new name', { type: 'strip.edit', strip: stripId('-X2'), tag: '-X5' }],
    ['settings', { type: 'settings.edit', fields: { reservePercent: 10 } }],
  ];

  it.each(cases)('after %s is what building from nothing gives', (_, command) => {
    const { document, changes } = step(start, command);
    expect(updateIndex(before, document, changes)).toEqual(buildIndex(document));
  });

  it('keeps the lists of rails and strips that the change leaves alone', () => {
    const { document, changes } = step(start, { type: 'items.turn', items: [onFirst[0]!.id] });
    const after = updateIndex(before, document, changes);
    expect(itemsOnRail(after, railId(2))).toBe(itemsOnRail(before, railId(2)));
    expect(itemsOfStrip(after, stripId('-X2'))).toBe(itemsOfStrip(before, stripId('-X2')));
    expect(itemsOnRail(after, railId(1))).not.toBe(itemsOnRail(before, railId(1)));
    expect(after.rails).toBe(before.rails);
    expect(after.strips).toBe(before.strips);
  });

  it('is the same index where nothing that it lists has changed', () => {
    const { document, changes } = step(start, { type: 'project.edit', fields: { name: 'Other' } });
    expect(updateIndex(before, document, changes)).toBe(before);
  });
});
