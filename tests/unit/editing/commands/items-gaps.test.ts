import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../../shared/editing/index.ts';
import { mintId } from '../../../../shared/project/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, sketchOf, sketchRail } from '../../../support/rail-sketch.ts';

const start = sketchRail('ES _3 B _10 B @90 B _4 ES');
const ids = itemsOf(start).map(({ id }) => id);

describe('items.closeGaps', () => {
  it('closes the free rail before each of the items', () => {
    expect(sketchOf(carryOut(start, { type: 'items.closeGaps', items: ids.slice(1, 3) }))).toBe('ES 2xB @90 B _4 ES');
    expect(sketchOf(carryOut(start, { type: 'items.closeGaps', items: [ids[4]!] }))).toBe('ES _3 B _10 B @90 B ES');
  });

  it('leaves a fixed position unless it is to be let go', () => {
    expect(changesNothing(start, { type: 'items.closeGaps', items: [ids[3]!] })).toBe(true);
    expect(sketchOf(carryOut(start, { type: 'items.closeGaps', items: ids, release: true }))).toBe('ES 3xB ES');
    expect(sketchOf(carryOut(start, { type: 'items.closeGaps', items: ids }))).toBe('ES 2xB @90 B ES');
  });

  it('is refused for an item that is gone', () => {
    expect(refusalOf(start, { type: 'items.closeGaps', items: [ids[1]!, mintId('item', 'none')] })).toBe('An item is no longer there.');
  });

  it('is named after how many there are', () => {
    expect(labelOf({ type: 'items.closeGaps', items: [ids[1]!] }).en).toBe('Close gap');
    expect(labelOf({ type: 'items.closeGaps', items: ids }).de).toBe('Lücken schließen');
  });
});
