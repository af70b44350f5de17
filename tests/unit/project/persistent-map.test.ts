import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersistentMap } from '../../../shared/project/index.ts';

interface Value {
  readonly n: number;
}

/** Many keys with one ending, which fall into one bucket, and keys that spread. */
const key = fc.oneof(fc.nat(40).map((n) => `item/${n}-same-ending`), fc.nat(400).map((n) => `item/${n}`));
const step = fc.array(fc.tuple(key, fc.option(fc.nat(3), { nil: undefined })), { maxLength: 60 });

const values: readonly Value[] = [0, 1, 2, 3].map((n) => ({ n }));

describe('a persistent map', () => {
  it('holds after any steps what a map of its own would hold, and so does every one before it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(3)), { maxLength: 300 }), fc.array(step, { maxLength: 12, size: 'max' }), (start, steps) => {
        let model = new Map(start.map(([at, value]) => [at, values[value]!]));
        let map = PersistentMap.of<string, Value>(start.map(([at, value]) => [at, values[value]!]));
        const all = [{ model, map }];
        for (const changes of steps) {
          const next = new Map(model);
          for (const [at, value] of changes) {
            if (value === undefined) next.delete(at);
            else next.set(at, values[value]!);
          }
          const changed = map.with(changes.map(([at, value]) => [at, value === undefined ? undefined : values[value]]));
          const different = new Set([...model.keys(), ...next.keys()].filter((at) => model.get(at) !== next.get(at)));
          expect(map.differences(changed)).toEqual(different);
          expect(changed.differences(map)).toEqual(different);
          if (different.size === 0 && changes.length === 0) expect(changed).toBe(map);
          map = changed;
          model = next;
          all.push({ model, map });
        }
        for (const each of all) {
          expect(each.map.size).toBe(each.model.size);
          expect(new Map(each.map)).toEqual(each.model);
          expect(new Set(each.map.keys())).toEqual(new Set(each.model.keys()));
          expect([...each.map.values()]).toHaveLength(each.model.size);
          for (const [at, value] of each.model) expect([each.map.has(at), each.map.get(at)]).toEqual([true, value]);
          const seen: string[] = [];
          each.map.forEach((_, at) => seen.push(at));
          expect(new Set(seen)).toEqual(new Set(each.model.keys()));
          expect(each.map.get('item/none')).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is compared by what is in it, whatever led there', () => {
    const built = PersistentMap.of<string, Value>([['a', { n: 1 }], ['b', { n: 2 }]]);
    const grown = PersistentMap.of<string, Value>([['b', { n: 2 }], ['c', { n: 3 }]]).with([['a', { n: 1 }], ['c', undefined]]);
    expect(grown).toEqual(built);
    expect(grown.with([['a', { n: 5 }]])).not.toEqual(built);
    expect(grown.with([['c', { n: 5 }]])).not.toEqual(built);
  });

  it('shares what is not changed: an edit costs the same in a map a hundred times as large, give or take pointers', () => {
    const large = PersistentMap.of<string, Value>(Array.from({ length: 100_000 }, (_, n) => [`item/${n}`, { n }]));
    let looked = 0;
    const changed = large.with([['item/7', { n: 0 }]]);
    // What is shared is not looked at: only the bucket of the changed entry is.
    const counting = new Proxy({ n: 1 }, { get: (target, at, receiver) => (looked++, Reflect.get(target, at, receiver)) });
    expect(large.with([['item/7', counting]]).differences(changed)).toEqual(new Set(['item/7']));
    expect(looked).toBe(0);
    // Two hundred edits take less than ten copies of a plain map of as many, which a busy machine slows down alike.
    const plain = new Map(large);
    const time = (rounds: number, work: (round: number) => unknown): number => {
      const started = performance.now();
      for (let round = 0; round < rounds; round++) work(round);
      return performance.now() - started;
    };
    const edits = time(200, (round) => large.with([[`item/${round}`, { n: -1 }]]));
    expect(edits).toBeLessThan(time(10, () => new Map(plain)));
  });
});
