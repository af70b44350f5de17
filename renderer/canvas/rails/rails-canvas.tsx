import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { inLanguage } from '../../../shared/text/index.ts';
import { useApp, useSession } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { toolHostOf } from '../../tools/rails/index.ts';
import { type CanvasProps, ViewCanvas } from '../frame/index.ts';
import { CanvasMirror } from './canvas-mirror.tsx';
import { EmptyHint } from './empty-hint.tsx';
import { GuideField } from './guide-field.tsx';
import { MeasureHint } from './measure-hint.tsx';
import { paintMinimap } from './paint-minimap.ts';
import { registerSurface } from './place-drag.ts';
import { createStagePainter } from './rails-painter.ts';
import { useGuideWords } from './use-guide-words.ts';
import { useMeasuring } from './use-measuring.ts';

/** The drawing of the rails. What is painted follows the session by itself. */
export function DrawingCanvas({ onInspect, onMenu, onFocusable }: CanvasProps) {
  const app = useApp();
  const session = useSession();
  const { language, format } = useText();
  const prefix = useId().replace(/[^A-Za-z0-9_-]/g, '');
  const surface = useRef<HTMLDivElement>(null);
  const host = useMemo(() => toolHostOf(session, app.ids), [session, app]);
  const painter = useMemo(() => createStagePainter(session), [session]);
  const register = useMemo(() => (element: HTMLElement) => registerSurface(session, element), [session]);
  const [guide, setGuide] = useState<number | undefined>();

  useMeasuring(host, surface);
  useGuideWords(host);
  // Only when the press that asks for it is over: it would give the keyboard back to the drawing.
  useEffect(() => host.listen({ editGuide: (id) => requestAnimationFrame(() => setGuide(id)) }), [host]);

  function closeGuide(): void {
    setGuide(undefined);
    surface.current?.focus({ preventScroll: true });
  }

  return (
    <ViewCanvas
      onInspect={onInspect}
      {...(onMenu && { onMenu })}
      {...(onFocusable && { onFocusable })}
      surface={surface}
      label={inLanguage(language, { en: 'Drawing', de: 'Zeichnung' })}
      prefix={prefix}
      tool={host}
      painter={painter}
      paintOverview={paintMinimap}
      register={register}
    >
      <EmptyHint />
      <MeasureHint />
      {guide !== undefined && <GuideField key={guide} guide={guide} onDone={closeGuide} />}
      <CanvasMirror prefix={prefix} language={language} style={format.style} />
    </ViewCanvas>
  );
}
