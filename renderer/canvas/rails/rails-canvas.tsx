/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag of the page holds a drawing and its list of options */
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { type MenuTarget, cursorOf, toolHostOf, wantsTicks } from '../../tools/rails/index.ts';
import { CanvasMirror } from './canvas-mirror.tsx';
import { EmptyHint } from './empty-hint.tsx';
import { GuideField } from './guide-field.tsx';
import { LayeredStage, drivePointer, drivenBy, modifiersOf, optionId, useLook, useSize } from '../frame/index.ts';
import { registerSurface } from './place-drag.ts';
import { MeasureHint } from './measure-hint.tsx';
import { Minimap } from './minimap.tsx';
import { createStagePainter } from './rails-painter.ts';
import { useGuideWords } from './use-guide-words.ts';
import { useMeasuring } from './use-measuring.ts';
import { settledSelection } from '../../state/session/index.ts';
import './canvas.css';
import { inLanguage } from '../../../shared/text/index.ts';

/** A menu asked for over the drawing: where on the page, and what it is about. */
export interface MenuRequest {
  readonly x: number;
  readonly y: number;
  readonly hit: MenuTarget;
}

/**
 * The drawing. What is painted follows the session by itself; React renders again only for size, theme and language.
 * `onInspect` is run by the key that shows properties; `onFocusable` is told how the drawing takes the keyboard, and answers how to
 * take that back. `onMenu` opens a menu for what was pressed with the right button, or for what the keyboard is on.
 */
export function DrawingCanvas({
  onInspect,
  onFocusable,
  onMenu,
}: {
  readonly onInspect: () => void;
  readonly onMenu?: (request: MenuRequest) => void;
  readonly onFocusable?: (take: () => void) => () => void;
}) {
  const app = useApp();
  const session = useSession();
  const { language, format } = useText();
  const prefix = useId().replace(/[^A-Za-z0-9_-]/g, '');
  const surface = useRef<HTMLDivElement>(null);
  const host = useMemo(() => toolHostOf(session, app.ids), [session, app]);
  const size = useStore(session.state, (now) => now.viewport);
  const focus = useStore(session.state, (now) => settledSelection(now).focus);
  const look = useLook();
  const [focused, setFocused] = useState(false);
  const [guide, setGuide] = useState<number | undefined>();

  useSize(surface, session);
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const stopDriving = drivePointer(element, drivenBy(host));
    const unregister = registerSurface(session, element);
    return () => {
      unregister();
      stopDriving();
    };
  }, [session, host]);
  useEffect(() => onFocusable?.(() => surface.current?.focus()), [onFocusable]);
  useEffect(() => {
    function show(): void {
      const tool = host.tool.get();
      const cursor = cursorOf(tool);
      if (!surface.current) return;
      if (surface.current.style.cursor !== cursor) surface.current.style.cursor = cursor;
      surface.current.toggleAttribute('data-gesture', wantsTicks(tool));
    }
    show();
    return host.tool.subscribe(show);
  }, [host]);
  useMeasuring(host, surface);
  useGuideWords(host);
  useEffect(
    () =>
      host.listen({
        menu(at, hit) {
          const { left, top } = surface.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
          onMenu?.({ x: left + at.x, y: top + at.y, hit });
        },
        // Only when the press that asks for it is over: it would give the keyboard back to the drawing.
        editGuide: (id) => requestAnimationFrame(() => setGuide(id)),
      }),
    [host, onMenu],
  );

  function closeGuide(): void {
    setGuide(undefined);
    surface.current?.focus({ preventScroll: true });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.key === ' ') return;
    const taken = host.key({ key: event.key, modifiers: modifiersOf(event) }, onInspect);
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const drawable = size.width > 0 && size.height > 0;
  return (
    <div
      ref={surface}
      className="canvas-surface"
      role="listbox"
      aria-label={inLanguage(language, { en: 'Drawing', de: 'Zeichnung' })}
      aria-multiselectable="true"
      aria-activedescendant={focus === undefined ? undefined : optionId(prefix, focus)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {drawable && <CanvasStage look={look} width={size.width} height={size.height} focused={focused} />}
      <EmptyHint />
      <MeasureHint />
      {drawable && <Minimap look={look} />}
      {guide !== undefined && <GuideField key={guide} guide={guide} onDone={closeGuide} />}
      <CanvasMirror prefix={prefix} language={language} style={format.style} />
    </div>
  );
}

/** The rails on their layers. */
function CanvasStage(props: Omit<ComponentProps<typeof LayeredStage>, 'painter'>) {
  const session = useSession();
  const painter = useMemo(() => createStagePainter(session), [session]);
  return <LayeredStage painter={painter} {...props} />;
}
