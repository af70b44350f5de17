import { useMemo, useState } from 'react';
import type { Part } from '../../../shared/parts/index.ts';
import { planSwap, swappable } from '../../../shared/planning/index.ts';
import { type ItemId, findItem, findPart } from '../../../shared/project/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { CheckField } from '../../ui/index.ts';
import { PartList } from './part-list.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanFits, PlanNotes, PlanRefusal } from './plan-notes.tsx';
import { useAccessoryParts, useCarryOut, useCompleted } from './use-completed.ts';

/** Swaps the parts of items: what to take instead, and all that changes with it, before it is done. */
export function SwapDialog({ items: selected, onClose }: { readonly items: readonly ItemId[]; readonly onClose: () => void }) {
  const session = useSession();
  const { t, format } = useText();
  const view = useStore(session.state, (state) => state.view);
  const items = useMemo(() => swappable(view, selected), [view, selected]);
  const [part, setPart] = useState<Part | undefined>();
  const [complete, setComplete] = useState(true);
  const instead = useMemo(() => items.flatMap((id) => findItem(view.document, id) ?? []).flatMap((item) => findPart(view.document, item.part) ?? [])[0], [view, items]);
  const planned = useMemo(() => part && planSwap(view, items, part), [view, items, part]);
  const plan = planned?.kind === 'planned' ? planned.plan : undefined;
  const error = useAccessoryParts(part ? [part.key] : []);
  const done = useCompleted(plan?.command, complete);
  const carryOut = useCarryOut(onClose);

  return (
    <PlanDialog
      title={t('strips.swapTitle', { count: items.length, number: format.count(items.length) })}
      action={t('strips.swap')}
      isReady={done?.kind === 'done'}
      onDo={() => carryOut(done)}
      onClose={onClose}
    >
      {instead && <PartList label={t('strips.successors')} instead={instead} value={part?.key} onChange={setPart} />}
      <CheckField label={t('strips.complete')} value={complete} onChange={setComplete} />
      {part === undefined ? (
        <p className="note">{t('strips.choosePart')}</p>
      ) : (
        plan && (
          <section className="plan-box" aria-label={t('strips.changes')}>
            <h3>{t('strips.changes')}</h3>
            {plan.changes.length === 0 ? <p>{t('strips.noChanges')}</p> : <PlanNotes notes={plan.changes} />}
          </section>
        )
      )}
      <PlanFits done={done} />
      <PlanRefusal reason={error ?? (planned?.kind === 'refused' ? planned.reason : done?.kind === 'refused' ? done.reason : undefined)} />
    </PlanDialog>
  );
}
