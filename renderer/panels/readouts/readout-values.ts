import type { TFunction } from 'i18next';
import type { ProjectView, RailFit, RailMetrics } from '../../../shared/rail/index.ts';
import type { Formatter } from '../../i18n/index.ts';
import type { SessionState } from '../../state/session/index.ts';

/** The read-outs in the order in which they stand. */
export const READOUTS = ['width', 'planningWidth', 'remaining', 'reserve', 'furtherBlocks', 'height', 'tolerance'] as const;
export type ReadoutId = (typeof READOUTS)[number];

/** One read-out as it is shown. */
export interface Readout {
  readonly id: ReadoutId;
  readonly value: string;
  /** What the value leaves out, such as items of unknown width. */
  readonly note: string | undefined;
  readonly tone: 'plain' | 'warning' | 'error';
  /** Stands behind the value of another read-out instead of on its own. */
  readonly beside?: ReadoutId;
}

/** The view that the window shows: during a gesture, and while a fix is shown, the one that would result. */
export function shownView({ view, preview, proposal }: SessionState): ProjectView {
  const shown = (preview !== null && preview.kind !== 'marquee' ? preview.foresight : null) ?? proposal?.foresight;
  return shown?.view ?? view;
}

/** The read-outs that a proposal changes, as they are without it. */
export function changedReadouts(before: readonly Readout[], after: readonly Readout[]): ReadonlyMap<ReadoutId, string> {
  const then = new Map(before.map(({ id, value }) => [id, value]));
  return new Map(
    after.flatMap(({ id, value }) => {
      const earlier = then.get(id);
      return earlier === undefined || earlier === value ? [] : [[id, earlier] as const];
    }),
  );
}

/** The read-outs of a rail in words. Unknown is said, never shown as zero. */
export function readoutsOf(metrics: RailMetrics, fit: RailFit, format: Formatter, t: TFunction): readonly Readout[] {
  const unknown = t('readouts.unknown');
  const without = metrics.widthUnknown === 0 ? undefined : t('readouts.withoutUnknown', { count: metrics.widthUnknown });
  const short = fit.kind === 'tooLong' ? 'error' : fit.kind === 'allowance' ? 'warning' : 'plain';
  const { height, tolerance } = metrics;
  return [
    { id: 'width', value: format.length(metrics.width), note: without, tone: without ? 'warning' : 'plain' },
    { id: 'planningWidth', value: format.length(metrics.planningWidth), note: without, tone: without ? 'warning' : 'plain' },
    { id: 'remaining', value: format.length(metrics.remaining), note: without, tone: metrics.remaining < 0 ? short : 'plain' },
    {
      id: 'reserve',
      value: format.percent(metrics.reservePercent),
      note: undefined,
      tone: metrics.remaining < 0 ? short : fit.kind === 'lowReserve' ? 'warning' : 'plain',
    },
    {
      id: 'furtherBlocks',
      value: metrics.furtherBlocks === undefined ? unknown : format.count(metrics.furtherBlocks),
      note: undefined,
      tone: 'plain',
    },
    {
      id: 'height',
      value: height.value === undefined ? unknown : format.length(height.value),
      note: height.value !== undefined && height.unknown > 0 ? t('readouts.heightUnknown', { count: height.unknown }) : undefined,
      tone: 'plain',
    },
    { id: 'tolerance', value: `±${format.lengthValue(tolerance.rss)}`, note: undefined, tone: 'plain', beside: 'width' },
  ];
}
