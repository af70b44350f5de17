import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/notation/problem.ts';
import {
  type ValueReader,
  checkedText,
  count,
  current,
  freeText,
  length,
  lengthPositive,
  name,
  nameNotEmpty,
  oneOf,
  percent,
  plainText,
  voltage,
} from '../../../shared/notation/values.ts';

/** What a reader makes of a value at column 10: the value, or column and sentence. */
function read<T>(reader: ValueReader<T>, raw: string): T | string {
  let fault = '';
  const value = reader({ raw, column: 10 }, 'key', (column, { message }: Complaint): undefined => {
    fault += `${column}: ${message.en}`;
    return undefined;
  });
  return fault === '' ? (value as T) : `!${fault}`;
}

describe('length', () => {
  it.each([
    ['0', 0],
    ['5', 5000],
    ['37.2', 37_200],
    ['37,2', 37_200],
    ['0.001', 1],
    ['100000', 100_000_000],
    ['"5"', 5000],
    ['+5', 5000],
    ['5.2000', 5200],
  ])('%s mm is %i µm', (raw, expected) => expect(read(length, raw)).toBe(expected));

  it.each(['', '-1', 'x', '5mm', '1e3', '5.2001', '1.000,5', '.5', '5.', '100000.001', '1 000', 'NaN', 'Infinity', '0x10', '٣'])(
    'refuses "%s"',
    (raw) => expect(read(length, raw)).toMatch(/^!10: /),
  );

  it('may have to be above zero', () => {
    expect(read(lengthPositive, '0.001')).toBe(1);
    expect(read(lengthPositive, '0')).toBe('!10: This length must be above zero.');
    expect(read(lengthPositive, 'x')).toContain('is not a length');
  });
});

describe('amounts', () => {
  it('are read in thousandths of their unit', () => {
    expect(read(current, '16')).toBe(16_000);
    expect(read(current, '0,5')).toBe(500);
    expect(read(current, '0')).toBe(0);
    expect(read(voltage, '230')).toBe(230_000);
    expect(read(voltage, '1000000')).toBe(1_000_000_000);
  });
  it('are refused with their unit', () => {
    expect(read(current, '-1')).toContain('number of A');
    expect(read(current, '0.0001')).toContain('number of A');
    expect(read(voltage, '1000001')).toContain('number of V');
    expect(read(voltage, '24V')).toContain('number of V');
  });
});

describe('percent', () => {
  it.each([
    ['0', 0],
    ['20', 20],
    ['12.5', 12.5],
    ['33,333333', 33.333333],
    ['100', 100],
    ['5e-7', 5e-7],
  ])('reads %s', (raw, expected) => expect(read(percent, raw)).toBe(expected));
  it.each(['-1', '101', '100.01', 'x', '1e2', '20%', ''])('refuses "%s"', (raw) => expect(read(percent, raw)).toMatch(/^!10: /));
});

describe('count', () => {
  it('reads whole numbers up to its limit', () => {
    expect(read(count(16), '0')).toBe(0);
    expect(read(count(16), '16')).toBe(16);
    for (const raw of ['17', '-1', '1.0', 'x', '99999999999']) expect(read(count(16), raw)).toContain('from 0 to 16');
  });
});

describe('oneOf', () => {
  const zone = oneOf(['safe', 'ex-e', 'ex-i']);
  it('reads one of its words, case and all', () => {
    expect(read(zone, 'ex-i')).toBe('ex-i');
    expect(read(zone, '"safe"')).toBe('safe');
    expect(read(zone, 'EX-I')).toBe('!10: "EX-I" is not a key. Did you mean "ex-i"? Possible: safe, ex-e, ex-i.');
  });
});

describe('texts', () => {
  it('lose their quotes', () => {
    expect(read(name, '"City works"')).toBe('City works');
    expect(read(name, 'a/b,c=d#e')).toBe('a/b,c=d#e');
    expect(read(name, '""')).toBe('');
    expect(read(name, '"""x"""')).toBe('"x"');
  });
  it('need a value, which may be the empty one in quotes', () => {
    expect(read(name, '')).toBe('!10: "key=" has no value.');
    expect(read(nameNotEmpty, '""')).toBe('!10: This text must not be empty.');
  });
  it('hold a quote only as a whole', () => expect(read(name, 'a/"b"')).toMatch(/^!12: A quote cannot stand here/));
  it('are limited, and hold no control characters unless everything is kept', () => {
    expect(read(name, 'x'.repeat(200))).toHaveLength(200);
    expect(read(name, 'x'.repeat(201))).toContain('longer than 200');
    expect(read(name, '"a\u0007b"')).toContain('control character');
    expect(read(freeText, '"a\u0007b"')).toBe('a\u0007b');
    expect(read(freeText, 'x'.repeat(201))).toHaveLength(201);
  });
  it('are checked the same way as words', () => {
    const faults: number[] = [];
    const report = (column: number): undefined => void faults.push(column);
    expect(checkedText('abc', 3, 3, report)).toBe('abc');
    expect(checkedText('abcd', 4, 3, report)).toBeUndefined();
    expect(checkedText('a\nb', 5, 3, report)).toBeUndefined();
    expect(plainText({ raw: 'x', column: 1 }, 'key', report)).toBe('x');
    expect(faults).toEqual([4, 5]);
  });
});
