import { describe, expect, it } from 'vitest';
import { readLabel, readLabels } from '../../../shared/notation/labels.ts';
import type { Complaint } from '../../../shared/notation/problem.ts';
import { mendRange, parseRange, rangeLength } from '../../../shared/notation/ranges.ts';

function list(text: string, blocks: number) {
  const faults: string[] = [];
  const report = (column: number, { message }: Complaint): undefined => void faults.push(`${column}: ${message.en}`);
  const labels = readLabels({ raw: text, column: 1 }, blocks, report);
  return labels ? labels.map((levels) => levels.map((label) => label ?? '–').join('/')).join(' ') : faults;
}

describe('labels=', () => {
  it.each([
    ['1..5', 5, '1 2 3 4 5'],
    ['A1..A4', 4, 'A1 A2 A3 A4'],
    ['08..11', 4, '08 09 10 11'],
    ['98..101', 4, '98 99 100 101'],
    ['5..3', 3, '5 4 3'],
    ['7..7', 1, '7'],
    ['1.1..1.3', 3, '1.1 1.2 1.3'],
    ['1,3,8', 3, '1 3 8'],
    ['1..3,PE,N', 5, '1 2 3 PE N'],
    ['1,,3', 3, '1 – 3'],
    ['1.1/1.2/1.3,2.1/2.2/2.3', 2, '1.1/1.2/1.3 2.1/2.2/2.3'],
    ['1//3,/5', 2, '1/–/3 –/5'],
    ['"a,b","c/d","1..3"', 3, 'a,b c/d 1..3'],
    ['"x ""y"""', 1, 'x "y"'],
    ['"1..2"/b', 1, '1..2/b'],
    ['X1:1', 1, 'X1:1'],
  ])('%s for %i blocks', (text, blocks, expected) => expect(list(text, blocks)).toBe(expected));

  it.each([
    ['', 1, '1: "labels=" has no value.'],
    ['1..20', 19, '1: 20 labels for 19 blocks'],
    ['1,2', 1, '1: 2 labels for 1 block:'],
    ['1', 3, '1: 1 label for 3 blocks'],
    ['1..999999999', 3, '1: 999999999 labels for 3 blocks'],
    ['1,A1..B3', 4, '3: "A1..B3" is not a range'],
    ['A1..8', 8, '1: "A1..8" is not a range such as 1..20 or A1..A8. Did you mean A1..A8?'],
    ['1...5', 5, '1: "1...5" is not a range'],
    ['1..2..3', 3, '1: "1..2..3" is not a range'],
    ['a..c', 3, '1: "a..c" is not a range'],
    ['..', 1, '1: ".." is not a range'],
    ['1/2..3/4', 2, '3: A range cannot stand between slashes'],
    ['1,""', 2, '3: This text must not be empty.'],
    [`${'x'.repeat(61)}`, 1, '1: This text is longer than 60 characters.'],
    [`${'x'.repeat(60)}1..${'x'.repeat(60)}2`, 2, '1: This text is longer than 60 characters.'],
    ['"a\tb"', 1, '1: This text holds a control character'],
  ])('refuses %s for %i blocks', (text, blocks, fault) => {
    const faults = list(text, blocks);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});

describe('label=', () => {
  function one(text: string) {
    const faults: string[] = [];
    const labels = readLabel({ raw: text, column: 1 }, (column, { message }) => void faults.push(`${column}: ${message.en}`));
    return labels ?? faults;
  }
  it('reads one designation, or one a level', () => {
    expect(one('PE')).toEqual(['PE']);
    expect(one('1.1/1.2')).toEqual(['1.1', '1.2']);
    expect(one('/2')).toEqual([undefined, '2']);
    expect(one('"a,b"')).toEqual(['a,b']);
  });
  it('sends lists and ranges to labels=', () => {
    expect(one('1,2')).toEqual([expect.stringContaining('labels=')]);
    expect(one('1..4')).toEqual([expect.stringContaining('labels=')]);
    expect(one('')).toEqual(['1: "label=" has no value.']);
  });
});

describe('ranges', () => {
  it('are as long as they say before anything is made', () => {
    expect(parseRange('1..1000000000')?.count).toBe(1_000_000_000);
    expect(parseRange('1..1000000000')?.at(999_999_999)).toBe('1000000000');
  });

  it('are mended only where the prefix is missing', () => {
    expect(mendRange('A1..8')).toBe('A1..A8');
    expect(mendRange('1..A8')).toBeUndefined();
    expect(mendRange('A..B')).toBeUndefined();
  });

  it.each([
    [['1', '2', '3'], 0, 3],
    [['1', '2'], 0, 1],
    [['1', '2', '3', '5'], 0, 3],
    [['08', '09', '10'], 0, 3],
    [['8', '09', '10'], 0, 1],
    [['A9', 'A10', 'A11'], 0, 3],
    [['a', 'b', 'c'], 0, 1],
    [['3', '2', '1'], 0, 1],
    [['x', '1', '2', '3'], 1, 3],
    [['1/1', '1/2', '1/3'], 0, 1],
    [['1.1', '1.2', '1.3'], 0, 3],
  ] as const)('of %j from %i on count %i', (labels, start, length) => expect(rangeLength(labels, start)).toBe(length));
});
