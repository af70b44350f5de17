import { type LucideIcon, MousePointer2, PanelTopDashed, Plus, SquareDashed } from 'lucide-react';
import { useMemo } from 'react';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { type PlateMode, plateToolHostOf } from '../../tools/plate/index.ts';
import { Choice, IconButton, IconToggle } from '../../ui/index.ts';

/** Above the drawn plate: which one it is, and what the pointer is for. */
export function PlateBar({ onAdd }: { readonly onAdd: () => void }) {
  const app = useApp();
  const session = useSession();
  const { t } = useText();
  const host = useMemo(() => plateToolHostOf(session, app.ids), [session, app]);
  const plates = useStore(session.state, ({ view }) => view.index.plates);
  const shown = useStore(session.state, ({ views }) => views.plate.shown);
  const mode = useStore(host.tool, (tool) => tool.mode);
  if (plates.length === 0) return null;
  return (
    <div className="plate-bar" role="toolbar" aria-label={t('plate.bar')}>
      <Choice
        label={t('plate.choose')}
        hiddenLabel
        value={shown ?? null}
        options={plates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(plate) => session.showPlate(plate)}
      />
      <IconButton label={t('plate.add')} onPress={onAdd}>
        <Plus size={16} aria-hidden="true" />
      </IconButton>
      <span className="plate-bar-tools">
        <ModeButton mode="select" current={mode} label={t('plate.select')} onPress={host.setMode} icon={MousePointer2} />
        <ModeButton mode="duct" current={mode} label={t('plate.drawDuct')} onPress={host.setMode} icon={PanelTopDashed} />
        <ModeButton mode="keepout" current={mode} label={t('plate.drawKeepout')} onPress={host.setMode} icon={SquareDashed} />
      </span>
      {mode !== 'select' && <span className="plate-bar-hint">{t(mode === 'duct' ? 'plate.ductHint' : 'plate.keepoutHint')}</span>}
    </div>
  );
}

/** What the pointer is for; pressed while it is. */
function ModeButton({
  mode,
  current,
  label,
  onPress,
  icon: Icon,
}: {
  readonly mode: PlateMode;
  readonly current: PlateMode;
  readonly label: string;
  readonly onPress: (mode: PlateMode) => void;
  readonly icon: LucideIcon;
}) {
  return (
    <IconToggle label={label} isSelected={mode === current} onChange={(on) => onPress(on ? mode : 'select')}>
      <Icon size={16} aria-hidden="true" />
    </IconToggle>
  );
}
