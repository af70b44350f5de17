import type { RailRecord, SettingsRecord } from '../../../shared/project/index.ts';
import type { RailMetrics } from '../../../shared/rail/index.ts';
import { type Um, um } from '../../../shared/units/index.ts';

/**
 * The shortest length in whole rail steps that takes what stands on a rail, with its mounting allowance, gaps, both
 * margins and the reserve that the project wants. Undefined for an empty rail and where a width is unknown.
 */
export function fittingLength(rail: RailRecord, metrics: RailMetrics, settings: SettingsRecord): Um | undefined {
  if (metrics.width === 0 || metrics.widthUnknown > 0) return undefined;
  const share = 1 - settings.reservePercent / 100;
  if (share <= 0) return undefined;
  const margins = 2 * (rail.margin ?? settings.margin);
  const usable = Math.ceil((metrics.planningWidth + metrics.gaps) / share);
  return um(Math.ceil((usable + margins) / settings.railStep) * settings.railStep);
}
