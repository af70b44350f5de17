import { CircleCheck, CircleX, HelpCircle, TriangleAlert } from 'lucide-react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { settingsOf } from '../../../shared/project/index.ts';
import { type ProjectView, type RailFit, type RailLayout, metricsOf, railBudget, railFit } from '../../../shared/rail/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { type TextTools, useText } from '../../i18n/index.ts';
import type { SessionState } from '../../state/session/index.ts';
import { Hint } from '../../ui/index.ts';
import { BudgetBar } from './budget-bar.tsx';
import { RailChoice } from './rail-choice.tsx';
import { changedReadouts, readoutsOf, shownView } from './readout-values.ts';
import './readouts.css';

/** The read-outs of the active rail, always in view. During a gesture they show what would result. */
export function Readouts() {
  const session = useSession();
  const { t } = useText();
  const view = useStore(session.state, shownView);
  const railId = useStore(session.state, shownRail);
  const previewing = useStore(session.state, isPreviewing);
  const before = useStore(session.state, viewBefore);
  const layout = railId === undefined ? undefined : view.layouts.get(railId);

  return (
    <section className="readouts" aria-label={t('readouts.title')} data-preview={previewing || undefined}>
      <RailChoice />
      {layout === undefined ? (
        <p className="readouts-none">{t('readouts.noRail')}</p>
      ) : (
        <RailReadouts view={view} layout={layout} before={before} />
      )}
    </section>
  );
}

function shownRail(state: SessionState) {
  const { preview, proposal } = state;
  if (preview !== null && preview.kind !== 'marquee' && preview.slot) return preview.slot.rail;
  return proposal?.rail ?? state.activeRail;
}

/** The project as it is, while a proposal is shown: what changes is shown before and after. */
function viewBefore({ view, proposal }: SessionState): ProjectView | undefined {
  return proposal ? view : undefined;
}

function isPreviewing({ preview, proposal }: SessionState): boolean {
  return proposal !== null || preview !== null && preview.kind !== 'marquee' && preview.foresight !== null;
}

function RailReadouts({
  view,
  layout,
  before,
}: {
  readonly view: ProjectView;
  readonly layout: RailLayout;
  readonly before: ProjectView | undefined;
}) {
  const text = useText();
  const metrics = metricsOf(view, layout);
  const settings = settingsOf(view.document);
  const fit = railFit(layout, metrics, settings);
  const values = readoutsOf(metrics, fit, text.format, text.t);
  const earlier = before?.layouts.get(layout.rail.id);
  const changed = before && earlier ? changedReadouts(readoutsOf(metricsOf(before, earlier), fit, text.format, text.t), values) : undefined;
  return (
    <>
      <FitChip fit={fit} text={text} />
      <BudgetBar budget={railBudget(metrics, settings)} rail={layout.rail.name} />
      <dl className="readout-list">
        {values.filter(({ beside }) => beside === undefined).map(({ id, value, note, tone }) => (
          <div key={id} className="readout" data-tone={tone} data-readout={id}>
            <dt>{text.t(`readouts.${id}`)}</dt>
            <dd>
              {changed?.has(id) && <span className="readout-before number">{changed.get(id)} → </span>}
              <span className="number">{value}</span>
              {values
                .filter(({ beside }) => beside === id)
                .map((other) => (
                  <span key={other.id} className="readout-beside number" data-readout={other.id}>
                    <span className="visually-hidden">{text.t(`readouts.${other.id}`)} </span>
                    {other.value}
                  </span>
                ))}
              {note !== undefined && <span className="readout-note">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <DialogTrigger>
        <Hint text={text.t('readouts.explain')}>
          <AriaButton className="button icon-button button-quiet button-small" aria-label={text.t('readouts.explain')}>
            <HelpCircle size={15} aria-hidden="true" />
          </AriaButton>
        </Hint>
        <Popover className="popup readout-help" placement="bottom end">
          <Dialog aria-label={text.t('readouts.explain')}>
            <h3>{text.t('readouts.explainTitle', { rail: layout.rail.name })}</h3>
            <dl>
              {values.map(({ id, value }) => (
                <div key={id}>
                  <dt>
                    {text.t(`readouts.${id}`)} <span className="number">{value}</span>
                  </dt>
                  <dd>{text.t(`readouts.about.${id}`)}</dd>
                </div>
              ))}
            </dl>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

const FIT_LOOK = {
  tooLong: { tone: 'error', Icon: CircleX },
  allowance: { tone: 'warning', Icon: TriangleAlert },
  unknown: { tone: 'warning', Icon: HelpCircle },
  lowReserve: { tone: 'warning', Icon: TriangleAlert },
  empty: { tone: 'plain', Icon: CircleCheck },
  fits: { tone: 'ok', Icon: CircleCheck },
} as const;

/** Whether a rail is filled well: in colour and in words. */
export function FitChip({ fit, text }: { readonly fit: RailFit; readonly text: TextTools }) {
  const { tone, Icon } = FIT_LOOK[fit.kind];
  return (
    <span className="fit" data-tone={tone} data-fit={fit.kind}>
      <Icon size={15} aria-hidden="true" />
      <span>{fitText(fit, text)}</span>
    </span>
  );
}

function fitText(fit: RailFit, { t, format }: TextTools): string {
  switch (fit.kind) {
    case 'tooLong':
      return t('fit.tooLong', { length: format.length(fit.by) });
    case 'allowance':
      return t('fit.allowance', { length: format.length(fit.by) });
    case 'unknown':
      return t('fit.unknown', { count: fit.items });
    case 'lowReserve':
      return t('fit.lowReserve', { percent: format.percent(fit.wanted) });
    case 'empty':
      return t('fit.empty');
    case 'fits':
      return t('fit.fits');
  }
}
