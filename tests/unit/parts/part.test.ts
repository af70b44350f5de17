import { LANGUAGE_TAGS } from '../../../shared/text/index.ts';
import { describe, expect, it } from 'vitest';
import {
  PART_KINDS,
  type PartKind,
  UNKNOWN,
  articleOf,
  factOf,
  isPartKind,
  makerSlug,
  mapFact,
  partKey,
  roleOf,
  standsOnRail,
  valueOr,
} from '../../../shared/parts/index.ts';
import { mm } from '../../../shared/units/index.ts';
import { makePart } from '../../support/sample-parts.ts';

describe('part keys', () => {
  it.each([
    ['WAGO', 'wago'],
    ['Phoenix Contact', 'phoenix-contact'],
    ['3M', '3m'],
    ['Maker 1990', 'maker-1990'],
    ['ÄÖÜ', 'aeoeue'],
    ['Łódź', 'd'],
    ['Weidmüller', 'weidmueller'],
    ['  A & B Groß GmbH ', 'a-b-gross-gmbh'],
  ])('the slug of %s is %s', (maker, slug) => {
    expect(makerSlug(maker)).toBe(slug);
  });

  it('join maker and order number, and give the latter back', () => {
    expect(partKey('WAGO', '770-744/064-000')).toBe('wago:770-744/064-000');
    expect(articleOf('wago:770-744/064-000')).toBe('770-744/064-000');
    expect(articleOf('acme:a:b')).toBe('a:b');
  });
});

describe('kinds', () => {
  const kinds = Object.keys(PART_KINDS) as PartKind[];

  it('have a name of their own in both languages', () => {
    for (const language of LANGUAGE_TAGS) {
      const names = kinds.map((kind) => PART_KINDS[kind].label[language]);
      expect(new Set(names).size).toBe(kinds.length);
      expect(names.every((name) => name.trim() === name && name !== '')).toBe(true);
    }
  });

  it('stand on the rail or do not', () => {
    expect(kinds.filter((kind) => standsOnRail(roleOf(kind)))).toEqual(
      kinds.filter((kind) => /terminal$|^end-plate$|^partition-plate$|^ex-separator$|^end-stop$|^busbar-carrier$/.test(kind)),
    );
  });

  it('are told from other words', () => {
    expect(isPartKind('end-plate')).toBe(true);
    expect(isPartKind('toString')).toBe(false);
    expect(isPartKind('')).toBe(false);
  });
});

describe('facts', () => {
  const part = makePart('WAGO', '1', 'end-stop', { 'geometry.width': mm(6) });

  it('carry value, source and confirmation, or are unknown', () => {
    expect(factOf(part, 'geometry.width')).toEqual({ known: true, value: 6000, source: { id: 'sheet', at: 'geometry.width' }, confirmed: true });
    expect(factOf(part, 'geometry.depth')).toBe(UNKNOWN);
  });

  it('can be read with a stand-in, and carried over to what follows from them', () => {
    expect(valueOr(factOf(part, 'geometry.width'), null)).toBe(6000);
    expect(valueOr(factOf(part, 'geometry.depth'), null)).toBeNull();
    expect(mapFact(factOf(part, 'geometry.width'), (width) => width > 5000)).toMatchObject({ value: true, source: { id: 'sheet' } });
    expect(mapFact(factOf(part, 'geometry.depth'), () => true)).toBe(UNKNOWN);
  });

  it('zero and no are values, not unknown', () => {
    const zero = makePart('WAGO', '1', 'end-stop', { 'connection.points': 0, 'rail.slotted': false });
    expect(valueOr(factOf(zero, 'connection.points'), 7)).toBe(0);
    expect(valueOr(factOf(zero, 'rail.slotted'), true)).toBe(false);
  });
});
