import { applyChanges, type ChangeSet, type Document } from '../project/index.ts';
import type { LocalText } from '../text/index.ts';
import type { CommandEnvironment } from './command.ts';
import { dropDanglingReferences } from './enforcers/dangling-references.ts';
import { growEndlessRails } from './enforcers/endless-rails.ts';
import { releaseJumpers } from './enforcers/released-jumpers.ts';
import { refuseUnstorable } from './enforcers/storable-records.ts';
import { type Command, labelOf, runCommand } from './registry.ts';
import { dropUnusedSnapshots } from './snapshots.ts';
import { beginTransaction } from './transaction.ts';

/** What became of a command. `noChange`: it was allowed and there was nothing to do. */
export type CommandOutcome =
  | { readonly kind: 'done'; readonly document: Document; readonly changes: ChangeSet; readonly label: LocalText }
  | { readonly kind: 'noChange' }
  | { readonly kind: 'refused'; readonly reason: LocalText };

/**
 * Carries out a command on a document, all or nothing. The document given is never altered; references, jumpers, snapshots
 * and the lengths of endless rails are put in order afterwards, as part of the same change. What could not be stored in a file is refused.
 */
export function applyCommand(document: Document, command: Command, env: CommandEnvironment): CommandOutcome {
  const tx = beginTransaction(document);
  const refusal = runCommand(tx, command, env);
  if (refusal) return { kind: 'refused', reason: refusal.reason };
  dropDanglingReferences(tx);
  releaseJumpers(tx);
  growEndlessRails(tx);
  dropUnusedSnapshots(tx);
  const changes = tx.changes();
  if (changes.size === 0) return { kind: 'noChange' };
  const unstorable = refuseUnstorable(changes);
  if (unstorable) return { kind: 'refused', reason: unstorable.reason };
  return { kind: 'done', document: applyChanges(changes, document), changes, label: labelOf(command) };
}
