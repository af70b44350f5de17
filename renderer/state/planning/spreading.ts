import type { CommandEnvironment } from '../../../shared/editing/index.ts';
import type { PartLookup } from '../../../shared/parts/index.ts';
import { type SpreadPlan, type SpreadWish, planSpread } from '../../../shared/planning/index.ts';
import type { ProjectView } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { type Um, um } from '../../../shared/units/index.ts';
import { type CompletedCommand, completed } from './completing.ts';

/** A spread strip with the plates and stops at its new ends. */
export type SpreadOutcome =
  | { readonly kind: 'planned'; readonly plan: SpreadPlan; readonly done: Extract<CompletedCommand, { readonly kind: 'done' }> }
  | { readonly kind: 'refused'; readonly reason: LocalText };

const ALREADY_SO: LocalText = {
  en: 'The strip stands so already.',
  de: 'Die Klemmenleiste steht schon so.',
};

/** How often a plan is made again with less room, because what was fitted turned out to take more than was thought. */
const MOST_ATTEMPTS = 6;

/** Plans spreading a strip, fits what its ends need, and makes sure that it all fits then. */
export function spread(view: ProjectView, wish: SpreadWish, parts: PartLookup, env: CommandEnvironment): SpreadOutcome {
  const short = new Map<string, Um>();
  for (let attempt = 0; ; attempt++) {
    const planned = planSpread({ view, parts }, { ...wish, short }, env.ids);
    if (planned.kind === 'refused') return planned;
    const done = completed(view, planned.plan.command, parts, env);
    if (done.kind === 'refused') return done;
    if (done.kind === 'noChange') return { kind: 'refused', reason: ALREADY_SO };
    const used = new Set(planned.plan.shares.map(({ name }) => name));
    let worse = false;
    for (const { name, fit } of done.fits) {
      if (!used.has(name) || (fit.kind !== 'tooLong' && fit.kind !== 'allowance')) continue;
      worse = true;
      short.set(name, um((short.get(name) ?? 0) + fit.by));
    }
    if (!worse || attempt >= MOST_ATTEMPTS) return { kind: 'planned', plan: planned.plan, done };
  }
}
