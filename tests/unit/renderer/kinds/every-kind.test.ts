import { describe, expect, it } from 'vitest';
import type { MenuSubject } from '../../../../renderer/actions/index.ts';
import { createWindowControl } from '../../../../renderer/actions/window-control.ts';
import { menuGroups } from '../../../../renderer/panels/context-menu/menu-groups.ts';
import { subjectOf } from '../../../../renderer/panels/inspector/panes.tsx';
import { clippingText, cutCommand } from '../../../../renderer/state/clipboard/clipboard.ts';
import { SELECTED } from '../../../../renderer/state/editing/kinds.ts';
import { removeCommand } from '../../../../renderer/state/editing/remove-command.ts';
import type { Command } from '../../../../shared/editing/index.ts';
import { RECORD_KINDS, type RecordKind, namedBy, recordsOf } from '../../../../shared/project/index.ts';
import { kindTitle, recordName } from '../../../../shared/rail/index.ts';
import { KIND_TRIALS, type KindTrial, everyKind, triedRecord } from '../../../support/every-kind.ts';
import { createFakeApp } from '../../../support/fake-app.ts';
import { openWindowSession } from '../../../support/window-session.ts';

/** Kinds that the user does not select; each has a place of its own in the window. */
const UNSELECTED: Partial<Record<RecordKind, true>> = { project: true, settings: true, waiver: true, part: true };

function opened(kind: RecordKind) {
  const start = everyKind();
  const record = triedRecord(start, kind);
  const { session } = openWindowSession(start);
  const state = () => session.state.get();
  const select = () => session.select([record.id], record.id);
  const there = () => state().view.document.records.has(record.id);
  const count = () => recordsOf(state().view.document, kind).length;
  const done = (command: Command | undefined): void => {
    const outcome = command && session.dispatch(command);
    expect(outcome?.kind).toBe('done');
  };
  return { start, record, session, state, select, there, count, done };
}

describe.each(RECORD_KINDS)('a record of kind %s in the window', (kind) => {
  const trial = KIND_TRIALS[kind] as unknown as KindTrial<RecordKind>;
  const isSelected = UNSELECTED[kind] !== true;

  it('has a name to be read out, in both languages', () => {
    const { record, state } = opened(kind);
    const { en, de } = kindTitle(kind);
    expect([en, de, recordName(state().view, record.id)]).not.toContain('');
    expect(recordName(state().view, record.id)).toBe(trial.name);
  });

  it('is added, and the step back takes it away again', () => {
    const { start, record, session, state, count, done } = opened(kind);
    if (!trial.add) return;
    const before = count();
    done(trial.add(record, start));
    expect(count()).toBe(before + 1);
    session.undo();
    expect(state().view.document).toEqual(start);
  });

  it('is shown in the inspector where it can be selected, and nothing else is then', () => {
    const { record, state, select } = opened(kind);
    select();
    const shown = subjectOf(state().view, state().selection);
    expect(shown?.records.map(({ id }) => id)).toEqual(isSelected ? [record.id] : undefined);
  });

  it('stays selected while it is edited and that is undone and redone', () => {
    const { record, session, state, select, done } = opened(kind);
    if (!trial.edit) return;
    select();
    done(trial.edit(record));
    const edited = state().view.document.records.get(record.id);
    session.undo();
    expect(state().view.document.records.get(record.id)).toEqual(record);
    expect([...state().selection.ids]).toEqual([record.id]);
    session.redo();
    expect(state().view.document.records.get(record.id)).toEqual(edited);
    expect([...state().selection.ids]).toEqual([record.id]);
  });

  it('is deleted where it is selected, comes back, and is selected then', () => {
    const { record, session, state, select, there, done } = opened(kind);
    select();
    const command = removeCommand(state().view, state().selection);
    expect(command !== undefined).toBe(SELECTED[kind].removal !== null);
    if (!command) return;
    done(command);
    expect(there()).toBe(false);
    session.undo();
    expect(state().view.document.records.get(record.id)).toEqual(record);
    // Of a rail that comes back with what stands on it, that is selected.
    const shown = [...state().selection.ids];
    expect(shown).not.toEqual([]);
    for (const id of shown) {
      const back = state().view.document.records.get(id);
      expect(back && [id, ...namedBy(back)]).toContain(record.id);
    }
  });

  it('is copied and pasted as text of the rail notation, or is not copied by itself', async () => {
    const { session, state, select, count } = opened(kind);
    select();
    const text = clippingText(state().view, state().selection);
    expect(text !== undefined).toBe(SELECTED[kind].copying !== null);
    if (text === undefined) return;
    const before = count();
    expect(await session.paste(text)).toMatchObject({ kind: 'done' });
    expect(count()).toBeGreaterThan(before);
  });

  it('is cut where it is copied', () => {
    const { state, select, there, done } = opened(kind);
    select();
    const command = cutCommand(state().view, state().selection);
    expect(command !== undefined).toBe(SELECTED[kind].copying !== null);
    if (!command) return;
    done(command);
    expect(there()).toBe(false);
  });

  it('has a menu of entries that differ, each with words in both languages, or none', () => {
    const { record, session, select } = opened(kind);
    const { app } = createFakeApp();
    select();
    if (kind === 'part') return;
    const site = { app, window: createWindowControl((step) => step()), session, language: 'en' } as const;
    const entries = menuGroups({ kind, id: record.id } as MenuSubject, site).flatMap((group) => group.entries);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { label } of entries) expect([label.en, label.de]).not.toContain('');
    // What is drawn has one.
    if (SELECTED[kind].removal) expect(entries.map(({ id }) => id)).toContain('edit.delete');
  });
});
