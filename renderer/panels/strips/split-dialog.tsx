import { useState } from 'react';
import { followingStripTag } from '../../../shared/editing/index.ts';
import { planSplit, splitCommand } from '../../../shared/planning/index.ts';
import { type ItemId, findStrip } from '../../../shared/project/index.ts';
import { itemReference } from '../../../shared/rail/index.ts';
import type { LocalText } from '../../../shared/text/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { TextInput } from '../../ui/index.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanRefusal } from './plan-notes.tsx';

/** Splits a strip in front of a block: says who stays and who goes, and asks for the new tag. */
export function SplitDialog({ at, onClose }: { readonly at: ItemId; readonly onClose: () => void }) {
  const session = useSession();
  const { t, say, format } = useText();
  const view = useStore(session.state, (state) => state.view);
  const split = planSplit(view, at);
  const strip = split.kind === 'planned' ? findStrip(view.document, split.plan.strip) : undefined;
  const [tag, setTag] = useState(() => (strip ? followingStripTag(view.index.strips, strip.tag) : ''));
  const [error, setError] = useState<LocalText | undefined>();
  const leaving = split.kind === 'planned' ? split.plan.leaving.length : 0;

  function carryOut(): void {
    if (split.kind !== 'planned') return;
    const outcome = session.dispatch(splitCommand(split.plan, tag));
    if (outcome.kind === 'refused') setError(outcome.reason);
    else onClose();
  }

  return (
    <PlanDialog
      title={t('strips.splitTitle', { strip: strip?.tag ?? '', at: itemReference(view, at) })}
      action={t('strips.split')}
      isReady={split.kind === 'planned'}
      onDo={carryOut}
      onClose={onClose}
      size="small"
    >
      <TextInput
        label={t('strips.newTag')}
        value={tag}
        onChange={(text) => {
          setTag(text);
          setError(undefined);
        }}
        error={error && say(error)}
        maxLength={200}
        autoFocus
      />
      {split.kind === 'planned' ? (
        <section className="plan-box" aria-label={t('strips.afterwards')}>
          <p>{t('strips.stays', { count: split.plan.staying, number: format.count(split.plan.staying), strip: strip?.tag ?? '' })}</p>
          <p>{t('strips.goes', { count: leaving, number: format.count(leaving), strip: tag.trim() === '' ? '…' : tag.trim() })}</p>
        </section>
      ) : (
        <PlanRefusal reason={split.reason} />
      )}
    </PlanDialog>
  );
}
