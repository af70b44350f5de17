import { planAccessories } from '../../../shared/checks/index.ts';
import type { Command, CommandEnvironment } from '../../../shared/editing/index.ts';
import { type Foreseen, type Foresight, foresee, inTurn } from '../../../shared/foresight/index.ts';
import type { PartKey, PartLookup } from '../../../shared/parts/index.ts';
import { type RailId, recordsOf, settingsOf } from '../../../shared/project/index.ts';
import { type ProjectView, type RailFit, metricsOf, railFit } from '../../../shared/rail/index.ts';
import type { HostError } from '../../../shared/host/index.ts';
import { type PartCache, sessionLookup, stripParts } from '../library/index.ts';

/** A command, and the plates and stops that the rails it touches need afterwards, as one edit. */
export type CompletedCommand =
  | {
      readonly kind: 'done';
      readonly foresight: Foresight;
      /** How many repairs of accessories are part of it. */
      readonly fitted: number;
      /** How full the rails are that it touches, in their order. */
      readonly fits: readonly { readonly rail: RailId; readonly name: string; readonly fit: RailFit }[];
    }
  | Exclude<Foreseen, Foresight>;

/**
 * Works out a command together with complete accessories on the rails that it touches; nothing is carried out. Without
 * `complete` it is the command alone.
 */
export function completed(view: ProjectView, command: Command, parts: PartLookup, env: CommandEnvironment, complete = true): CompletedCommand {
  const foreseen = foresee(view, command, env);
  if (foreseen.kind !== 'done') return foreseen;
  const rails = [...foreseen.view.layouts].flatMap(([rail, layout]) => (view.layouts.get(rail) === layout ? [] : [rail]));
  const steps: Foresight[] = [foreseen];
  let after = foreseen.view;
  let fitted = 0;
  for (const rail of complete ? rails : []) {
    const plan = planAccessories(after, sessionLookup(after.document, parts), env, { rail });
    fitted += plan.applied.length;
    if (plan.foresight) steps.push(plan.foresight);
    after = plan.view;
  }
  const foresight = steps.length === 1 ? foreseen : inTurn(foreseen.label, steps);
  if (!foresight) return { kind: 'noChange' };
  const fits = rails.flatMap((rail) => {
    const layout = after.layouts.get(rail);
    return layout ? [{ rail, name: layout.rail.name, fit: railFit(layout, metricsOf(after, layout), settingsOf(after.document)) }] : [];
  });
  return { kind: 'done', foresight, fitted, fits };
}

/** Fetches what completing accessories of a project may take, with some more blocks in mind. */
export async function needAccessories(parts: PartCache, view: ProjectView, more: readonly PartKey[] = []): Promise<HostError | undefined> {
  const { document } = view;
  const keys = [...recordsOf(document, 'part').map(({ part }) => part.key), ...more];
  return (await parts.needCompanions(keys, settingsOf(document).endStop)) ?? (await parts.need(stripParts(document)));
}
