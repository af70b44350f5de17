import { describe, expect, it } from 'vitest';
import { labelOf, nextStripTag } from '../../../../shared/editing/index.ts';
import { buildIndex, emptyDocument, findPotential, findStrip, mintId, recordsOf } from '../../../../shared/project/index.ts';
import { carryOut, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, run, sketchRail, stripId } from '../../../support/rail-sketch.ts';

const start = sketchRail('ES B B ES');

describe('strip.add', () => {
  it('adds strips behind each other under the first free tags', () => {
    const one = carryOut(emptyDocument(), { type: 'strip.add' });
    const two = carryOut(one, { type: 'strip.add', tag: ' -X7 ', zone: 'ex-i', id: stripId('seven') });
    const three = carryOut(two, { type: 'strip.add' });
    expect(recordsOf(three, 'strip').map((strip) => strip.tag)).toEqual(['-X1', '-X7', '-X2']);
    expect(findStrip(three, stripId('seven'))).toMatchObject({ zone: 'ex-i' });
    expect(nextStripTag(recordsOf(three, 'strip'))).toBe('-X3');
  });

  it.each([
    ['-X1', 'There already is a strip -X1.'],
    ['-X 2', 'A strip tag such as -X1 has no blanks and no colon.'],
    ['-X:2', 'A strip tag such as -X1 has no blanks and no colon.'],
    ['-', 'A strip tag such as -X1 has no blanks and no colon.'],
    ['', 'A strip tag such as -X1 has no blanks and no colon.'],
  ])('refuses the tag %j', (tag, reason) => {
    expect(refusalOf(start, { type: 'strip.add', tag })).toBe(reason);
  });

  it('has a name with and without a tag', () => {
    expect(labelOf({ type: 'strip.add', tag: '-X3' })).toEqual({ en: 'Add strip -X3', de: 'Klemmenleiste -X3 hinzufügen' });
    expect(labelOf({ type: 'strip.add' })).toEqual({ en: 'Add strip', de: 'Klemmenleiste hinzufügen' });
  });
});

describe('strip.edit', () => {
  it('changes tag and zone', () => {
    const zoned = carryOut(start, { type: 'strip.edit', strip: stripId('-X1'), tag: '-X9', zone: 'ex-e' });
    expect(findStrip(zoned, stripId('-X1'))).toMatchObject({ tag: '-X9', zone: 'ex-e' });
    const plain = carryOut(zoned, { type: 'strip.edit', strip: stripId('-X1'), zone: null });
    expect(findStrip(plain, stripId('-X1'))).not.toHaveProperty('zone');
  });

  it('refuses a tag that is taken, and a strip that is gone', () => {
    const two = run(start, { type: 'strip.add', tag: '-X2' });
    expect(refusalOf(two, { type: 'strip.edit', strip: stripId('-X1'), tag: '-X2' })).toBe('There already is a strip -X2.');
    expect(refusalOf(two, { type: 'strip.edit', strip: stripId('-X8') })).toBe('The strip is no longer there.');
  });
});

describe('what a strip says for itself', () => {
  const strip = stripId('-X1');
  const own = { title: ' Motor feeders ', endStop: 'wago:249-117', endPlateColor: 'gray', spareBlocks: 3, sparePercent: 12.5 } as const;
  const kept = { ...own, title: 'Motor feeders' };

  it('is set field by field and taken back with null', () => {
    const set = carryOut(start, { type: 'strip.edit', strip, ...own });
    expect(findStrip(set, strip)).toEqual({ ...findStrip(start, strip), ...kept });
    const title = carryOut(set, { type: 'strip.edit', strip, title: 'Heaters' });
    expect(findStrip(title, strip)).toMatchObject({ ...kept, title: 'Heaters' });
    const cleared = carryOut(set, { type: 'strip.edit', strip, title: null, endStop: null, endPlateColor: null, spareBlocks: null, sparePercent: null });
    expect(findStrip(cleared, strip)).toEqual(findStrip(start, strip));
    // An empty field of a form says the same.
    expect(findStrip(carryOut(set, { type: 'strip.edit', strip, title: ' ', endPlateColor: '' }), strip)).not.toHaveProperty('title');
  });

  it('tells no spares from nothing said', () => {
    expect(findStrip(carryOut(start, { type: 'strip.edit', strip, spareBlocks: 0, sparePercent: 0 }), strip)).toMatchObject({ spareBlocks: 0, sparePercent: 0 });
  });

  it('can be said when the strip is added', () => {
    const added = carryOut(start, { type: 'strip.add', id: stripId('new'), tag: '-X5', zone: 'ex-e', ...own });
    expect(findStrip(added, stripId('new'))).toMatchObject({ tag: '-X5', zone: 'ex-e', ...kept });
  });

  it.each([
    [{ spareBlocks: -1 }, 'The number of spare blocks is a whole number.'],
    [{ spareBlocks: 0.5 }, 'The number of spare blocks is a whole number.'],
    [{ sparePercent: -1 }, 'The share of spare blocks is 0 to 100 percent.'],
    [{ sparePercent: 100.1 }, 'The share of spare blocks is 0 to 100 percent.'],
    [{ sparePercent: Number.NaN }, 'The share of spare blocks is 0 to 100 percent.'],
    [{ title: 'x'.repeat(201) }, 'The title is too long or too large.'],
  ])('refuses %j', (fields, reason) => {
    expect(refusalOf(start, { type: 'strip.edit', strip, ...fields })).toBe(reason);
    expect(refusalOf(start, { type: 'strip.add', ...fields })).toBe(reason);
  });
});

describe('strip.remove', () => {
  it('leaves its items where they are, under no strip', () => {
    const after = carryOut(start, { type: 'strip.remove', strip: stripId('-X1') });
    expect(buildIndex(after).strips).toEqual([]);
    expect(itemsOf(after)).toHaveLength(4);
    expect(itemsOf(after).every((item) => item.strip === undefined)).toBe(true);
  });

  it('refuses a strip that is gone', () => {
    expect(refusalOf(start, { type: 'strip.remove', strip: stripId('-X8') })).toBe('The strip is no longer there.');
  });
});

describe('potentials', () => {
  const id = mintId('potential', 'one');
  const fields = { name: 'L1', potentialKind: 'L1', system: 'tn', voltage: 400_000, current: 16_000 } as const;
  const document = run(start, { type: 'potential.add', id, fields });
  const block = itemsOf(document)[1]!.id;
  const used = run(document, { type: 'items.edit', items: [block], levels: [{ designation: '1', potential: id }] });

  it('are added with everything that is said about them', () => {
    const after = carryOut(start, { type: 'potential.add', id, fields: { ...fields, name: ' +24V ', circuit: 'selv' } });
    expect(findPotential(after, id)).toMatchObject({ ...fields, name: '+24V', circuit: 'selv' });
    const second = carryOut(after, { type: 'potential.add', fields: { name: 'N', potentialKind: 'N' } });
    expect(recordsOf(second, 'potential').map((potential) => potential.name)).toEqual(['+24V', 'N']);
  });

  it('are replaced as a whole and keep their place and their terminals', () => {
    const after = carryOut(used, { type: 'potential.edit', potential: id, fields: { name: 'L1', potentialKind: 'L2' } });
    const { order } = findPotential(used, id)!;
    expect(findPotential(after, id)).toEqual({ kind: 'potential', id, order, name: 'L1', potentialKind: 'L2' });
    expect(itemsOf(after)[1]?.levels).toEqual([{ designation: '1', potential: id }]);
  });

  it('leave their terminals without a potential when they go', () => {
    const after = carryOut(used, { type: 'potential.remove', potential: id });
    expect(findPotential(after, id)).toBeUndefined();
    expect(itemsOf(after)[1]?.levels).toEqual([{ designation: '1' }]);
  });

  it.each([
    ['L1', 'There already is a potential L1.'],
    ['', 'A potential name has no blanks and no slash.'],
    ['L 1', 'A potential name has no blanks and no slash.'],
    ['L1/N', 'A potential name has no blanks and no slash.'],
  ])('are refused under the name %j', (name, reason) => {
    expect(refusalOf(document, { type: 'potential.add', fields: { name, potentialKind: 'L1' } })).toBe(reason);
  });

  it('cannot be changed once gone', () => {
    const none = mintId('potential', 'none');
    expect(refusalOf(document, { type: 'potential.edit', potential: none, fields })).toBe('The potential is no longer there.');
    expect(refusalOf(document, { type: 'potential.remove', potential: none })).toBe('The potential is no longer there.');
    const other = run(document, { type: 'potential.add', fields: { name: 'N', potentialKind: 'N' } });
    expect(refusalOf(other, { type: 'potential.edit', potential: id, fields: { ...fields, name: 'N' } })).toBe(
      'There already is a potential N.',
    );
  });
});
