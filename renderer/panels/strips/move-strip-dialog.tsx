import { useMemo, useState } from 'react';
import { moveStripCommand, wholeStrip } from '../../../shared/planning/index.ts';
import { type RailId, type StripId, findItem, findStrip } from '../../../shared/project/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { CheckField, Choice } from '../../ui/index.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { PlanFits, PlanRefusal } from './plan-notes.tsx';
import { useAccessoryParts, useCarryOut, useCompleted } from './use-completed.ts';

/** Moves a whole strip behind what stands on another rail. */
export function MoveStripDialog({ strip, onClose }: { readonly strip: StripId; readonly onClose: () => void }) {
  const session = useSession();
  const { t } = useText();
  const view = useStore(session.state, (state) => state.view);
  const record = findStrip(view.document, strip);
  const here = useMemo(() => new Set(wholeStrip(view, strip).items.map((id) => findItem(view.document, id)?.rail)), [view, strip]);
  const [rail, setRail] = useState<RailId | undefined>(() => view.index.rails.find(({ id }) => !here.has(id))?.id ?? view.index.rails[0]?.id);
  const [complete, setComplete] = useState(true);
  const error = useAccessoryParts();
  const command = useMemo(() => (rail === undefined ? undefined : moveStripCommand(view, strip, rail)), [view, strip, rail]);
  const done = useCompleted(command, complete);
  const carryOut = useCarryOut(onClose);

  return (
    <PlanDialog
      title={t('strips.moveTitle', { strip: record?.tag ?? '' })}
      action={t('strips.move')}
      isReady={done?.kind === 'done'}
      onDo={() => carryOut(done)}
      onClose={onClose}
      size="small"
    >
      <Choice<string>
        label={t('strips.rail')}
        value={rail ?? null}
        options={view.index.rails.map(({ id, name }) => ({ value: id, label: name, detail: here.has(id) ? t('strips.standsHere') : undefined }))}
        onChange={(id) => setRail(id as RailId)}
        description={t('strips.moveHint')}
      />
      <CheckField label={t('strips.complete')} value={complete} onChange={setComplete} />
      {command ? <PlanFits done={done} /> : <p className="note">{t('strips.standsAtEnd')}</p>}
      <PlanRefusal reason={error ?? (done?.kind === 'refused' ? done.reason : undefined)} />
    </PlanDialog>
  );
}
