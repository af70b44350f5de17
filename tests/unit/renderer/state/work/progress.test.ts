import { describe, expect, it } from 'vitest';
import { SHOWN_AFTER, UNWATCHED, runSteps } from '../../../../../renderer/state/work/progress.ts';
import { countingIds } from '../../../../../shared/project/index.ts';
import { PROJECT_CHECKER } from '../../../../../renderer/state/work/checker.ts';
import { createApp } from '../../../../../renderer/state/program/create-app.ts';
import { createFakeHost, flush } from '../../../../support/fake-host.ts';
import { manualTimers } from '../../../../support/window-session.ts';

function* counting(to: number): Generator<{ done: number; of: number }, string> {
  for (let done = 0; done < to; done++) yield { done, of: to };
  return 'all';
}

/** A clock that goes on by a number of milliseconds each time it is read. */
function clock(step: number) {
  let now = 0;
  let turns = 0;
  return { now: () => (now += step), turn: async () => void (turns += 1), turns: () => turns };
}

describe('work in steps', () => {
  it('comes to its end, and lets the page live in between', async () => {
    const pace = clock(3);
    const reported: number[] = [];
    const job = { ...UNWATCHED, report: (done: number) => void reported.push(done) };
    expect(await runSteps(counting(30), pace, job)).toEqual({ kind: 'done', value: 'all' });
    expect(pace.turns()).toBeGreaterThan(5);
    expect(reported).toEqual([...reported].sort((a, b) => a - b));
    expect(reported.at(-1)).toBeLessThan(30);
  });

  it('takes no pause where it is short', async () => {
    const pace = clock(0);
    expect(await runSteps(counting(1000), pace, UNWATCHED)).toEqual({ kind: 'done', value: 'all' });
    expect(pace.turns()).toBe(0);
  });

  it('ends when it is called off, or its ground has changed', async () => {
    let looked = 0;
    const offAfterTwo = { ...UNWATCHED, isCancelled: () => ++looked > 2 };
    expect(await runSteps(counting(1000), clock(9), offAfterTwo)).toEqual({ kind: 'cancelled' });
    expect(looked).toBe(3);
    expect(await runSteps(counting(1000), clock(9), UNWATCHED, () => false)).toEqual({ kind: 'cancelled' });
  });
});

describe('progress in the window', () => {
  async function started() {
    const host = createFakeHost();
    const timers = manualTimers();
    let count = 0;
    const app = createApp({
      transport: host.transport,
      checker: PROJECT_CHECKER,
      ids: countingIds(),
      queue: { newChangeId: () => `change-${String(++count).padStart(4, '0')}`, later: timers.later },
    });
    await app.start();
    return { app, host, timers };
  }
  const label = { en: 'Working', de: 'Arbeitet' };

  it('is shown only where it takes a while, and goes with the end of the work', async () => {
    const { app, timers } = await started();
    expect(await app.withProgress(label, async () => 7)).toBe(7);
    expect(timers.waiting).toEqual([]);
    let end = (_: string): void => undefined;
    const running = app.withProgress(label, async (job) => {
      job.report(2, 8);
      return new Promise<string>((resolve) => (end = resolve));
    });
    expect(timers.waiting.map(({ milliseconds }) => milliseconds)).toEqual([SHOWN_AFTER]);
    expect(app.state.get().progress).toEqual([]);
    timers.runAll();
    expect(app.state.get().progress).toMatchObject([{ label, done: 2, of: 8, cancelling: false }]);
    end('done');
    expect(await running).toBe('done');
    expect(app.state.get().progress).toEqual([]);
  });

  it('goes also where the work fails', async () => {
    const { app, timers } = await started();
    const failing = app.withProgress(label, async () => {
      timers.runAll();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(app.state.get().progress).toEqual([]);
  });

  it('hears how far the host is with outputs', async () => {
    const { app, host, timers } = await started();
    let end = (): void => undefined;
    const running = app.withProgress(label, async (job) => {
      host.emit({ name: 'outputs.progress', payload: { job: job.id, made: 1, of: 4 } });
      await new Promise<void>((resolve) => (end = resolve));
      return job.id;
    });
    timers.runAll();
    expect(app.state.get().progress).toMatchObject([{ done: 1, of: 4 }]);
    const [progress] = app.state.get().progress;
    host.emit({ name: 'outputs.progress', payload: { job: progress?.id ?? '', made: 3, of: 4 } });
    host.emit({ name: 'outputs.progress', payload: { job: 'somebody-else', made: 0, of: 9 } });
    expect(app.state.get().progress).toMatchObject([{ done: 3, of: 4 }]);
    end();
    expect(await running).toBe(progress?.id);
  });

  it('calls an opening off: nothing comes into view, and what the host opened meanwhile is closed', async () => {
    const { app, host, timers } = await started();
    host.hold('project.openExample');
    const opening = app.openExample('Strip');
    timers.runAll();
    const [progress] = app.state.get().progress;
    progress?.cancel();
    progress?.cancel();
    const answer = await opening;
    expect(answer.ok ? 'opened' : answer.error.code).toBe('cancelled');
    expect(app.state.get()).toMatchObject({ sessions: [], progress: [], active: undefined });
    await host.release('project.openExample');
    await flush();
    expect(app.state.get().sessions).toEqual([]);
    expect(host.calledWith('project.close')).toHaveLength(1);
  });
});
