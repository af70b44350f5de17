import { describe, expect, it } from 'vitest';
import {
  ATTRIBUTE_KEYS,
  authorProblem,
  canBeStated,
  describePart,
  factProblem,
  factTexts,
  isOwnFact,
  ownFact,
  ownFactKeys,
  ownFactsMark,
  parseFact,
  partSchema,
  withFact,
} from '../../../shared/parts/index.ts';
import { realPart, realParts } from '../../support/real-library.ts';

describe('factProblem', () => {
  it.each([
    ['electrical.current', 25_000],
    ['connection.jumperSlots', 0],
    ['environment.operating', { min: -5000, max: 40_000 }],
    ['connection.rangeAwg', [12, -1]],
    ['material.color', 'light gray'],
    ['jumper.breakable', false],
    ['geometry.openSide', 'none'],
    ['jumper.design', 'staggered'],
    ['compatibility.series', ['2002']],
  ] as const)('%s may be %j', (key, value) => {
    expect(factProblem(key, value)).toBeUndefined();
  });

  it.each([
    ['electrical.current', 0],
    ['electrical.current', -1],
    ['electrical.current', 2.5],
    ['electrical.current', '25'],
    ['geometry.width', 0],
    ['material.color', ''],
    ['material.color', ' blue'],
    ['material.color', 'a\nb'],
    ['material.color', 'x'.repeat(201)],
    ['jumper.breakable', 'yes'],
    ['compatibility.series', []],
    ['connection.stripLength', { min: 12_000, max: 10_000 }],
    ['electrical.ratings', []],
    ['geometry.openSide', 'front'],
    ['jumper.design', 'comb'],
    ['connection.separation', 'diode'],
    ['general.kind', 'through-terminal'],
    ['document.confidence', 'high'],
  ] as const)('%s may not be %j, and says so in both languages', (key, value) => {
    const problem = factProblem(key, value);
    expect(problem?.en).toMatch(/\.$/);
    expect(problem?.de).toMatch(/\.$/);
    expect(problem?.en).not.toBe(problem?.de);
  });

  it('knows an author who is too long to be one', () => {
    expect(authorProblem('K. Meier, 2026-12-01')).toBeUndefined();
    expect(authorProblem('')).toBeUndefined();
    expect(authorProblem('a\nb')).toBeDefined();
    expect(authorProblem('x'.repeat(201))).toBeDefined();
  });
});

describe('withFact', () => {
  const bar = realPart('2002-405');

  it('enters and confirms, with the user as source, and the description follows', () => {
    const stated = withFact(bar, 'electrical.current', ownFact(24_000, 'K. Meier, 2026-12-01'));
    expect(stated.attributes['electrical.current']).toEqual({ value: 24_000, source: { id: 'user', at: 'K. Meier, 2026-12-01' }, confirmed: true });
    expect(stated.description).toEqual(describePart(stated));
    expect(stated.description.en).toMatch(/24.A/);
    expect(stated.revision).toBe(bar.revision);
    expect(partSchema.safeParse(stated).success).toBe(true);
    expect(ownFactKeys(stated)).toEqual(['electrical.current']);
    expect(isOwnFact(bar.attributes['electrical.current'])).toBe(false);
    expect(withFact(stated, 'electrical.current', bar.attributes['electrical.current'])).toEqual(bar);
  });

  it('makes unknown again', () => {
    const stated = withFact(bar, 'jumper.wireLength', ownFact(60_000, ''));
    expect(stated.attributes['jumper.wireLength']?.source).toEqual({ id: 'user' });
    expect(withFact(stated, 'jumper.wireLength', undefined)).toEqual(bar);
  });

  it('marks the part, so that pictures of both are told apart', () => {
    const wide = withFact(bar, 'jumper.pitch', ownFact(5300, ''));
    const wider = withFact(bar, 'jumper.pitch', ownFact(5400, ''));
    expect(new Set([ownFactsMark(bar), ownFactsMark(wide), ownFactsMark(wider)]).size).toBe(3);
    expect(ownFactsMark(bar)).toBe('');
  });
});

describe('facts as text', () => {
  it('every value of the library that may be stated reads back the same', () => {
    let read = 0;
    for (const part of realParts()) {
      for (const key of ATTRIBUTE_KEYS) {
        const value: unknown = part.attributes[key]?.value;
        if (value === undefined || !canBeStated(key) || factProblem(key, value)) continue;
        read += 1;
        expect(parseFact(key, factTexts(key, value)), `${part.article} ${key}`).toEqual({ ok: true, value });
      }
    }
    expect(read).toBeGreaterThan(9000);
  });

  it.each([
    ['electrical.current', ['25'], 25_000],
    ['electrical.current', ['0,5'], 500],
    ['material.fireLoad', ['0.109'], 109_000],
    ['connection.stripLength', ['10..12'], { min: 10_000, max: 12_000 }],
    ['connection.stripLength', ['10'], { min: 10_000, max: 10_000 }],
    ['connection.rangeAwg', ['14', '-1'], [14, -1]],
    ['jumper.breakable', ['no'], false],
  ] as const)('%s %j', (key, texts, value) => {
    expect(parseFact(key, texts)).toEqual({ ok: true, value });
  });

  it.each([
    ['electrical.current', ['25 A']],
    ['electrical.current', ['25', '32']],
    ['electrical.current', ['0.0001']],
    ['connection.poles', ['2.5']],
    ['connection.stripLength', ['12..10']],
    ['connection.stripLength', ['1..2..3']],
    ['connection.stripLength', ['1', '2']],
    ['jumper.breakable', ['ja']],
    ['jumper.breakable', ['yes', 'no']],
    ['material.color', ['blue', 'red']],
    ['electrical.ratings', ['1']],
  ] as const)('%s is not %j', (key, texts) => {
    expect(parseFact(key, texts)).toMatchObject({ ok: false });
  });
});
