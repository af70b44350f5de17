import { describe, expect, it } from 'vitest';
import { UNPLACED, attachmentsOn, attachmentsOnRail, buildIndex, emptyDocument, itemsOfStrip, itemsOnRail } from '../../../shared/project/index.ts';
import { itemsOf, railId, run, sketchRail, stripId } from '../../support/rail-sketch.ts';
import { BLOCK, PLUG } from '../../support/sample-parts.ts';

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

describe('what sits on items', () => {
  const start = sketchRail('2xB', { into: sketchRail('ES B B ES') });
  const [, first, second] = itemsOf(start, railId(1));
  const [third] = itemsOf(start, railId(2));
  const hosts = [second, first, third, second].flatMap((item) => item?.id ?? []);
  const index = buildIndex(run(start, { type: 'attachments.add', part: PLUG, hosts }));

  it('is listed by item and by rail, in its own order', () => {
    expect(first && attachmentsOn(index, first.id)).toMatchObject([{ host: first?.id }]);
    expect(second && attachmentsOn(index, second.id)).toHaveLength(2);
    expect(attachmentsOnRail(index, railId(1)).map(({ host }) => host)).toEqual([second?.id, first?.id, second?.id]);
    expect(attachmentsOnRail(index, railId(2)).map(({ host }) => host)).toEqual([third?.id]);
  });

  it('is nothing for most', () => {
    const [stop] = itemsOf(start, railId(1));
    expect(stop && attachmentsOn(index, stop.id)).toEqual([]);
    expect(attachmentsOnRail(index, UNPLACED)).toEqual([]);
    expect(buildIndex(start).attachmentsByHost.size).toBe(0);
  });
});
