import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Command, applyCommand } from '../../shared/editing/index.ts';
import { moveStripCommand, planMerge, planSplit, planSwap, splitCommand, wholeStrip } from '../../shared/planning/index.ts';
import {
  applyChanges,
  buildIndex,
  checkInvariants,
  type Document,
  findStrip,
  invertChanges,
  itemsOfStrip,
  recordsOf,
} from '../../shared/project/index.ts';
import { accessoriesOf, viewOf } from '../../shared/rail/index.ts';
import { mm } from '../../shared/units/index.ts';
import { arbitrarySketch } from '../support/arbitrary-edits.ts';
import { envFor, itemsOf, railId, run, sketchRail, stripId } from '../support/rail-sketch.ts';
import { BLOCK, DOUBLE, LONG, RAIL } from '../support/sample-parts.ts';

const sketch = arbitrarySketch.map((words) => (words === '' ? 'B' : words));
const place = fc.nat(30);

/** Carries a command out and holds it to what every edit keeps: the invariants, and one undo to the byte. */
function carried(document: Document, command: Command): Document {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') return document;
  expect(checkInvariants(outcome.document)).toEqual([]);
  expect(applyChanges(invertChanges(outcome.changes), outcome.document).records).toEqual(document.records);
  return outcome.document;
}

describe('strips as wholes', () => {
  it('are as they were when what was split is merged again', () => {
    fc.assert(
      fc.property(sketch, place, (words, pick) => {
        const document = sketchRail(words);
        const items = itemsOf(document);
        const split = planSplit(viewOf(document), items[pick % items.length]!.id);
        if (split.kind === 'refused') return;
        const parted = carried(document, splitCommand(split.plan));
        const [first, second] = recordsOf(parted, 'strip').map(({ id }) => id);
        expect(itemsOfStrip(buildIndex(parted), first!).length + itemsOfStrip(buildIndex(parted), second!).length).toBe(items.length);
        const merged = carried(parted, planMerge(viewOf(parted), [first!, second!])!.command(true));
        expect(merged.records).toEqual(document.records);
      }),
    );
  });

  it('have each number once when they are merged with renumbering', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }).map((all) => [...new Set(all)]);
    fc.assert(
      fc.property(numbers, numbers, (one, two) => {
        const text = (all: readonly number[]) => all.map((number) => `B:${number}`).join(' ');
        const document = sketchRail(text(two), { strip: '-X2', into: sketchRail(text(one)) });
        const plan = planMerge(viewOf(document), [stripId('-X1'), stripId('-X2')])!;
        const merged = carried(document, plan.command(true));
        const labels = itemsOfStrip(buildIndex(merged), stripId('-X1')).map(({ levels }) => levels[0]?.designation);
        expect(new Set(labels).size).toBe(one.length + two.length);
        expect(labels.slice(0, one.length)).toEqual(one.map(String));
        expect(plan.clashes).toEqual(two.filter((number) => one.includes(number)).map(String));
        expect(findStrip(merged, stripId('-X2'))).toBeUndefined();
      }),
    );
  });

  it('move with everything that is theirs, in their order and with their inner distances', () => {
    fc.assert(
      fc.property(sketch, sketch, (words, others) => {
        const document = run(sketchRail(others, { strip: '-X2', into: sketchRail(words) }), { type: 'rail.add', id: railId(3), part: RAIL, length: mm(2000) });
        const view = viewOf(document);
        const before = wholeStrip(view, stripId('-X1'));
        const command = moveStripCommand(view, stripId('-X1'), railId(3));
        if (!command) return;
        const after = viewOf(carried(document, command));
        const layout = after.layouts.get(railId(3))!;
        expect(layout.items.map(({ item }) => item.id)).toEqual(before.items);
        expect(layout.items.slice(1).map(({ gap }) => gap)).toEqual(before.gaps.slice(1));
        expect(itemsOf(after.document, railId(2))).toEqual(itemsOf(document, railId(2)));
      }),
    );
  });

  it('take along no plate that a block which stays comes to need', () => {
    fc.assert(
      fc.property(sketch, fc.array(place, { minLength: 1, maxLength: 4 }), (words, picks) => {
        const layout = viewOf(sketchRail(words)).layouts.get(railId(1))!;
        const blocks = layout.items.filter(({ role }) => role === 'block');
        if (blocks.length === 0) return;
        const chosen = new Set(picks.map((pick) => blocks[pick % blocks.length]!.item.id));
        const following = accessoriesOf(layout, chosen);
        expect(following.some((id) => chosen.has(id))).toBe(false);
        expect(following.every((id) => layout.items.find(({ item }) => item.id === id)?.role !== 'block')).toBe(true);
        // Whoever moves everything takes everything that holds or covers.
        const all = new Set(blocks.map(({ item }) => item.id));
        const whole = new Set(accessoriesOf(layout, all));
        expect(following.every((id) => whole.has(id))).toBe(true);
      }),
    );
  });
});

describe('swapping parts', () => {
  it('and back leaves everything as it was where nothing is lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.constantFrom(DOUBLE, LONG), fc.array(place, { minLength: 1, maxLength: 5 }), (count, part, picks) => {
        const document = sketchRail(`ES ${Array.from({ length: count }, (_, at) => `B:${at + 1}`).join(' ')} EP ES`);
        const blocks = itemsOf(document).filter(({ levels }) => levels.length > 0);
        const chosen = [...new Set(picks.map((pick) => blocks[pick % count]!.id))];
        const there = planSwap(viewOf(document), chosen, part);
        if (there.kind === 'refused') throw new Error(there.reason.en);
        const swapped = carried(document, there.plan.command);
        const back = planSwap(viewOf(swapped), chosen, BLOCK);
        if (back.kind === 'refused') throw new Error(back.reason.en);
        expect(back.plan.changes.filter(({ loss, kind }) => loss && kind === 'levels')).toEqual([]);
        expect(carried(swapped, back.plan.command).records).toEqual(document.records);
      }),
      { numRuns: 40 },
    );
  });
});
