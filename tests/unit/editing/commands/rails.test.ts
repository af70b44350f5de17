import { describe, expect, it } from 'vitest';
import { LONGEST_RAIL, labelOf, nextRailName, stockLengthOf } from '../../../../shared/editing/index.ts';
import { UNPLACED, buildIndex, emptyDocument, findPart, findRail, itemsOnRail } from '../../../../shared/project/index.ts';
import { addUm, mm, um } from '../../../../shared/units/index.ts';
import { carryOut, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, railId, run, sketchOf, sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK, RAIL, RAIL_15, RAIL_DEEP } from '../../../support/sample-parts.ts';

const add = { type: 'rail.add', part: RAIL, length: mm(500) } as const;

describe('rail.add', () => {
  it('adds rails behind each other under the first free names', () => {
    const one = carryOut(emptyDocument(), add);
    const named = carryOut(one, { ...add, name: ' R3 ' });
    const three = carryOut(named, { ...add, margin: mm(0), centred: true, id: railId(77) });
    const rails = buildIndex(three).rails;
    expect(rails.map((rail) => rail.name)).toEqual(['R1', 'R3', 'R2']);
    expect(rails[2]).toMatchObject({ id: railId(77), part: RAIL.key, length: 500_000, margin: 0, centred: true });
    expect(rails[0]).not.toHaveProperty('margin');
    expect(findPart(three, RAIL.key)).toEqual(RAIL);
  });

  it.each([
    ['a block', { part: BLOCK }, '2002-1204 is not a rail.'],
    ['no length', { length: mm(0) }, 'A rail has a length above zero.'],
    ['more than 20 m', { length: addUm(LONGEST_RAIL, um(1)) }, 'A rail is at most 20 m long.'],
    ['a name that is taken', { name: 'R1' }, 'There already is a rail R1.'],
    ['a name with a blank', { name: 'R 2' }, 'A rail name has no blanks and none of # : " =.'],
    ['a name that breaks references', { name: 'R#2' }, 'A rail name has no blanks and none of # : " =.'],
    ['an empty name', { name: ' ' }, 'A rail name has no blanks and none of # : " =.'],
    ['a negative margin', { margin: mm(-1) }, 'A margin cannot be negative.'],
  ])('refuses %s', (_, fields, reason) => {
    expect(refusalOf(sketchRail('B'), { ...add, ...fields })).toBe(reason);
  });

  it('says article and length in its name', () => {
    expect(labelOf({ ...add, length: mm(482.6) })).toEqual({
      en: 'Add rail 210-112, 482.6\u00a0mm',
      de: 'Tragschiene 210-112, 482,6\u00a0mm hinzufügen',
    });
  });
});

describe('rail.edit', () => {
  const start = sketchRail('B', { into: sketchRail('ES B ES', { margin: 3 }) });

  it('changes what is given and nothing else', () => {
    const longer = carryOut(start, { type: 'rail.edit', rail: railId(1), length: mm(300) });
    expect(findRail(longer, railId(1))).toEqual({ ...findRail(start, railId(1)), length: 300_000 });
    const all = carryOut(start, {
      type: 'rail.edit',
      rail: railId(1),
      name: ' MAIN ',
      margin: null,
      centred: true,
      part: RAIL_DEEP,
    });
    expect(findRail(all, railId(1))).toMatchObject({ name: 'MAIN', centred: true, part: RAIL_DEEP.key, length: 2_000_000 });
    expect(findRail(all, railId(1))).not.toHaveProperty('margin');
    expect(findPart(all, RAIL_DEEP.key)).toEqual(RAIL_DEEP);
    expect(findPart(all, RAIL.key)).toEqual(RAIL);
  });

  it('lets the snapshot of the former rail go with its last use', () => {
    const one = sketchRail('B');
    expect(findPart(carryOut(one, { type: 'rail.edit', rail: railId(1), part: RAIL_15 }), RAIL.key)).toBeUndefined();
  });

  it.each([
    ['a rail that is gone', { rail: railId(9) }, 'The rail is no longer there.'],
    ['the name of another', { name: 'R2' }, 'There already is a rail R2.'],
    ['a length below zero', { length: mm(-1) }, 'A rail has a length above zero.'],
    ['a negative margin', { margin: mm(-1) }, 'A margin cannot be negative.'],
    ['a part that is no rail', { part: BLOCK }, '2002-1204 is not a rail.'],
  ])('refuses %s', (_, fields, reason) => {
    expect(refusalOf(start, { type: 'rail.edit', rail: railId(1), ...fields })).toBe(reason);
  });

  it('may keep its own name', () => {
    const renamed = run(start, { type: 'rail.edit', rail: railId(1), name: 'R1', length: mm(100) });
    expect(findRail(renamed, railId(1))?.name).toBe('R1');
  });
});

describe('how a rail is mounted', () => {
  it('is edited field by field, and taken back with null', () => {
    const document = sketchRail('B');
    const rail = railId(1);
    const mounted = carryOut(document, {
      type: 'rail.edit',
      rail,
      orientation: 'vertical',
      bonded: false,
      slotOffset: mm(5),
      fixings: [mm(450), mm(50), mm(450)],
    });
    expect(findRail(mounted, rail)).toMatchObject({ orientation: 'vertical', bonded: false, slotOffset: 5000, fixings: [50_000, 450_000] });
    const back = carryOut(mounted, { type: 'rail.edit', rail, orientation: null, bonded: null, slotOffset: null, fixings: null });
    expect(findRail(back, rail)).toEqual(findRail(document, rail));
  });

  it('is measured from the left end', () => {
    const edit = { type: 'rail.edit', rail: railId(1) } as const;
    expect(refusalOf(sketchRail('B'), { ...edit, slotOffset: um(-1) })).toBe('Slots and fixings are measured from the left end of the rail.');
    expect(refusalOf(sketchRail('B'), { ...edit, fixings: [um(-1)] })).toBe('Slots and fixings are measured from the left end of the rail.');
  });
});

describe('rail.remove', () => {
  it('keeps what stood on it among the unplaced, in its order and behind what was there', () => {
    const two = sketchRail('ES _7 B @90 ES', { into: sketchRail('ES 2xB') });
    const off = run(two, { type: 'items.move', items: [itemsOf(two, railId(1))[1]!.id], target: { after: null } });
    const expected = [itemsOf(two, railId(1))[1]!.id, ...itemsOf(two, railId(2)).map((item) => item.id)];
    const after = carryOut(off, { type: 'rail.remove', rail: railId(2) });
    const loose = itemsOnRail(buildIndex(after), UNPLACED);
    expect(loose.map((item) => item.id)).toEqual(expected);
    expect(loose.every((item) => item.gapBefore === 0 && item.anchor === undefined)).toBe(true);
    expect(sketchOf(after, railId(1))).toBe('ES B');
  });

  it('refuses a rail that is gone', () => {
    expect(refusalOf(emptyDocument(), { type: 'rail.remove', rail: railId(1) })).toBe('The rail is no longer there.');
  });
});

describe('names and lengths on offer', () => {
  it('take the first free number', () => {
    const rails = buildIndex(sketchRail('B', { into: sketchRail('B') })).rails;
    expect(nextRailName(rails)).toBe('R3');
    expect(nextRailName(rails.slice(1))).toBe('R1');
    expect(nextRailName([])).toBe('R1');
  });

  it('know the stock length where the part says it', () => {
    expect(stockLengthOf(RAIL)).toBe(2_000_000);
    expect(stockLengthOf(RAIL_15)).toBeUndefined();
  });
});
