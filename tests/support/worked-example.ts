import { type RailMetrics, layoutOf, metricsOf, viewOf } from '../../shared/rail/index.ts';
import type { RailLayout } from '../../shared/rail/index.ts';
import { mm } from '../../shared/units/index.ts';
import { type SketchOptions, railId, run, sketchRail } from './rail-sketch.ts';

/** The rail that most worked examples are about: stop, twenty blocks of 5.2 mm, plate, stop. */
export const TWENTY_BLOCKS = 'ES 20xB EP ES';

/** The limits of a project that a worked example names. In mm. */
export interface ExampleLimits {
  readonly allowance?: number;
  readonly tolerance?: number;
}

/** A rail of a worked example, laid out and measured: with 0.2 mm allowance and ±0.05 mm a block where it names no other. */
export function measured(
  sketch: string,
  options: SketchOptions = {},
  { allowance = 0.2, tolerance = 0.05 }: ExampleLimits = {},
): { readonly layout: RailLayout; readonly metrics: RailMetrics } {
  const document = run(sketchRail(sketch, options), {
    type: 'settings.edit',
    fields: { allowance: mm(allowance), tolerance: mm(tolerance) },
  });
  const view = viewOf(document);
  const layout = layoutOf(view, railId(1));
  if (!layout) throw new Error('no rail');
  return { layout, metrics: metricsOf(view, layout) };
}
