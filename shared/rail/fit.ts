import type { SettingsRecord } from '../project/index.ts';
import { type Um, maxUm, subUm } from '../units/index.ts';
import type { RailLayout } from './layout.ts';
import type { RailMetrics } from './metrics.ts';

/** Whether what stands on a rail fits it: the one sentence beside the read-outs. The worst case that applies. */
export type RailFit =
  /** The items themselves pass the usable end of the rail, by `by`. */
  | { readonly kind: 'tooLong'; readonly by: Um }
  /** The items fit, but not with the mounting allowance; `by` is what is missing. */
  | { readonly kind: 'allowance'; readonly by: Um }
  /** So many items have no known width: nothing can be said. */
  | { readonly kind: 'unknown'; readonly items: number }
  /** It fits with less reserve than the project wants, in percent. */
  | { readonly kind: 'lowReserve'; readonly wanted: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fits' };

/** Judges the fit of a rail from its layout and read-outs. Items of unknown width never make a rail fit. */
export function railFit(layout: RailLayout, metrics: RailMetrics, settings: SettingsRecord): RailFit {
  const past = subUm(layout.end, layout.usableEnd);
  const wider = (metrics.width + metrics.gaps - metrics.usable) as Um;
  const by = maxUm(past, wider);
  if (layout.items.length > 0 && by > 0) return { kind: 'tooLong', by };
  if (metrics.remaining < 0) return { kind: 'allowance', by: -metrics.remaining as Um };
  if (metrics.widthUnknown > 0) return { kind: 'unknown', items: metrics.widthUnknown };
  if (layout.items.length === 0) return { kind: 'empty' };
  if (metrics.reservePercent < settings.reservePercent) return { kind: 'lowReserve', wanted: settings.reservePercent };
  return { kind: 'fits' };
}
