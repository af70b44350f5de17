import { describe, expect, it } from 'vitest';
import { countingIds } from '../../../../shared/project/index.ts';
import { guardUnload } from '../../../../renderer/app/guard-unload.ts';
import { PROJECT_CHECKER } from '../../../../renderer/state/work/checker.ts';
import { createApp } from '../../../../renderer/state/program/create-app.ts';
import { createFakeHost, flush } from '../../../support/fake-host.ts';
import { manualTimers } from '../../../support/window-session.ts';

async function setUp(closeGuard = false) {
  const host = createFakeHost();
  const app = createApp({
    transport: host.transport,
    checker: PROJECT_CHECKER,
    ids: countingIds(),
    queue: { newChangeId: () => 'change-00000001', later: manualTimers().later },
  });
  await app.start();
  if (closeGuard) {
    app.state.update((state) => ({
      ...state,
      info: state.info && { ...state.info, capabilities: { ...state.info.capabilities, closeGuard: true } },
    }));
  }
  const stayed: (() => void)[] = [];
  let listener: ((event: { preventDefault(): void }) => void) | undefined;
  guardUnload({ addEventListener: ((_: string, given: never) => (listener = given)) as never }, app, (run) => stayed.push(run));
  const staysAndReads = (): readonly string[] => {
    for (const run of stayed.splice(0)) run();
    return app.state.get().toasts.map(({ text }) => text.en);
  };
  const asks = (): boolean => {
    let prevented = false;
    listener?.({ preventDefault: () => (prevented = true) });
    return prevented;
  };
  const opened = await app.newProject('a');
  if (!opened.ok) throw new Error(opened.error.message.en);
  return { host, app, session: opened.value, asks, staysAndReads };
}

describe('leaving the page', () => {
  it('is asked about while work is in no file, kept or not', async () => {
    const { session, asks, host } = await setUp();
    expect(asks()).toBe(false);
    session.dispatch({ type: 'project.edit', fields: { name: 'b' } });
    expect(asks()).toBe(true);
    await flush();
    expect(session.state.get().keep.kind).toBe('kept');
    expect(asks()).toBe(true);
    await session.saveAs({ name: 'b' });
    expect(asks()).toBe(false);
    host.failNext('project.commit', 'disk-full');
    session.dispatch({ type: 'project.edit', fields: { name: 'c' } });
    await flush();
    expect(asks()).toBe(true);
  });

  it('tells those who stay which projects are not saved', async () => {
    const { app, session, asks, staysAndReads } = await setUp();
    const second = await app.newProject('second');
    expect(second.ok && second.value.dispatch({ type: 'project.edit', fields: { customer: 'x' } }).kind).toBe('done');
    asks();
    expect(staysAndReads()).toEqual(['Not saved yet: “second”']);
    session.dispatch({ type: 'project.edit', fields: { name: 'first' } });
    asks();
    expect(staysAndReads().at(-1)).toBe('Not saved yet: “first”, “second”');
  });

  it('is left to a host that guards its window itself', async () => {
    const { session, asks } = await setUp(true);
    session.dispatch({ type: 'project.edit', fields: { name: 'b' } });
    expect(asks()).toBe(false);
  });
});
