import { describe, expect, it } from 'vitest';
import { OFFER_AFTER, WITHDRAW_AFTER, createProposing } from '../../../../../renderer/state/outlook/proposing.ts';
import { flush } from '../../../../support/fake-host.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { manualTimers, openWindowSession } from '../../../../support/window-session.ts';

async function ready() {
  const { session } = openWindowSession(sketchRail('ES 3xB _20 2xB ES'));
  await flush();
  const { findings } = session.state.get().checks;
  const proposals = findings.flatMap((finding) => session.fixesOf(finding).slice(0, 1).flatMap((fix) => session.proposalOf(fix, finding) ?? []));
  const [first, second] = proposals;
  if (!first || !second) throw new Error('too few fixes');
  const timers = manualTimers();
  const proposing = createProposing(session, timers.later);
  const shown = () => session.state.get().proposal;
  const seen: unknown[] = [];
  session.state.subscribe(() => {
    if (seen.at(-1) !== shown()) seen.push(shown());
  });
  return { session, proposing, timers, shown, first, second, seen };
}

describe('showing proposals', () => {
  it('waits a moment: what is passed over is never worked out', async () => {
    const { proposing, timers, shown, first } = await ready();
    let made = 0;
    proposing.offer('a', () => ((made += 1), first));
    proposing.withdraw('a');
    timers.runAll();
    expect([made, shown()]).toEqual([0, null]);
    proposing.offer('a', () => ((made += 1), first));
    expect(timers.waiting.map(({ milliseconds }) => milliseconds)).toEqual([OFFER_AFTER]);
    timers.runAll();
    expect([made, shown()]).toEqual([1, first]);
  });

  it('goes from one to the next without showing nothing in between', async () => {
    const { proposing, timers, first, second, seen } = await ready();
    proposing.offer('a', () => first);
    timers.runAll();
    proposing.withdraw('a');
    expect(timers.waiting.map(({ milliseconds }) => milliseconds)).toEqual([WITHDRAW_AFTER]);
    proposing.offer('b', () => second);
    timers.runAll();
    expect(seen).toEqual([first, second]);
    proposing.withdraw('b');
    timers.runAll();
    expect(seen).toEqual([first, second, null]);
  });

  it('a control that loses the pointer late does not put away what the next one shows', async () => {
    const { proposing, timers, shown, first, second } = await ready();
    proposing.offer('a', () => first);
    timers.runAll();
    proposing.offer('b', () => second);
    proposing.withdraw('a');
    timers.runAll();
    expect(shown()).toBe(second);
  });

  it('is put away by Escape until something else is offered', async () => {
    const { proposing, timers, shown, first, second } = await ready();
    proposing.offer('a', () => first);
    timers.runAll();
    expect(proposing.dismiss()).toBe(true);
    expect(shown()).toBeNull();
    proposing.offer('a', () => first);
    timers.runAll();
    expect(shown()).toBeNull();
    proposing.offer('b', () => second);
    timers.runAll();
    expect(shown()).toBe(second);
    proposing.dismiss();
    proposing.withdraw('b');
    proposing.offer('b', () => second);
    timers.runAll();
    expect(shown()).toBe(second);
    expect(proposing.dismiss()).toBe(true);
    expect(proposing.dismiss()).toBe(false);
  });

  it('does not show a plan that comes when it is no longer wanted', async () => {
    const { proposing, timers, shown, first, second } = await ready();
    let wanted: (() => boolean) | undefined;
    proposing.offer('all', async (isWanted) => {
      wanted = isWanted;
      await Promise.resolve();
      return first;
    });
    timers.runAll();
    expect(wanted?.()).toBe(true);
    proposing.offer('b', () => second);
    expect(wanted?.()).toBe(false);
    await flush();
    expect(shown()).toBeNull();
    timers.runAll();
    expect(shown()).toBe(second);
  });
});
