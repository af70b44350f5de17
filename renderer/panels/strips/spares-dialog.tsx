import { useMemo, useState } from 'react';
import { type SpareWish, planSpares } from '../../../shared/planning/index.ts';
import { type StripId, findStrip } from '../../../shared/project/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Segments, TextInput } from '../../ui/index.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanFits, PlanRefusal } from './plan-notes.tsx';
import { useAccessoryParts, useCarryOut, useCompleted } from './use-completed.ts';

type WishKind = Exclude<SpareWish['kind'], 'wanted'>;

/** Appends spare blocks to a strip: so many more, so many in all, or a share of the blocks in use. */
export function SparesDialog({ strip, onClose }: { readonly strip: StripId; readonly onClose: () => void }) {
  const session = useSession();
  const { t, format } = useText();
  const view = useStore(session.state, (state) => state.view);
  const asked = useMemo(() => planSpares(view, strip, { kind: 'wanted' }), [view, strip]);
  const missing = asked.kind === 'planned' ? asked.plan.adding : 0;
  const [kind, setKind] = useState<WishKind>('more');
  const [typed, setTyped] = useState(() => String(missing > 0 ? missing : 2));
  const error = useAccessoryParts();
  const number = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined;
  const planned = useMemo(() => (number === undefined ? undefined : planSpares(view, strip, wishOf(kind, number))), [view, strip, kind, number]);
  const plan = planned?.kind === 'planned' ? planned.plan : undefined;
  const done = useCompleted(plan?.command, true);
  const carryOut = useCarryOut(onClose);

  return (
    <PlanDialog
      title={t('strips.sparesTitle', { strip: findStrip(view.document, strip)?.tag ?? '' })}
      action={t('strips.addSpares')}
      isReady={done?.kind === 'done'}
      onDo={() => carryOut(done)}
      onClose={onClose}
      size="small"
    >
      <Segments<WishKind>
        label={t('strips.sparesHow')}
        value={kind}
        options={[
          { value: 'more', label: t('strips.sparesMore') },
          { value: 'total', label: t('strips.sparesTotal') },
          { value: 'percent', label: t('strips.sparesPercent') },
        ]}
        onChange={setKind}
      />
      <TextInput
        label={kind === 'percent' ? t('strips.sparesShare') : t('strips.sparesCount')}
        unit={kind === 'percent' ? '%' : undefined}
        value={typed}
        onChange={setTyped}
        error={number === undefined ? t('strips.wholeNumber') : undefined}
        maxLength={4}
        autoFocus
      />
      {plan && (
        <section className="plan-box" aria-label={t('strips.now')}>
          <p>{t('strips.sparesNow', { inUse: format.count(plan.inUse), spare: format.count(plan.spare) })}</p>
          {plan.wanted > 0 && <p>{t('strips.sparesWanted', { count: plan.wanted })}</p>}
          <p>{plan.adding === 0 ? t('strips.sparesEnough') : t('strips.sparesAdd', { count: plan.adding, part: plan.part.article })}</p>
        </section>
      )}
      <PlanFits done={done} />
      <PlanRefusal reason={error ?? (planned?.kind === 'refused' ? planned.reason : done?.kind === 'refused' ? done.reason : undefined)} />
    </PlanDialog>
  );
}

function wishOf(kind: WishKind, number: number): SpareWish {
  return kind === 'percent' ? { kind, percent: number } : { kind, count: number };
}
