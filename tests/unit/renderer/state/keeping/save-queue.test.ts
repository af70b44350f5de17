import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HostErrorCode, type HostResult, done, refused } from '../../../../../shared/host/index.ts';
import {
  applyChanges,
  type ChangeSet,
  type Document,
  emptyDocument,
  invertChanges,
  mintId,
  type RecordId,
  type StripRecord,
} from '../../../../../shared/project/index.ts';
import { sameText } from '../../../../../shared/text/index.ts';
import { createSaveQueue } from '../../../../../renderer/state/keeping/save-queue.ts';
import { flush } from '../../../../support/fake-host.ts';
import { manualTimers } from '../../../../support/window-session.ts';

const LABEL = sameText('edit');

function strip(name: string, tag: string): StripRecord {
  return { kind: 'strip', id: mintId('strip', name), order: 'a0', tag };
}
function adding(name: string, tag = name): ChangeSet {
  const after = strip(name, tag);
  return new Map<RecordId, { after: StripRecord }>([[after.id, { after }]]);
}

type Answer = HostResult<{ readonly revision: number }>;

/** A host side that answers when the test says so. */
function setUp(revision = 0) {
  const sent: { baseRevision: number; changeId: string; ids: string[]; answer: (result: Answer) => Promise<void> }[] = [];
  const timers = manualTimers();
  let changes = 0;
  const queue = createSaveQueue('session-1', revision, {
    newChangeId: () => `change-${++changes}`,
    later: timers.later,
    commit: (args) =>
      new Promise((resolve) => {
        sent.push({
          baseRevision: args.baseRevision,
          changeId: args.changeId,
          ids: args.changes.map(({ id }) => id),
          answer: async (result) => {
            resolve(result);
            await flush();
          },
        });
      }),
  });
  return { queue, sent, timers, last: () => sent.at(-1)! };
}

describe('save queue', () => {
  it('starts idle and at the revision that the host has', () => {
    const { queue, sent } = setUp(7);
    expect(queue.state.get()).toEqual({ kind: 'idle' });
    expect(queue.revision()).toBe(7);
    expect(sent).toEqual([]);
  });

  it('sends an edit at once and takes the revision that is answered', async () => {
    const { queue, last } = setUp(7);
    queue.push(LABEL, adding('a'));
    expect(queue.state.get()).toEqual({ kind: 'working' });
    expect(last().baseRevision).toBe(7);
    await last().answer(done({ revision: 8 }));
    expect(queue.state.get()).toEqual({ kind: 'idle' });
    expect(queue.revision()).toBe(8);
  });

  it('has one edit on its way at a time; what waits goes as one', async () => {
    const { queue, sent, last } = setUp();
    queue.push(LABEL, adding('a'));
    queue.push(LABEL, adding('b'));
    queue.push(LABEL, adding('c'));
    expect(sent.map(({ ids }) => ids)).toEqual([['strip/a']]);
    await last().answer(done({ revision: 1 }));
    expect(sent.map(({ ids }) => ids)).toEqual([['strip/a'], ['strip/b', 'strip/c']]);
    expect(last().baseRevision).toBe(1);
    expect(new Set(sent.map(({ changeId }) => changeId)).size).toBe(2);
  });

  it('sends nothing for edits that take each other back while they wait', async () => {
    const { queue, sent, last } = setUp();
    queue.push(LABEL, adding('a'));
    queue.push(LABEL, adding('b'));
    queue.push(LABEL, invertChanges(adding('b')));
    await last().answer(done({ revision: 1 }));
    expect(sent).toHaveLength(1);
    expect(queue.state.get()).toEqual({ kind: 'idle' });
  });

  it('sends the same change again under the same id where the answer does not come', async () => {
    const { queue, sent, timers, last } = setUp();
    queue.push(LABEL, adding('a'));
    await last().answer(refused('unreachable', { en: 'no answer', de: 'keine Antwort' }));
    expect(queue.state.get()).toMatchObject({ kind: 'failed', retrying: true, error: { code: 'unreachable' } });
    queue.push(LABEL, adding('b'));
    expect(sent).toHaveLength(1);
    timers.runAll();
    expect(sent).toHaveLength(2);
    expect(last().changeId).toBe(sent[0]!.changeId);
    expect(last().ids).toEqual(['strip/a']);
    await last().answer(done({ revision: 1 }));
    expect(last().ids).toEqual(['strip/b']);
    await last().answer(done({ revision: 2 }));
    expect(queue.state.get()).toEqual({ kind: 'idle' });
  });

  it('waits longer from attempt to attempt, up to a bound', async () => {
    const { queue, timers, last } = setUp();
    queue.push(LABEL, adding('a'));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      await last().answer(refused('disk-full', { en: 'full', de: 'voll' }));
      waits.push(timers.waiting[0]!.milliseconds);
      timers.runAll();
    }
    expect(waits).toEqual([500, 1000, 2000, 5000, 5000, 5000]);
  });

  it.each(['conflict', 'broken-invariant', 'unknown-session', 'too-large'] satisfies HostErrorCode[])(
    'does not try %s again by itself, and does when asked',
    async (code) => {
      const { queue, sent, timers, last } = setUp();
      queue.push(LABEL, adding('a'));
      await last().answer(refused(code, { en: 'no', de: 'nein' }));
      expect(queue.state.get()).toMatchObject({ kind: 'failed', retrying: false });
      expect(timers.waiting).toEqual([]);
      queue.retry();
      expect(sent).toHaveLength(2);
      await last().answer(done({ revision: 1 }));
      expect(queue.state.get()).toEqual({ kind: 'idle' });
    },
  );

  it('retries at once when asked, without a second attempt later', async () => {
    const { queue, sent, timers, last } = setUp();
    queue.push(LABEL, adding('a'));
    await last().answer(refused('unreachable', { en: 'no', de: 'nein' }));
    queue.retry();
    expect(sent).toHaveLength(2);
    expect(timers.waiting).toEqual([]);
    queue.retry();
    expect(sent).toHaveLength(2);
  });

  describe('exclusively', () => {
    it('waits until everything is kept, and holds edits back until it is done', async () => {
      const { queue, sent, last } = setUp();
      queue.push(LABEL, adding('a'));
      let finish!: (result: HostResult<string>) => void;
      const seen: number[] = [];
      const saved = queue.exclusively<string>((revision) => {
        seen.push(revision);
        return new Promise((resolve) => (finish = resolve));
      });
      await flush();
      expect(seen).toEqual([]);
      await last().answer(done({ revision: 1 }));
      expect(seen).toEqual([1]);
      queue.push(LABEL, adding('b'));
      await flush();
      expect(sent).toHaveLength(1);
      finish(done('saved'));
      expect(await saved).toEqual(done('saved'));
      await flush();
      expect(sent).toHaveLength(2);
    });

    it('runs one after the other', async () => {
      const { queue } = setUp();
      const order: string[] = [];
      const run = (name: string) =>
        queue.exclusively(async () => {
          order.push(`${name} begins`);
          await flush();
          order.push(`${name} ends`);
          return done(name);
        });
      await Promise.all([run('first'), run('second')]);
      expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    });

    it('is not run where keeping has failed', async () => {
      const { queue, last } = setUp();
      queue.push(LABEL, adding('a'));
      await last().answer(refused('journal-failed', { en: 'no journal', de: 'kein Journal' }));
      let ran = false;
      const result = await queue.exclusively(async () => {
        ran = true;
        return done(0);
      });
      expect(ran).toBe(false);
      expect(result).toMatchObject({ ok: false, error: { code: 'journal-failed' } });
    });

    it('lets the next one run after one that threw', async () => {
      const { queue } = setUp();
      await expect(queue.exclusively(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
      expect(await queue.exclusively(async () => done('fine'))).toEqual(done('fine'));
    });
  });

  it('sends nothing after it was stopped', async () => {
    const { queue, sent, timers, last } = setUp();
    queue.push(LABEL, adding('a'));
    await last().answer(refused('unreachable', { en: 'no', de: 'nein' }));
    queue.stop();
    expect(timers.waiting).toEqual([]);
    queue.push(LABEL, adding('b'));
    queue.retry();
    expect(sent).toHaveLength(1);
  });

  it('goes on from another revision after a reload', async () => {
    const { queue, last } = setUp(3);
    queue.restart('session-2', 0);
    queue.push(LABEL, adding('a'));
    expect(last().baseRevision).toBe(0);
  });

  it('resolves `settled` when it is idle or has failed', async () => {
    const { queue, last } = setUp();
    await queue.settled();
    queue.push(LABEL, adding('a'));
    let settled = false;
    void queue.settled().then(() => (settled = true));
    await flush();
    expect(settled).toBe(false);
    await last().answer(refused('unreachable', { en: 'no', de: 'nein' }));
    expect(settled).toBe(true);
  });
});

/** What the host answers to one attempt: it keeps and answers, keeps and the answer is lost, or it does not keep. */
type Fate = 'kept' | 'answerLost' | 'refused';

describe('save queue over an unreliable host', () => {
  it('leaves the host with exactly the document of the window, each edit kept once', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('push' as const), name: fc.constantFrom('a', 'b', 'c'), tag: fc.constantFrom('-X1', '-X2') }),
      fc.record({ kind: fc.constant('answer' as const), fate: fc.constantFrom<Fate>('kept', 'answerLost', 'refused') }),
      fc.constant({ kind: 'time' as const }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const timers = manualTimers();
        let window: Document = emptyDocument();
        let host: Document = window;
        let revision = 0;
        const answered = new Map<string, number>();
        const pending: ((fate: Fate) => void)[] = [];
        let changes = 0;
        const queue = createSaveQueue('session-1', 0, {
          newChangeId: () => `change-${++changes}`,
          later: timers.later,
          commit: (args) =>
            new Promise((resolve) => {
              pending.push((fate) => {
                if (fate === 'refused') return resolve(refused('disk-full', { en: 'full', de: 'voll' }));
                if (!answered.has(args.changeId)) {
                  if (args.baseRevision !== revision) return resolve(refused('conflict', { en: 'c', de: 'c' }));
                  host = applyChanges(new Map(args.changes.map(({ id, ...change }) => [id, change])), host);
                  answered.set(args.changeId, ++revision);
                }
                const result = done({ revision: answered.get(args.changeId) ?? -1 });
                return resolve(fate === 'kept' ? result : refused('unreachable', { en: 'lost', de: 'verloren' }));
              });
            }),
        });
        function push(name: string, tag: string): void {
          const before = window.records.get(mintId('strip', name));
          const after = before && 'tag' in before && before.tag === tag ? undefined : strip(name, tag);
          if (!before && !after) return;
          const change: ChangeSet = new Map([[mintId('strip', name) as RecordId, { ...(before && { before }), ...(after && { after }) }]]);
          window = applyChanges(change, window);
          queue.push(LABEL, change);
        }
        for (const each of steps) {
          if (each.kind === 'push') push(each.name, each.tag);
          else if (each.kind === 'answer') pending.shift()?.(each.fate);
          else timers.runAll();
          await flush();
        }
        for (let round = 0; round < 30 && queue.state.get().kind !== 'idle'; round++) {
          for (const answer of pending.splice(0)) answer('kept');
          await flush();
          timers.runAll();
          await flush();
        }
        expect(queue.state.get()).toEqual({ kind: 'idle' });
        expect(host).toEqual(window);
        expect(queue.revision()).toBe(revision);
      }),
      { numRuns: 300 },
    );
  });
});
