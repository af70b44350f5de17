import { describe, expect, it } from 'vitest';
import { UNPLACED, buildIndex, emptyDocument, itemsOfStrip, itemsOnRail } from '../../../shared/project/index.ts';
import { railId, run, sketchRail, stripId } from '../../support/rail-sketch.ts';
import { BLOCK } from '../../support/sample-parts.ts';

describe('buildIndex', () => {
  const two = sketchRail('2xB EP', { strip: '-X2', into: sketchRail('ES B ES') });
  const document = run(two, {
    type: 'items.place',
    target: { after: null },
    items: [{ part: BLOCK.key, strip: stripId('-X1') }],
    parts: [],
  });
  const index = buildIndex(document);

  it('lists rails, strips and the items of each rail in their order', () => {
    expect(index.rails.map((rail) => rail.name)).toEqual(['R1', 'R2']);
    expect(index.strips.map((strip) => strip.tag)).toEqual(['-X1', '-X2']);
    expect(itemsOnRail(index, railId(1)).map((item) => item.part)).toEqual([
      'wago:249-116',
      'wago:2002-1204',
      'wago:249-116',
    ]);
    expect(itemsOnRail(index, railId(2))).toHaveLength(3);
    expect(itemsOnRail(index, UNPLACED)).toHaveLength(1);
  });

  it('lists the items of a strip rail by rail, the unplaced ones last', () => {
    const items = itemsOfStrip(index, stripId('-X1'));
    expect(items).toHaveLength(4);
    expect(items.at(-1)?.rail).toBeUndefined();
    expect(itemsOfStrip(index, stripId('-X2'))).toHaveLength(3);
  });

  it('has nothing for what is empty or unknown', () => {
    const empty = buildIndex(emptyDocument());
    expect(empty).toMatchObject({ rails: [], strips: [] });
    expect(itemsOnRail(empty, railId(9))).toEqual([]);
    expect(itemsOfStrip(empty, stripId('-X9'))).toEqual([]);
  });
});
