import { useText } from '../i18n/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { Segments } from '../ui/index.ts';
import { VIEW_NAMES, type ViewName } from '../state/views/index.ts';
import { useStore } from '../context/index.ts';

const LABELS = { rails: 'plate.viewRails', plate: 'plate.viewPlate' } as const satisfies Readonly<Record<ViewName, string>>;

/** Whether the rails are drawn, or the mounting plate. */
export function ViewSwitch({ session }: { readonly session: ProjectSession }) {
  const { t } = useText();
  const mode = useStore(session.state, ({ viewMode }) => viewMode);
  return (
    <div className="view-switch">
      <Segments
        label={t('plate.viewSwitch')}
        hiddenLabel
        value={mode}
        options={VIEW_NAMES.map((value) => ({ value, label: t(LABELS[value]) }))}
        onChange={session.setViewMode}
      />
    </div>
  );
}
