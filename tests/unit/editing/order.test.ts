import { describe, expect, it } from 'vitest';
import { orderKeyAtEnd, orderKeysBetween } from '../../../shared/editing/order.ts';

describe('order keys', () => {
  it('ascend, and stay between their neighbours', () => {
    const keys = orderKeysBetween('a0', 'a1', 50);
    expect(keys).toHaveLength(50);
    expect([...keys].sort()).toEqual(keys);
    expect(keys.every((key) => key > 'a0' && key < 'a1')).toBe(true);
    expect(new Set(keys).size).toBe(50);
  });

  it('go before the first and behind the last', () => {
    expect(orderKeysBetween(undefined, 'a0', 1)[0]! < 'a0').toBe(true);
    expect(orderKeysBetween('a0', undefined, 1)[0]! > 'a0').toBe(true);
    expect(orderKeysBetween(undefined, undefined, 3)).toHaveLength(3);
  });

  it('at the end lie behind all siblings, in whatever order those are given', () => {
    const siblings = [{ order: 'a5' }, { order: 'a9' }, { order: 'a1' }];
    expect(orderKeyAtEnd(siblings) > 'a9').toBe(true);
    expect(orderKeyAtEnd([])).toBe('a0');
  });
});
