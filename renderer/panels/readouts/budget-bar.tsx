import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { RailBudget } from '../../../shared/rail/index.ts';
import { useText } from '../../i18n/index.ts';
import { budgetLines, budgetName } from '../../state/views/rails/index.ts';
import './budget-bar.css';

/** What the usable length of the active rail goes to, as a bar with words in it; a press lists the shares. */
export function BudgetBar({ budget, rail }: { readonly budget: RailBudget; readonly rail: string }) {
  const { t, language, format } = useText();
  const [said] = budgetLines(budget, language, format.style);
  const title = t('readouts.budget', { rail });
  return (
    <DialogTrigger>
      <AriaButton className="budget" data-over={budget.over > 0 || undefined}>
        {/* Read as a sentence: of the words in the bar those are not shown that have no room. */}
        <span className="visually-hidden">
          {title}: {said}
        </span>
        {budget.shares.map(({ kind, length }) => (
          <span key={kind} className="budget-share" data-share={kind} aria-hidden="true" style={{ flexGrow: length }}>
            <span className="budget-words number">
              {budgetName(kind, language)} {format.lengthValue(length)}
            </span>
          </span>
        ))}
      </AriaButton>
      <Popover className="popup readout-help" placement="bottom end">
        <Dialog aria-label={title}>
          <h3>{title}</h3>
          <dl className="budget-list">
            {budget.shares.map(({ kind, length }) => (
              <div key={kind}>
                <dt>
                  <span className="budget-share budget-key" data-share={kind} /> {budgetName(kind, language)}
                </dt>
                <dd className="number">{format.length(length)}</dd>
                <dd className="number">{format.percent(budget.usable > 0 ? Math.round((10_000 * length) / budget.usable) / 100 : 0)}</dd>
              </div>
            ))}
            {budget.over > 0 && (
              <div className="budget-over">
                <dt>{budgetName('over', language)}</dt>
                <dd className="number">{format.length(budget.over)}</dd>
              </div>
            )}
            <div className="budget-total">
              <dt>{t('readouts.usable')}</dt>
              <dd className="number">{format.length(budget.usable)}</dd>
            </div>
          </dl>
          {budget.reserveMissing > 0 && (
            <p>{t('readouts.reserveMissing', { missing: format.length(budget.reserveMissing), wanted: format.length(budget.reserveWanted) })}</p>
          )}
          {budget.unknown > 0 && <p>{t('readouts.budgetUnknown', { count: budget.unknown })}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
