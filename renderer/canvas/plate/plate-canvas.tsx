/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag of the page holds a drawing and its list of options */
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useApp, useSession, useStore } from '../../context/index.ts';
import { useText } from '../../i18n/index.ts';
import { settledSelection } from '../../state/session/index.ts';
import { type PlateToolHost, plateCursor, plateToolHostOf, plateWantsTicks } from '../../tools/plate/index.ts';
import type { MenuRequest } from '../rails/index.ts';
import { type DrivenTool, LayeredStage, drivePointer, modifiersOf, optionId, useLook, useSize } from '../frame/index.ts';
import { PlateMirror } from './plate-mirror.tsx';
import { createPlatePainter } from './plate-painter.ts';
import { registerPlateSurface } from './tray-drag.ts';

/** What the page does for a drawn plate. */
export interface PlateCanvasProps {
  readonly onInspect: () => void;
  readonly onMenu?: (request: MenuRequest) => void;
  readonly onFocusable?: (take: () => void) => () => void;
  /** A rail was gone to, which is shown among the rails now. */
  readonly onOpenedRail: () => void;
}

/** A mounting plate, drawn. What is painted follows the session by itself; React renders again only for size, theme and language. */
export function PlateCanvas({ onInspect, onFocusable, onMenu, onOpenedRail }: PlateCanvasProps) {
  const app = useApp();
  const session = useSession();
  const { t, language, format } = useText();
  const prefix = useId().replace(/[^A-Za-z0-9_-]/g, '');
  const surface = useRef<HTMLDivElement>(null);
  const host = useMemo(() => plateToolHostOf(session, app.ids), [session, app]);
  const size = useStore(session.state, (now) => now.viewport);
  const focus = useStore(session.state, (now) => settledSelection(now).focus);
  const look = useLook();
  const [focused, setFocused] = useState(false);

  useSize(surface, session);
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const stopDriving = drivePointer(element, drivenPlate(host));
    const unregister = registerPlateSurface(session, element);
    return () => {
      unregister();
      stopDriving();
    };
  }, [session, host]);
  useEffect(() => onFocusable?.(() => surface.current?.focus()), [onFocusable]);
  useEffect(() => host.nameKeepouts(t('plate.newKeepout')), [host, t]);
  useEffect(() => {
    function show(): void {
      const tool = host.tool.get();
      const cursor = plateCursor(tool);
      if (!surface.current) return;
      if (surface.current.style.cursor !== cursor) surface.current.style.cursor = cursor;
      surface.current.toggleAttribute('data-gesture', plateWantsTicks(tool));
    }
    show();
    return host.tool.subscribe(show);
  }, [host]);
  useEffect(
    () =>
      host.listen({
        menu(at, hit) {
          const { left, top } = surface.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
          onMenu?.({ x: left + at.x, y: top + at.y, hit });
        },
        openedRail: onOpenedRail,
      }),
    [host, onMenu, onOpenedRail],
  );

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.key === ' ') return;
    if (!host.key({ key: event.key, modifiers: modifiersOf(event) }, onInspect)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const drawable = size.width > 0 && size.height > 0;
  return (
    <div
      ref={surface}
      className="canvas-surface plate-surface"
      role="listbox"
      aria-label={t('plate.drawing')}
      aria-multiselectable="true"
      aria-activedescendant={focus === undefined ? undefined : optionId(prefix, focus)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {drawable && <PlateStage look={look} width={size.width} height={size.height} focused={focused} />}
      <PlateMirror prefix={prefix} language={language} style={format.style} />
    </div>
  );
}

function drivenPlate(host: PlateToolHost): DrivenTool {
  return {
    send: (input) => host.send(input),
    busy: () => host.tool.get().state.kind !== 'idle',
    waits: () => false,
    ticks: () => plateWantsTicks(host.tool.get()),
    panKey: () => host.tool.get().panKey,
  };
}

/** The plate on its layers. */
function PlateStage(props: Omit<ComponentProps<typeof LayeredStage>, 'painter'>) {
  const session = useSession();
  const painter = useMemo(() => createPlatePainter(session), [session]);
  return <LayeredStage painter={painter} {...props} />;
}
