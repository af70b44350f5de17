import { Plus } from 'lucide-react';
import { useSession, useStore, useWindow } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { Choice, IconButton } from '../../ui/index.ts';

/** Which rail quick insert and the read-outs are about, and the way to another one. */
export function RailChoice() {
  const session = useSession();
  const window = useWindow();
  const { t, format } = useText();
  const rails = useStore(session.state, ({ view }) => view.index.rails);
  const active = useStore(session.state, ({ activeRail }) => activeRail);
  return (
    <div className="rail-choice">
      {rails.length > 0 && (
        <Choice
          label={t('readouts.activeRail')}
          hiddenLabel
          value={active ?? null}
          options={rails.map((rail) => ({
            value: rail.id,
            label: rail.name,
            detail: `${rail.part.slice(rail.part.indexOf(':') + 1)} · ${format.length(rail.length)}`,
          }))}
          onChange={(rail) => {
            session.setActiveRail(rail);
            session.zoomTo([rail]);
          }}
        />
      )}
      <IconButton label={t('actions.addRail')} onPress={() => window.open({ kind: 'addRail' })}>
        <Plus size={16} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
