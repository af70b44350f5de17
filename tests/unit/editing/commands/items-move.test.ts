import { describe, expect, it } from 'vitest';
import type { MoveItems } from '../../../../shared/editing/commands/items-move.ts';
import type { Target } from '../../../../shared/editing/index.ts';
import { UNPLACED, buildIndex, itemsOnRail, mintId } from '../../../../shared/project/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { mm } from '../../../../shared/units/index.ts';
import { itemsOf, railId, run, sketchOf, sketchRail } from '../../../support/rail-sketch.ts';
import { RAIL } from '../../../support/sample-parts.ts';

const start = sketchRail('ES 2xL PE B EP _20 ES B EP ES');
const at = (position: number) => itemsOf(start)[position]!.id;
const move = (positions: readonly number[], target: Target): MoveItems => ({
  type: 'items.move',
  items: positions.map(at),
  target,
});
const onRail = (after: ReturnType<typeof at> | null, joins?: 'left' | 'right'): Target => ({
  rail: railId(1),
  after,
  ...(joins && { joins }),
});
const unplaced = (document: typeof start) => itemsOnRail(buildIndex(document), UNPLACED).map((item) => item.part);

describe('items.move', () => {
  it('reorders on the rail, to the right and to the left', () => {
    expect(sketchOf(carryOut(start, move([1, 2], onRail(at(4)))))).toBe('ES PE B 2xL EP _20 ES B EP ES');
    expect(sketchOf(carryOut(start, move([4], onRail(at(0)))))).toBe('ES B 2xL PE EP _20 ES B EP ES');
    expect(sketchOf(carryOut(start, move([9], onRail(null))))).toBe('2xES 2xL PE B EP _20 ES B EP');
  });

  it('puts items side by side in the order given, from wherever they stood', () => {
    expect(sketchOf(carryOut(start, move([7, 3, 1], onRail(at(0)))))).toBe('ES B PE 2xL B EP _20 ES EP ES');
  });

  it('takes inner distances along where it is told them, and lets what follows close up', () => {
    const spaced = run(sketchRail('ES B _10 L _20 B ES'), { type: 'rail.add', id: railId(2), part: RAIL, length: mm(500) });
    const ids = itemsOf(spaced).map(({ id }) => id);
    const command: MoveItems = {
      type: 'items.move',
      items: ids.slice(1, 4),
      target: { rail: railId(2), after: null },
      gaps: [mm(7), mm(10), mm(20)],
    };
    const after = carryOut(spaced, command);
    expect(sketchOf(after)).toBe('2xES');
    expect(sketchOf(after, railId(2))).toBe('B _10 L _20 B');
    expect(refusalOf(spaced, { ...command, gaps: [mm(0), mm(-1), mm(0)] })).toBe('A gap cannot be negative.');
  });

  it('keeps what stood apart apart when the first of a run leaves', () => {
    expect(sketchOf(carryOut(start, move([6], onRail(at(9)))))).toBe('ES 2xL PE B EP _20 B EP 2xES');
    expect(sketchOf(carryOut(start, move([6, 7, 8], onRail(null))))).toBe('ES B EP ES 2xL PE B EP _20 ES');
  });

  it('joins the side of a gap that was asked for', () => {
    expect(sketchOf(carryOut(start, move([3], onRail(at(5), 'left'))))).toBe('ES 2xL B EP PE _20 ES B EP ES');
    expect(sketchOf(carryOut(start, move([3], onRail(at(5), 'right'))))).toBe('ES 2xL B EP _20 PE ES B EP ES');
  });

  it('hands a fixed position on to what stood behind, and takes one from what it joins', () => {
    const fixed = sketchRail('ES B @100 ES B EP _4 ES');
    const items = itemsOf(fixed);
    const first = carryOut(fixed, {
      type: 'items.move',
      items: [items[2]!.id],
      target: { rail: railId(1), after: null },
    });
    expect(sketchOf(first)).toBe('2xES B @100 B EP _4 ES');
    const whole = carryOut(fixed, {
      type: 'items.move',
      items: [items[2]!.id, items[3]!.id, items[4]!.id],
      target: { rail: railId(1), after: null },
    });
    // The last stop keeps its distance of 4 mm from where the run began.
    expect(sketchOf(whole)).toBe('ES B EP ES B @104 ES');
    const joining = carryOut(fixed, {
      type: 'items.move',
      items: [items[1]!.id],
      target: { rail: railId(1), after: items[0]!.id, joins: 'right' },
    });
    expect(sketchOf(joining)).toBe('ES @94.8 B @100 ES B EP _4 ES');
  });

  it('changes rails, and gaps stay behind', () => {
    const two = sketchRail('ES ES', { into: start });
    const target = { rail: railId(2), after: itemsOf(two, railId(2))[0]!.id };
    const after = carryOut(two, { type: 'items.move', items: [at(6), at(7)], target });
    expect(sketchOf(after, railId(1))).toBe('ES 2xL PE B EP _20 EP ES');
    expect(sketchOf(after, railId(2))).toBe('2xES B ES');
    expect(itemsOf(after, railId(2)).map((item) => item.id)).toEqual([
      itemsOf(two, railId(2))[0]!.id,
      at(6),
      at(7),
      itemsOf(two, railId(2))[1]!.id,
    ]);
  });

  it('takes items off the rail, and orders them among the unplaced', () => {
    const off = carryOut(start, move([4, 3], { after: null }));
    expect(sketchOf(off)).toBe('ES 2xL EP _20 ES B EP ES');
    expect(unplaced(off)).toEqual(['wago:2002-1204', 'wago:2002-1207']);
    const more = carryOut(off, move([1], { after: at(4) }));
    expect(unplaced(more)).toEqual(['wago:2002-1204', 'wago:2002-1401', 'wago:2002-1207']);
    const swapped = carryOut(more, move([3], { after: null }));
    expect(unplaced(swapped)).toEqual(['wago:2002-1207', 'wago:2002-1204', 'wago:2002-1401']);
    const back = carryOut(swapped, move([1, 4], onRail(at(0))));
    expect(sketchOf(back)).toBe('ES L B L EP _20 ES B EP ES');
    expect(unplaced(back)).toEqual(['wago:2002-1207']);
  });

  it('has nothing to do where the items stand already', () => {
    const again = run(start, move([2], onRail(at(1))));
    expect(sketchOf(again)).toBe(sketchOf(start));
    expect(changesNothing(start, move([], onRail(null)))).toBe(true);
  });

  it.each([
    ['behind one of the moved', move([1, 2], onRail(at(2))), 'Items cannot be moved behind themselves.'],
    ['the same item twice', move([1, 1], onRail(null)), 'An item can only be moved once at a time.'],
    ['to a rail that is gone', move([1], { rail: railId(9), after: null }), 'The rail is no longer there.'],
    ['behind an item that is gone', move([1], onRail(mintId('item', 'none'))), 'The place on the rail is no longer there.'],
    ['behind an item of another rail', move([1], { after: at(2) }), 'The place on the rail is no longer there.'],
    [
      'an item that is gone',
      { ...move([], onRail(null)), items: [mintId('item', 'none')] },
      'An item is no longer there.',
    ],
  ])('refuses to move %s', (_, command, reason) => {
    expect(refusalOf(start, command)).toBe(reason);
  });
});
