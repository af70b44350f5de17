import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { type CheckState, type Finding, counts, planAccessories, planSafeFixes, runChecks, updateChecks } from '../../shared/checks/index.ts';
import { applyCommand } from '../../shared/editing/index.ts';
import {
  applyChanges,
  checkInvariants,
  countingIds,
  type Document,
  encodeProject,
  invertChanges,
  recordsOf,
} from '../../shared/project/index.ts';
import { type ProjectView, updateView, viewOf } from '../../shared/rail/index.ts';
import { campaign } from '../support/campaign.ts';
import { type EditSeed, arbitraryEdit, arbitraryStart, commandFor } from '../support/arbitrary-edits.ts';
import { changesOf } from '../support/check-sketch.ts';
import { envFor } from '../support/rail-sketch.ts';
import { SAMPLE_LIBRARY } from '../support/sample-parts.ts';

/** Beyond this a session takes away instead of adding, so that ten thousand edits stay a matter of seconds. */
const MOST_RECORDS = 50;
const MOST_RAILS = 3;
const MAKING_ROOM = ['remove', 'removeRail', 'removeStrip', 'removePotential', 'removePlate', 'clear', 'takeOff', 'withdrawAll'] as const;

/** The command of a seed, or one that makes room where a project has grown large. */
function commandIn(document: Document, seed: EditSeed) {
  const records = document.records.size - recordsOf(document, 'part').length;
  if (records > MOST_RECORDS) return commandFor(document, { ...seed, kind: MAKING_ROOM[seed.pick[0] % MAKING_ROOM.length] ?? 'remove' });
  const command = commandFor(document, seed);
  // Many an edit that finds nothing to work on adds a rail.
  const wide = command.type === 'rail.add' && recordsOf(document, 'rail').length >= MOST_RAILS;
  return wide ? commandFor(document, { ...seed, kind: 'remove' }) : command;
}

interface Session {
  readonly view: ProjectView;
  readonly state: CheckState;
  /** Edits that were carried out; those that are refused or do nothing do not count. */
  readonly done: number;
}

/** Carries edits out one after the other, as the window does, and looks at each of them; at most so many. */
function session(start: Document, seeds: readonly EditSeed[], look: (next: Session, seed: EditSeed) => void, most = seeds.length): Session {
  const env = { ids: countingIds(10_000) };
  const view = viewOf(start);
  let now: Session = { view, state: runChecks(view), done: 0 };
  for (const seed of seeds) {
    if (now.done >= most) break;
    const outcome = applyCommand(now.view.document, commandIn(now.view.document, seed), env);
    if (outcome.kind !== 'done') continue;
    const next = updateView(now.view, outcome.document, outcome.changes);
    now = { view: next, state: updateChecks(now.state, now.view, next, outcome.changes), done: now.done + 1 };
    look(now, seed);
  }
  return now;
}

/** As `toEqual`, but quick where they are alike, which is what ten thousand comparisons come to. */
function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual, what).toEqual(expected);
}

/** Edits of one session. */
const EDITS = 2500;

/** After each of its edits a session has the findings of a full run. */
campaign({
  name: 'long-sessions',
  short: 1,
  whole: 8,
  run: async ({ count, property }) => {
    let done = 0;
    let findings = 0;
    const seen = new Set<string>();
    await property(
      fc.property(arbitraryStart, fc.array(arbitraryEdit, { minLength: 4000, maxLength: 4000 }), (start, seeds) => {
        const end = session(start, seeds, ({ view, state, done: edits }, seed) => {
          const full = runChecks(viewOf(view.document));
          expectSame(state.findings, full.findings, `edit ${edits}, ${seed.kind}`);
          // What is kept for later is compared now and then: a mistake there comes out in the findings of the next edits.
          if (edits % 20 === 0) expect(state, `what is kept after edit ${edits}`).toEqual(full);
          findings += state.findings.length;
          for (const { rule } of state.findings) seen.add(rule);
        }, EDITS);
        done += end.done;
      }),
      // What fails is told by its seed and the number of the edit; to shrink thousands of edits would take longer than to look.
      { shrink: false },
    );
    expect(done).toBe(EDITS * count);
    // A session without findings would say nothing.
    expect(findings).toBeGreaterThan(10 * done);
    expect(seen.size).toBeGreaterThan(20);
  },
});

/** What a session of a few dozen edits leaves behind: several rails, settings, acceptances, items nowhere. */
const arbitraryLeftover = fc
  .tuple(arbitraryStart, fc.array(arbitraryEdit, { minLength: 5, maxLength: 60, size: 'max' }))
  .map(([start, seeds]) => session(start, seeds, () => undefined).view.document);

const errorsIn = (findings: readonly Finding[]) => findings.filter((finding) => counts(finding) && finding.severity === 'error');

for (const [name, planner] of [
  ['safe-fixes', planSafeFixes],
  ['accessories', planAccessories],
] as const) {
  /** After a long session the plan ends, leaves no more errors than there were, and one undo gives the same bytes. */
  campaign({
    name,
    short: 60,
    whole: 1500,
    run: async ({ count, property }) => {
      let mended = 0;
      await property(fc.property(arbitraryLeftover, (document) => {
        const bytes = encodeProject(document);
        const view = viewOf(document);
        const before = errorsIn(runChecks(view).findings);
        const plan = planner(view, SAMPLE_LIBRARY, envFor(document));
        const after = errorsIn(plan.remaining);
        expect(after.length).toBeLessThanOrEqual(before.length);
        expect(encodeProject(document)).toBe(bytes);
        expect(checkInvariants(plan.view.document)).toEqual([]);
        expect(encodeProject(applyChanges(changesOf(plan), document))).toBe(encodeProject(plan.view.document));
        expect(encodeProject(applyChanges(invertChanges(changesOf(plan)), plan.view.document))).toBe(bytes);
        expect(plan.state).toEqual(runChecks(viewOf(plan.view.document)));
        if (after.length < before.length) mended += 1;
        // Where no safe fix is left, another run has nothing to do.
        const again = planner(plan.view, SAMPLE_LIBRARY, envFor(plan.view.document));
        expect(errorsIn(again.remaining).length).toBe(after.length);
      }));
      expect(mended).toBeGreaterThan(count / 2);
    },
  });
}
