import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../../shared/drawing/index.ts';
import { mm } from '../../../../../shared/units/index.ts';
import { type ChangeSet, composeChanges, invertChanges, NO_CHANGES, type RailId, recordsOf } from '../../../../../shared/project/index.ts';
import { viewOf } from '../../../../../shared/rail/index.ts';
import { runChecks } from '../../../../../shared/checks/index.ts';
import { differenceOf } from '../../../../../renderer/state/proposals/difference.ts';
import { findingBalance, proposalLines, proposalTone } from '../../../../../renderer/state/proposals/proposal-words.ts';
import { hiddenPlace, hiddenPlaceWords, placesOf } from '../../../../../renderer/state/outlook/proposal-place.ts';
import { shownOnPlate } from '../../../../../renderer/state/outlook/proposal-on-plate.ts';
import { railOutcome } from '../../../../../renderer/state/proposals/proposal.ts';
import { flush } from '../../../../support/fake-host.ts';
import { sketchOf, sketchRail } from '../../../../support/rail-sketch.ts';
import { openWindowSession } from '../../../../support/window-session.ts';

async function opened(sketch: string, options: Parameters<typeof sketchRail>[1] = {}) {
  const { session } = openWindowSession(sketchRail(sketch, options));
  await flush();
  const findingOf = (rule: string) => {
    const finding = session.state.get().checks.findings.find((each) => each.rule === rule);
    if (!finding) throw new Error(`no finding of ${rule}`);
    return finding;
  };
  const propose = (rule: string, at = 0) => {
    const fix = session.fixesOf(findingOf(rule))[at];
    if (!fix) throw new Error(`no fix of ${rule}`);
    const proposal = session.proposalOf(fix, findingOf(rule));
    if (!proposal) throw new Error('refused');
    return { fix, proposal };
  };
  return { session, findingOf, propose, state: () => session.state.get() };
}

/** All edits of a session as one change. */
const made = ({ state }: Awaited<ReturnType<typeof opened>>['session']): ChangeSet =>
  state.get().history.past.reduce<ChangeSet>((changes, entry) => composeChanges(changes, entry.changes), NO_CHANGES);

const STYLE = { decimalMark: '.', lengthUnit: 'mm' } as const;

describe('what a fix would do', () => {
  it('is worked out aside: the project stays as it is', async () => {
    const { state, propose } = await opened('ES 3xB ES');
    const before = state();
    propose('RC-001');
    expect(state()).toBe(before);
  });

  it('names what is new and what moves aside, neighbours together', async () => {
    const { state, propose } = await opened('ES 3xB ES');
    const { proposal } = propose('RC-001');
    expect(proposal.difference.added.map(({ placed }) => placed.part.article)).toEqual(['2002-1292']);
    expect(proposal.difference.removed).toEqual([]);
    const width = proposal.difference.added[0]?.placed.width;
    expect(proposal.difference.moved).toEqual([
      expect.objectContaining({ by: width, from: state().view.layouts.values().next().value?.items[4]?.x }),
    ]);
    expect(proposal.difference.moved[0]?.items).toHaveLength(1);
  });

  it('gathers a hundred blocks that are pushed aside into one span', async () => {
    const { propose } = await opened('ES B _20 ES 100xB EP ES');
    const { proposal } = propose('RC-001');
    expect(proposal.difference.moved).toHaveLength(1);
    expect(proposal.difference.moved[0]?.items).toHaveLength(103);
  });

  it('tells the findings that go and those that come', async () => {
    const { state, propose } = await opened('ES 3xB ES');
    const { proposal } = propose('RC-001');
    expect(proposal.gone.map(({ rule }) => rule)).toContain('RC-001');
    const keysAfter = new Set(runChecks(proposal.foresight.view).findings.map(({ key }) => key));
    const keysBefore = new Set(state().checks.findings.map(({ key }) => key));
    expect(proposal.gone.map(({ key }) => key)).toEqual([...keysBefore].filter((key) => !keysAfter.has(key)));
    expect(proposal.come.map(({ key }) => key)).toEqual([...keysAfter].filter((key) => !keysBefore.has(key)));
  });

  it('shows what is taken away at its old place', async () => {
    const { state, propose } = await opened('ES 3xB EP ES _20 EP');
    const { proposal } = propose('RC-008', 0);
    const plate = state().view.layouts.values().next().value?.items.at(-1);
    expect(proposal.difference.removed).toEqual([{ id: plate?.item.id, rail: proposal.rail, placed: plate }]);
    expect(proposal.foresight.view.layouts.values().next().value?.items).toHaveLength(6);
  });

  it('calls a turned block altered, and one that stays where it is not moved', async () => {
    const { propose } = await opened("ES 3xB B' 2xB EP ES");
    const { proposal } = propose('RC-004');
    expect(proposal.difference.altered.map(({ placed }) => placed.item.turned)).toEqual([false]);
    expect(proposal.difference.moved.flatMap(({ items }) => items)).not.toContain(proposal.difference.altered[0]?.id);
  });

  it('carried out is exactly what was shown, ids included, and one undo takes it back byte for byte', async () => {
    const { session, state, propose } = await opened('ES 3xB ES');
    const before = state().view.document;
    const { fix, proposal } = propose('RC-001');
    session.setProposal(proposal);
    expect(session.applyFix(fix)).toMatchObject({ kind: 'done' });
    expect([...state().view.document.records]).toEqual([...proposal.foresight.view.document.records]);
    expect(state().checks.findings).toEqual(proposal.checks.findings);
    expect(state().proposal).toBeNull();
    session.undo();
    expect(state().view.document.records).toEqual(before.records);
    expect(state().history.past).toEqual([]);
  });

  it('is not what another fix would do, nor the same fix after an edit', async () => {
    const { session, state, propose } = await opened('3xB');
    const { fix, proposal } = propose('RC-001');
    const { fix: other } = propose('RC-006');
    session.setProposal(proposal);
    expect(session.applyFix(other)).toMatchObject({ kind: 'done', command: other.command });
    session.undo();
    expect(session.applyFix(fix)).not.toBe(proposal.foresight);
    session.undo();
    session.setProposal(proposal);
    expect(state().proposal).toBeNull();
    const again = propose('RC-001').proposal;
    session.setProposal(again);
    expect(state().proposal).toBe(again);
    session.dispatch({ type: 'project.edit', fields: { name: 'edited' } });
    expect(state().proposal).toBeNull();
    session.setProposal(proposal);
    expect(state().proposal).toBeNull();
  });

  it('gives way to a gesture', async () => {
    const { session, state, propose } = await opened('3xB');
    const { proposal } = propose('RC-001');
    session.setProposal(proposal);
    session.setPreview({ kind: 'marquee', from: { x: 0 as never, y: 0 as never }, to: { x: 1 as never, y: 1 as never }, before: state().selection });
    expect(state().proposal).toBeNull();
    session.setProposal(proposal);
    expect(state().proposal).toBeNull();
  });
});

describe('what all fixes at once would do', () => {
  it('is carried out exactly as shown, with the number of fixes', async () => {
    const { session, state } = await opened('3xB _30 2xB');
    const proposal = await session.proposalOfAll('accessories');
    if (!proposal) throw new Error('nothing proposed');
    const count = proposal.deed.kind === 'fix' ? 0 : proposal.deed.applied.length;
    expect(count).toBeGreaterThan(3);
    expect(proposalLines(proposal, 'en', STYLE)[0]).toContain(`(${count} fixes)`);
    session.setProposal(proposal);
    expect(await session.completeAccessories()).toMatchObject({ kind: 'done', applied: { length: count } });
    expect([...state().view.document.records]).toEqual([...proposal.foresight.view.document.records]);
    expect(state().history.past).toHaveLength(1);
  });

  it('is planned anew where something else is shown', async () => {
    const { session, state } = await opened('3xB _30 2xB');
    const accessories = await session.proposalOfAll('accessories');
    if (!accessories) throw new Error('nothing proposed');
    session.setProposal(accessories);
    await session.fixAllSafe();
    const safe = openWindowSession(sketchRail('3xB _30 2xB')).session;
    await flush();
    await safe.fixAllSafe();
    expect(sketchOf(state().view.document)).toBe(sketchOf(safe.state.get().view.document));
  });

  it('is nothing where nothing is to be done', async () => {
    const { session } = await opened('');
    expect(await session.proposalOfAll('allSafe')).toBeUndefined();
  });
});

describe('the difference of two views', () => {
  it('is empty for the same view, and rails that keep their layout are not looked at', () => {
    const view = viewOf(sketchRail('3xB', { into: sketchRail('2xB') }));
    expect(differenceOf({ ground: view, view, changes: new Map() })).toEqual({
      added: [],
      removed: [],
      moved: [],
      settled: [],
      altered: [],
      rails: [],
      records: { added: [], removed: [], altered: [] },
    });
  });

  it('tells items that change rails, go to the tray and come from it apart', async () => {
    const { session, state } = await opened('3xB', { into: sketchRail('2xB') });
    const before = state().view;
    const [first, second] = [...before.layouts.values()];
    const [a, b] = first?.items ?? [];
    if (!a || !b || !second) throw new Error('no items');
    session.dispatch({ type: 'items.move', items: [a.item.id], target: { rail: second.rail.id, after: null } });
    session.dispatch({ type: 'items.move', items: [b.item.id], target: { after: null } });
    const after = state().view;
    const there = differenceOf({ ground: before, view: after, changes: made(session) });
    expect(there.moved.map(({ items, toRail }) => [items[0], toRail])).toContainEqual([a.item.id, second.rail.id]);
    expect(there.moved.find(({ items }) => items[0] === b.item.id)?.toRail).toBeUndefined();
    const back = differenceOf({ ground: after, view: before, changes: invertChanges(made(session)) });
    expect(back.settled.map(({ id }) => id)).toEqual([b.item.id]);
  });

  it('leaves items out of the other records', async () => {
    const { session, state } = await opened('3xB');
    const before = state().view;
    session.dispatch({ type: 'plate.add', width: 400_000, height: 500_000 } as never);
    const plates = recordsOf(state().view.document, 'plate').map(({ id }) => id);
    const there = differenceOf({ ground: before, view: state().view, changes: made(session) });
    expect(plates).toHaveLength(1);
    expect(there.records.added).toEqual(plates);
  });
});

describe('what is said of a proposal', () => {
  it('is the deed, the balance of findings and the width before and after', async () => {
    const { propose, session } = await opened('ES 3xB ES');
    const { proposal, fix } = propose('RC-001');
    const outcome = railOutcome(proposal);
    expect(outcome?.before?.width).toBeLessThan(outcome?.after.width ?? 0);
    const lines = proposalLines(proposal, 'en', STYLE);
    expect(lines[0]).toBe(fix.title.en);
    expect(lines[1]).toMatch(/^1 finding less, none more · R1: width 27\.6 → 28\.4\smm$/);
    expect(proposalLines(proposal, 'de', { decimalMark: ',', lengthUnit: 'mm' })[1]).toMatch(/^1 Befund weniger, keiner mehr · R1: Breite/);
    expect(session.state.get().history.past).toEqual([]);
  });

  it('tells better from worse', async () => {
    const { propose } = await opened('ES 3xB ES');
    const { proposal } = propose('RC-001');
    const [finding] = proposal.gone;
    if (!finding) throw new Error('no finding');
    expect(proposalTone(proposal)).toBe('ok');
    expect(proposalTone({ gone: [], come: [{ ...finding, severity: 'warning' }] })).toBe('warning');
    expect(proposalTone({ gone: [], come: [{ ...finding, severity: 'error' }] })).toBe('error');
    expect(proposalTone({ gone: [finding], come: [{ ...finding, key: 'other' }] })).toBe(finding.severity === 'info' ? 'ok' : 'warning');
    expect(findingBalance({ gone: [], come: [] }).en).toBe('no finding more or less');
    expect(findingBalance({ gone: [], come: [finding] })).toEqual({ en: 'no finding less, 1 more', de: 'kein Befund weniger, 1 mehr' });
  });
});

describe('a proposal on the plate', () => {
  it('shows the rails that it changes as a gesture would, and gives way to one', async () => {
    const { session, state, propose } = await opened('ES 3xB ES');
    const { proposal } = propose('RC-001');
    expect(shownOnPlate(state())).toBeNull();
    session.setProposal(proposal);
    expect(shownOnPlate(state())).toMatchObject({ kind: 'change', ids: [proposal.rail], foresight: proposal.foresight, off: false });
    expect(shownOnPlate(state())).toBe(shownOnPlate(state()));
    const gesture = { kind: 'change', ids: [], foresight: null, snaps: [], off: false, refusal: null } as const;
    session.setPlatePreview(gesture);
    expect(state().proposal).toBeNull();
    expect(shownOnPlate(state())).toBe(gesture);
    session.setProposal(proposal);
    expect(state().proposal).toBeNull();
  });
});

describe('the place of a proposal', () => {
  const box = (left: number, right: number, top: number, bottom: number): Box => ({ left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom) });

  it('is what is new, and is told where it is out of view, with the way there', async () => {
    const { propose } = await opened('ES 3xB ES');
    const { proposal } = propose('RC-001');
    const [place] = placesOf(proposal);
    const plate = proposal.difference.added[0]?.placed;
    expect(place).toEqual({ rail: proposal.rail, from: plate?.x, to: (plate?.x ?? 0) + (plate?.width ?? 0) });
    const look = (visible: Box) => hiddenPlace(proposal, visible)?.direction;
    expect(look(box(0, 500, 0, 200))).toBeUndefined();
    expect(look(box(100, 500, 0, 200))).toBe('left');
    expect(look(box(-200, -100, 0, 200))).toBe('right');
    expect(look(box(0, 500, 300, 500))).toBe('up');
    expect(look(box(0, 500, -500, -300))).toBe('down');
    const hidden = hiddenPlace(proposal, box(100, 500, 0, 200));
    if (!hidden) throw new Error('in view');
    expect(hiddenPlaceWords(hidden, 'F9', 'en', STYLE)).toMatch(/^← at R1, 26\.6\smm · F9 goes there$/);
  });

  it('is the whole rail where only its length changes', async () => {
    const { propose } = await opened('ES 20xB EP ES', { length: 125 });
    const { proposal } = propose('RC-012');
    const length = proposal.foresight.view.layouts.get(proposal.rail as RailId)?.rail.length;
    expect(length).toBeGreaterThan(125_000);
    expect(placesOf(proposal)).toEqual([{ rail: proposal.rail, from: 0, to: length }]);
    expect(proposalLines(proposal, 'en', STYLE)[1]).toContain('length 125 →');
  });
});
