import { useState } from 'react';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { nextNumber, partInSight, patternText } from '../../state/inserting/index.ts';
import { stripMeant } from '../../state/editing/index.ts';
import { TextInput } from '../../ui/index.ts';
import { InsertOutlook } from './insert-outlook.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { useInsertPreview } from './use-insert-preview.ts';

/** Places a row of parts so many times, with designations that count on over all of it. */
export function PatternDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { t, say } = useText();
  const like = useStore(session.state, (state) => partInSight(state.view, state)?.article);
  const [row, setRow] = useState(() => (like === undefined ? '3x 2002-1201 + 1x 2002-1207' : `3x ${like} + 1x PE`));
  const [times, setTimes] = useState('8');
  const [from, setFrom] = useState(() => {
    const { view, selection } = session.state.get();
    return nextNumber(view, stripMeant(view, selection) ?? view.index.strips.at(-1)?.id);
  });
  const [fault, setFault] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const plain = patternText(row, times, '');
  const outlook = useInsertPreview(plain ?? '');
  const text = patternText(row, times, from, outlook?.terminals);
  const numbered = useInsertPreview(text === undefined || text === plain ? '' : text);
  const shown = text === plain ? outlook : numbered;

  async function insert(): Promise<void> {
    if (busy || text === undefined) return;
    setBusy(true);
    const outcome = await session.quickInsert(text, shown);
    setBusy(false);
    if (outcome.kind === 'done') onClose();
    else if (outcome.kind === 'refused') setFault(say(outcome.reason));
    else if (outcome.kind === 'faults') setFault(outcome.errors[0] ? say(outcome.errors[0].message) : undefined);
  }
  function typing(set: (value: string) => void) {
    return (value: string) => {
      set(value);
      setFault(undefined);
    };
  }

  return (
    <PlanDialog title={t('strips.patternTitle')} action={t('strips.insert')} isReady={text !== undefined && !busy} onDo={() => void insert()} onClose={onClose}>
      <TextInput label={t('strips.patternRow')} description={t('strips.patternHint')} value={row} onChange={typing(setRow)} error={fault} maxLength={400} autoFocus />
      <div className="form-row">
        <TextInput label={t('strips.patternTimes')} value={times} onChange={typing(setTimes)} error={plain === undefined && row.trim() !== '' ? t('strips.wholeNumber') : undefined} maxLength={4} />
        <TextInput label={t('strips.patternFrom')} placeholder={t('strips.patternNoLabels')} value={from} onChange={typing(setFrom)} maxLength={20} />
      </div>
      <section className="plan-box" aria-label={t('strips.afterwards')} aria-live="polite">
        <h3>{t('strips.afterwards')}</h3>
        {outlook ? <p className="plan-outlook"><InsertOutlook preview={outlook} /></p> : <p>{t('strips.patternUnread')}</p>}
        {text !== undefined && <p className="number">{text}</p>}
      </section>
    </PlanDialog>
  );
}
