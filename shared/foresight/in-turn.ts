import { type ChangeSet, composeChanges, NO_CHANGES } from '../project/index.ts';
import type { LocalText } from '../text/index.ts';
import { type Foresight, foresightOf } from './foresight.ts';

/**
 * Several foresights as one edit, each worked out on the view of the one before: one entry of the history, one undo.
 * Undefined where they leave everything as it was, or there are none. Throws where one does not stand on the one before.
 */
export function inTurn(label: LocalText, steps: readonly Foresight[]): Foresight | undefined {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return undefined;
  let changes: ChangeSet = NO_CHANGES;
  let reached = first.ground.document;
  for (const step of steps) {
    if (step.ground.document !== reached) throw new Error('a step does not stand on the one before');
    changes = composeChanges(changes, step.changes);
    reached = step.document;
  }
  if (changes.size === 0) return undefined;
  const command = { type: 'batch', label, commands: steps.map((step) => step.command) } as const;
  return foresightOf(first.ground, command, { label, changes, document: reached }, () => last.view);
}
