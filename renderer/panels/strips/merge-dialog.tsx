import { useMemo, useState } from 'react';
import { planMerge } from '../../../shared/planning/index.ts';
import { type StripId, itemsOfStrip } from '../../../shared/project/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { CheckField, Choice } from '../../ui/index.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanRefusal } from './plan-notes.tsx';

const NAMED = 8;

/** Puts strips under one of them; designations that several have are named, and counted on where that is wanted. */
export function MergeDialog({ strips, onClose }: { readonly strips: readonly StripId[]; readonly onClose: () => void }) {
  const session = useSession();
  const { t, format } = useText();
  const view = useStore(session.state, (state) => state.view);
  const all = view.index.strips;
  const [into, setInto] = useState<StripId | undefined>(strips[0]);
  const [others, setOthers] = useState<ReadonlySet<StripId>>(() => new Set(strips.slice(1)));
  const [renumber, setRenumber] = useState(true);
  const [error, setError] = useState<LocalText | undefined>();
  const chosen = useMemo(() => all.flatMap(({ id }) => (id !== into && others.has(id) ? [id] : [])), [all, into, others]);
  const plan = useMemo(() => (into === undefined ? undefined : planMerge(view, [into, ...chosen])), [view, into, chosen]);
  const first = all.find(({ id }) => id === into);

  function carryOut(): void {
    if (!plan) return;
    const outcome = session.dispatch(plan.command(renumber));
    if (outcome.kind === 'refused') setError(outcome.reason);
    else onClose();
  }
  function choose(id: StripId, wanted: boolean): void {
    const next = new Set(others);
    if (wanted) next.add(id);
    else next.delete(id);
    setOthers(next);
  }
  const pairs = plan?.renumbered.slice(0, NAMED).map(([from, to]) => `${from} → ${to}`) ?? [];
  const more = (plan?.renumbered.length ?? 0) > NAMED ? ' …' : '';

  return (
    <PlanDialog title={t('strips.mergeTitle')} action={t('strips.merge')} isReady={plan !== undefined} onDo={carryOut} onClose={onClose}>
      <Choice<string>
        label={t('strips.mergeInto')}
        value={into ?? null}
        options={all.map(({ id, tag, title }) => ({ value: id, label: tag, detail: title }))}
        onChange={(id) => setInto(id as StripId)}
      />
      <div className="plan-checks" role="group" aria-label={t('strips.mergeOthers')}>
        <span className="field-label">{t('strips.mergeOthers')}</span>
        {all.map(({ id, tag, title }) =>
          id === into ? null : (
            <CheckField
              key={id}
              label={title === undefined ? tag : `${tag} ${title}`}
              description={t('strips.items', { count: itemsOfStrip(view.index, id).length, number: format.count(itemsOfStrip(view.index, id).length) })}
              value={others.has(id)}
              onChange={(wanted) => choose(id, wanted)}
            />
          ),
        )}
      </div>
      {plan && plan.clashes.length > 0 && (
        <section className="plan-box" aria-label={t('strips.clashes')}>
          <p>{t('strips.clash', { list: plan.clashes.slice(0, NAMED).join(', ') + (plan.clashes.length > NAMED ? ' …' : '') })}</p>
          <CheckField label={t('strips.renumber')} value={renumber} onChange={setRenumber} />
          {renumber && pairs.length > 0 && <p className="number">{pairs.join(', ') + more}</p>}
          {renumber && plan.dropped.length > 0 && <p>{t('strips.dropped', { list: plan.dropped.slice(0, NAMED).join(', ') })}</p>}
        </section>
      )}
      {plan && plan.clashes.length === 0 && <p className="note note-ok">{t('strips.noClash', { strip: first?.tag ?? '' })}</p>}
      <PlanRefusal reason={error} />
    </PlanDialog>
  );
}
