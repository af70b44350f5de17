import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesSchema, partKeySchema, partSchema } from '../../../shared/parts/index.ts';
import { realPart } from '../../support/real-library.ts';

const accepts = (value: unknown): boolean => partSchema.safeParse(value).success;
const block = realPart('2002-1204');
const withAttribute = (key: string, attribute: unknown): unknown => ({ ...block, attributes: { ...block.attributes, [key]: attribute } });
const source = { id: 'user' };

describe('partSchema', () => {
  it('takes a part and gives it back unchanged, also through JSON', () => {
    expect(partSchema.parse(block)).toEqual(block);
    expect(partSchema.parse(JSON.parse(JSON.stringify(block)))).toEqual(block);
  });

  it.each([
    ['key'], ['manufacturer'], ['article'], ['kind'], ['revision'], ['description'], ['attributes'],
  ])('wants %s', (field) => {
    expect(accepts(Object.fromEntries(Object.entries(block).filter(([key]) => key !== field)))).toBe(false);
  });

  it('refuses what it does not know', () => {
    expect(accepts({ ...block, price: 1 })).toBe(false);
    expect(accepts({ ...block, kind: 'teapot' })).toBe(false);
    expect(accepts({ ...block, revision: 0 })).toBe(false);
    expect(accepts(withAttribute('geometry.size', { value: 1, source, confirmed: true }))).toBe(false);
    expect(accepts(withAttribute('geometry.width', { value: 1, source, confirmed: true, by: 'me' }))).toBe(false);
  });

  it.each([
    ['geometry.width', 5.2],
    ['geometry.width', '5.2 mm'],
    ['geometry.width', null],
    ['geometry.width', Number.NaN],
    ['connection.stripLength', { min: 12_000, max: 10_000 }],
    ['connection.stripLength', { min: 12_000 }],
    ['jumper.toAreas', [1.5]],
    ['rail.slotted', 'yes'],
    ['series', 2002],
    ['compatibility.endPlates', '2002-1292'],
    ['electrical.ratings', [{ voltage: [800] }]],
  ])('refuses %s of %j', (key, value) => {
    expect(accepts(withAttribute(key, { value, source, confirmed: true }))).toBe(false);
  });

  it('wants a source and a word on confirmation with every value', () => {
    expect(accepts(withAttribute('geometry.width', { value: 5200, source, confirmed: true }))).toBe(true);
    expect(accepts(withAttribute('geometry.width', { value: 5200, confirmed: true }))).toBe(false);
    expect(accepts(withAttribute('geometry.width', { value: 5200, source: { id: '' }, confirmed: true }))).toBe(false);
    expect(accepts(withAttribute('geometry.width', { value: 5200, source }))).toBe(false);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (value) => void partSchema.safeParse(value)), { numRuns: 200 });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (attributes) => {
        expect(attributesSchema.safeParse(attributes).success).toBe(Object.keys(attributes).length === 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('partKeySchema', () => {
  it.each(['wago:2002-1204', 'phoenix-contact:PT 4-PE', 'wago:770-744/064-000'])('takes %s', (key) => {
    expect(partKeySchema.safeParse(key).success).toBe(true);
  });
  it.each(['2002-1204', ':2002', 'WAGO:2002', 'wago: 2002', 'wago:2002 ', 'wago:', ''])('refuses "%s"', (key) => {
    expect(partKeySchema.safeParse(key).success).toBe(false);
  });
});
