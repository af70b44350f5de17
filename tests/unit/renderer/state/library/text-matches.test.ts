import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches } from '../../../../../renderer/state/library/text-matches.ts';

const shown = (text: string, query: string) =>
  markMatches(text, query)
    .map((stretch) => (stretch.hit ? `[${stretch.text}]` : stretch.text))
    .join('');

describe('what a search has found in a text', () => {
  it('is marked word by word, whatever the case', () => {
    expect(shown('4-conductor through terminal block', 'Through BLOCK')).toBe('4-conductor [through] terminal [block]');
    expect(shown('Durchgangsklemme', 'klemme')).toBe('Durchgangs[klemme]');
  });
  it('is marked where dashes, dots and spaces of a number are left out or put in', () => {
    expect(shown('2002-1204', '20021')).toBe('[2002-1]204');
    expect(shown('2002-1204', '2002 1204')).toBe('[2002]-[1204]');
    expect(shown('1020000000', '1020-00')).toBe('[102000]0000');
    expect(shown('2.5 mm²', '25')).toBe('[2.5] mm²');
  });
  it('joins words that touch, and does not reach over a space', () => {
    expect(shown('terminal', 'term minal')).toBe('[terminal]');
    expect(shown('a b', 'ab')).toBe('a b');
  });
  it('is nothing without words', () => {
    expect(shown('2002-1204', '  ')).toBe('2002-1204');
    expect(shown('2002-1204', '-')).toBe('2002-1204');
    expect(markMatches('', 'x')).toEqual([]);
  });
  it('never changes the text, and marks nothing that has no character of the query', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'B', '1', '2', '-', ' ', '.', 'ä') });
    fc.assert(
      fc.property(letters, letters, (text, query) => {
        const stretches = markMatches(text, query);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        for (const stretch of stretches) expect(stretch.text).not.toBe('');
        for (const { hit } of stretches.filter((_, at) => at > 0 && stretches[at - 1]?.hit === stretches[at]?.hit)) expect(hit).toBeUndefined();
        for (const stretch of stretches.filter(({ hit }) => hit)) {
          expect([...stretch.text.toLowerCase()].some((letter) => query.toLowerCase().includes(letter))).toBe(true);
        }
      }),
    );
  });
});
