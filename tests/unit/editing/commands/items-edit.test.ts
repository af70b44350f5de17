import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../../shared/editing/index.ts';
import { findItem, findPart, mintId } from '../../../../shared/project/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, run, sketchOf, sketchRail, stripId } from '../../../support/rail-sketch.ts';
import { BIG, BLOCK, DOUBLE, JUMPER, PLATE } from '../../../support/sample-parts.ts';

const start = sketchRail('ES B:1 D:2.1/2.2 EP _20 ES @90 B:3 EP ES');
const at = (position: number) => itemsOf(start)[position]!.id;
const gone = mintId('item', 'none');

describe('items.remove', () => {
  it('keeps the gap of a removed item before what follows', () => {
    expect(sketchOf(carryOut(start, { type: 'items.remove', items: [at(4)] }))).toBe('ES B D EP @90 B EP ES');
    const plain = sketchRail('ES B _20 ES _5 B EP ES');
    const stop = itemsOf(plain)[2]!.id;
    expect(sketchOf(carryOut(plain, { type: 'items.remove', items: [stop] }))).toBe('ES B _25 B EP ES');
  });

  it('keeps even a gap of a micrometre', () => {
    const plain = sketchRail('ES B _0.001 ES B');
    expect(sketchOf(carryOut(plain, { type: 'items.remove', items: [itemsOf(plain)[2]!.id] }))).toBe('ES B _0.001 B');
  });

  it('hands a fixed position on to what follows', () => {
    expect(sketchOf(carryOut(start, { type: 'items.remove', items: [at(5)] }))).toBe('ES B D EP _20 ES @90 EP ES');
    expect(sketchOf(carryOut(start, { type: 'items.remove', items: [at(5), at(6), at(7)] }))).toBe('ES B D EP _20 ES');
  });

  it('lets the snapshot go with the last item of a part', () => {
    const after = carryOut(start, { type: 'items.remove', items: [at(2)] });
    expect(findPart(after, DOUBLE.key)).toBeUndefined();
    expect(findPart(after, BLOCK.key)).toBe(BLOCK);
  });

  it('does not mind items that are gone already', () => {
    expect(changesNothing(start, { type: 'items.remove', items: [gone] })).toBe(true);
  });

  it('counts in its name', () => {
    expect(labelOf({ type: 'items.remove', items: [at(0)] })).toEqual({ en: 'Delete item', de: 'Element löschen' });
    expect(labelOf({ type: 'items.remove', items: [at(0), at(1)] }).de).toBe('2 Elemente löschen');
  });
});

describe('items.turn', () => {
  it('turns each item over, and back', () => {
    const turned = carryOut(start, { type: 'items.turn', items: [at(1), at(3)] });
    expect(sketchOf(turned)).toBe("ES B' D EP' _20 ES @90 B EP ES");
    expect(sketchOf(carryOut(turned, { type: 'items.turn', items: [at(1), at(3)] }))).toBe(sketchOf(start));
  });

  it('refuses an item that is gone', () => {
    expect(refusalOf(start, { type: 'items.turn', items: [at(0), gone] })).toBe('An item is no longer there.');
  });
});

describe('items.setGap', () => {
  it('sets the free rail before an item and releases a fixed position', () => {
    expect(sketchOf(carryOut(start, { type: 'items.setGap', item: at(4), gap: mm(37.2) }))).toContain('EP _37.2 ES @90');
    expect(sketchOf(carryOut(start, { type: 'items.setGap', item: at(5), gap: mm(0) }))).toContain('_20 ES B EP ES');
    expect(changesNothing(start, { type: 'items.setGap', item: at(4), gap: mm(20) })).toBe(true);
  });

  it('refuses a negative gap and an item that is gone', () => {
    expect(refusalOf(start, { type: 'items.setGap', item: at(4), gap: mm(-0.001) })).toBe('A gap cannot be negative.');
    expect(refusalOf(start, { type: 'items.setGap', item: gone, gap: mm(1) })).toBe('An item is no longer there.');
  });
});

describe('items.setAnchor', () => {
  it('fixes an item, which takes the place of its gap, and releases it', () => {
    const fixed = carryOut(start, { type: 'items.setAnchor', item: at(4), anchor: mm(60) });
    expect(sketchOf(fixed)).toBe('ES B D EP @60 ES @90 B EP ES');
    expect(sketchOf(carryOut(fixed, { type: 'items.setAnchor', item: at(4), anchor: null }))).toBe('ES B D EP ES @90 B EP ES');
  });

  it('fixes an item at the very start of the rail', () => {
    expect(sketchOf(carryOut(start, { type: 'items.setAnchor', item: at(0), anchor: mm(0) }))).toMatch(/^@0 ES B/);
  });

  it('refuses a place before the rail and an item that is gone', () => {
    expect(refusalOf(start, { type: 'items.setAnchor', item: at(4), anchor: mm(-1) })).toBe(
      'A position lies on the rail, not before it.',
    );
    expect(refusalOf(start, { type: 'items.setAnchor', item: gone, anchor: null })).toBe('An item is no longer there.');
  });
});

describe('items.assignStrip', () => {
  it('puts items under a strip and takes them out again', () => {
    const two = run(start, { type: 'strip.add', id: stripId('-X2') });
    const after = carryOut(two, { type: 'items.assignStrip', items: [at(0), at(1)], strip: stripId('-X2') });
    expect(itemsOf(after).map((item) => item.strip).slice(0, 3)).toEqual([stripId('-X2'), stripId('-X2'), stripId('-X1')]);
    const none = carryOut(after, { type: 'items.assignStrip', items: [at(0)], strip: null });
    expect(findItem(none, at(0))).not.toHaveProperty('strip');
  });

  it('refuses a strip or an item that is gone', () => {
    expect(refusalOf(start, { type: 'items.assignStrip', items: [at(0)], strip: stripId('-X9') })).toBe(
      'The strip is no longer there.',
    );
    expect(refusalOf(start, { type: 'items.assignStrip', items: [gone], strip: null })).toBe('An item is no longer there.');
  });
});

describe('items.setDesignations', () => {
  it('writes and removes designations level by level', () => {
    const after = carryOut(start, {
      type: 'items.setDesignations',
      entries: [
        { item: at(2), level: 1, designation: ' 7.2 ' },
        { item: at(1), level: 0, designation: null },
        { item: at(5), level: 0, designation: '  ' },
      ],
    });
    expect(findItem(after, at(2))?.levels).toEqual([{ designation: '2.1' }, { designation: '7.2' }]);
    expect(findItem(after, at(1))?.levels).toEqual([{}]);
    expect(findItem(after, at(5))?.levels).toEqual([{}]);
  });

  it('refuses a level that the item does not have, and an item that is gone', () => {
    const entry = { item: at(1), level: 1, designation: 'x' };
    expect(refusalOf(start, { type: 'items.setDesignations', entries: [entry] })).toBe('The item has no level 2.');
    expect(refusalOf(start, { type: 'items.setDesignations', entries: [{ ...entry, level: -1 }] })).toBe(
      'The item has no level 0.',
    );
    expect(refusalOf(start, { type: 'items.setDesignations', entries: [{ ...entry, item: gone }] })).toBe(
      'An item is no longer there.',
    );
  });
});

describe('items.edit', () => {
  const potential = mintId('potential', 'L1');
  const document = run(start, { type: 'potential.add', id: potential, fields: { name: 'L1', potentialKind: 'L1' } });

  it('changes levels, zone and current, and takes them away', () => {
    const after = carryOut(document, {
      type: 'items.edit',
      items: [at(1), at(5)],
      levels: [{ designation: '9', potential }],
      zone: 'ex-i',
      current: 16_000,
    });
    for (const id of [at(1), at(5)]) {
      expect(findItem(after, id)).toMatchObject({ levels: [{ designation: '9', potential }], zone: 'ex-i', current: 16_000 });
    }
    const back = carryOut(after, { type: 'items.edit', items: [at(1)], zone: null, current: null });
    expect(findItem(back, at(1))).not.toHaveProperty('zone');
    expect(findItem(back, at(1))).not.toHaveProperty('current');
  });

  it.each([
    ['an item that is gone', { items: [gone] }, 'An item is no longer there.'],
    ['levels that the item does not have', { items: [at(2)], levels: [{}] }, 'The item has another number of levels.'],
    ['levels on a plate', { items: [at(3)], levels: [{}] }, 'The item has another number of levels.'],
    [
      'a potential that is gone',
      { items: [at(1)], levels: [{ potential: mintId('potential', 'none') }] },
      'The potential is no longer there.',
    ],
    ['a negative current', { items: [at(1)], current: -1 }, 'A current here is not negative.'],
  ])('refuses %s', (_, fields, reason) => {
    expect(refusalOf(document, { type: 'items.edit', ...fields })).toBe(reason);
  });
});

describe('items.replace', () => {
  it('keeps place, strip and the levels that both parts have', () => {
    const after = carryOut(start, { type: 'items.replace', items: [at(2)], part: BIG });
    expect(sketchOf(after)).toBe('ES B G EP _20 ES @90 B EP ES');
    expect(findItem(after, at(2))?.levels).toEqual([{ designation: '2.1' }]);
    expect(findPart(after, BIG.key)).toEqual(BIG);
    expect(findPart(after, DOUBLE.key)).toBeUndefined();
    const doubled = carryOut(start, { type: 'items.replace', items: [at(1)], part: DOUBLE });
    expect(findItem(doubled, at(1))?.levels).toEqual([{ designation: '1' }, {}]);
    const plate = carryOut(start, { type: 'items.replace', items: [at(1)], part: PLATE });
    expect(findItem(plate, at(1))?.levels).toEqual([]);
  });

  it('refuses what does not stand on a rail, and an item that is gone', () => {
    expect(refusalOf(start, { type: 'items.replace', items: [at(1)], part: JUMPER })).toBe(
      '2002-410 does not stand on a rail by itself.',
    );
    expect(refusalOf(start, { type: 'items.replace', items: [gone], part: BIG })).toBe('An item is no longer there.');
  });

  it('is named after the new part', () => {
    expect(labelOf({ type: 'items.replace', items: [at(1)], part: BIG })).toEqual({
      en: 'Replace item by 2016-1201',
      de: 'Element durch 2016-1201 ersetzen',
    });
    expect(labelOf({ type: 'items.replace', items: [at(1), at(2)], part: BIG }).de).toBe('2 Elemente durch 2016-1201 ersetzen');
  });
});
