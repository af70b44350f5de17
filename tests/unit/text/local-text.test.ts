import { describe, expect, it } from 'vitest';
import { decimalMarkOf, inEveryLanguage, sameText } from '../../../shared/text/index.ts';

describe('local text', () => {
  it('is built once for each language', () => {
    const text = inEveryLanguage((language) => `${language}: 5${decimalMarkOf(language)}2`);
    expect(text).toEqual({ en: 'en: 5.2', de: 'de: 5,2' });
  });

  it('is the same in every language for names', () => {
    expect(sameText('-X1:20')).toEqual({ en: '-X1:20', de: '-X1:20' });
  });
});
