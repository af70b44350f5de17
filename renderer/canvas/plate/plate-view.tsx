import { useText } from '../../i18n/index.ts';
import { useSession, useStore } from '../../context/index.ts';
import { Button } from '../../ui/index.ts';
import { PlateBar } from './plate-bar.tsx';
import { PlateCanvas, type PlateCanvasProps } from './plate-canvas.tsx';
import { PlateTray } from './plate-tray.tsx';
import './plate.css';

/** A mounting plate with its tools and the rails that are on none; `onAddPlate` asks for a new plate. */
export function PlateView({ onAddPlate, ...canvas }: PlateCanvasProps & { readonly onAddPlate: () => void }) {
  const session = useSession();
  const { t } = useText();
  const none = useStore(session.state, ({ view }) => view.index.plates.length === 0);
  return (
    <div className="plate-view">
      <PlateBar onAdd={onAddPlate} />
      <div className="plate-body">
        {!none && <PlateTray />}
        <div className="plate-canvas">
          <PlateCanvas {...canvas} />
          {none && (
            <div className="plate-none" data-over-drawing>
              <strong>{t('plate.noneTitle')}</strong>
              <span>{t('plate.noneText')}</span>
              <Button tone="primary" onPress={onAddPlate}>
                {t('plate.add')}
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
