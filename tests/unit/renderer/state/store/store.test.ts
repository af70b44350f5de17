import { describe, expect, it } from 'vitest';
import { createStore } from '../../../../../renderer/state/store/store.ts';
import { randomIds, randomText } from '../../../../../renderer/state/store/random-ids.ts';

describe('store', () => {
  it('tells each listener once a change, and nobody where the value is the same', () => {
    const store = createStore({ count: 1 });
    const told: number[] = [];
    const stop = store.subscribe(() => told.push(store.get().count));
    store.set({ count: 2 });
    store.update((value) => value);
    store.update(({ count }) => ({ count: count + 1 }));
    stop();
    store.set({ count: 9 });
    expect(told).toEqual([2, 3]);
  });

  it('still tells those who listened when a change began, whoever leaves meanwhile', () => {
    const store = createStore(0);
    const told: string[] = [];
    const stopB = { stop: () => {} };
    store.subscribe(() => {
      told.push('a');
      stopB.stop();
    });
    stopB.stop = store.subscribe(() => told.push('b'));
    store.set(1);
    store.set(2);
    expect(told).toEqual(['a', 'b', 'a']);
  });
});

describe('random ids', () => {
  it('carry their kind and twelve signs that project files accept', () => {
    const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => at * 37);
    expect(randomIds(bytes).next('item')).toMatch(/^item\/[a-z2-9]{12}$/);
    expect(randomText(bytes, 20)).toHaveLength(20);
  });
  it('use every sign equally: 256 is a multiple of their number', () => {
    const all = randomText(() => Uint8Array.from({ length: 256 }, (_, at) => at), 256);
    const counts = new Map<string, number>();
    for (const sign of all) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });
});
