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
});
