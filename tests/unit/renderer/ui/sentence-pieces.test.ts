import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../../../renderer/ui/sentence-pieces.ts';

const whole = (sentence: string) => wholeWords(sentence).filter((piece) => piece.whole).map(({ text }) => text);

describe('words that stay on one line', () => {
  it.each([
    ['The open side of -X1:5 (2002-1201) is not covered.', ['-X1:5', '(2002-1201)']],
    ['Abschlussplatte 2002-1291 oder 2002-1292 setzen.', ['2002-1291', '2002-1292']],
    ['Luft- und Kriechstrecken sind nicht sichergestellt.', []],
    ['A one-sided run of 5 blocks', []],
    ['-X1', ['-X1']],
    ['', []],
    ['=A1+S2-VeryLongDesignationOfAPlant-X17:23', []],
  ])('%s', (sentence, expected) => {
    expect(whole(sentence)).toEqual(expected);
  });

  it('keeps every character in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('-', ' ', '1', 'X', '\n', 'ä') }), (sentence) => {
        expect(wholeWords(sentence).map(({ text }) => text).join('')).toBe(sentence);
        expect(wholeWords(sentence).every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
