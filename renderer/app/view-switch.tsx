import { useText } from '../i18n/index.ts';
import type { ProjectSession } from '../state/session/index.ts';
import { Segments } from '../ui/index.ts';
import { useStore } from '../context/index.ts';

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
        options={[
          { value: 'rails', label: t('plate.viewRails') },
          { value: 'plate', label: t('plate.viewPlate') },
        ]}
        onChange={session.setViewMode}
      />
    </div>
  );
}
