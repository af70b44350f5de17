import { describe, expect, it } from 'vitest';
import { followingStripTag, labelOf } from '../../../../shared/editing/index.ts';
import { buildIndex, findStrip, itemsOfStrip, mintId, recordsOf } from '../../../../shared/project/index.ts';
import { carryOut, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, run, sketchRail, stripId } from '../../../support/rail-sketch.ts';

const start = sketchRail('ES B:1 B:2 B:3 EP ES');
const at = (position: number) => itemsOf(start)[position]?.id ?? mintId('item', 'none');

describe('strip.split', () => {
  it('makes a strip of what it is given, right behind the old one, with its settings', () => {
    const listed = run(run(start, { type: 'strip.add', tag: '-X9' }), {
      type: 'strip.edit',
      strip: stripId('-X1'),
      title: 'Motor feeders',
      zone: 'ex-e',
      spareBlocks: 3,
      endPlateColor: 'gray',
    });
    const after = carryOut(listed, { type: 'strip.split', strip: stripId('-X1'), items: [at(3), at(4), at(5)] });
    expect(recordsOf(after, 'strip').map(({ tag }) => tag)).toEqual(['-X1', '-X2', '-X9']);
    const [, created] = recordsOf(after, 'strip');
    expect(created).toMatchObject({ title: 'Motor feeders', zone: 'ex-e', spareBlocks: 3, endPlateColor: 'gray' });
    expect(itemsOf(after).map(({ strip }) => strip === created?.id)).toEqual([false, false, false, true, true, true]);
    expect(itemsOf(after).map(({ order }) => order)).toEqual(itemsOf(start).map(({ order }) => order));
  });

  it('takes a tag that is given, and refuses one that is taken', () => {
    const two = run(start, { type: 'strip.add', tag: '-X2' });
    const command = { type: 'strip.split', strip: stripId('-X1'), items: [at(3)] } as const;
    expect(recordsOf(carryOut(two, { ...command, tag: ' -F ' }), 'strip').map(({ tag }) => tag)).toEqual(['-X1', '-F', '-X2']);
    expect(recordsOf(carryOut(two, command), 'strip').map(({ tag }) => tag)).toEqual(['-X1', '-X3', '-X2']);
    expect(refusalOf(two, { ...command, tag: '-X2' })).toBe('There already is a strip -X2.');
  });

  it('refuses to leave nothing, to take nothing, and what belongs elsewhere', () => {
    const all = itemsOf(start).map(({ id }) => id);
    const nothing = 'A strip is split between two of its blocks, so that some stay and some go.';
    expect(refusalOf(start, { type: 'strip.split', strip: stripId('-X1'), items: all })).toBe(nothing);
    expect(refusalOf(start, { type: 'strip.split', strip: stripId('-X1'), items: [] })).toBe(nothing);
    const loose = run(start, { type: 'items.assignStrip', items: [at(1)], strip: null });
    expect(refusalOf(loose, { type: 'strip.split', strip: stripId('-X1'), items: [at(1)] })).toBe('An item no longer belongs to the strip.');
    expect(refusalOf(start, { type: 'strip.split', strip: stripId('-X8'), items: [at(1)] })).toBe('The strip is no longer there.');
  });

  it('is named with and without a tag', () => {
    expect(labelOf({ type: 'strip.split', strip: stripId('-X1'), items: [], tag: '-X4' })).toEqual({
      en: 'Split strip: -X4',
      de: 'Klemmenleiste teilen: -X4',
    });
  });
});

describe('followingStripTag', () => {
  it.each([
    ['-X1', [], '-X2'],
    ['-X1', ['-X2', '-X3'], '-X4'],
    ['-X09', [], '-X10'],
    ['-X07', [], '-X08'],
    ['-XPE', [], '-XPE2'],
    ['-XPE', ['-XPE2'], '-XPE3'],
  ])('follows %s beside %j with %s', (tag, others, next) => {
    expect(followingStripTag([tag, ...others].map((each) => ({ tag: each })), tag)).toBe(next);
  });
});

describe('strip.merge', () => {
  const two = sketchRail('ES B:1 B:4 EP ES', { strip: '-X2', into: run(start, { type: 'strip.edit', strip: stripId('-X1'), title: 'First' }) });

  it('puts everything under the first; the other is gone', () => {
    const after = carryOut(two, { type: 'strip.merge', into: stripId('-X1'), strips: [stripId('-X2')] });
    expect(findStrip(after, stripId('-X2'))).toBeUndefined();
    expect(findStrip(after, stripId('-X1'))).toMatchObject({ tag: '-X1', title: 'First' });
    expect(itemsOfStrip(buildIndex(after), stripId('-X1'))).toHaveLength(11);
  });

  it('writes designations in the same step', () => {
    const [clashing] = itemsOfStrip(buildIndex(two), stripId('-X2')).filter(({ levels }) => levels[0]?.designation === '1');
    const item = clashing?.id ?? mintId('item', 'none');
    const after = carryOut(two, {
      type: 'strip.merge',
      into: stripId('-X1'),
      strips: [stripId('-X2')],
      designations: [{ item, level: 0, designation: '5' }],
    });
    const texts = itemsOfStrip(buildIndex(after), stripId('-X1')).flatMap(({ levels }) => levels.flatMap(({ designation }) => designation ?? []));
    expect(texts).toEqual(['1', '2', '3', '5', '4']);
  });

  it('refuses one strip alone, and strips that are gone', () => {
    const alone = 'Two strips or more are merged into one.';
    expect(refusalOf(two, { type: 'strip.merge', into: stripId('-X1'), strips: [stripId('-X1')] })).toBe(alone);
    expect(refusalOf(two, { type: 'strip.merge', into: stripId('-X1'), strips: [] })).toBe(alone);
    expect(refusalOf(two, { type: 'strip.merge', into: stripId('-X1'), strips: [stripId('-X8')] })).toBe('The strip is no longer there.');
  });

  it('takes a split back, up to nothing', () => {
    const split = carryOut(start, { type: 'strip.split', strip: stripId('-X1'), items: [at(3), at(4)], id: stripId('new') });
    const merged = carryOut(split, { type: 'strip.merge', into: stripId('-X1'), strips: [stripId('new')] });
    expect(merged.records).toEqual(start.records);
  });
});
