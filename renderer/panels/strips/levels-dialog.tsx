import { useCallback, useMemo, useState } from 'react';
import { emptyLevels } from '../../../shared/editing/index.ts';
import type { Part } from '../../../shared/parts/index.ts';
import { type LevelOrder, type StackPlan, planStack, planUnstack } from '../../../shared/planning/index.ts';
import { type ItemId, findItem, findPart } from '../../../shared/project/index.ts';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { CheckField, Segments } from '../../ui/index.ts';
import { PartList } from './part-list.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanFits, PlanNotes, PlanRefusal } from './plan-notes.tsx';
import { useAccessoryParts, useCarryOut, useCompleted } from './use-completed.ts';

/** How many blocks the preview shows. */
const PREVIEWED = 24;

/** Single blocks become multi-level ones, or the reverse: the part, how designations are laid, and what it comes to. */
export function LevelsDialog({ items, to, onClose }: { readonly items: readonly ItemId[]; readonly to: 'multi' | 'single'; readonly onClose: () => void }) {
  const app = useApp();
  const session = useSession();
  const { t, format } = useText();
  const view = useStore(session.state, (state) => state.view);
  const [part, setPart] = useState<Part | undefined>();
  const [order, setOrder] = useState<LevelOrder>('pairs');
  const [agreed, setAgreed] = useState(false);
  const instead = useMemo(() => items.flatMap((id) => findItem(view.document, id) ?? []).flatMap((item) => findPart(view.document, item.part) ?? [])[0], [view, items]);
  const allows = useCallback((candidate: Part) => (emptyLevels(candidate).length > 1) === (to === 'multi'), [to]);
  const planned = useMemo(
    () => part && (to === 'multi' ? planStack(view, items, part, order) : planUnstack(view, items, part, order, app.ids)),
    [view, items, part, order, to, app.ids],
  );
  const plan = planned?.kind === 'planned' ? planned.plan : undefined;
  const error = useAccessoryParts(part ? [part.key] : []);
  const done = useCompleted(plan?.command, true);
  const carryOut = useCarryOut(onClose);
  const mayGo = plan !== undefined && (plan.questions.length === 0 || agreed);

  return (
    <PlanDialog
      title={t(to === 'multi' ? 'strips.stackTitle' : 'strips.unstackTitle', { count: items.length, number: format.count(items.length) })}
      action={t(to === 'multi' ? 'strips.stack' : 'strips.unstack')}
      isReady={mayGo && done?.kind === 'done'}
      onDo={() => carryOut(done)}
      onClose={onClose}
    >
      {instead && (
        <PartList label={t('strips.successors')} instead={instead} allows={allows} value={part?.key} onChange={setPart} />
      )}
      <Segments<LevelOrder>
        label={t('strips.order')}
        value={order}
        options={[
          { value: 'pairs', label: t(to === 'multi' ? 'strips.orderPairs' : 'strips.orderPairsBack') },
          { value: 'rows', label: t(to === 'multi' ? 'strips.orderRows' : 'strips.orderRowsBack') },
        ]}
        onChange={setOrder}
      />
      {part === undefined && <p className="note">{t('strips.choosePart')}</p>}
      {plan && <LevelsPreview plan={plan} part={part} />}
      {plan && plan.questions.length > 0 && (
        <section className="plan-box" aria-label={t('strips.question')}>
          <PlanNotes notes={plan.questions.map((text) => ({ loss: true, text }))} />
          <CheckField label={t('strips.agree')} value={agreed} onChange={setAgreed} />
        </section>
      )}
      <PlanFits done={mayGo ? done : undefined} />
      <PlanRefusal reason={error ?? (planned?.kind === 'refused' ? planned.reason : done?.kind === 'refused' ? done.reason : undefined)} />
    </PlanDialog>
  );
}

/** The first of the new blocks with what stands on their levels, lowest at the bottom. */
function LevelsPreview({ plan, part }: { readonly plan: StackPlan; readonly part: Part | undefined }) {
  const { t, format } = useText();
  const summary = t('strips.becomes', { before: format.count(plan.before), after: format.count(plan.after), part: part?.article ?? '' });
  return (
    <section className="plan-box" aria-label={summary}>
      <h3>{summary}</h3>
      <div className="plan-levels">
        {plan.levels.slice(0, PREVIEWED).map((levels, at) => (
          <span key={at} className="plan-block number">
            {levels.map((text, level) => (
              <span key={level}>{text ?? '–'}</span>
            ))}
          </span>
        ))}
        {plan.levels.length > PREVIEWED && <span>{t('numbering.more', { count: plan.levels.length - PREVIEWED })}</span>}
      </div>
      <PlanNotes notes={plan.notes.map((text) => ({ loss: false, text }))} />
    </section>
  );
}
