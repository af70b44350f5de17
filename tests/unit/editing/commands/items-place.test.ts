import { describe, expect, it } from 'vitest';
import { emptyLevels, labelOf, type NewItem } from '../../../../shared/editing/index.ts';
import { findPart, mintId, partRecordId, recordsOf } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, railId, run, sketchOf, sketchRail, stripId } from '../../../support/rail-sketch.ts';
import { BLOCK, DOUBLE, JUMPER, PLATE, RAIL, STOP, UNSIZED, withFacts } from '../../../support/sample-parts.ts';

const start = sketchRail('ES 2xB _30 3xB EP ES');
const at = (position: number) => itemsOf(start)[position]!.id;
const place = (items: readonly NewItem[], after: ReturnType<typeof at> | null, joins?: 'left' | 'right') =>
  ({
    type: 'items.place',
    target: { rail: railId(1), after, ...(joins && { joins }) },
    items,
    parts: [PLATE, STOP, DOUBLE],
  }) as const;

describe('items.place', () => {
  it('puts items behind another, in the order given', () => {
    const after = carryOut(start, place([{ part: PLATE.key }, { part: STOP.key }], at(0)));
    expect(sketchOf(after)).toBe('ES EP ES 2xB _30 3xB EP ES');
  });

  it('puts items at the start of the rail, and at its end', () => {
    expect(sketchOf(carryOut(start, place([{ part: PLATE.key }], null)))).toBe('EP ES 2xB _30 3xB EP ES');
    expect(sketchOf(carryOut(start, place([{ part: PLATE.key }], at(7))))).toBe('ES 2xB _30 3xB EP ES EP');
  });

  it('leaves a gap on the far side of the neighbour that is joined', () => {
    expect(sketchOf(carryOut(start, place([{ part: PLATE.key }], at(2), 'left')))).toBe('ES 2xB EP _30 3xB EP ES');
    expect(sketchOf(carryOut(start, place([{ part: STOP.key }, { part: PLATE.key }], at(2), 'right')))).toBe(
      'ES 2xB _30 ES EP 3xB EP ES',
    );
  });

  it('fixes what joins a fixed item in front of it, and leaves that where it is', () => {
    const fixed = sketchRail('ES 2xB @120 ES');
    const items = itemsOf(fixed);
    const target = { rail: railId(1), after: items[2]!.id, joins: 'right' } as const;
    const command = { type: 'items.place', target, items: [{ part: BLOCK.key }, { part: PLATE.key }], parts: [PLATE] } as const;
    expect(sketchOf(carryOut(fixed, command))).toBe('ES 2xB @114 B EP @120 ES');
    // No room in front of an item at the very start of the rail.
    const early = sketchRail('@2 ES');
    const before = { ...command, target: { rail: railId(1), after: null, joins: 'right' } } as const;
    const placed = run(early, { ...before, parts: [BLOCK, PLATE] });
    expect(sketchOf(placed)).toBe('B EP @2 ES');
  });

  it('prefers the gap or position that an item brings itself', () => {
    const gap = carryOut(start, place([{ part: PLATE.key, gapBefore: mm(3) }], at(2), 'right'));
    expect(sketchOf(gap)).toBe('ES 2xB _3 EP 3xB EP ES');
    const anchored = carryOut(start, place([{ part: PLATE.key, anchor: mm(200) }], at(2)));
    expect(sketchOf(anchored)).toBe('ES 2xB @200 EP _30 3xB EP ES');
  });

  it('takes the very start of the rail for a position, and no gap for a gap', () => {
    const after = carryOut(start, place([{ part: PLATE.key, anchor: mm(0) }, { part: PLATE.key, gapBefore: mm(0) }], null));
    expect(sketchOf(after)).toBe('@0 2xEP ES 2xB _30 3xB EP ES');
  });

  it('gives a block one empty level for each that its part has, and other items none', () => {
    const after = carryOut(start, place([{ part: DOUBLE.key }, { part: PLATE.key }, { part: BLOCK.key }], null));
    expect(itemsOf(after).slice(0, 3).map((item) => item.levels)).toEqual([[{}, {}], [], [{}]]);
    expect(emptyLevels(undefined)).toEqual([]);
    expect(emptyLevels(UNSIZED)).toEqual([{}]);
    expect(emptyLevels(withFacts(DOUBLE, { 'connection.levels': 0 }))).toEqual([{}]);
  });

  it('writes everything that is said about an item', () => {
    const potential = mintId('potential', 'L1');
    const prepared = run(start, { type: 'potential.add', id: potential, fields: { name: 'L1', potentialKind: 'L1' } });
    const after = carryOut(
      prepared,
      place(
        [
          {
            part: BLOCK.key,
            turned: true,
            strip: stripId('-X1'),
            levels: [{ designation: '7', potential }],
            current: 16_000,
            zone: 'ex-e',
          },
        ],
        null,
      ),
    );
    const { id: _id, order: _order, ...rest } = itemsOf(after)[0]!;
    expect(rest).toEqual({
      kind: 'item',
      rail: railId(1),
      part: BLOCK.key,
      turned: true,
      gapBefore: 0,
      strip: stripId('-X1'),
      levels: [{ designation: '7', potential }],
      current: 16_000,
      zone: 'ex-e',
    });
  });

  it('plans items that stand on no rail', () => {
    const command = { type: 'items.place', target: { after: null }, items: [{ part: BLOCK.key }], parts: [] } as const;
    const after = carryOut(start, command);
    const loose = recordsOf(after, 'item').filter((item) => item.rail === undefined);
    expect(loose).toHaveLength(1);
    expect(itemsOf(after)).toEqual(itemsOf(start));
  });

  it('keeps a snapshot of each part that is used, and of none that is not', () => {
    const after = carryOut(start, place([{ part: DOUBLE.key }], null));
    expect(findPart(after, DOUBLE.key)).toEqual(DOUBLE);
    expect(after.records.has(partRecordId(PLATE.key))).toBe(true);
    const only = sketchRail('B');
    const more = run(only, {
      type: 'items.place',
      target: { rail: railId(1), after: null },
      items: [{ part: PLATE.key }],
      parts: [PLATE, STOP],
    });
    expect(findPart(more, STOP.key)).toBeUndefined();
  });

  it('never replaces the snapshot that the project has', () => {
    const newer = { ...withFacts(BLOCK, { 'geometry.width': mm(9) }), revision: 2 };
    const after = run(start, { ...place([{ part: BLOCK.key }], null), parts: [newer] });
    expect(findPart(after, BLOCK.key)).toEqual(BLOCK);
  });

  it('has nothing to do without items', () => {
    expect(changesNothing(start, place([], at(2), 'right'))).toBe(true);
  });

  it('makes all order keys anew before they outgrow what files store', () => {
    let document = sketchRail('2xB');
    const first = itemsOf(document)[0]!.id;
    let longest = 0;
    for (let count = 0; count < 500; count++) {
      document = run(document, {
        type: 'items.place',
        target: { rail: railId(1), after: first },
        items: [{ part: BLOCK.key }],
        parts: [],
      });
      longest = Math.max(longest, ...itemsOf(document).map((item) => item.order.length));
    }
    expect(longest).toBeGreaterThan(20);
    expect(longest).toBeLessThanOrEqual(60);
    expect(itemsOf(document)[0]!.id).toBe(first);
    expect(new Set(itemsOf(document).map((item) => item.order)).size).toBe(502);
  });

  it.each([
    ['a rail that is gone', { ...place([], null), target: { rail: railId(9), after: null } }, 'The rail is no longer there.'],
    ['a place that is gone', place([{ part: PLATE.key }], mintId('item', 'none')), 'The place on the rail is no longer there.'],
    ['a part without snapshot', place([{ part: 'wago:2099-1' }], null), 'Part wago:2099-1 is not in the library.'],
    [
      'a jumper',
      { ...place([{ part: JUMPER.key }], null), parts: [JUMPER] },
      '2002-410 does not stand on a rail by itself.',
    ],
    ['a rail as an item', { ...place([{ part: RAIL.key }], null), parts: [RAIL] }, '210-112 does not stand on a rail by itself.'],
    ['a strip that is gone', place([{ part: PLATE.key, strip: stripId('-X9') }], null), 'The strip is no longer there.'],
    [
      'a potential that is gone',
      place([{ part: BLOCK.key, levels: [{ potential: mintId('potential', 'none') }] }], null),
      'The potential is no longer there.',
    ],
    ['a negative gap', place([{ part: PLATE.key, gapBefore: mm(-1) }], null), 'A gap cannot be negative.'],
    [
      'a position before the rail',
      place([{ part: PLATE.key, anchor: mm(-1) }], null),
      'A position lies on the rail, not before it.',
    ],
  ])('refuses %s', (_, command, reason) => {
    expect(refusalOf(start, command)).toBe(reason);
  });

  it('is named after what is placed', () => {
    expect(labelOf(place([{ part: PLATE.key }], null))).toEqual({ en: 'Place 2002-1292', de: '2002-1292 setzen' });
    const twenty = Array.from({ length: 20 }, () => ({ part: BLOCK.key }));
    expect(labelOf(place([...twenty, { part: PLATE.key }], null)).en).toBe('Place 20 × 2002-1204, 1 × 2002-1292');
    expect(labelOf(place([...twenty, { part: PLATE.key }, { part: STOP.key }], null)).de).toBe(
      '20 × 2002-1204, 1 × 2002-1292 … setzen',
    );
  });
});
