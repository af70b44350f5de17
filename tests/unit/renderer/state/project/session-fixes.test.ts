import { describe, expect, it } from 'vitest';
import { PROJECT_CHECKER } from '../../../../../renderer/state/work/checker.ts';
import { type Job, UNWATCHED } from '../../../../../renderer/state/work/progress.ts';
import { createSessionFixes } from '../../../../../renderer/state/project/session-fixes.ts';
import { countingIds } from '../../../../../shared/project/index.ts';
import { flush } from '../../../../support/fake-host.ts';
import { sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

/** Fixes of a session whose page gets a turn after each step; `during` is what happens in the turns. */
async function fixing(during: (turn: number, session: ReturnType<typeof openWindowSession>['session']) => void = () => undefined) {
  const open = openWindowSession(sketchRail('20xB _9 20xB _9 20xB'));
  const { session, parts } = open;
  await flush();
  let now = 0;
  let turns = 0;
  const pace = {
    now: () => (now += 100),
    turn: async () => during(++turns, session),
  };
  const fixes = createSessionFixes({
    state: session.state,
    deps: { checker: PROJECT_CHECKER, parts, ids: countingIds(50_000), pace },
    foresee: session.foresee,
    carryOut: session.carryOut,
    dispatch: session.dispatch,
    checksAfter: ({ view }) => PROJECT_CHECKER.run(view),
  });
  return { session, fixes, turns: () => turns, sketch: () => sketchOf(session.state.get().view.document) };
}

describe('fixes in steps', () => {
  it('come to the same as at once, as one edit, and tell how far they are', async () => {
    const { fixes, session, turns, sketch } = await fixing();
    const told: number[] = [];
    const job: Job = { ...UNWATCHED, report: (done, of) => void told.push(done / of) };
    expect(await fixes.fixAllSafe(job)).toMatchObject({ kind: 'done' });
    expect(turns()).toBeGreaterThan(2);
    expect(told.every((share) => share >= 0 && share < 1)).toBe(true);
    expect(session.state.get().history.past).toHaveLength(1);

    const { session: other } = openWindowSession(sketchRail('20xB _9 20xB _9 20xB'));
    await flush();
    await other.fixAllSafe();
    expect(sketch()).toBe(sketchOf(other.state.get().view.document));
  });

  it('change nothing where they are called off', async () => {
    let cancelled = false;
    const { fixes, session, turns } = await fixing((turn) => (cancelled = turn >= 2));
    const before = session.state.get().view.document;
    expect(await fixes.completeAccessories({ ...UNWATCHED, isCancelled: () => cancelled })).toEqual({ kind: 'cancelled' });
    expect(turns()).toBe(2);
    expect(session.state.get().view.document).toBe(before);
    expect(session.state.get().history.past).toEqual([]);
  });

  it('give way to an edit that is made meanwhile', async () => {
    const { fixes, session } = await fixing((turn, { dispatch }) => {
      if (turn === 2) dispatch({ type: 'project.edit', fields: { name: 'edited' } });
    });
    const outcome = await fixes.fixAllSafe();
    expect(outcome).toMatchObject({ kind: 'refused', reason: { en: expect.stringContaining('edited meanwhile') as string } });
    expect(session.state.get().history.past.map(({ label }) => label.en)).toHaveLength(1);
  });
});
