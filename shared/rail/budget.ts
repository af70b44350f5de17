import type { SettingsRecord } from '../project/index.ts';
import { type Um, ZERO_UM, maxUm, subUm, um } from '../units/index.ts';
import type { RailMetrics } from './metrics.ts';

/** What the usable length of a rail goes to, from what stands on it to what is left. */
export const BUDGET_KINDS = ['used', 'allowance', 'gaps', 'reserve', 'free'] as const;
export type BudgetKind = (typeof BUDGET_KINDS)[number];

/** One share of a rail. */
export interface BudgetShare {
  readonly kind: BudgetKind;
  /** Where it starts and ends when the shares are laid end to end: amounts, not places on the rail. */
  readonly from: Um;
  readonly to: Um;
  readonly length: Um;
}

/** What becomes of the usable length of a rail: the summary bar. */
export interface RailBudget {
  readonly usable: Um;
  /** In the order of `BUDGET_KINDS`; shares of nothing are left out. */
  readonly shares: readonly BudgetShare[];
  /** How much more is planned than there is; 0 where it fits. */
  readonly over: Um;
  /** Reserve that the project wants, and how much of it is missing. */
  readonly reserveWanted: Um;
  readonly reserveMissing: Um;
  /** Items whose width is unknown and that are in none of the shares. */
  readonly unknown: number;
}

/**
 * Splits the usable length of a rail. Laws: the shares follow each other without holes; their sum is the usable length,
 * plus what is over. Free is only what is left when the wanted reserve is kept.
 */
export function railBudget(metrics: RailMetrics, settings: SettingsRecord): RailBudget {
  const usable = maxUm(metrics.usable, ZERO_UM);
  const left = maxUm(metrics.remaining, ZERO_UM);
  const reserveWanted = um(Math.ceil((usable * settings.reservePercent) / 100));
  const reserve = um(Math.min(left, reserveWanted));
  const lengths: Readonly<Record<BudgetKind, Um>> = {
    used: metrics.width,
    allowance: subUm(metrics.planningWidth, metrics.width),
    gaps: metrics.gaps,
    reserve,
    free: subUm(left, reserve),
  };
  const shares: BudgetShare[] = [];
  let from: Um = ZERO_UM;
  for (const kind of BUDGET_KINDS) {
    const length = lengths[kind];
    if (length <= 0) continue;
    const to = um(from + length);
    shares.push({ kind, from, to, length });
    from = to;
  }
  return {
    usable,
    shares,
    over: maxUm(subUm(from, usable), ZERO_UM),
    reserveWanted,
    reserveMissing: subUm(reserveWanted, reserve),
    unknown: metrics.widthUnknown,
  };
}
