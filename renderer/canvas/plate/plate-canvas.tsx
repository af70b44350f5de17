import { useEffect, useId, useMemo, useRef } from 'react';
import { useApp, useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { plateToolHostOf } from '../../tools/plate/index.ts';
import { type CanvasProps, ViewCanvas } from '../frame/index.ts';
import { paintPlateOverview } from './paint-plate-overview.ts';
import { PlateMirror } from './plate-mirror.tsx';
import { createPlatePainter } from './plate-painter.ts';
import { registerPlateSurface } from './tray-drag.ts';

/** What the page does for a drawn plate. */
export interface PlateCanvasProps extends CanvasProps {
  /** A rail was gone to, which is shown among the rails now. */
  readonly onOpenedRail: () => void;
}

/** A mounting plate, drawn. What is painted follows the session by itself. */
export function PlateCanvas({ onOpenedRail, ...page }: PlateCanvasProps) {
  const app = useApp();
  const session = useSession();
  const { t, language, format } = useText();
  const prefix = useId().replace(/[^A-Za-z0-9_-]/g, '');
  const surface = useRef<HTMLDivElement>(null);
  const host = useMemo(() => plateToolHostOf(session, app.ids), [session, app]);
  const painter = useMemo(() => createPlatePainter(session), [session]);
  const register = useMemo(() => (element: HTMLElement) => registerPlateSurface(session, element), [session]);

  useEffect(() => host.nameKeepouts(t('plate.newKeepout')), [host, t]);
  useEffect(() => host.listen({ openedRail: onOpenedRail }), [host, onOpenedRail]);

  return (
    <ViewCanvas
      {...page}
      surface={surface}
      label={t('plate.drawing')}
      className="plate-surface"
      prefix={prefix}
      tool={host}
      painter={painter}
      paintOverview={paintPlateOverview}
      register={register}
    >
      <PlateMirror prefix={prefix} language={language} style={format.style} />
    </ViewCanvas>
  );
}
