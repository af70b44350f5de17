import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../../shared/editing/index.ts';
import { findItem, mintId, recordsOf } from '../../../../shared/project/index.ts';
import { carryOut, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, run, sketchOf, sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK, DOUBLE, JUMPER, LONG } from '../../../support/sample-parts.ts';

const plain = sketchRail('ES _3 B:1 B:2 EP ES');
const start = run(plain, { type: 'potential.add', fields: { name: 'L1', potentialKind: 'L1' }, id: mintId('potential', 'L1') });
const at = (position: number) => itemsOf(start)[position]?.id ?? mintId('item', 'none');

describe('items.swap', () => {
  it('gives each item its own part and levels in its place', () => {
    const after = carryOut(start, {
      type: 'items.swap',
      swaps: [
        { item: at(1), part: DOUBLE.key, levels: [{ designation: '1' }, { designation: '7', potential: mintId('potential', 'L1') }] },
        { item: at(2), part: LONG.key, levels: [{ designation: '2' }] },
      ],
      parts: [DOUBLE, LONG],
    });
    expect(sketchOf(after)).toBe('ES _3 D L EP ES');
    expect(findItem(after, at(1))?.levels[1]).toEqual({ designation: '7', potential: 'potential/L1' });
    expect(recordsOf(after, 'part').map(({ part }) => part.key)).not.toContain(BLOCK.key);
  });

  it('refuses what is gone, unknown, or stands on no rail', () => {
    const swap = (fields: object, parts = [DOUBLE, JUMPER]) => ({
      type: 'items.swap' as const,
      swaps: [{ item: at(1), part: DOUBLE.key, levels: [{}, {}], ...fields }],
      parts,
    });
    expect(refusalOf(start, swap({ item: mintId('item', 'none') }))).toBe('An item is no longer there.');
    expect(refusalOf(start, swap({}, []))).toBe('Part 2002-2201 is not in the library.');
    expect(refusalOf(start, swap({ part: JUMPER.key }))).toBe('2002-410 does not stand on a rail by itself.');
    expect(refusalOf(start, swap({ levels: [{ potential: mintId('potential', 'N') }] }))).toBe('The potential is no longer there.');
  });

  it('says what for', () => {
    const swap = { item: at(1), part: DOUBLE.key, levels: [] };
    expect(labelOf({ type: 'items.swap', swaps: [swap], parts: [] })).toEqual({ en: 'Swap part for 2002-2201', de: 'Artikel gegen 2002-2201 tauschen' });
    expect(labelOf({ type: 'items.swap', swaps: [swap, { ...swap, part: LONG.key }], parts: [] })).toEqual({ en: 'Swap 2 parts', de: '2 Artikel tauschen' });
  });
});
