import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../shared/editing/index.ts';
import { type Foresight, carriedOut, foresee, inTurn, touchedBy } from '../../shared/foresight/index.ts';
import { applyChanges, countingIds, encodeProject } from '../../shared/project/index.ts';
import { type ProjectView, updateView, viewOf } from '../../shared/rail/index.ts';
import { type EditSeed, arbitraryEdit, arbitraryStart, commandFor } from '../support/arbitrary-edits.ts';

const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 12, size: 'max' });
const label = { en: 'All of it', de: 'Alles' };

/** Foresees edits one on the other; what is refused or changes nothing is left out. */
function chain(start: ProjectView, seeds: readonly EditSeed[]): readonly Foresight[] {
  const env = { ids: countingIds(10_000) };
  const steps: Foresight[] = [];
  for (const seed of seeds) {
    const ground = steps.at(-1)?.view ?? start;
    const foreseen = foresee(ground, commandFor(ground.document, seed), env);
    if (foreseen.kind === 'done') steps.push(foreseen);
  }
  return steps;
}

describe('a foresight of whatever command', () => {
  it('shows what the command does, with the same ids, and the view of the document that it leads to', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        for (const { ground, command, changes, document, view } of chain(viewOf(start), seeds)) {
          expect(changes.size).toBeGreaterThan(0);
          expect(encodeProject(applyChanges(changes, ground.document))).toBe(encodeProject(document));
          expect(view).toEqual(viewOf(document));
          expect(updateView(ground, document, changes)).toEqual(view);
          expect(command).toBeDefined();
        }
        const env = () => ({ ids: countingIds(10_000) });
        for (const seed of seeds) {
          const command = commandFor(start, seed);
          const foreseen = foresee(viewOf(start), command, env());
          const outcome = applyCommand(start, command, env());
          expect(foreseen.kind).toBe(outcome.kind);
          if (foreseen.kind === 'done' && outcome.kind === 'done') expect(foreseen.changes).toEqual(outcome.changes);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is carried out as it was shown, or not at all where the project was edited meanwhile', () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        const steps = chain(viewOf(start), seeds);
        for (const [at, foresight] of steps.entries()) {
          expect(carriedOut(foresight, foresight.ground)).toBe(foresight);
          for (const later of steps.slice(at)) {
            expect(carriedOut(foresight, later.view).kind).toBe('refused');
            refused += 1;
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it('joined with others in turn leads where they lead one after the other', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        const ground = viewOf(start);
        const steps = chain(ground, seeds);
        const joined = inTurn(label, steps);
        const reached = steps.at(-1)?.document ?? start;
        expect(encodeProject(joined?.document ?? start)).toBe(encodeProject(reached));
        if (!joined) return;
        expect(joined.ground).toBe(ground);
        expect(encodeProject(applyChanges(joined.changes, start))).toBe(encodeProject(reached));
        expect(joined.view).toEqual(viewOf(reached));
      }),
      { numRuns: 150 },
    );
  });

  it('touches each record of its changes once', () => {
    fc.assert(
      fc.property(arbitraryStart, edits, (start, seeds) => {
        for (const { changes } of chain(viewOf(start), seeds)) {
          const { made, removed, moved, changed } = touchedBy(changes);
          const ids = [...made, ...removed, ...moved, ...changed].map(({ id }) => id);
          expect(ids.toSorted()).toEqual([...changes.keys()].toSorted());
          for (const { id } of made) expect(changes.get(id)?.before).toBeUndefined();
          for (const { id } of removed) expect(changes.get(id)?.after).toBeUndefined();
        }
      }),
      { numRuns: 100 },
    );
  });
});
