import { describe, expect, it } from 'vitest';
import {
  ATTRIBUTES,
  ATTRIBUTE_KEYS,
  type AttributeDefinition,
  type AttributeKey,
  attributesSchema,
  readLibraryFile,
} from '../../../shared/parts/index.ts';

type Type = AttributeDefinition['type'];

/** For each type what may be stored, and what comes near and may not. */
const VALUES: Readonly<Record<Type, { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }>> = {
  quantity: {
    good: [0, 5200, -35_000, Number.MAX_SAFE_INTEGER],
    bad: [5.2, '5200', null, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, [5200], true],
  },
  range: {
    good: [{ min: 10_000, max: 12_000 }, { min: -35_000, max: 85_000 }, { min: 7, max: 7 }],
    bad: [{ min: 2, max: 1 }, { min: 1 }, { max: 1 }, { min: 1, max: 2, typical: 1 }, { min: 0.5, max: 1 }, [1, 2], 1, null, '1–2'],
  },
  quantities: {
    good: [[], [4000, 2500], [-1]],
    bad: [[0.5], ['4000'], [null], 4000, {}, null],
  },
  text: {
    good: ['', 'Push-in CAGE CLAMP®', 'x'.repeat(2000)],
    bad: ['x'.repeat(2001), 2002, true, null, ['text'], {}],
  },
  flag: {
    good: [true, false],
    bad: [0, 1, 'true', 'yes', '', null],
  },
  list: {
    good: [[], ['2002-1291', '2002-1292'], ['x'.repeat(400)]],
    bad: [['x'.repeat(401)], [2002], [null], '2002-1291', { 0: 'a' }, null],
  },
  table: {
    good: [[], [{}], [{ voltage: 800_000, condition: 'with jumper', useGroup: null, remark: true }]],
    bad: [[{ voltage: [800] }], [{ voltage: undefined }], [{ voltage: {} }], [null], {}, 'table', null],
  },
};

const definitions: Readonly<Record<string, AttributeDefinition>> = ATTRIBUTES;
const typeOf = (key: AttributeKey): Type => definitions[key]?.type ?? 'text';

function takes(key: AttributeKey, value: unknown): boolean {
  return attributesSchema.safeParse({ [key]: { value, source: { id: 'user' }, confirmed: false } }).success;
}

/** Whether the reader of library files takes the same value. */
function libraryTakes(key: AttributeKey, value: unknown): boolean {
  const entry = { article: '1', kind: 'tool', revision: 1, attributes: { [key]: { value, source: 'sheet' } } };
  return readLibraryFile({ format: 'railwright-library-parts', version: 1, manufacturer: 'M', title: 'T', parts: [entry] }).ok;
}

describe('the value of an attribute', () => {
  it.each(ATTRIBUTE_KEYS.map((key) => [key, typeOf(key)] as const))('%s is a %s and nothing else', (key, type) => {
    for (const value of VALUES[type].good) expect(takes(key, value), JSON.stringify(value)).toBe(true);
    for (const value of VALUES[type].bad) expect(takes(key, value), JSON.stringify(value)).toBe(false);
  });

  it('is not taken for one of another type, unless its form is that of the other too', () => {
    // An empty list has the form of an empty list of any type.
    const alike = new Set(['list/quantities', 'quantities/list', 'list/table', 'table/list', 'quantities/table', 'table/quantities']);
    for (const key of ATTRIBUTE_KEYS) {
      const type = typeOf(key);
      for (const other of Object.keys(VALUES) as Type[]) {
        if (other === type) continue;
        for (const value of VALUES[other].good) {
          const emptyList = Array.isArray(value) && value.length === 0 && alike.has(`${type}/${other}`);
          expect(takes(key, value), `${key} as ${other}: ${JSON.stringify(value)}`).toBe(emptyList);
        }
      }
    }
  });

  it('is read from a library file by the same rules as from a project', () => {
    const oneOfEachType = new Map(ATTRIBUTE_KEYS.map((key) => [typeOf(key), key] as const));
    expect(oneOfEachType.size).toBe(7);
    for (const [type, key] of oneOfEachType) {
      for (const value of VALUES[type].good) expect(libraryTakes(key, value), `${key} ${JSON.stringify(value)}`).toBe(true);
      for (const value of VALUES[type].bad) expect(libraryTakes(key, value), `${key} ${JSON.stringify(value)}`).toBe(false);
    }
  });
});

describe('how much an attribute may hold', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({ note: 'n' }));
  it.each([
    ['compatibility.endPlates', Array<string>(500).fill('a'), Array<string>(501).fill('a')],
    ['geometry.conductorPoints', Array<number>(100).fill(1), Array<number>(101).fill(1)],
    ['electrical.ratings', rows(200), rows(201)],
    ['electrical.ratings', [{ ['c'.repeat(100)]: 1 }], [{ ['c'.repeat(101)]: 1 }]],
    ['electrical.ratings', [{ condition: 'x'.repeat(400) }], [{ condition: 'x'.repeat(401) }]],
  ] as const)('%s: up to its limit and no further', (key, largest, tooLarge) => {
    expect(takes(key, largest)).toBe(true);
    expect(takes(key, tooLarge)).toBe(false);
  });

  const attribute = (more: object) => attributesSchema.safeParse({ series: { value: '2002', source: { id: 'user' }, confirmed: true, ...more } }).success;
  it.each([
    ['the id of a source', { source: { id: 'i'.repeat(200) } }, { source: { id: 'i'.repeat(201) } }],
    ['the place in a source', { source: { id: 's', at: 'a'.repeat(400) } }, { source: { id: 's', at: 'a'.repeat(401) } }],
    ['a remark', { remark: 'r'.repeat(1000) }, { remark: 'r'.repeat(1001) }],
  ])('%s', (_, largest, tooLarge) => {
    expect(attribute(largest)).toBe(true);
    expect(attribute(tooLarge)).toBe(false);
  });

  it.each([
    ['a source without id', { source: { at: 'page 2' } }],
    ['a source with more than id and place', { source: { id: 's', url: 'https://example.org' } }],
    ['a source that is a mere name', { source: 's' }],
    ['a doubt in words', { confirmed: 'no' }],
    ['an absent remark written out', { remark: undefined }],
    ['an absent place written out', { source: { id: 's', at: undefined } }],
    ['a value of no kind', { value: undefined }],
  ])('but not %s', (_, more) => expect(attribute(more)).toBe(false));
});
