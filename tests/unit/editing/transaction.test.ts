import { describe, expect, it } from 'vitest';
import { beginTransaction } from '../../../shared/editing/index.ts';
import { type ItemRecord, mintId } from '../../../shared/project/index.ts';
import { itemsOf, railId, sketchRail } from '../../support/rail-sketch.ts';

const start = sketchRail('ES 3xB EP ES');
const [stop, block] = itemsOf(start) as [ItemRecord, ItemRecord];

describe('a transaction', () => {
  it('reads its own writes, while the document stays as it was', () => {
    const tx = beginTransaction(start);
    tx.update('item', block.id, (draft) => {
      draft.turned = true;
    });
    tx.remove(stop.id);
    tx.create({ ...block, id: mintId('item', 'new') });
    expect(tx.get('item', block.id)?.turned).toBe(true);
    expect(tx.get('item', stop.id)).toBeUndefined();
    expect(tx.all('item')).toHaveLength(6);
    expect(itemsOf(start)[1]?.turned).toBe(false);
    expect(tx.base).toBe(start);
  });

  it('reports each record it changed, with before and after', () => {
    const tx = beginTransaction(start);
    tx.update('item', block.id, (draft) => {
      draft.turned = true;
    });
    tx.remove(stop.id);
    const fresh = { ...block, id: mintId('item', 'new') };
    tx.create(fresh);
    expect(tx.changes()).toEqual(
      new Map([
        [block.id, { before: block, after: { ...block, turned: true } }],
        [stop.id, { before: stop }],
        [fresh.id, { after: fresh }],
      ]),
    );
  });

  it('leaves out what was written back to what it was', () => {
    const tx = beginTransaction(start);
    for (let i = 0; i < 2; i++) {
      tx.update('item', block.id, (draft) => {
        draft.turned = !draft.turned;
      });
    }
    tx.remove(stop.id);
    tx.create({ ...stop });
    const passing = mintId('item', 'passing');
    tx.create({ ...block, id: passing });
    tx.remove(passing);
    expect(tx.changes()).toEqual(new Map());
  });

  it('freezes what is written', () => {
    const tx = beginTransaction(start);
    tx.update('item', block.id, (draft) => {
      draft.levels.push({ designation: '7' });
    });
    const written = tx.get('item', block.id);
    expect(Object.isFrozen(written) && Object.isFrozen(written?.levels[1])).toBe(true);
  });

  it('throws for what only a bug can ask', () => {
    const tx = beginTransaction(start);
    expect(() => tx.create(block)).toThrow('there already is');
    expect(() => tx.update('item', mintId('item', 'none'), () => undefined)).toThrow('there is no item');
    expect(() => tx.update('rail', block.id, () => undefined)).toThrow('there is no rail');
    expect(() => tx.remove(mintId('item', 'none'))).not.toThrow();
  });
});

describe('itemsOn', () => {
  const idsOn = (items: readonly ItemRecord[]) => items.map((item) => item.id).sort();

  it('follows items as they come, go and change rails', () => {
    const tx = beginTransaction(start);
    const all = idsOn(itemsOf(start));
    expect(idsOn(tx.itemsOn(railId(1)))).toEqual(all);
    expect(tx.itemsOn(undefined)).toEqual([]);

    tx.remove(stop.id);
    tx.update('item', block.id, (draft) => {
      delete draft.rail;
    });
    const fresh = { ...block, id: mintId('item', 'new'), rail: railId(2) };
    tx.create(fresh);
    expect(idsOn(tx.itemsOn(railId(1)))).toEqual(all.filter((id) => id !== stop.id && id !== block.id));
    expect(tx.itemsOn(undefined)).toEqual([{ ...block, rail: undefined }].map(({ rail: _, ...rest }) => rest));
    expect(tx.itemsOn(railId(2))).toEqual([fresh]);
  });

  it('sees writes made before it was first asked', () => {
    const tx = beginTransaction(start);
    tx.remove(stop.id);
    expect(tx.itemsOn(railId(1))).toHaveLength(5);
    expect(tx.itemsOn(railId(3))).toEqual([]);
  });
});
