import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HISTORY, type History, LONGEST_RAIL, applyCommand, pushHistory, redo, undo } from '../../shared/editing/index.ts';
import {
  applyChanges,
  buildIndex,
  type ChangeSet,
  checkInvariants,
  composeChanges,
  countingIds,
  type Document,
  invertChanges,
  keepsReserve,
  NO_CHANGES,
  type RailRecord,
  recordsOf,
  settingsOf,
  updateIndex,
} from '../../shared/project/index.ts';
import { type ProjectView, endOf, extentOf, layoutOf, metricsOf, slotAt, updateView, viewOf } from '../../shared/rail/index.ts';
import { type Um, um } from '../../shared/units/index.ts';
import { type EditSeed, arbitraryEdit, arbitrarySketch, arbitraryStart, commandFor } from '../support/arbitrary-edits.ts';
import { railId, run, sketchRail } from '../support/rail-sketch.ts';
import { STOP } from '../support/sample-parts.ts';

const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 40, size: 'max' });

interface Step {
  readonly document: Document;
  readonly changes: ChangeSet;
}

/** Carries out the edits one after the other; what is refused or changes nothing is left out. */
function play(start: Document, seeds: readonly EditSeed[]): { readonly steps: readonly Step[]; readonly history: History } {
  const env = { ids: countingIds(10_000) };
  const steps: Step[] = [];
  let document = start;
  let history: History = EMPTY_HISTORY;
  for (const seed of seeds) {
    const before = document;
    const copy = new Map(document.records);
    const outcome = applyCommand(document, commandFor(document, seed), env);
    expect(before.records, seed.kind).toEqual(copy);
    if (outcome.kind !== 'done') continue;
    document = outcome.document;
    history = pushHistory(history, { label: outcome.label, changes: outcome.changes });
    steps.push({ document, changes: outcome.changes });
  }
  return { steps, history };
}

describe('after any sequence of commands', () => {
  it('the invariants hold', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        for (const { document } of play(start, seeds).steps) expect(checkInvariants(document)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('undoing all leads to the start, redoing all to the end, through the same states', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        const { steps, history } = play(start, seeds);
        const states = [start, ...steps.map(({ document }) => document)];
        let current = states.at(-1) ?? start;
        let past = history;
        for (const expected of states.slice(0, -1).toReversed()) {
          const back = undo(current, past);
          expect(back?.document).toEqual(expected);
          current = back?.document ?? current;
          past = back?.history ?? past;
        }
        expect(undo(current, past)).toBeUndefined();
        for (const expected of states.slice(1)) {
          const forth = redo(current, past);
          expect(forth?.document).toEqual(expected);
          current = forth?.document ?? current;
          past = forth?.history ?? past;
        }
        expect(redo(current, past)).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it('a log of commands with the same ids gives the same document again', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        expect(play(start, seeds).steps.at(-1)).toEqual(play(start, seeds).steps.at(-1));
      }),
      { numRuns: 50 },
    );
  });

  it('the index and the view brought up to date are those built from nothing', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        let index = buildIndex(start);
        let view = viewOf(start);
        for (const { document, changes } of play(start, seeds).steps) {
          index = updateIndex(index, document, changes);
          expect(index).toEqual(buildIndex(document));
          view = updateView(view, document, changes);
          expect(view).toEqual(viewOf(document));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('endless rails', () => {
  it('are never too short for what stands on them, and one step less would be', () => {
    let grown = 0;
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        const endless = recordsOf(start, 'rail').reduce((document, { id }) => run(document, { type: 'rail.edit', rail: id, endless: true }), start);
        for (const { document } of play(endless, seeds).steps) {
          const view = viewOf(document);
          const settings = settingsOf(document);
          for (const layout of view.layouts.values()) {
            if (!layout.rail.endless) continue;
            grown += 1;
            const { length } = layout.rail;
            const longer = lengthen(view, layout.rail, length);
            expect(longer.holds || length === LONGEST_RAIL).toBe(true);
            if (length === LONGEST_RAIL) continue;
            expect(length % settings.railStep).toBe(0);
            const shorter = lengthen(view, layout.rail, um(length - settings.railStep));
            expect(length === settings.railStep || !shorter.holds || (longer.reserved && !shorter.reserved)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(grown).toBeGreaterThan(100);
  });
});

/** Whether a rail of another length would hold what stands on it, by its read-outs and the limits of the checks; and whether with the reserve. */
function lengthen(view: ProjectView, rail: RailRecord, length: Um): { readonly holds: boolean; readonly reserved: boolean } {
  const document = { records: new Map(view.document.records).set(rail.id, { ...rail, length }) };
  const other = viewOf(document);
  const layout = layoutOf(other, rail.id);
  if (!layout) throw new Error('no layout');
  const { usable, remaining } = metricsOf(other, layout);
  const holds = usable >= 0 && remaining >= 0 && (layout.items.length === 0 || extentOf(layout).to <= layout.usableEnd);
  return { holds, reserved: holds && keepsReserve(remaining, usable, settingsOf(document).reservePercent) };
}

describe('changes', () => {
  it('are taken back by their inverse, and inverting twice changes nothing', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        let before = start;
        for (const { document, changes } of play(start, seeds).steps) {
          expect(applyChanges(invertChanges(changes), document)).toEqual(before);
          expect(invertChanges(invertChanges(changes))).toEqual(changes);
          for (const change of changes.values()) expect(change.before ?? change.after).toBeDefined();
          before = document;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('compose to one that does the same, however they are grouped', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, fc.nat(), (start, seeds, cut) => {
        const { steps } = play(start, seeds);
        const all = steps.map(({ changes }) => changes);
        const compose = (list: readonly ChangeSet[]) => list.reduce(composeChanges, NO_CHANGES);
        const whole = compose(all);
        expect(applyChanges(whole, start)).toEqual(steps.at(-1)?.document ?? start);
        const at = all.length === 0 ? 0 : cut % all.length;
        const grouped = composeChanges(compose(all.slice(0, at)), compose(all.slice(at)));
        expect(applyChanges(grouped, start)).toEqual(steps.at(-1)?.document ?? start);
        expect(new Set(grouped.keys())).toEqual(new Set(whole.keys()));
        expect(composeChanges(whole, invertChanges(whole))).toEqual(NO_CHANGES);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the rail kernel', () => {
  it('leaves no item out, overlaps none without fixed positions, and parts them into runs', () => {
    fc.assert(
      fc.property(arbitrarySketch, fc.boolean(), (sketch, centred) => {
        const document = sketchRail(sketch, { length: 600, centred });
        const layout = layoutOf(viewOf(document), railId(1));
        if (!layout) throw new Error('no layout');
        let cursor = layout.start;
        layout.items.forEach((placed, position) => {
          if (position > 0) expect(placed.x).toBe(cursor + placed.item.gapBefore);
          expect(placed.gap).toBe(placed.item.gapBefore);
          cursor = endOf(placed);
        });
        expect(layout.end).toBe(cursor);
        // Runs cover all items, one after the other.
        expect(layout.runs.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i))).toEqual(
          layout.items.map((_, i) => i),
        );
        if (layout.centred) {
          const left = layout.start;
          const right = layout.rail.length - layout.end;
          expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds slots where the newcomer then really stands', () => {
    fc.assert(
      fc.property(arbitrarySketch, fc.integer({ min: 0, max: 300_000 }), (sketch, x) => {
        const document = sketchRail(sketch);
        const layout = layoutOf(viewOf(document), railId(1));
        if (!layout) throw new Error('no layout');
        const slot = slotAt(layout, um(x), um(6000));
        const target = { rail: slot.rail, after: slot.after, joins: slot.joins };
        const after = run(document, { type: 'items.place', target, items: [{ part: STOP.key }], parts: [STOP] });
        const placed = layoutOf(viewOf(after), railId(1))?.items.find(({ item }) => !document.records.has(item.id));
        expect(placed?.x).toBe(slot.x);
      }),
      { numRuns: 300 },
    );
  });
});
