import { describe, expect, it } from 'vitest';
import { foldText, joined, matchWord, queryWords } from '../../../../../renderer/panels/palette/match-text.ts';

const find = (query: string, text: string) => matchWord(queryWords(query)[0] ?? [], foldText(text));
const shown = (query: string, text: string) => find(query, text)?.ranges.map(({ from, to }) => text.slice(from, to));

describe('folding', () => {
  it('forgets case and accents and remembers where each character was', () => {
    const { folded, places } = foldText('Größe Ä');
    expect(folded).toBe('grosse a');
    expect(places).toEqual([0, 1, 2, 3, 3, 4, 5, 6]);
  });

  it('lets umlauts be written out', () => {
    expect(find('loeschen', 'Löschen')).toBeDefined();
    expect(find('faellig', 'fällig')).toBeDefined();
    // A word that is really spelt so is found too.
    expect(find('does', 'What it does')).toBeDefined();
  });
});

describe('finding a word', () => {
  it('prefers the start of the text, then that of a word, then initials, then what stands within', () => {
    const scores = [find('sel', 'Select all'), find('all', 'Select all'), find('sa', 'Select all'), find('lect', 'Select all')].map(
      (match) => match?.score ?? 0,
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  it('prefers whole words', () => {
    expect(find('r1', 'R1')?.score).toBeGreaterThan(find('r1', 'R10')?.score ?? 0);
  });

  it('says where it was, in the text as it is written', () => {
    expect(shown('gross', 'Größe')).toEqual(['Größ']);
    expect(shown('einf', 'Artikel einfügen')).toEqual(['einf']);
    expect(shown('sela', 'Select all')).toEqual(['Sel', 'a']);
    expect(shown('-x1', 'Go to strip -X1')).toEqual(['-X1']);
  });

  it('takes initials only from words in their order', () => {
    expect(find('as', 'Select all')).toBeUndefined();
    expect(find('asf', 'Apply all safe fixes')).toBeDefined();
    expect(shown('asf', 'Apply all safe fixes')).toEqual(['A', 's', 'f']);
  });

  it('does not find single letters within words, nor what is not there', () => {
    expect(find('e', 'Select')).toBeUndefined();
    expect(find('s', 'Select')).toBeDefined();
    expect(find('xyz', 'Select all')).toBeUndefined();
  });
});

describe('ranges', () => {
  it('are joined where they touch', () => {
    expect(joined([{ from: 4, to: 6 }, { from: 0, to: 2 }, { from: 2, to: 3 }, { from: 5, to: 9 }])).toEqual([
      { from: 0, to: 3 },
      { from: 4, to: 9 },
    ]);
  });
});
