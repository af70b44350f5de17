import { describe, expect, it } from 'vitest';
import { countFindings } from '../../../../../shared/checks/index.ts';
import { emptyDocument, recordsOf } from '../../../../../shared/project/index.ts';
import { createFakeHost, flush } from '../../../../support/fake-host.ts';
import { itemsOf, sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, JUMPER, PLATE, RAIL, STOP } from '../../../../support/sample-parts.ts';
import { openWindowSession } from '../../../../support/window-session.ts';


function sketched(sketch = 'B PE L') {
  const open = openWindowSession(sketchRail(sketch));
  const { session } = open;
  return { ...open, state: () => session.state.get(), items: () => itemsOf(session.state.get().view.document).map(({ id }) => id) };
}

describe('quick insert', () => {
  it('builds the first rail from nothing', async () => {
    const { session, host } = openWindowSession(emptyDocument());
    const outcome = await session.quickInsert('20x 2002-1204');
    expect(outcome).toMatchObject({ kind: 'done' });
    const { view, selection, history } = session.state.get();
    expect(sketchOf(view.document)).toBe('20xB');
    expect(recordsOf(view.document, 'rail')).toMatchObject([{ name: 'R1', part: RAIL.key }]);
    expect(recordsOf(view.document, 'strip')).toMatchObject([{ tag: '-X1' }]);
    expect(selection.ids.size).toBe(20);
    expect(history.past).toHaveLength(1);
    session.undo();
    expect(recordsOf(session.state.get().view.document, 'rail')).toEqual([]);
    await flush();
    expect(host.document(session.id)).toEqual(session.state.get().view.document);
  });

  it('goes on behind what it has inserted', async () => {
    const { session } = openWindowSession(emptyDocument());
    await session.quickInsert('2x 2002-1204');
    await session.quickInsert('2002-1292, 249-116');
    expect(sketchOf(session.state.get().view.document)).toBe('2xB EP ES');
    session.select([itemsOf(session.state.get().view.document)[0]!.id]);
    await session.quickInsert('2002-1207 labels=PE');
    expect(sketchOf(session.state.get().view.document)).toBe('B PE B EP ES');
  });

  it('asks the library once for each article', async () => {
    const { session, host } = openWindowSession(emptyDocument());
    await session.quickInsert('2x 2002-1204, 2002-1204 turned');
    await session.quickInsert('2002-1204');
    expect(host.calledWith('library.byArticle')).toEqual([{ article: '2002-1204' }]);
  });

  it('takes articles with their maker', async () => {
    const { session } = openWindowSession(emptyDocument());
    expect(await session.quickInsert('wago:2002-1204')).toMatchObject({ kind: 'done' });
  });

  it('names faults by their place and changes nothing', async () => {
    const { session } = openWindowSession(emptyDocument());
    await session.quickInsert('2002-1204');
    const before = session.state.get().view;
    const outcome = await session.quickInsert('3x 2002-1205');
    expect(outcome).toMatchObject({ kind: 'faults', errors: [{ line: 1, column: 4, suggestion: '2002-1204' }] });
    expect(await session.quickInsert('   ')).toEqual({ kind: 'nothing' });
    expect(session.state.get().view).toBe(before);
  });

  it('says so where the library cannot be asked, and can be asked again', async () => {
    const { session, host } = openWindowSession(emptyDocument());
    host.failNext('library.byArticle', 'library-failed');
    expect(await session.quickInsert('2002-1204')).toMatchObject({ kind: 'refused' });
    expect(await session.quickInsert('2002-1204')).toMatchObject({ kind: 'done' });
  });

  it('refuses what does not stand on a rail', async () => {
    const { session } = openWindowSession(emptyDocument());
    expect(await session.quickInsert('2002-410')).toMatchObject({ kind: 'faults' });
    expect(await session.insertParts([JUMPER.key])).toMatchObject({ kind: 'refused' });
    expect(session.state.get().history.past).toEqual([]);
  });

  it('prefers the snapshot of the project to a newer part of the library', async () => {
    const newer = { ...BLOCK, revision: 2, attributes: {} };
    const { session } = openWindowSession(sketchRail('B'), undefined, createFakeHost([newer, PLATE, STOP, RAIL]));
    await session.quickInsert('2002-1204');
    expect(recordsOf(session.state.get().view.document, 'part').find(({ part }) => part.key === BLOCK.key)?.part).toEqual(BLOCK);
  });
});

describe('insertParts', () => {
  it('places parts behind the selection', async () => {
    const { session, items } = sketched('B L');
    session.select([items()[0]!]);
    expect(await session.insertParts([STOP.key])).toMatchObject({ kind: 'done' });
    expect(sketchOf(session.state.get().view.document)).toBe('B ES L');
  });
  it('adds a rail', async () => {
    const { session } = openWindowSession(emptyDocument());
    expect(await session.insertParts([RAIL.key])).toEqual({ kind: 'done', items: [] });
    expect(session.state.get().activeRail).toBe(recordsOf(session.state.get().view.document, 'rail')[0]?.id);
  });
  it('refuses what the library does not have', async () => {
    const { session } = openWindowSession(emptyDocument());
    expect(await session.insertParts(['wago:nothing'])).toMatchObject({ kind: 'refused' });
  });
});

describe('fixes', () => {
  it('complete the accessories in one edit, also right after the first blocks', async () => {
    const { session } = openWindowSession(emptyDocument());
    await session.quickInsert('20x 2002-1204');
    const outcome = await session.completeAccessories();
    expect(outcome.kind).toBe('done');
    const { view, checks, history } = session.state.get();
    expect(sketchOf(view.document)).toBe('ES 20xB EP ES');
    expect(countFindings(checks.findings).error).toBe(0);
    expect(history.past).toHaveLength(2);
    session.undo();
    expect(sketchOf(session.state.get().view.document)).toBe('20xB');
  });

  it('are offered one by one, and applied', async () => {
    const { session, state } = sketched('2xB');
    await flush();
    const finding = state().checks.findings.find(({ rule }) => rule === 'RC-001')!;
    const [fix] = session.fixesOf(finding);
    expect(fix).toBeDefined();
    expect(session.applyFix(fix!).kind).toBe('done');
    expect(sketchOf(state().view.document)).toBe('2xB EP');
    expect(state().checks.findings.some(({ rule }) => rule === 'RC-001')).toBe(false);
  });

  it('say so where nothing is to be done, and where the parts cannot be had', async () => {
    const { session } = openWindowSession(emptyDocument());
    expect(await session.completeAccessories()).toEqual({ kind: 'nothing' });
    expect(await session.fixAllSafe()).toEqual({ kind: 'nothing' });
    const host = createFakeHost();
    host.failNext('library.companions', 'library-failed');
    const other = openWindowSession(sketchRail('2xB'), undefined, host);
    host.failNext('library.companions', 'library-failed');
    await flush();
    expect(await other.session.fixAllSafe()).toMatchObject({ kind: 'refused' });
    expect(await other.session.fixAllSafe()).toMatchObject({ kind: 'done' });
  });
});

describe('typed placements that are shown', () => {
  it('are inserted exactly as they were shown, ids included', async () => {
    const { session, state } = sketched();
    const shown = await session.previewInsert('2x 2002-1204');
    const foresight = shown?.placing?.foresight;
    if (!foresight) throw new Error('nothing is shown');
    const asked = session.quickInsert('2x 2002-1204', shown);
    expect(await asked).toMatchObject({ kind: 'done', items: [...state().selection.ids] });
    expect(state().view).toBe(foresight.view);
    expect(state().history.past.at(-1)?.changes).toBe(foresight.changes);
    expect(sketchOf(state().view.document)).toBe('B PE L 2xB');
  });

  it('are worked out anew where the place is another by then, or the project', async () => {
    const { session, state, items } = sketched();
    const shown = await session.previewInsert('249-116');
    session.select([items()[0]!]);
    await session.quickInsert('249-116', shown);
    expect(sketchOf(state().view.document)).toBe('B ES PE L');
    session.undo();
    session.select([]);
    session.dispatch({ type: 'items.turn', items: [items()[0]!] });
    expect(await session.quickInsert('249-116', shown)).toMatchObject({ kind: 'done' });
    expect(sketchOf(state().view.document)).toBe("B' PE L ES");
    expect(state().history.past.at(-1)?.changes).not.toBe(shown?.placing?.foresight.changes);
  });
});
