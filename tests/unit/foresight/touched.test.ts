import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/editing/index.ts';
import { foresee, ofKind, touchedBy } from '../../../shared/foresight/index.ts';
import { type Document, invertChanges, NO_CHANGES } from '../../../shared/project/index.ts';
import { viewOf } from '../../../shared/rail/index.ts';
import { envFor, itemsOf, railId, run, sketchRail } from '../../support/rail-sketch.ts';
import { BLOCK, GROUP_CARRIER } from '../../support/sample-parts.ts';

function touches(document: Document, command: Command) {
  const foreseen = foresee(viewOf(document), command, envFor(document));
  if (foreseen.kind !== 'done') throw new Error(foreseen.kind);
  const { made, removed, moved, changed } = touchedBy(foreseen.changes);
  const ids = (records: typeof made) => records.map(({ id }) => id);
  return { made: ids(made), removed: ids(removed), moved: ids(moved), changed: ids(changed), back: touchedBy(invertChanges(foreseen.changes)) };
}

const start = sketchRail('ES 3xB EP ES');
const [stop, one, two] = itemsOf(start);
if (!stop || !one || !two) throw new Error('sketch');

describe('touchedBy', () => {
  it('tells what is made and what is gone; taken back, the other way round', () => {
    const placed = touches(start, { type: 'items.place', target: { rail: railId(1), after: null }, items: [{ part: BLOCK.key }], parts: [] });
    expect(placed.made).toHaveLength(1);
    expect([placed.removed, placed.moved, placed.changed]).toEqual([[], [], []]);
    expect(placed.back.removed.map(({ id }) => id)).toEqual(placed.made);
    expect(touches(start, { type: 'items.remove', items: [two.id] })).toMatchObject({ made: [], removed: [two.id] });
  });

  it('tells what only stands elsewhere from what is otherwise different', () => {
    expect(touches(start, { type: 'items.move', items: [two.id], target: { rail: railId(1), after: null } })).toMatchObject({ moved: [two.id], changed: [] });
    expect(touches(start, { type: 'items.setGap', item: two.id, gap: 5000 as never })).toMatchObject({ moved: [two.id], changed: [] });
    expect(touches(start, { type: 'items.turn', items: [two.id] })).toMatchObject({ moved: [], changed: [two.id] });
    const both: Command = {
      type: 'batch',
      label: { en: 'Both', de: 'Beides' },
      commands: [
        { type: 'items.turn', items: [two.id] },
        { type: 'items.setGap', item: two.id, gap: 5000 as never },
      ],
    };
    expect(touches(start, both)).toMatchObject({ moved: [], changed: [two.id] });
  });

  it('knows every kind: what sits on items, potentials, settings', () => {
    const hosted = run(start, { type: 'attachments.add', part: GROUP_CARRIER, hosts: [one.id] });
    const [attachment] = [...hosted.records.values()].flatMap((record) => (record.kind === 'attachment' ? [record.id] : []));
    if (!attachment) throw new Error('no attachment');
    expect(touches(hosted, { type: 'attachment.edit', attachment, host: two.id })).toMatchObject({ moved: [attachment], changed: [] });
    expect(touches(hosted, { type: 'attachment.edit', attachment, text: 'F1' })).toMatchObject({ moved: [], changed: [attachment] });
    expect(touches(start, { type: 'settings.edit', fields: { reservePercent: 30 } }).changed).toEqual(['settings/main']);
  });

  it('is empty for no change', () => {
    expect(touchedBy(NO_CHANGES)).toEqual({ made: [], removed: [], moved: [], changed: [] });
  });
});

describe('ofKind', () => {
  it('keeps the records of one kind', () => {
    const records = [...start.records.values()];
    expect(ofKind(records, 'item').map(({ id }) => id)).toEqual(itemsOf(start).map(({ id }) => id));
    expect(ofKind(records, 'keepout')).toEqual([]);
  });
});
