import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compressDesignations, nextDesignation } from '../../../shared/marking/index.ts';
import { parseRange } from '../../../shared/notation/ranges.ts';

describe('nextDesignation', () => {
  it.each([
    ['1', '2'],
    ['9', '10'],
    ['99', '100'],
    ['A9', 'A10'],
    ['A08', 'A09'],
    ['A09', 'A10'],
    ['099', '100'],
    ['0', '1'],
    ['1.3', '1.4'],
    ['U1', 'U2'],
    ['L1a', 'L2a'],
    ['+24V', '+25V'],
    ['X', 'Y'],
    ['Z', 'AA'],
    ['AZ', 'BA'],
    ['ZZ', 'AAA'],
    ['z', 'aa'],
    ["A'", "B'"],
  ])('%s → %s', (designation, next) => expect(nextDesignation(designation)).toBe(next));

  it('takes steps of any size', () => {
    expect(nextDesignation('1', 2)).toBe('3');
    expect(nextDesignation('8', 5)).toBe('13');
    expect(nextDesignation('10', -1)).toBe('9');
    expect(nextDesignation('A', 26)).toBe('AA');
    expect(nextDesignation('B', -1)).toBe('A');
  });

  it('has no answer where nothing can count', () => {
    for (const designation of ['', '+', '-', '⏚', '...']) expect(nextDesignation(designation)).toBeUndefined();
    expect(nextDesignation('0', -1)).toBeUndefined();
    expect(nextDesignation('A', -1)).toBeUndefined();
    expect(nextDesignation('9007199254740991')).toBeUndefined();
  });

  it('is undone by the opposite step', () => {
    const designation = fc.tuple(fc.constantFrom('', 'A', 'X1.', '-'), fc.nat({ max: 100_000 })).map(([head, number]) => `${head}${number}`);
    fc.assert(
      fc.property(designation, fc.integer({ min: 1, max: 500 }), (text, step) => {
        const next = nextDesignation(text, step);
        expect(next).toBeDefined();
        expect(nextDesignation(next ?? '', -step)).toBe(text);
      }),
    );
  });
});

describe('compressDesignations', () => {
  it.each([
    [['1', '2', '3', '4'], ['1..4']],
    [['1', '2'], ['1', '2']],
    [['1', '2', '3', '5', '6', '7', 'PE'], ['1..3', '5..7', 'PE']],
    [['A8', 'A9', 'A10'], ['A8..A10']],
    [['08', '09', '10', '11'], ['08..11']],
    [['L', 'M', 'N', 'O'], ['L', 'M', 'N', 'O']],
    [['PE', 'PE', 'PE'], ['PE', 'PE', 'PE']],
    [['U1', 'V1', 'W1'], ['U1', 'V1', 'W1']],
    [['3', '2', '1'], ['3', '2', '1']],
    [['1a', '2a', '3a'], ['1a', '2a', '3a']],
    [['1', '1', '2', '3'], ['1', '1..3']],
    [['1', '2', '3', '5'], ['1..3', '5']],
    [['1', '3', '4', '5'], ['1', '3..5']],
    [['1..3', '1..4', '1..5'], ['1..3', '1..4', '1..5']],
    [['L1', 'L2', 'L3', 'N', 'PE'], ['L1..L3', 'N', 'PE']],
    [[], []],
  ])('%j → %j', (designations, written) => expect(compressDesignations(designations)).toEqual(written));

  it('writes ranges that the rail notation reads back as the same list', () => {
    const designation = fc.tuple(fc.constantFrom('', 'A', '1.', '0', '00'), fc.nat({ max: 30 })).map(([head, number]) => `${head}${number}`);
    const climb = fc.tuple(designation, fc.integer({ min: 1, max: 12 })).map(([first, length]) => {
      const list = [first];
      while (list.length < length) list.push(nextDesignation(list.at(-1) ?? '') ?? '');
      return list;
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(climb, designation.map((text) => [text])), { maxLength: 8 }), (groups) => {
        const list = groups.flat();
        const written = compressDesignations(list);
        const read = written.flatMap((text) => {
          const range = parseRange(text);
          return range ? Array.from({ length: range.count }, (_, index) => range.at(index)) : [text];
        });
        expect(read).toEqual(list);
        expect(written.length).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});
