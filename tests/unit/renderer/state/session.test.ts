import { describe, expect, it } from 'vitest';
import { countFindings, runChecks } from '../../../../shared/checks/index.ts';
import { decodeProject, emptyDocument, mintId, recordsOf } from '../../../../shared/project/index.ts';
import { viewOf } from '../../../../shared/rail/index.ts';
import { mm } from '../../../../shared/units/index.ts';
import { NO_SELECTION } from '../../../../renderer/state/session-state.ts';
import { sheetOf } from '../../../../renderer/state/sheet.ts';
import { isUnsaved } from '../../../../renderer/state/project-session.ts';
import { createFakeHost, flush } from '../../../support/fake-host.ts';
import { itemsOf, sketchOf, sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK, JUMPER, PLATE, RAIL, STOP } from '../../../support/sample-parts.ts';
import { openWindowSession } from '../../../support/window-session.ts';

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

  it('takes changes that were planned elsewhere as one edit', () => {
    const { session, state, items } = sketched();
    const record = state().view.document.records.get(items()[0]!)!;
    session.dispatchChanges({ en: 'Planned', de: 'Geplant' }, new Map([[record.id, { before: record }]]));
    expect(sketchOf(state().view.document)).toBe('PE L');
    expect(state().history.past.map(({ label }) => label.en)).toEqual(['Planned']);
    session.undo();
    expect(sketchOf(state().view.document)).toBe('B PE L');
    session.dispatchChanges({ en: 'Nothing', de: 'Nichts' }, new Map());
    expect(state().history.past).toEqual([]);
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
    const { camera } = state();
    expect(await session.reload()).toEqual({ ok: true, value: null });
    expect(session.id).not.toBe(before);
    expect(state().history.past).toEqual([]);
    expect(state().edited).toBe(false);
    expect(state().keep).toEqual({ kind: 'saved' });
    expect(state().camera).toEqual(camera);
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

describe('camera of a session', () => {
  it('shows the whole drawing once the canvas has a size', () => {
    const { session } = sketched('20xB');
    const { camera, viewport } = session.state.get();
    expect(viewport).toEqual({ width: 1000, height: 600 });
    expect(camera.pixelsPerMm).toBeCloseTo(944 / 2012, 3);
  });

  it('zooms to records and to places, and fits again', () => {
    const { session, items } = sketched('20xB');
    const fitted = session.state.get().camera;
    session.zoomTo([items()[3]!]);
    expect(session.state.get().camera.pixelsPerMm).toBeGreaterThan(fitted.pixelsPerMm);
    session.fit();
    expect(session.state.get().camera).toEqual(fitted);
    session.zoomTo({ rail: R1, from: mm(1900), to: mm(1950) });
    const { camera, viewport } = session.state.get();
    const middle = ((1925 - camera.x / 1000) * camera.pixelsPerMm) / viewport.width;
    expect(middle).toBeGreaterThan(0.2);
    expect(middle).toBeLessThan(0.8);
    session.zoomTo([mintId('item', 'gone')]);
    expect(session.state.get().camera).toBe(camera);
  });

  it('shows the first rail as a whole and brings a further one into view', async () => {
    const { session } = openWindowSession(emptyDocument());
    const { pixelsPerMm } = session.state.get().camera;
    await session.quickInsert('2002-1204');
    expect(session.state.get().camera.pixelsPerMm).toBeLessThan(pixelsPerMm);
    const seen = (rail: number): boolean => {
      const { camera, view, viewport } = session.state.get();
      const row = sheetOf(view).rows[rail]!;
      const y = ((row.axis - camera.y) * camera.pixelsPerMm) / 1000;
      return y > 0 && y < viewport.height;
    };
    for (let rail = 1; rail < 6; rail++) {
      await session.insertParts([RAIL.key]);
      expect(seen(rail)).toBe(true);
    }
    expect(seen(0)).toBe(false);
    // What is inserted, and what an undo brings back, is brought into view as well.
    session.select([mintId('rail', 'none')]);
    const first = session.state.get().view.index.rails[0]!.id;
    session.setActiveRail(first);
    await session.quickInsert('2002-1204');
    expect(seen(0)).toBe(true);
    session.reveal([session.state.get().view.index.rails[5]!.id]);
    session.undo();
    session.redo();
    expect(seen(0)).toBe(true);
  });

  it('reveals without zooming', () => {
    const { session, items } = sketched('20xB');
    session.zoomBy(8, { x: 900, y: 300 });
    const { pixelsPerMm } = session.state.get().camera;
    session.reveal([items()[0]!]);
    const { camera } = session.state.get();
    expect(camera.pixelsPerMm).toBe(pixelsPerMm);
    expect((5 - camera.x / 1000) * pixelsPerMm).toBeGreaterThanOrEqual(27);
  });
});
