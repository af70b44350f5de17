import { type SettingsRecord, keepsReserve } from '../project/index.ts';
import { type Um, maxUm, subUm } from '../units/index.ts';
import { type RailLayout, extentOf } from './layout.ts';
import type { RailMetrics } from './metrics.ts';

/** Whether what stands on a rail fits it: the one sentence beside the read-outs. The worst case that applies. */
export type RailFit =
  /** The items themselves need more than the usable rail, or stand beyond one of its ends, by `by`. */
  | { readonly kind: 'tooLong'; readonly by: Um }
  /** The items fit, but not with the mounting allowance; `by` is what is missing. */
  | { readonly kind: 'allowance'; readonly by: Um }
  /** So many items have no known width: nothing can be said. */
  | { readonly kind: 'unknown'; readonly items: number }
  /** It fits with less reserve than the project wants, in percent. */
  | { readonly kind: 'lowReserve'; readonly wanted: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fits' };

/**
 * Judges the fit of a rail from its layout and read-outs, by the limits of the checks RC-012 and RC-013. Items of unknown
 * width never make a rail fit.
 */
export function railFit(layout: RailLayout, metrics: RailMetrics, settings: SettingsRecord): RailFit {
  // Nothing fits anywhere, even on a rail shorter than its margins.
  if (layout.items.length === 0) return { kind: 'empty' };
  const { from, to } = extentOf(layout);
  const wider = (metrics.width + metrics.gaps - metrics.usable) as Um;
  const outside = maxUm(subUm(to, layout.usableEnd), subUm(layout.usableStart, from));
  const by = maxUm(outside, wider);
  if (by > 0) return { kind: 'tooLong', by };
  if (metrics.remaining < 0) return { kind: 'allowance', by: -metrics.remaining as Um };
  if (metrics.widthUnknown > 0) return { kind: 'unknown', items: metrics.widthUnknown };
  if (!keepsReserve(metrics.remaining, metrics.usable, settings.reservePercent)) {
    return { kind: 'lowReserve', wanted: settings.reservePercent };
  }
  return { kind: 'fits' };
}
