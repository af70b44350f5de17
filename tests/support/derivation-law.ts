import fc from 'fast-check';
import { expect } from 'vitest';
import { type Command, applyCommand } from '../../shared/editing/index.ts';
import { type Document, NO_CHANGES, composeChanges, countingIds, invertChanges } from '../../shared/project/index.ts';
import { type Derivation, type ProjectView, derive, updateView, viewOf } from '../../shared/rail/index.ts';

/** Projects to begin with, and the edits that are made to them. */
export interface Edits<S> {
  readonly start: fc.Arbitrary<Document>;
  readonly edit: fc.Arbitrary<S>;
  /** What a seed comes out as in a project; undefined where there is nothing that it could be done to. */
  readonly commandFor: (document: Document, seed: S) => Command | undefined;
}

/** What is compared: the value itself, unless it is one that is filled in as it is asked for. */
export interface Held {
  readonly name: string;
  readonly of: (view: ProjectView) => unknown;
}

/** A derivation to be held to its law. */
export function held<T>(derivation: Derivation<T>): Held {
  return { name: derivation.name, of: (view) => derive(view, derivation) };
}

/**
 * The law of derivations: whatever sequence of edits led to a project, whenever in it somebody asked, what is brought up to
 * date equals what is built from nothing. Asked for after every edit; only at the end; of a preview that is thrown away;
 * and after all has been undone. What `holds` says is asked each time as well.
 */
export function expectUpdatesEqualBuilds<S>(what: Held, { start, edit, commandFor }: Edits<S>, options: { readonly numRuns?: number; readonly atLeast?: number } = {}): void {
  let done = 0;
  fc.assert(
    fc.property(start, fc.array(edit, { minLength: 1, maxLength: 25, size: 'max' }), (document, seeds) => {
      const env = { ids: countingIds(10_000) };
      const fresh = (view: ProjectView) => what.of(viewOf(view.document));
      let asked = viewOf(document);
      let unasked = viewOf(document);
      what.of(asked);
      what.of(unasked);
      let all = NO_CHANGES;
      for (const [at, seed] of seeds.entries()) {
        const command = commandFor(asked.document, seed);
        const outcome = command && applyCommand(asked.document, command, env);
        if (outcome?.kind !== 'done') continue;
        done += 1;
        const next = updateView(asked, outcome.document, outcome.changes);
        if (at % 3 === 0) {
          // A preview that leads elsewhere, looked at before what it stands on goes on.
          const back = invertChanges(outcome.changes);
          expect(what.of(updateView(next, asked.document, back)), `${what.name}: back again`).toEqual(what.of(asked));
        }
        unasked = updateView(unasked, outcome.document, outcome.changes);
        all = composeChanges(all, outcome.changes);
        asked = next;
        expect(what.of(asked), `${what.name} after ${command?.type}`).toEqual(fresh(asked));
      }
      expect(what.of(unasked), `${what.name} after all edits at once`).toEqual(fresh(unasked));
      const undone = updateView(asked, document, invertChanges(all));
      expect(what.of(undone), `${what.name} after undoing all`).toEqual(fresh(undone));
    }),
    { numRuns: options.numRuns ?? 60 },
  );
  expect(done, 'edits that did something').toBeGreaterThan(options.atLeast ?? 200);
}
