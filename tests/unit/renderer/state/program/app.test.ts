import { describe, expect, it } from 'vitest';
import type { ProjectSession } from '../../../../../renderer/state/session/project-session.ts';
import type { HostResult } from '../../../../../shared/host/index.ts';
import { createFakeApp } from '../../../../support/fake-app.ts';
import { flush } from '../../../../support/fake-host.ts';
import { ALL_PARTS } from '../../../../support/sample-parts.ts';

function setUp() {
  const fake = createFakeApp();
  return { ...fake, state: () => fake.app.state.get() };
}

async function started() {
  const all = setUp();
  await all.app.start();
  return all;
}

function value(result: HostResult<ProjectSession>): ProjectSession {
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
}

describe('the start', () => {
  it('asks the host what it is and for the preferences', async () => {
    const { state, app } = setUp();
    expect(state().phase).toBe('starting');
    await app.start();
    expect(state()).toMatchObject({ phase: 'ready', info: { mode: 'memory' }, preferences: { language: 'system' }, libraryParts: ALL_PARTS.length });
  });

  it('fails where the host does not answer', async () => {
    const { host, app, state } = setUp();
    host.failNext('host.info', 'lost');
    await app.start();
    expect(state().phase).toBe('failed');
  });

  it('learns when the library is ready', async () => {
    const { host, state } = await started();
    host.emit({ name: 'library.ready', payload: { parts: 1039 } });
    expect(state().libraryParts).toBe(1039);
  });
});

describe('preferences', () => {
  it('hold at once and are kept by the host', async () => {
    const { host, app, state } = await started();
    app.setPreferences({ theme: 'dark' });
    expect(state().preferences).toMatchObject({ theme: 'dark', language: 'system' });
    expect(host.calledWith('preferences.set')).toEqual([{ theme: 'dark' }]);
  });
});

describe('projects', () => {
  it('are opened into view', async () => {
    const { app, state } = await started();
    const first = value(await app.newProject('First'));
    const second = value(await app.openExample('motor-starters'));
    expect(state().sessions).toEqual([first, second]);
    expect(state().active).toBe(second);
    app.activate(first);
    expect(state().active).toBe(first);
    app.activate(undefined);
    expect(state().active).toBeUndefined();
  });

  it('open a file once: again brings it to the front', async () => {
    const { app, host, state } = await started();
    const file = value(await app.openFile('handle-one'));
    value(await app.newProject('Other'));
    expect(value(await app.openFile('handle-one'))).toBe(file);
    expect(state().active).toBe(file);
    expect(host.calledWith('project.open')).toHaveLength(1);
  });

  it('hand errors on and open nothing', async () => {
    const { app, state } = await started();
    expect(await app.openFile('missing-file')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(state().sessions).toEqual([]);
  });

  it('come from text and from recovery', async () => {
    const { app, host } = await started();
    value(await app.openText('a.rail', 'rail R1 210-112 length=300'));
    expect(host.calledWith('project.importText')[0]).toEqual({ name: 'a.rail', text: 'rail R1 210-112 length=300' });
    const recovered = value(await app.recover('recovery-1'));
    expect(recovered.state.get().edited).toBe(true);
  });

  it('show their warnings once', async () => {
    const { app, host, state } = await started();
    app.adopt(host.opened(undefined, { warnings: [{ en: 'Careful', de: 'Vorsicht' }] }));
    expect(state().toasts.map(({ text }) => text.en)).toEqual(['Careful']);
  });

  it('close: the next one comes into view, the host is told', async () => {
    const { app, host, state } = await started();
    const first = value(await app.newProject('First'));
    const second = value(await app.newProject('Second'));
    await app.closeSession(second, { discard: true });
    expect(state().active).toBe(first);
    expect(host.calledWith('project.close')).toEqual([{ session: second.id, discard: true }]);
    await app.closeSession(second);
    expect(host.calledWith('project.close')).toHaveLength(1);
    await app.closeSession(first);
    expect(state().active).toBeUndefined();
  });

  it('hear what the host tells about them', async () => {
    const { app, host } = await started();
    const first = value(await app.newProject('First'));
    const second = value(await app.newProject('Second'));
    host.emit({ name: 'project.changedOnDisk', payload: { session: first.id } });
    host.emit({ name: 'project.takenOver', payload: { session: second.id } });
    expect(first.state.get().changedOnDisk).toBe(true);
    expect(first.state.get().keep.kind).not.toBe('failed');
    expect(second.state.get().keep).toMatchObject({ kind: 'failed', retrying: false });
  });

  it('open when the system asks for it, or say why not', async () => {
    const { host, state } = await started();
    const file = { handle: 'handle-one', name: 'a.railwright', folder: '', kind: 'railwright' } as const;
    host.emit({ name: 'files.openRequested', payload: { file } });
    await flush();
    expect(state().sessions).toHaveLength(1);
    host.emit({ name: 'files.openRequested', payload: { file: { ...file, handle: 'missing-file' } } });
    await flush();
    expect(state().toasts).toMatchObject([{ tone: 'error', text: { en: 'no such file' } }]);
  });
});

describe('the window', () => {
  it('is told its title and whether closing it needs a question, each once', async () => {
    const { app, host } = await started();
    const session = value(await app.newProject('Pump'));
    session.dispatch({ type: 'project.edit', fields: { name: 'Pump 2' } });
    session.dispatch({ type: 'project.edit', fields: { customer: 'Waterworks' } });
    await flush();
    await session.saveAs({ name: 'pump' });
    expect(host.calledWith('window.setTitle').map(({ title }) => title)).toEqual([
      'Railwright',
      'Pump – Railwright',
      'Pump 2 – Railwright',
      'pump.railwright – Railwright',
    ]);
    expect(host.calledWith('window.setUnsaved').map(({ projects }) => projects)).toEqual([['Pump 2'], []]);
  });
});

describe('toasts', () => {
  it('go by themselves; errors stay until they are dismissed', async () => {
    const { app, timers, state } = await started();
    app.toast({ tone: 'info', text: { en: 'Saved', de: 'Gespeichert' } });
    const error = app.toast({ tone: 'error', text: { en: 'Failed', de: 'Gescheitert' } });
    app.toast({ tone: 'success', text: { en: 'Fixed', de: 'Behoben' }, action: { label: { en: 'Undo', de: 'Rückgängig' }, run: () => {} } });
    expect(timers.waiting.map(({ milliseconds }) => milliseconds)).toEqual([8000, 8000]);
    timers.runAll();
    expect(state().toasts.map(({ id }) => id)).toEqual([error]);
    app.dismissToast(error);
    expect(state().toasts).toEqual([]);
  });
});
