import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../../shared/editing/index.ts';
import { buildIndex, type Document, itemsOfStrip, itemsOnRail, updateIndex } from '../../../shared/project/index.ts';
import { envFor, itemsOf, railId, run, sketchRail, stripId } from '../../support/rail-sketch.ts';
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

  /** Forty blocks of one strip over two rails, and of others between them: enough to go by either way of sorting in. */
  const long = sketchRail('20xB', { strip: '-X1', into: sketchRail('10xB', { strip: '-X2', into: sketchRail('20xB') }) });
  const longIndex = buildIndex(long);
  const some = (from: number, count: number, rail = railId(1)) => itemsOf(long, rail).slice(from, from + count).map(({ id }) => id);

  it.each([1, 2, 15, 16, 17, 19])('puts %d moved items of a strip where they stand now, on both rails and in the strip', (count) => {
    for (const target of [
      { rail: railId(2), after: null },
      { rail: railId(3), after: itemsOf(long, railId(3))[7]?.id ?? null },
      { rail: railId(1), after: null },
      { after: null },
    ]) {
      const { document, changes } = step(long, { type: 'items.move', items: some(20 - count, count), target });
      const after = updateIndex(longIndex, document, changes);
      expect(after).toEqual(buildIndex(document));
      expect(itemsOfStrip(after, stripId('-X1'))).toHaveLength(40);
    }
  });

  it('takes a strip away with its last item, and brings it with its first', () => {
    const alone = run(long, { type: 'items.assignStrip', items: some(0, 10, railId(2)), strip: null });
    const index = buildIndex(alone);
    expect(index.itemsByStrip.has(stripId('-X2'))).toBe(false);
    const joined = step(alone, { type: 'items.assignStrip', items: some(3, 1), strip: stripId('-X2') });
    const after = updateIndex(index, joined.document, joined.changes);
    expect(after).toEqual(buildIndex(joined.document));
    expect(itemsOfStrip(after, stripId('-X2'))).toHaveLength(1);
    const left = step(joined.document, { type: 'items.assignStrip', items: some(3, 1), strip: null });
    expect(updateIndex(after, left.document, left.changes).itemsByStrip.has(stripId('-X2'))).toBe(false);
  });
});
