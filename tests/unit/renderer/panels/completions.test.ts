import { describe, expect, it } from 'vitest';
import { type Offer, articleOffers, takeOffer } from '../../../../renderer/panels/quick-insert/completions.ts';
import type { PartSummary } from '../../../../shared/host/index.ts';
import { type Completion, completionAt } from '../../../../shared/notation/index.ts';
import { partKey } from '../../../../shared/parts/index.ts';

function part(manufacturer: string, article: string): PartSummary {
  return {
    key: partKey(manufacturer, article),
    article,
    manufacturer,
    kind: 'through-terminal',
    description: { en: article, de: article },
    width: null,
    color: null,
    confirmed: false,
  };
}

function complete(text: string, offer: string, cursor = text.length): { readonly text: string; readonly cursor: number } {
  const completion = completionAt(text, cursor);
  if (completion.kind === 'nothing') throw new Error('nothing to complete');
  return takeOffer(text, completion as Exclude<Completion, { kind: 'nothing' }>, { id: offer, text: offer } satisfies Offer);
}

describe('offers', () => {
  it('name the maker only where an order number has several', () => {
    const offers = articleOffers([part('WAGO', '2002-1204'), part('WAGO', '100'), part('Entrelec', '100')]);
    expect(offers.map(({ text }) => text)).toEqual(['2002-1204', 'wago:100', 'entrelec:100']);
    expect(new Set(offers.map(({ id }) => id)).size).toBe(3);
  });
});

describe('taking an offer', () => {
  it('completes the order number and goes on behind it', () => {
    expect(complete('20x 2002-12', '2002-1204')).toEqual({ text: '20x 2002-1204 ', cursor: 14 });
    expect(complete('2002', '2002-1204')).toEqual({ text: '2002-1204 ', cursor: 10 });
  });

  it('replaces the whole piece when the cursor stands within it', () => {
    expect(complete('5x 2002-99 turned', '2002-1204', 7)).toEqual({ text: '5x 2002-1204 turned', cursor: 12 });
  });

  it('leaves what is before and behind alone', () => {
    expect(complete('249-116, 2002-1, 2002-1292', '2002-1204', 15).text).toBe('249-116, 2002-1204, 2002-1292');
  });

  it('puts no blank behind a word that wants a value', () => {
    expect(complete('2002-1204 lab', 'labels=').text).toBe('2002-1204 labels=');
    expect(complete('2002-1204 zone=e', 'ex-i').text).toBe('2002-1204 zone=ex-i ');
  });

  it('quotes what would fall apart', () => {
    expect(complete('2002-1204 potential=', 'L1 main').text).toBe('2002-1204 potential="L1 main" ');
  });
});
