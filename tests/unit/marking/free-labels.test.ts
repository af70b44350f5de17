import { describe, expect, it } from 'vitest';
import type { NewItem } from '../../../shared/editing/index.ts';
import { freeLabels } from '../../../shared/marking/index.ts';

/** Items by their designations: levels separated by a slash, an empty one has none. */
function items(...written: readonly string[]): readonly NewItem[] {
  return written.map((text) => ({
    part: 'wago:2002-1204',
    levels: text.split('/').map((designation) => (designation === '' ? {} : { designation })),
  }));
}
function labels(freed: readonly NewItem[]): readonly string[] {
  return freed.map(({ levels = [] }) => levels.map(({ designation }) => designation ?? '').join('/'));
}
function free(taken: readonly string[], ...written: readonly string[]): readonly string[] {
  return labels(freeLabels(items(...written), new Set(taken)).items);
}

describe('freeLabels', () => {
  it('leaves alone what is free', () => {
    const given = items('1', '2', 'PE');
    const freed = freeLabels(given, new Set(['3', '4', 'N']));
    expect(freed.items).toBe(given);
    expect(freed).toMatchObject({ renumbered: [], dropped: [] });
  });

  it.each([
    [['1', '2', '3'], ['1', '2'], ['4', '5']],
    [['1', '2', '20'], ['2', '3'], ['21', '22']],
    [['1', '2', '5'], ['1', '2', '5'], ['6', '7', '10']],
    [['A07', 'A08'], ['A07', 'A08'], ['A09', 'A10']],
    [['5', '6', '7', '8'], ['5/6', '7/8'], ['9/10', '11/12']],
    [['1.1', '1.2', '1.3', '2.1', '2.2', '2.3'], ['1.1/1.2/1.3', '2.1/2.2/2.3'], ['3.1/3.2/3.3', '4.1/4.2/4.3']],
    [['1', '2', 'A1'], ['1', 'A2'], ['3', 'A2']],
    [['1', 'PE'], ['1', 'PE', ''], ['2', '', '']],
  ])('on a strip with %j, %j become %j', (taken, written, expected) => {
    expect(free(taken, ...written)).toEqual(expected);
  });

  it('tells what it has changed', () => {
    const freed = freeLabels(items('1', '2', 'N'), new Set(['2', 'N']));
    expect(freed.renumbered).toEqual([['1', '3'], ['2', '4']]);
    expect(freed.dropped).toEqual(['N']);
  });

  it('lets repeat what may', () => {
    const freed = freeLabels(items('1', 'PE'), new Set(['1', 'PE']), (_item, { designation }) => designation === 'PE');
    expect(labels(freed.items)).toEqual(['2', 'PE']);
    expect(freed.dropped).toEqual([]);
  });

  it('never yields what is taken, even where a series meets another form of number', () => {
    const taken = new Set(['1', '2', '1.1', '1.2', '3.1']);
    for (const written of [['1', '1.1'], ['1.1/1.2', '1'], ['3.1', '2']]) {
      for (const label of free([...taken], ...written).flatMap((text) => text.split('/'))) expect(taken.has(label)).toBe(false);
    }
  });

  it('keeps what else a level says', () => {
    const [item] = freeLabels([{ part: 'wago:2002-1204', levels: [{ designation: '1', potential: 'potential/1' as never }] }], new Set(['1'])).items;
    expect(item?.levels).toEqual([{ designation: '2', potential: 'potential/1' }]);
  });
});
