import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partLookup } from '../../../shared/parts/index.ts';
import { makePart } from '../../support/sample-parts.ts';

describe('partLookup', () => {
  const wago = makePart('WAGO', '100', 'end-stop', {});
  const acme = makePart('Acme', '100', 'end-stop', {});
  const lookup = partLookup([wago, acme, makePart('WAGO', '200', 'end-plate', {})]);

  it('finds by key and by order number of any maker', () => {
    expect(lookup.get('wago:100')).toBe(wago);
    expect(lookup.get('wago:300')).toBeUndefined();
    expect(lookup.byArticle('100')).toEqual([acme, wago]);
    expect(lookup.byArticle('10')).toEqual([]);
  });

  it('lets the last of several parts with one key count', () => {
    const newer = { ...wago, revision: 2 };
    const both = partLookup([wago, newer]);
    expect(both.get('wago:100')).toBe(newer);
    expect(both.byArticle('100')).toEqual([newer]);
  });

  it('finds every part by its key and among those of its number, each once and in one order', () => {
    const part = fc
      .tuple(fc.constantFrom('WAGO', 'Acme', 'Weidmüller', 'Phoenix Contact'), fc.constantFrom('1', '10', '2002-1204', 'toString', '__proto__'), fc.integer({ min: 1, max: 9 }))
      .map(([maker, article, revision]) => ({ ...makePart(maker, article, 'end-stop', {}), revision }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const found = partLookup(parts);
        const last = new Map(parts.map((each) => [each.key, each]));
        for (const [key, each] of last) {
          expect(found.get(key)).toBe(each);
          const same = found.byArticle(each.article);
          const keys = [...last.keys()].filter((other) => last.get(other)?.article === each.article).sort();
          expect(same.map((other) => other.key)).toEqual(keys);
        }
        expect(found.byArticle('constructor')).toEqual([]);
        expect(found.get('acme:constructor')).toBeUndefined();
      }),
    );
  });
});
