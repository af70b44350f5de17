import { describe, expect, it } from 'vitest';
import { choiceIn, lengthIn, listIn, namesOf, percentIn, sentences } from '../../../../shared/checks/kit/wording.ts';
import { mm } from '../../../../shared/units/index.ts';

describe('numbers in messages', () => {
  it('have the decimal mark of the language', () => {
    expect([lengthIn('en', mm(116.8)), lengthIn('de', mm(116.8))]).toEqual(['116.8\u00a0mm', '116,8\u00a0mm']);
    expect([percentIn('en', 36.4211), percentIn('de', 36.4211)]).toEqual(['36.42\u00a0%', '36,42\u00a0%']);
  });
});

describe('lists', () => {
  const list = (count: number) => {
    const names = namesOf(Array.from({ length: count }, (_, n) => n + 1), (n) => `n${n}`);
    return [listIn('en', names), listIn('de', names)];
  };

  it('name up to four, and count the rest beyond three', () => {
    expect(list(0)).toEqual(['', '']);
    expect(list(1)).toEqual(['n1', 'n1']);
    expect(list(2)).toEqual(['n1 and n2', 'n1 und n2']);
    expect(list(4)).toEqual(['n1, n2, n3 and n4', 'n1, n2, n3 und n4']);
    expect(list(5)).toEqual(['n1, n2, n3 and 2 more', 'n1, n2, n3 und 2 weitere']);
    expect(list(5000)[0]).toBe('n1, n2, n3 and 4997 more');
  });

  it('only ask for the names that are shown', () => {
    const asked: number[] = [];
    namesOf([1, 2, 3, 4, 5, 6], (n) => {
      asked.push(n);
      return String(n);
    });
    expect(asked).toEqual([1, 2, 3]);
  });

  it('offer alternatives', () => {
    expect(choiceIn('en', [])).toBe('');
    expect(choiceIn('en', ['a'])).toBe('a');
    expect(choiceIn('en', ['a', 'b', 'c'])).toBe('a, b or c');
    expect(choiceIn('de', ['a', 'b', 'c'])).toBe('a, b oder c');
  });
});

describe('sentences', () => {
  it('follow each other, and absent ones leave no trace', () => {
    expect(sentences({ en: 'One.', de: 'Eins.' }, undefined, { en: '', de: 'Zwei.' }, { en: 'Three.', de: 'Drei.' })).toEqual({
      en: 'One. Three.',
      de: 'Eins. Zwei. Drei.',
    });
  });
});
