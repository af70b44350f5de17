import { planAccessories } from '../../../shared/checks/index.ts';
import { type Command, type CommandEnvironment, applyCommand } from '../../../shared/editing/index.ts';
import type { PartKey, PartLookup } from '../../../shared/parts/index.ts';
import { type ChangeSet, composeChanges, type RailId, recordsOf, settingsOf } from '../../../shared/project/index.ts';
import { type ProjectView, type RailFit, metricsOf, railFit, updateView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import type { HostError } from '../../../shared/host/index.ts';
import { type PartCache, sessionLookup, stripParts } from '../library/index.ts';

/** A command, and the plates and stops that the rails it touches need afterwards, as one edit. */
export type CompletedCommand =
  | {
      readonly kind: 'done';
      readonly label: LocalText;
      readonly changes: ChangeSet;
      readonly view: ProjectView;
      /** How many repairs of accessories are part of it. */
      readonly fitted: number;
      /** How full the rails are that it touches, in their order. */
      readonly fits: readonly { readonly rail: RailId; readonly name: string; readonly fit: RailFit }[];
    }
  | { readonly kind: 'refused'; readonly reason: LocalText }
  | { readonly kind: 'noChange' };

/**
 * Works out a command together with complete accessories on the rails that it touches; nothing is carried out. Without
 * `complete` it is the command alone.
 */
export function completed(view: ProjectView, command: Command, parts: PartLookup, env: CommandEnvironment, complete = true): CompletedCommand {
  const outcome = applyCommand(view.document, command, env);
  if (outcome.kind !== 'done') return outcome;
  let changes = outcome.changes;
  let after = updateView(view, outcome.document, changes);
  let fitted = 0;
  const rails = [...after.layouts].flatMap(([rail, layout]) => (view.layouts.get(rail) === layout ? [] : [rail]));
  for (const rail of complete ? rails : []) {
    const plan = planAccessories(after, sessionLookup(after.document, parts), env, { rail });
    fitted += plan.applied.length;
    changes = composeChanges(changes, plan.changes);
    after = plan.view;
  }
  const fits = rails.flatMap((rail) => {
    const layout = after.layouts.get(rail);
    return layout ? [{ rail, name: layout.rail.name, fit: railFit(layout, metricsOf(after, layout), settingsOf(after.document)) }] : [];
  });
  return { kind: 'done', label: outcome.label, changes, view: after, fitted, fits };
}

/** Fetches what completing accessories of a project may take, with some more blocks in mind. */
export async function needAccessories(parts: PartCache, view: ProjectView, more: readonly PartKey[] = []): Promise<HostError | undefined> {
  const { document } = view;
  const keys = [...recordsOf(document, 'part').map(({ part }) => part.key), ...more];
  return (await parts.needCompanions(keys, settingsOf(document).endStop)) ?? (await parts.need(stripParts(document)));
}
