import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../../../shared/checks/index.ts';
import { mintId } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import { NO_SELECTION } from '../../../../../renderer/state/selection/selection.ts';
import { isUnsaved } from '../../../../../renderer/state/session/project-session.ts';
import { flush } from '../../../../support/fake-host.ts';
import { itemsOf, sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, PLATE, RAIL, STOP } from '../../../../support/sample-parts.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

const R1 = mintId('rail', 'R1');

function sketched(sketch = 'B PE L') {
  const open = openWindowSession(sketchRail(sketch));
  const { session } = open;
  return { ...open, state: () => session.state.get(), items: () => itemsOf(session.state.get().view.document).map(({ id }) => id) };
}

describe('a session that was just opened', () => {
  it('shows the project, checked, with nothing to undo and nothing unsaved', () => {
    const { state } = sketched();
    expect(sketchOf(state().view.document)).toBe('B PE L');
    expect(state().checks).toEqual(runChecks(state().view));
    expect(state().history).toEqual({ past: [], future: [] });
    expect(state().activeRail).toBe(R1);
    expect(isUnsaved(state())).toBe(false);
    expect(state().keep).toEqual({ kind: 'kept' });
  });

  it('is saved where the file holds its revision, and unsaved where it comes from recovery', () => {
    expect(openWindowSession(undefined, { savedRevision: 0 }).session.state.get().keep).toEqual({ kind: 'saved' });
    const recovered = openWindowSession(undefined, { recovered: true }).session.state.get();
    expect(isUnsaved(recovered)).toBe(true);
  });

  it('fetches the plates and the stop that its parts may need', async () => {
    const { session, host } = sketched('B');
    await flush();
    expect(host.calledWith('library.companions')).toHaveLength(1);
    expect(session.state.get().parts.get(PLATE.key)).toBeDefined();
    expect(session.state.get().parts.get(STOP.key)).toBeDefined();
  });
});

describe('dispatch', () => {
  it('brings document, view, findings and history up to date at once', () => {
    const { session, state, items } = sketched();
    const outcome = session.dispatch({ type: 'items.move', items: [items()[2]!], target: { rail: R1, after: null } });
    expect(outcome.kind).toBe('done');
    expect(sketchOf(state().view.document)).toBe('L B PE');
    expect(state().view).toEqual(viewOf(state().view.document));
    expect(state().checks).toEqual(runChecks(state().view));
    expect(state().history.past.map(({ label }) => label.en)).toEqual(['Move item']);
    expect(state().edited).toBe(true);
    expect(isUnsaved(state())).toBe(true);
  });

  it('keeps the edit in the background', async () => {
    const { session, state, items, host } = sketched();
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    expect(state().keep).toEqual({ kind: 'keeping' });
    await flush();
    expect(state().keep).toEqual({ kind: 'kept' });
    expect(host.document(session.id)).toEqual(state().view.document);
  });

  it('says what it did, and why it refuses', () => {
    const { session, state } = sketched();
    session.dispatch({ type: 'rail.edit', rail: R1, length: mm(1000) });
    expect(state().announcement?.en).toBe('Change rail length');
    const before = state();
    expect(session.dispatch({ type: 'rail.edit', rail: R1, length: mm(0) }).kind).toBe('refused');
    expect(state().announcement?.en).toContain('above zero');
    expect(state().view).toBe(before.view);
    expect(state().history).toBe(before.history);
  });

  it('tells the same thing twice as two announcements', () => {
    const { session, state, items } = sketched();
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    const first = state().announcement;
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    expect(state().announcement).toMatchObject({ en: 'Turn item', serial: (first?.serial ?? 0) + 1 });
  });

  it('leaves no entry and sends nothing where nothing changes', async () => {
    const { session, state, host } = sketched();
    expect(session.dispatch({ type: 'rail.edit', rail: R1, length: mm(2000) }).kind).toBe('noChange');
    await flush();
    expect(state().history.past).toEqual([]);
    expect(host.calledWith('project.commit')).toEqual([]);
  });

  it('takes a preview away: it stood on the document as it was', () => {
    const { session, state, items } = sketched();
    session.setPreview({ kind: 'marquee', from: { x: mm(0), y: mm(0) }, to: { x: mm(1), y: mm(1) }, before: NO_SELECTION });
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    expect(state().preview).toBeNull();
  });

  it('carries out exactly what was foreseen, ids included, and works nothing out again', () => {
    const { session, state, items } = sketched();
    const foreseen = session.foresee({ type: 'items.place', target: { rail: R1, after: items()[0]! }, items: [{ part: BLOCK.key }], parts: [] });
    if (foreseen.kind !== 'done') throw new Error(foreseen.kind);
    expect(sketchOf(state().view.document)).toBe('B PE L');
    const { view, changes } = foreseen;
    expect(session.carryOut(foreseen)).toBe(foreseen);
    expect(state().view).toBe(view);
    expect(state().history.past.at(-1)?.changes).toBe(changes);
    expect(sketchOf(state().view.document)).toBe('2xB PE L');
    session.undo();
    expect(sketchOf(state().view.document)).toBe('B PE L');
  });

  it('carries nothing out that was foreseen before another edit, and says so', () => {
    const { session, state, items } = sketched();
    const foreseen = session.foresee({ type: 'items.turn', items: [items()[0]!] });
    if (foreseen.kind !== 'done') throw new Error(foreseen.kind);
    session.dispatch({ type: 'items.turn', items: [items()[1]!] });
    const before = state();
    expect(session.carryOut(foreseen)).toMatchObject({ kind: 'refused' });
    expect(state().view).toBe(before.view);
    expect(state().history).toBe(before.history);
    expect(state().announcement?.en).toContain('edited meanwhile');
    // Taken back, it is the same text but no longer the same project: what stands there may be another's work by then.
    session.undo();
    expect(session.carryOut(foreseen)).toMatchObject({ kind: 'refused' });
  });
});

describe('undo and redo', () => {
  it('go back to the start and forth to the end, and the host follows', async () => {
    const { session, state, items, host } = sketched();
    const start = state().view.document;
    session.dispatch({ type: 'items.turn', items: [items()[1]!] });
    session.dispatch({ type: 'items.remove', items: [items()[0]!] });
    session.dispatch({ type: 'rail.edit', rail: R1, length: mm(500) });
    const end = state().view.document;
    expect([session.undo(), session.undo(), session.undo(), session.undo()]).toEqual([true, true, true, false]);
    expect(state().view.document).toEqual(start);
    expect([session.redo(), session.redo(), session.redo(), session.redo()]).toEqual([true, true, true, false]);
    expect(state().view.document).toEqual(end);
    expect(state().checks).toEqual(runChecks(state().view));
    await flush();
    expect(host.document(session.id)).toEqual(end);
  });

  it('select what they have brought back, and say so', () => {
    const { session, state, items } = sketched();
    const [first] = items();
    session.dispatch({ type: 'items.remove', items: [first!] });
    session.undo();
    expect([...state().selection.ids]).toEqual([first]);
    expect(state().announcement).toMatchObject({ en: 'Undone: Delete item', de: 'Rückgängig: Element löschen' });
    session.redo();
    expect(state().announcement?.en).toBe('Redone: Delete item');
    expect(state().selection.ids.size).toBe(0);
  });
});

describe('undo and redo of facts about parts', () => {
  it('leave the selection as it is', () => {
    const { session, state, items } = sketched();
    const [first] = items();
    session.select([first!]);
    session.dispatch({ type: 'part.setFact', part: BLOCK.key, attribute: 'geometry.width', value: mm(5.3) });
    for (const step of [session.undo, session.redo]) {
      expect(step()).toBe(true);
      expect([...state().selection.ids]).toEqual([first]);
      expect(state().checks).toEqual(runChecks(state().view));
    }
  });
});

describe('selection', () => {
  it('leaves out what is not there', () => {
    const { session, state, items } = sketched();
    session.select([items()[0]!, mintId('item', 'gone')]);
    expect([...state().selection.ids]).toEqual([items()[0]]);
    expect(state().selection.focus).toBe(items()[0]);
  });

  it('makes the rail of its focus the active one', () => {
    const document = sketchRail('B', { into: sketchRail('B') });
    const { session } = openWindowSession(document);
    session.select([mintId('rail', 'R2')]);
    expect(session.state.get().activeRail).toBe('rail/R2');
    session.select([itemsOf(document, R1)[0]!.id]);
    expect(session.state.get().activeRail).toBe(R1);
    session.select([]);
    expect(session.state.get().activeRail).toBe(R1);
  });

  it('does not tell anybody where it is the same', () => {
    const { session, items } = sketched();
    session.select([items()[0]!]);
    let told = 0;
    session.state.subscribe(() => (told += 1));
    session.select([items()[0]!]);
    session.setHover(undefined);
    session.setPreview(null);
    session.setActiveRail(R1);
    expect(told).toBe(0);
  });

  it('moves its focus to the neighbour of what was removed', () => {
    const { session, state, items } = sketched();
    const [a, b, c] = items();
    session.select([b!]);
    session.dispatch({ type: 'items.remove', items: [b!] });
    expect(state().selection).toEqual({ ids: new Set(), focus: c });
    session.select([c!]);
    session.dispatch({ type: 'items.remove', items: [c!] });
    expect(state().selection.focus).toBe(a);
    session.dispatch({ type: 'items.remove', items: [a!] });
    expect(state().selection.focus).toBeUndefined();
  });

  it('finds another active rail when that is removed', () => {
    const { session, state } = sketched();
    session.dispatch({ type: 'rail.remove', rail: R1 });
    expect(state().activeRail).toBeUndefined();
    session.dispatch({ type: 'rail.add', part: RAIL, length: mm(100) });
    expect(state().activeRail).toBeDefined();
  });
});
