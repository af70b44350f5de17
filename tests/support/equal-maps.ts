import { expect } from 'vitest';
import { PersistentMap } from '../../shared/project/index.ts';

const isShared = (value: unknown): value is ReadonlyMap<string, unknown> => value instanceof PersistentMap;
const isMap = (value: unknown): value is ReadonlyMap<string, unknown> => value instanceof Map || isShared(value);

/** Maps that share their parts are compared by what is in them, also with a `Map` that a test has written down. */
expect.addEqualityTesters([
  function sameEntries(a, b, testers) {
    if (!(isShared(a) || isShared(b)) || !isMap(a) || !isMap(b)) return undefined;
    return this.equals(new Map(a), new Map(b), testers);
  },
]);
