import { describe, expect, it } from 'vitest';
import { addsErrors, addsErrorsAnywhere, tryOut } from '../../../../shared/checks/engine/trials.ts';
import { type Command, applyCommand } from '../../../../shared/editing/index.ts';
import type { Document, SettingsRecord } from '../../../../shared/project/index.ts';
import { updateView, viewOf } from '../../../../shared/rail/index.ts';
import { envFor, itemsOf, railId, run, sketchRail } from '../../../support/rail-sketch.ts';
import { BLOCK } from '../../../support/sample-parts.ts';

const withSeverities = (document: Document, severities: SettingsRecord['severities']) =>
  run(document, { type: 'settings.edit', fields: { severities } });

/** Both verdicts on a command: by what may be an error alone, and by all that the rules find. */
function verdicts(document: Document, command: Command): readonly boolean[] {
  const outcome = applyCommand(document, command, envFor(document));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const before = viewOf(document);
  const after = updateView(before, outcome.document, outcome.changes);
  return [addsErrors(before, after, outcome.changes), addsErrorsAnywhere(before, after), tryOut(before, command)?.addsErrors === true];
}

/** One more block behind the first of a closed run: the reserve falls from 20.3 to 17.7 %. */
const closed = sketchRail('ES 20xB EP ES', { length: 161.5 });
const oneMore = (document: Document): Command => ({
  type: 'items.place',
  target: { rail: railId(1), after: itemsOf(document)[1]?.id ?? null },
  items: [{ part: BLOCK.key }],
  parts: [],
});

describe('a trial counts as an error what the project counts as one', () => {
  it('no warning of a rule about the whole rail', () => {
    expect(verdicts(closed, oneMore(closed))).toEqual([false, false, false]);
  });

  it('the same rule where the project has raised it', () => {
    const strict = withSeverities(closed, { 'RC-013': 'error' });
    expect(verdicts(strict, oneMore(strict))).toEqual([true, true, true]);
  });

  it('no error that the project has lowered, and none that it has switched off', () => {
    const bare: Command = { type: 'items.remove', items: [itemsOf(closed).at(-1)?.id ?? itemsOf(closed)[0]!.id] };
    expect(verdicts(closed, bare)).toEqual([true, true, true]);
    for (const severity of ['info', 'warning', 'off'] as const) {
      const lenient = withSeverities(closed, { 'RC-006': severity, 'RC-008': severity });
      expect(verdicts(lenient, bare), severity).toEqual([false, false, false]);
    }
  });
});
