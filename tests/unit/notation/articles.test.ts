import { describe, expect, it } from 'vitest';
import { articleReader, articleText, isPart } from '../../../shared/notation/articles.ts';
import { partLookup } from '../../../shared/parts/index.ts';
import { ALL_PARTS, BLOCK, SAMPLE_LIBRARY, makePart } from '../../support/sample-parts.ts';

const OTHER = makePart('Entrelec', '2002-1204', 'end-stop', {});
const CLASH = partLookup([...ALL_PARTS, OTHER]);
const numbers = () => ALL_PARTS.map((part) => part.article);

describe('articleReader', () => {
  it('finds a part by its number, or by maker and number', () => {
    const read = articleReader(SAMPLE_LIBRARY, numbers);
    expect(read('2002-1204')).toBe(BLOCK);
    expect(read('wago:2002-1204')).toBe(BLOCK);
  });

  it('asks for the maker where several have the number', () => {
    const read = articleReader(CLASH, numbers);
    const plain = read('2002-1204');
    expect(isPart(plain)).toBe(false);
    expect(!isPart(plain) && plain.suggestion).toBe('entrelec:2002-1204');
    expect(read('entrelec:2002-1204')).toBe(OTHER);
    expect(read('wago:2002-1204')).toBe(BLOCK);
  });

  it('prefers a number with a colon in it to a maker', () => {
    const odd = makePart('Acme', 'wago:1', 'end-stop', {});
    expect(articleReader(partLookup([...ALL_PARTS, odd]), numbers)('wago:1')).toBe(odd);
  });

  it('suggests the maker where the number is known, else the nearest number', () => {
    const read = articleReader(SAMPLE_LIBRARY, numbers);
    const suggestion = (text: string) => {
      const found = read(text);
      return isPart(found) ? undefined : found.suggestion;
    };
    expect(suggestion('vago:2002-1204')).toBe('wago:2002-1204');
    expect(suggestion('2002-12040')).toBe('2002-1204');
    expect(suggestion('wago:2002-12040')).toBe('2002-1204');
    expect(suggestion('???')).toBeUndefined();
  });

  it('looks each number up once, and soon stops looking for what is near', () => {
    let listed = 0;
    const counting = () => {
      listed += 1;
      return numbers();
    };
    const read = articleReader(SAMPLE_LIBRARY, counting);
    for (let round = 0; round < 3; round++) read('2002-9999');
    expect(listed).toBe(1);
    for (let number = 0; number < 500; number++) read(`X-${number}`);
    expect(listed).toBe(20);
  });

  it('does not need a list of numbers', () => {
    const found = articleReader(SAMPLE_LIBRARY, () => [])('2002-1240');
    expect(!isPart(found) && found.message.en).toBe('Article "2002-1240" is not in the library.');
  });
});

describe('articleText', () => {
  it('is the number where that is enough', () => {
    expect(articleText('wago:2002-1204', SAMPLE_LIBRARY)).toBe('2002-1204');
    expect(articleText('wago:2002-1204', CLASH)).toBe('wago:2002-1204');
    expect(articleText('acme:9', SAMPLE_LIBRARY)).toBe('acme:9');
    expect(articleText('acme:2002-1204', SAMPLE_LIBRARY)).toBe('acme:2002-1204');
  });
});
