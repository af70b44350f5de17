import { describe, expect, it } from 'vitest';
import { barBodyLength, contactGroups, hasBrokenOut, jumperShape, liveCount } from '../../../shared/circuits/index.ts';
import { type JumperContact, mintId } from '../../../shared/project/index.ts';
import { mm, toMm } from '../../../shared/units/index.ts';
import { realPart } from '../../support/real-library.ts';
import { makePart } from '../../support/sample-parts.ts';

function contacts(count: number, removed: readonly number[] = []): readonly JumperContact[] {
  return Array.from({ length: count }, (_, at) => ({
    item: mintId('item', String(at + 1)),
    level: 0,
    row: 'A' as const,
    ...(removed.includes(at + 1) && { removed: true as const }),
  }));
}

function groups(article: string, count: number, removed: readonly number[] = []): readonly (readonly string[])[] {
  return contactGroups(jumperShape(realPart(article)), { contacts: contacts(count, removed) }).map((group) => group.map(({ item }) => item.slice(5)));
}

describe('jumperShape', () => {
  it.each([
    ['2002-402', 'bar', 2, [[0, 1]], 2],
    ['2002-410', 'bar', 10, [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]], 2],
    ['2002-435', 'bar', 5, [[0, 4]], 2],
    ['2002-400', 'continuous', 2, [[0, 1]], 1],
    ['2002-473', 'one-to-three', 3, [[0, 2]], 1],
    ['2009-412', 'wire', 2, [[0, 1]], 2],
    ['2006-499', 'step-down', 2, [[0, 1]], 2],
    ['2002-405/011-000', 'star', 5, [[0, 2, 4]], 2],
    ['2002-406/020-000', 'delta', 6, [[0, 1], [2, 3], [4, 5]], 2],
  ] as const)('%s is a %s over %i places', (article, design, positions, connected, halves) => {
    const shape = jumperShape(realPart(article));
    expect(shape.design).toMatchObject({ known: true, value: design });
    expect(shape.positions).toMatchObject({ known: true, value: positions });
    expect(shape.groups).toMatchObject({ known: true, value: connected });
    expect(shape.halves).toBe(halves);
  });

  it('keeps what the records do not tell unknown', () => {
    const vague = jumperShape(makePart('Other', 'Q', 'cross-connector', { 'connection.poles': 4 }));
    expect(vague).toMatchObject({ design: { known: false }, groups: { known: false }, positions: { known: true, value: 4 }, current: { known: false } });
    expect(jumperShape(makePart('Other', 'S', 'jumper-skip', { 'jumper.positions': 4 })).groups).toEqual({ known: false });
    expect(jumperShape(makePart('Other', 'S', 'jumper-skip', { 'jumper.positions': 4, 'jumper.pattern': 'every other' })).groups).toEqual({ known: false });
  });

  it('of a bar that is not confirmed is not confirmed either', () => {
    const { groups: pattern } = jumperShape(realPart('2002-435'));
    expect(pattern.known && pattern.confirmed).toBe(false);
  });
});

describe('contactGroups', () => {
  it('follow the pattern of the article and leave out what is broken out', () => {
    expect(groups('2002-405', 5)).toEqual([['1', '2', '3', '4', '5']]);
    expect(groups('2002-405', 5, [3])).toEqual([['1', '2', '4', '5']]);
    expect(groups('2002-435', 5)).toEqual([['1', '5']]);
    expect(groups('2002-406/020-000', 6)).toEqual([['1', '2'], ['3', '4'], ['5', '6']]);
    expect(groups('2002-473', 3)).toEqual([['1', '3']]);
  });

  it('are all that is left where the pattern is unknown, and none of a delta jumper', () => {
    const vague = jumperShape(makePart('Other', 'Q', 'cross-connector', {}));
    expect(contactGroups(vague, { contacts: contacts(3, [2]) })).toHaveLength(1);
    expect(liveCount(vague, { contacts: contacts(3, [2]) })).toBe(2);
    expect(contactGroups(jumperShape(makePart('Other', 'D', 'delta-jumper', {})), { contacts: contacts(6) })).toEqual([]);
  });

  it('tell whether anything has been broken out', () => {
    expect(hasBrokenOut({ contacts: contacts(3) })).toBe(false);
    expect(hasBrokenOut({ contacts: contacts(3, [1]) })).toBe(true);
  });
});

describe('barBodyLength', () => {
  it.each([[2, 8.8], [5, 24.4], [9, 45.2], [10, 50.4]])('of %i poles is %f mm', (poles, length) => {
    expect(toMm(barBodyLength(poles, mm(5.2)))).toBe(length);
  });
});
