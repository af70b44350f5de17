import { describe, expect, it } from 'vitest';
import { shownAfter } from '../../../../../renderer/state/editing/index.ts';
import { NO_SELECTION } from '../../../../../renderer/state/selection/index.ts';
import type { Command } from '../../../../../shared/editing/index.ts';
import { type ItemId, RECORD_KINDS, type RailId, type RecordKind, recordsOf } from '../../../../../shared/project/index.ts';
import { KIND_TRIALS, type KindTrial, everyKind, triedRecord } from '../../../../support/every-kind.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

/** Kinds that no one selects: the selection stays as it was. */
const NEVER_SELECTED: Partial<Record<RecordKind, true>> = { project: true, settings: true, waiver: true, part: true };

function opened() {
  const start = everyKind();
  const { session } = openWindowSession(start);
  const state = () => session.state.get();
  const items = (): readonly ItemId[] => recordsOf(state().view.document, 'item').map(({ id }) => id);
  const done = (command: Command): void => {
    const outcome = session.dispatch(command);
    if (outcome.kind !== 'done') throw new Error(outcome.kind === 'refused' ? outcome.reason.en : command.type);
  };
  const selected = () => [...state().selection.ids];
  return { session, start, state, items, done, selected };
}

describe.each(RECORD_KINDS)('a step back or forth over an edit of a record of kind %s', (kind) => {
  const trial = KIND_TRIALS[kind] as unknown as KindTrial<RecordKind>;

  it('shows what it has altered, or leaves the selection as it is', () => {
    const { session, start, state, items, done, selected } = opened();
    const record = triedRecord(start, kind);
    const edit = trial.edit?.(record);
    if (!edit) return expect(NEVER_SELECTED[kind]).toBe(true);
    done(edit);
    const [, another] = items();
    if (!another) throw new Error('no item');
    session.select([another], another);
    session.undo();
    const shown = NEVER_SELECTED[kind] ? another : record.id;
    expect(selected()).toEqual([shown]);
    expect(state().selection.focus).toBe(shown);
    session.select([another], another);
    session.redo();
    expect(selected()).toEqual([shown]);
  });

  it('leaves it selected where it was, also when only the title block was edited', () => {
    if (NEVER_SELECTED[kind]) return;
    const { session, start, done, selected } = opened();
    const { id } = triedRecord(start, kind);
    session.select([id]);
    done({ type: 'project.edit', fields: { name: 'Other' } });
    session.undo();
    expect(selected()).toEqual([id]);
  });
});

describe('a step back or forth', () => {
  it('shows the blocks rather than the rail that grows with them', () => {
    const { session, start, items, done, selected } = opened();
    const rail = recordsOf(start, 'rail')[0]?.id as RailId;
    done({ type: 'rail.edit', rail, endless: true });
    const block = items()[1] as ItemId;
    done({ type: 'items.remove', items: [block] });
    session.undo();
    expect(selected()).toEqual([block]);
  });

  it('keeps what is left of a selection whose rest is gone', () => {
    const { session, start, items, done, selected } = opened();
    const before = items();
    const rail = recordsOf(start, 'rail')[0]?.id as RailId;
    done({ type: 'items.place', target: { rail, after: null }, items: [{ part: 'wago:2002-1204' }], parts: [] });
    session.select(items());
    session.undo();
    expect(new Set(selected())).toEqual(new Set(before));
  });

  it('selects nothing where it touches more than anyone could see', () => {
    const { session, start, state, done } = opened();
    const rail = recordsOf(start, 'rail')[0]?.id as RailId;
    done({ type: 'items.place', target: { rail, after: null }, items: Array.from({ length: 201 }, () => ({ part: 'wago:2002-1204' as const })), parts: [] });
    session.undo();
    session.redo();
    expect(state().selection).toBe(NO_SELECTION);
    expect(shownAfter(new Map(), NO_SELECTION)).toBe(NO_SELECTION);
  });
});
