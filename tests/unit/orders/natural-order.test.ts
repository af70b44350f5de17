import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNatural } from '../../../shared/orders/index.ts';

it('sorts article numbers as a reader does', () => {
  const sorted = ['2002-1204', '2002-1291', '2002-1401', '2002-41', '2016-1201', '249-116', '770-744', '770-744/064-000', 'WDU 2.5', 'WDU 10'];
  expect([...sorted].reverse().sort(compareNatural)).toEqual([
    '249-116',
    '770-744',
    '770-744/064-000',
    '2002-41',
    '2002-1204',
    '2002-1291',
    '2002-1401',
    '2016-1201',
    'WDU 2.5',
    'WDU 10',
  ]);
});

it.each([
  // Digits are 0 to 9 and nothing beside them in the character table.
  ['a9', 'a10'],
  ['a0', 'a1'],
  ['9', '10'],
  ['09', '10'],
  ['9', '090'],
  ['01', '1'],
  ['/2', '0'],
  ['9', ':1'],
  ['a', 'a1'],
  ['a1', 'a1b'],
  ['1-2', '1-10'],
  ['99999999999999999998', '99999999999999999999'],
  ['', 'a'],
])('%j comes before %j', (first, second) => {
  expect(Math.sign(compareNatural(first, second))).toBe(-1);
  expect(Math.sign(compareNatural(second, first))).toBe(1);
});

it('is a total order: antisymmetric, transitive, zero for equal texts alone', () => {
  const text = fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', 'b', '-', ' '), maxLength: 6 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
      expect(compareNatural(a, b) === 0).toBe(a === b);
      if (compareNatural(a, b) < 0 && compareNatural(b, c) < 0) expect(compareNatural(a, c)).toBeLessThan(0);
    }),
  );
});
