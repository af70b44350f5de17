import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, nestsDeeperThan } from '../../../shared/project/index.ts';

describe('canonicalJson', () => {
  it('sorts the keys of every object and leaves lists in order', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: 'x' }, 3] })).toBe('{"a":[{"c":"x","d":2},3],"b":1}');
  });

  it('leaves absent fields out', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it('stays on one line', () => {
    expect(canonicalJson({ text: 'a\nb\r\u2028' })).not.toMatch(/[\n\r]/);
  });

  it('gives the same text for the same value whatever the order of its keys', () => {
    const shuffled = fc.dictionary(fc.string(), fc.jsonValue()).chain((value) =>
      fc.shuffledSubarray(Object.entries(value), { minLength: Object.keys(value).length }).map((entries) => ({ value, entries })),
    );
    fc.assert(
      fc.property(shuffled, ({ value, entries }) => canonicalJson(Object.fromEntries(entries)) === canonicalJson(value)),
    );
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol('x'), 1n, undefined])('refuses %s', (value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError);
  });
});

describe('nestsDeeperThan', () => {
  it.each([
    ['1', 0, false],
    ['[]', 0, true],
    ['[]', 1, false],
    ['[[],[],{"a":[]}]', 3, false],
    ['[[],[],{"a":[]}]', 2, true],
    ['"[[[[[["', 0, false],
    ['["\\"[[[["]', 1, false],
    ['["\\\\",[[]]]', 2, true],
  ])('%s beyond %i: %s', (text, limit, deeper) => {
    expect(nestsDeeperThan(text, limit)).toBe(deeper);
  });

  it('reads a hundred thousand brackets without overflowing', () => {
    expect(nestsDeeperThan('['.repeat(100_000), 12)).toBe(true);
  });
});
