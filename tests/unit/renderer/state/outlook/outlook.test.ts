import { describe, expect, it } from 'vitest';
import { OUTLOOK_AFTER, type Outlook, outlookOf, outlookWords, watchOutlook } from '../../../../../renderer/state/outlook/outlook.ts';
import type { Preview } from '../../../../../renderer/state/views/rails/rails-preview.ts';
import { foresee } from '../../../../../shared/foresight/index.ts';
import { countFindings, runChecks } from '../../../../../shared/checks/index.ts';
import { countingIds } from '../../../../../shared/project/index.ts';
import { um } from '../../../../../shared/units/index.ts';
import { flush } from '../../../../support/fake-host.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { manualTimers, openWindowSession } from '../../../../support/window-session.ts';

/** A session whose last block is dragged to `after` items from the left, as often as it is asked. */
async function dragging() {
  const { session } = openWindowSession(sketchRail('ES 3xB EP ES _30 ES 2xB EP ES'));
  await flush();
  const { view } = session.state.get();
  const items = [...view.layouts.values()].flatMap((layout) => layout.items.map(({ item }) => item));
  const plate = items[4];
  const rail = view.index.rails[0];
  if (!plate || !rail) throw new Error('no plate');
  const drag = (after: number): void => {
    const command = { type: 'items.move', items: [plate.id], target: { rail: rail.id, after: items[after]?.id ?? null } } as const;
    const outcome = foresee(view, command, { ids: countingIds(90_000) });
    const preview: Preview = {
      kind: 'move', items: [plate.id], copy: false, grab: um(0), pointer: { x: um(0), y: um(0) },
      slot: null, tray: false, foresight: outcome.kind === 'done' ? outcome : null, fits: true, fit: null, replaces: null, refusal: null,
    };
    session.setPreview(preview);
  };
  const timers = manualTimers();
  const told: (Outlook | undefined)[] = [];
  const stop = watchOutlook(session, timers.later, (outlook) => told.push(outlook));
  return { session, drag, timers, told, stop };
}

describe('what a gesture would do to the findings', () => {
  it('is worked out when the gesture rests, and equals the findings before and after', async () => {
    const { session, drag, timers, told } = await dragging();
    const listed = session.state.get().checks.findings;
    drag(0);
    expect(told).toEqual([]);
    expect(timers.waiting.map(({ milliseconds }) => milliseconds)).toEqual([OUTLOOK_AFTER]);
    timers.runAll();
    const { preview } = session.state.get();
    const after = preview?.kind === 'move' ? preview.foresight?.view : undefined;
    if (!after) throw new Error('nothing would change');
    const [then, now] = [countFindings(runChecks(after).findings), countFindings(listed)];
    expect(told).toEqual([{ error: then.error - now.error, warning: then.warning - now.warning, info: then.info - now.info }]);
    expect(told[0]?.error).toBeGreaterThan(0);
    expect(session.state.get().checks.findings).toBe(listed);
  });

  it('says nothing new while the gesture goes on, and nothing at all when it is over', async () => {
    const { session, drag, timers, told } = await dragging();
    drag(0);
    timers.runAll();
    for (const place of [1, 2, 6, 7]) drag(place);
    expect(told).toHaveLength(1);
    expect(timers.waiting).toHaveLength(1);
    session.setPreview(null);
    expect(timers.waiting).toHaveLength(0);
    expect(told.at(-1)).toBeUndefined();
    expect(told).toHaveLength(2);
  });

  it('is taken back when a gesture ends where it would do nothing', async () => {
    const { session, drag, timers, told } = await dragging();
    drag(0);
    timers.runAll();
    const { preview } = session.state.get();
    if (preview?.kind !== 'move') throw new Error('no drag');
    session.setPreview({ ...preview, foresight: null });
    expect(told).toHaveLength(1);
    session.setPreview(null);
    expect(told.at(-1)).toBeUndefined();
    expect(told).toHaveLength(2);
  });

  it('does not tell the same twice, and stops when nobody watches', async () => {
    const { drag, timers, told, stop } = await dragging();
    drag(0);
    timers.runAll();
    drag(0);
    timers.runAll();
    expect(told).toHaveLength(1);
    drag(6);
    stop();
    expect(timers.waiting).toHaveLength(0);
  });

  it("is known at once for a fix that is shown", async () => {
    const { session } = openWindowSession(sketchRail('ES 3xB ES'));
    await flush();
    const finding = session.state.get().checks.findings.find(({ rule }) => rule === 'RC-001');
    const fix = finding && session.fixesOf(finding)[0];
    const proposal = fix && session.proposalOf(fix, finding);
    if (!proposal) throw new Error('no proposal');
    const told: (Outlook | undefined)[] = [];
    watchOutlook(session, manualTimers().later, (outlook) => told.push(outlook));
    session.setProposal(proposal);
    expect(told).toEqual([outlookOf(proposal)]);
    session.setProposal(null);
    expect(told.at(-1)).toBeUndefined();
  });

  it('is put into words with signs', () => {
    expect(outlookWords({ error: 1, warning: -2, info: 0 })).toEqual({
      en: 'would be: +1 error, −2 warnings',
      de: 'wären: +1 Fehler, −2 Warnungen',
    });
    expect(outlookWords({ error: 0, warning: 0, info: 0 }).en).toBe('would be: as many findings');
  });
});
