import { describe, expect, it } from 'vitest';
import { recordsOf } from '../../../../../shared/project/index.ts';
import { aimOnSelected, insertionText } from '../../../../../renderer/state/inserting/aim.ts';
import { duplicatePlan } from '../../../../../renderer/state/clipboard/clipboard.ts';
import { removeCommand } from '../../../../../renderer/state/editing/remove-command.ts';
import { selectedOfKind } from '../../../../../renderer/state/editing/selected-records.ts';
import { flush } from '../../../../support/fake-host.ts';
import { itemsOf, run, sketchRail } from '../../../../support/rail-sketch.ts';
import { GROUP_CARRIER, PLUG } from '../../../../support/sample-parts.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

function opened(document = sketchRail('ES B:1 B:2 EP ES')) {
  const { session, host } = openWindowSession(document);
  const state = () => session.state.get();
  const items = () => itemsOf(state().view.document).map(({ id }) => id);
  const attached = () =>
    recordsOf(state().view.document, 'attachment').map(({ kind: _kind, id: _id, order: _order, host: on, ...said }) => [items().indexOf(on), said]);
  return { session, host, state, items, attached };
}

describe('parts that sit on blocks, from the library', () => {
  it('are put on the selected items, in one edit', async () => {
    const { session, host, state, items, attached } = opened();
    session.select([items()[1]!, items()[2]!]);
    expect(await session.insertParts([GROUP_CARRIER.key])).toMatchObject({ kind: 'done', items: [items()[1], items()[2]] });
    expect(attached()).toEqual([[1, { part: GROUP_CARRIER.key }], [2, { part: GROUP_CARRIER.key }]]);
    expect([...state().selection.ids]).toEqual([items()[1], items()[2]]);
    expect(state().history.past).toHaveLength(1);
    await flush();
    expect(host.document(session.id)).toEqual(state().view.document);
    session.undo();
    expect(attached()).toEqual([]);
  });

  it('say what to do where nothing is selected', async () => {
    const { session } = opened();
    expect(await session.insertParts([GROUP_CARRIER.key])).toMatchObject({
      kind: 'refused',
      reason: { en: '2009-193 sits on blocks: select them first, or drag it onto one.' },
    });
  });
});

describe('Attach…', () => {
  it('takes an order number, with what is to be said of it, for the selected items', async () => {
    const { session, state, items, attached } = opened();
    session.select([items()[1]!]);
    const aim = aimOnSelected(state().view, state().selection);
    session.aimAt(aim ?? null);
    expect(insertionText(state().view, state())).toEqual({ en: 'on -X1:1', de: 'auf -X1:1' });
    expect(await session.quickInsert('2009-193 text="Pumps"')).toMatchObject({ kind: 'done' });
    expect(attached()).toEqual([[1, { part: GROUP_CARRIER.key, text: 'Pumps' }]]);
    expect(state().aim).toBeNull();
  });

  it('is for several, and not without a selection', () => {
    const { session, state, items } = opened();
    expect(aimOnSelected(state().view, state().selection)).toBeUndefined();
    session.select([items()[1]!, items()[2]!]);
    session.aimAt(aimOnSelected(state().view, state().selection) ?? null);
    expect(insertionText(state().view, state())).toEqual({ en: 'on 2 items', de: 'auf 2 Elemente' });
    session.dispatch({ type: 'items.remove', items: [items()[1]!] });
    expect(state().aim).toMatchObject({ kind: 'attach', items: [items()[1]] });
  });

  it('names faults, and refuses what stands on a rail', async () => {
    const { session, items, attached } = opened();
    session.select([items()[1]!]);
    session.aimAt({ kind: 'attach', items: [items()[1]!] });
    expect(await session.quickInsert('2002-1204')).toMatchObject({ kind: 'faults', errors: [{ line: 1, column: 1 }] });
    expect(await session.quickInsert('2009-193 level=3')).toMatchObject({ kind: 'refused', reason: { en: 'The item has no level 3.' } });
    expect(attached()).toEqual([]);
  });
});

describe('what is selected of that which sits on items', () => {
  const both = () => {
    const document = sketchRail('ES B:1 B:2 EP ES');
    const [, first, second] = itemsOf(document);
    const open = opened(run(document, { type: 'attachments.add', part: PLUG, hosts: [first!.id, second!.id] }));
    const [onFirst, onSecond] = recordsOf(open.state().view.document, 'attachment').map(({ id }) => id);
    return { ...open, onFirst: onFirst!, onSecond: onSecond! };
  };

  it('is deleted, with the items that are selected beside it, in one edit', () => {
    const { session, state, items, attached, onFirst, onSecond } = both();
    session.select([onFirst]);
    expect(selectedOfKind(state().view, state().selection, 'attachment').map(({ id }) => id)).toEqual([onFirst]);
    expect(removeCommand(state().view, state().selection)).toEqual({ type: 'attachments.remove', attachments: [onFirst] });
    session.select([onFirst, onSecond, items()[1]!]);
    const command = removeCommand(state().view, state().selection);
    expect(command).toMatchObject({ type: 'batch', label: { en: 'Delete 2 items' } });
    if (command) session.dispatch(command);
    expect(attached()).toEqual([]);
    expect(items()).toHaveLength(4);
  });

  it('comes along when its item is duplicated, not by itself', () => {
    const { session, state, items, attached, onFirst } = both();
    session.select([onFirst]);
    expect(duplicatePlan(state().view, state().selection, { next: () => 'item/x' as never })).toBeUndefined();
    session.select([items()[1]!]);
    session.duplicate();
    expect(attached().map(([host]) => host)).toEqual([1, 3, 2]);
  });
});
