import { describe, expect, it } from 'vitest';
import { decodeProject } from '../../../../../shared/project/index.ts';
import { isUnsaved } from '../../../../../renderer/state/session/project-session.ts';
import { flush } from '../../../../support/fake-host.ts';
import { itemsOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

function sketched(sketch = 'B PE L') {
  const open = openWindowSession(sketchRail(sketch));
  const { session } = open;
  return { ...open, state: () => session.state.get(), items: () => itemsOf(session.state.get().view.document).map(({ id }) => id) };
}

describe('keeping', () => {
  it('says what is wrong and goes on by itself', async () => {
    const { session, state, items, host, timers } = sketched();
    host.failNext('project.commit', 'disk-full');
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    await flush();
    expect(state().keep).toMatchObject({ kind: 'failed', retrying: true, reason: { en: 'failed: disk-full' } });
    timers.runAll();
    await flush();
    expect(state().keep).toEqual({ kind: 'kept' });
    expect(host.document(session.id)).toEqual(state().view.document);
  });

  it('loses nothing where the answer is lost', async () => {
    const { session, state, items, host, timers } = sketched();
    host.failNext('project.commit', 'lost');
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    await flush();
    expect(state().keep.kind).toBe('failed');
    timers.runAll();
    await flush();
    expect(state().keep).toEqual({ kind: 'kept' });
    expect(host.revision(session.id)).toBe(1);
  });

  it('keeps the work in the window when another window has taken the project over', async () => {
    const { session, state, items, takenOver } = sketched();
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    await flush();
    takenOver();
    expect(state().keep).toMatchObject({ kind: 'failed', retrying: false });
    const text = session.exportText('railwright').text;
    const decoded = decodeProject(text);
    expect(decoded.ok && decoded.document).toEqual(state().view.document);
  });

  it('gives the project as notation as well, under a name that a file can have', () => {
    const { session } = sketched();
    session.dispatch({ type: 'project.edit', fields: { name: 'Pump: 3/4' } });
    const { name, text } = session.exportText('rail');
    expect(name).toMatch(/^Pump.*\.rail$/);
    expect(name).not.toMatch(/[:/]/);
    expect(text).toContain('2002-1204');
  });
});

describe('saving', () => {
  it('waits for what is not kept yet', async () => {
    const { session, state, items, host } = sketched();
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    const saved = await session.saveAs({ name: 'pump' });
    expect(saved).toMatchObject({ ok: true, value: { savedRevision: 1 } });
    expect(state().keep).toEqual({ kind: 'saved' });
    expect(state().file?.name).toBe('pump.railwright');
    expect(isUnsaved(state())).toBe(false);
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    await flush();
    expect(state().keep).toEqual({ kind: 'kept' });
    expect(isUnsaved(state())).toBe(true);
    await session.save();
    expect(state().keep).toEqual({ kind: 'saved' });
    expect(host.calledWith('project.save')).toEqual([{ session: session.id, revision: 2 }]);
  });

  it('passes on that it may overwrite', async () => {
    const { session, host } = sketched();
    await session.saveAs({ name: 'pump', replace: true });
    await session.save({ force: true });
    expect(host.calledWith('project.saveAs')[0]).toMatchObject({ name: 'pump', replace: true });
    expect(host.calledWith('project.save')[0]).toMatchObject({ force: true });
  });

  it('leaves everything as it was where the dialog is dismissed or saving fails', async () => {
    const { session, state, host } = sketched();
    expect(await session.saveAs()).toEqual({ ok: true, value: null });
    expect(state().file).toBeUndefined();
    host.failNext('project.save', 'changed-on-disk');
    expect(await session.save()).toMatchObject({ ok: false, error: { code: 'changed-on-disk' } });
    expect(state().keep).toEqual({ kind: 'kept' });
  });

  it('knows that someone else wrote the file, until it is saved', async () => {
    const { session, state, changedOnDisk } = sketched();
    changedOnDisk();
    expect(state().changedOnDisk).toBe(true);
    await session.save({ force: true });
    expect(state().changedOnDisk).toBe(false);
  });

  it('starts over with what is on disk', async () => {
    const { session, state, items } = sketched();
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    const before = session.id;
    const { views: { rails: { camera } } } = state();
    expect(await session.reload()).toEqual({ ok: true, value: null });
    expect(session.id).not.toBe(before);
    expect(state().history.past).toEqual([]);
    expect(state().edited).toBe(false);
    expect(state().keep).toEqual({ kind: 'saved' });
    expect(state().views.rails.camera).toEqual(camera);
    session.dispatch({ type: 'project.edit', fields: { name: 'again' } });
    await flush();
    expect(state().keep).toEqual({ kind: 'kept' });
  });

  it('closes after the last edit is kept', async () => {
    const { session, items, host } = sketched();
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    await session.close({ discard: true });
    expect(host.calls.map(({ name }) => name).filter((name) => name.startsWith('project.'))).toEqual(['project.commit', 'project.close']);
    expect(host.calledWith('project.close')[0]).toMatchObject({ discard: true });
  });
});
