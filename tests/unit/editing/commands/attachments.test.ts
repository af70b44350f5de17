import { describe, expect, it } from 'vitest';
import { type AttachmentRecord, type Document, type ItemId, buildIndex, attachmentsOn, mintId, partRecordId, recordsOf } from '../../../../shared/project/index.ts';
import { um } from '../../../../shared/units/index.ts';
import { carryOut, changesNothing, refusalOf } from '../../../support/command-check.ts';
import { itemsOf, run, sketchRail } from '../../../support/rail-sketch.ts';
import { BIG, BLOCK, GROUP_CARRIER, PLUG, RAIL, SIZED_CARRIER, STOP, UNSIZED } from '../../../support/sample-parts.ts';

const START = sketchRail('ES B:1 B:2 D:3/4 EP ES');
const item = (place: number, document: Document = START): ItemId => itemsOf(document)[place - 1]?.id ?? mintId('item', 'none');
const attached = (document: Document): readonly AttachmentRecord[] => recordsOf(document, 'attachment');
const only = (document: Document): AttachmentRecord => {
  const [first, ...others] = attached(document);
  if (!first || others.length > 0) throw new Error(`${others.length + 1} attachments`);
  return first;
};
const GONE = mintId('item', 'gone');
const add = (place: number, further: object = {}, document: Document = START) =>
  run(document, { type: 'attachments.add', part: SIZED_CARRIER, hosts: [item(place, document)], ...further });

describe('attachments.add', () => {
  it('puts one piece on each item, and keeps a copy of the part', () => {
    const after = carryOut(START, { type: 'attachments.add', part: PLUG, hosts: [item(2), item(4)], level: 0, row: 'B', offset: um(-400), text: 'T' });
    expect(attached(after)).toMatchObject([
      { part: PLUG.key, host: item(2), level: 0, row: 'B', offset: -400, text: 'T' },
      { part: PLUG.key, host: item(4) },
    ]);
    expect(after.records.has(partRecordId(PLUG.key))).toBe(true);
  });

  it('stores no empty text', () => {
    expect(only(carryOut(START, { type: 'attachments.add', part: PLUG, hosts: [item(2)], text: '' }))).not.toHaveProperty('text');
  });

  it('refuses what does not sit on items, hosts that are gone, and levels that they do not have', () => {
    expect(refusalOf(START, { type: 'attachments.add', part: STOP, hosts: [item(2)] })).toBe('249-116 does not sit on a block.');
    expect(refusalOf(START, { type: 'attachments.add', part: PLUG, hosts: [item(2), GONE] })).toBe('An item is no longer there.');
    expect(refusalOf(START, { type: 'attachments.add', part: PLUG, hosts: [item(4), item(2)], level: 1 })).toBe('The item has no level 2.');
    expect(refusalOf(START, { type: 'attachments.add', part: PLUG, hosts: [item(1)], level: 0 })).toBe('The item has no level 1.');
    expect(refusalOf(START, { type: 'attachments.add', part: PLUG, hosts: [item(2)], text: 'a\nb' })).toMatch(/^The text cannot be stored/);
  });
});

describe('attachment.edit', () => {
  const sitting = add(4, { level: 1, row: 'A', offset: um(100), text: 'Pumps' });
  const { id } = only(sitting);
  const edit = (fields: object) => ({ type: 'attachment.edit', attachment: id, ...fields }) as const;

  it('changes what is given and leaves the rest', () => {
    expect(only(carryOut(sitting, edit({ text: 'Fans', offset: um(-300) })))).toMatchObject({ host: item(4), level: 1, row: 'A', offset: -300, text: 'Fans' });
    expect(only(carryOut(sitting, edit({ part: GROUP_CARRIER })))).toMatchObject({ part: GROUP_CARRIER.key, text: 'Pumps' });
  });

  it('takes values away', () => {
    expect(only(carryOut(sitting, edit({ level: null, row: null, offset: null, text: null })))).toEqual({
      kind: 'attachment',
      id,
      order: only(sitting).order,
      part: SIZED_CARRIER.key,
      host: item(4),
    });
    expect(only(carryOut(sitting, edit({ text: '' })))).not.toHaveProperty('text');
  });

  it('moves it to another item, whose levels it may lack', () => {
    expect(only(carryOut(sitting, edit({ host: item(2) })))).toMatchObject({ host: item(2), row: 'A' });
    expect(only(carryOut(sitting, edit({ host: item(2) })))).not.toHaveProperty('level');
    expect(refusalOf(sitting, edit({ host: item(2), level: 1 }))).toBe('The item has no level 2.');
  });

  it('refuses what is gone and what does not sit on items', () => {
    expect(refusalOf(sitting, { type: 'attachment.edit', attachment: mintId('attachment', 'gone'), text: 'x' })).toBe('What sat on the item is no longer there.');
    expect(refusalOf(sitting, edit({ host: GONE }))).toBe('An item is no longer there.');
    expect(refusalOf(sitting, edit({ part: RAIL }))).toBe('210-112 does not sit on a block.');
  });

  it('finds nothing to do where all is as asked', () => {
    expect(changesNothing(sitting, edit({ text: 'Pumps' }))).toBe(true);
  });
});

describe('attachments.remove', () => {
  it('takes things off, with the copy of a part that nothing uses any more', () => {
    const sitting = add(2);
    const after = carryOut(sitting, { type: 'attachments.remove', attachments: [only(sitting).id] });
    expect(attached(after)).toEqual([]);
    expect(after.records.has(partRecordId(SIZED_CARRIER.key))).toBe(false);
    expect(after).toEqual(START);
  });

  it('does nothing about what is gone', () => {
    expect(changesNothing(START, { type: 'attachments.remove', attachments: [mintId('attachment', 'gone')] })).toBe(true);
  });
});

describe('what sits on an item', () => {
  it('goes where the item goes, and stays when it gets another part', () => {
    const sitting = add(2, { text: 'x' });
    const moved = carryOut(sitting, { type: 'items.move', items: [item(2)], target: { after: null } });
    expect(only(moved)).toEqual(only(sitting));
    expect([...buildIndex(moved).attachmentsByRail.keys()]).toEqual(['unplaced']);
    const replaced = carryOut(sitting, { type: 'items.replace', items: [item(2)], part: BIG });
    expect(only(replaced)).toEqual(only(sitting));
  });

  it('loses its level where the new part has none', () => {
    const sitting = add(4, { level: 1 });
    expect(only(carryOut(sitting, { type: 'items.replace', items: [item(4)], part: BLOCK }))).not.toHaveProperty('level');
    expect(only(carryOut(add(4, { level: 0 }), { type: 'items.replace', items: [item(4)], part: BLOCK }))).toHaveProperty('level', 0);
  });

  it('goes with the item', () => {
    expect(attached(carryOut(add(2), { type: 'items.remove', items: [item(2)] }))).toEqual([]);
  });

  it('changes sides with an item that is turned, and turned twice is where it was', () => {
    // 6 mm wide on 5.2 mm: 0.2 mm from the left edge is 1 mm over the right one.
    const sitting = add(2, { offset: um(200) });
    const turned = carryOut(sitting, { type: 'items.turn', items: [item(2)] });
    expect(only(turned).offset).toBe(-1000);
    expect(carryOut(turned, { type: 'items.turn', items: [item(2)] })).toEqual(sitting);
    expect(only(carryOut(add(2), { type: 'items.turn', items: [item(2)] }))).not.toHaveProperty('offset');
  });

  it('stays where it is on a turned item of unknown width', () => {
    const start = sketchRail('ES U ES');
    const sitting = run(start, { type: 'attachments.add', part: SIZED_CARRIER, hosts: [item(2, start)], offset: um(200) });
    expect(only(carryOut(sitting, { type: 'items.turn', items: [item(2, start)] })).offset).toBe(200);
    expect(recordsOf(start, 'part').map(({ part }) => part.key)).toContain(UNSIZED.key);
  });
});

describe('items.place', () => {
  it('places items with what sits on them, in their order', () => {
    const attachments = [{ part: PLUG.key, text: 'a' }, { part: GROUP_CARRIER.key, offset: um(5) }];
    const after = carryOut(START, {
      type: 'items.place',
      target: { after: null },
      items: [{ part: BLOCK.key, attachments }, { part: BLOCK.key }],
      parts: [PLUG, GROUP_CARRIER],
    });
    const index = buildIndex(after);
    const [first, second] = index.itemsByRail.get('unplaced') ?? [];
    expect(first && attachmentsOn(index, first.id)).toMatchObject(attachments);
    expect(second && attachmentsOn(index, second.id)).toEqual([]);
  });

  it('refuses things of which there is no part, and those that do not sit on items', () => {
    const place = (part: typeof PLUG) =>
      ({ type: 'items.place', target: { after: null }, items: [{ part: BLOCK.key, attachments: [{ part: part.key }] }], parts: [] }) as const;
    expect(refusalOf(START, place(PLUG))).toBe('Part wago:2002-511 is not in the library.');
    expect(refusalOf(START, place(STOP))).toBe('249-116 does not sit on a block.');
  });
});
