import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixesOf, runChecks } from '../../shared/checks/index.ts';
import { addsErrors, addsErrorsAnywhere, tryOut } from '../../shared/checks/engine/trials.ts';
import { type Command, applyCommand } from '../../shared/editing/index.ts';
import type { Document } from '../../shared/project/index.ts';
import { updateView, viewOf } from '../../shared/rail/index.ts';
import { arbitraryEdit, arbitraryStart, commandFor } from '../support/arbitrary-edits.ts';
import { envFor } from '../support/rail-sketch.ts';
import { SAMPLE_LIBRARY } from '../support/sample-parts.ts';

/** Compares both verdicts on one command; undefined where it does nothing. */
function verdicts(document: Document, command: Command): { readonly near: boolean; readonly full: boolean } | undefined {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') return undefined;
  const before = viewOf(document);
  const after = updateView(before, outcome.document, outcome.changes);
  return { near: addsErrors(before, after, outcome.changes), full: addsErrorsAnywhere(before, after) };
}

describe('a trial', () => {
  it('judges by the stretch that differs as it would by the whole rail', () => {
    const seen = { added: 0, clean: 0 };
    fc.assert(
      fc.property(arbitraryStart, fc.array(arbitraryEdit, { minLength: 1, maxLength: 12, size: 'max' }), (start, seeds) => {
        let document = start;
        for (const seed of seeds) {
          const command = commandFor(document, seed);
          const verdict = verdicts(document, command);
          if (!verdict) continue;
          expect(verdict.near, seed.kind).toBe(verdict.full);
          seen[verdict.full ? 'added' : 'clean'] += 1;
          const outcome = applyCommand(document, command, envFor(document));
          if (outcome.kind === 'done') document = outcome.document;
        }
      }),
      { numRuns: 400 },
    );
    // Both answers must have come up, or the comparison would say nothing.
    expect(seen.added).toBeGreaterThan(100);
    expect(seen.clean).toBeGreaterThan(100);
  });

  it('judges every fix that is offered the same way', () => {
    fc.assert(
      fc.property(arbitraryStart, (start) => {
        const view = viewOf(start);
        for (const finding of runChecks(view).findings) {
          for (const { command } of fixesOf(finding, { view, parts: SAMPLE_LIBRARY })) {
            const verdict = verdicts(start, command);
            if (verdict) expect(verdict.near, `${finding.rule} ${command.type}`).toBe(verdict.full);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('leaves the project as it is and says when a command is refused', () => {
    fc.assert(
      fc.property(arbitraryStart, arbitraryEdit, (start, seed) => {
        const view = viewOf(start);
        const records = [...start.records];
        const trial = tryOut(view, commandFor(start, seed));
        expect(trial === undefined).toBe(applyCommand(start, commandFor(start, seed), envFor(start)).kind === 'refused');
        expect([...start.records]).toEqual(records);
      }),
      { numRuns: 100 },
    );
  });
});
