import { CircleCheck } from 'lucide-react';
import { type RailRecord, findPart, settingsOf } from '../../../shared/project/index.ts';
import { cleanLengths, isCleanCut, slotRowOf } from '../../../shared/rail/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Button } from '../../ui/index.ts';
import { useButtonEdit } from './use-edit.ts';

/** Whether the rail is cut between its slots, and if not the nearest lengths at which it is; nothing where that is unknown. */
export function CleanCuts({ rail }: { readonly rail: RailRecord }) {
  const session = useSession();
  const edit = useButtonEdit();
  const { t, format } = useText();
  const part = useStore(session.state, ({ view }) => findPart(view.document, rail.part));
  const settings = useStore(session.state, ({ view }) => settingsOf(view.document));
  const slots = slotRowOf(rail, part, settings);
  if (!slots) return null;
  if (isCleanCut(slots, rail.length)) {
    return (
      <p className="clean-cut">
        <CircleCheck size={14} aria-hidden="true" /> {t('inspector.rail.cutClean')}
      </p>
    );
  }
  const lengths = cleanLengths(slots, rail.length);
  return (
    <div className="clean-cut" role="group" aria-label={t('inspector.rail.cutLengths')}>
      <span>{t(lengths.length === 0 ? 'inspector.rail.cutNever' : 'inspector.rail.cutThrough')}</span>
      {lengths.map((length) => (
        <Button key={length} small onPress={() => edit({ type: 'rail.edit', rail: rail.id, length })}>
          {t('inspector.rail.cutTo', { length: format.length(length) })}
        </Button>
      ))}
    </div>
  );
}
