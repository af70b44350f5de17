import { Info, TriangleAlert } from 'lucide-react';
import type { LocalText } from '../../../shared/text/index.ts';
import { useText } from '../../i18n/index.ts';
import type { CompletedCommand } from '../../state/planning/index.ts';
import { FitChip } from '../readouts/index.ts';
import './strips.css';

/** What a plan brings along: what is lost is marked, in form and colour. */
export function PlanNotes({ notes }: { readonly notes: readonly { readonly loss: boolean; readonly text: LocalText }[] }) {
  const { say } = useText();
  if (notes.length === 0) return null;
  return (
    <ul className="plan-notes">
      {notes.map(({ loss, text }) => (
        <li key={text.en} className="plan-note" data-loss={loss || undefined}>
          {loss ? <TriangleAlert size={16} aria-hidden="true" /> : <Info size={16} aria-hidden="true" />}
          <span>{say(text)}</span>
        </li>
      ))}
    </ul>
  );
}

/** How full the rails are afterwards. */
export function PlanFits({ done }: { readonly done: CompletedCommand | undefined }) {
  const text = useText();
  if (done?.kind !== 'done' || done.fits.length === 0) return null;
  return (
    <section className="plan-box" aria-label={text.t('strips.afterwards')}>
      <h3>{text.t('strips.afterwards')}</h3>
      <div className="plan-fits">
        {done.fits.map(({ rail, name, fit }) => (
          <div key={rail} className="plan-fit">
            <span>{name}</span>
            <FitChip fit={fit} text={text} />
          </div>
        ))}
      </div>
      {done.fitted > 0 && <p>{text.t('strips.fitted', { count: done.fitted })}</p>}
    </section>
  );
}

/** A reason that nothing can be done, or that something was refused. */
export function PlanRefusal({ reason }: { readonly reason: LocalText | undefined }) {
  const { say } = useText();
  return reason ? (
    <p className="note note-error" role="alert">
      {say(reason)}
    </p>
  ) : null;
}
