import type Konva from 'konva';
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Layer, Shape, Stage } from 'react-konva';
import { useApp, useSession, useStore } from '../app/hooks.ts';
import { useText } from '../i18n/index.ts';
import { cursorOf, toolHostOf } from '../tools/index.ts';
import { CanvasMirror } from './canvas-mirror.tsx';
import { optionId } from './item-name.ts';
import { type CanvasLook, canvasFont, readPalette } from './look.ts';
import { registerSurface } from './place-drag.ts';
import { drivePointer, modifiersOf } from './pointer-driver.ts';
import { type CanvasLayers, type StagePainter, createStagePainter } from './stage-painter.ts';
import { useDrawingTheme } from '../ui/drawing-theme.ts';
import './canvas.css';

/**
 * The drawing. What is painted follows the session by itself; React renders again only for size, theme and language.
 * `onInspect` is for the key that shows properties, `onTakeFocus` is told how the drawing takes the keyboard.
 */
export function DrawingCanvas({
  onInspect,
  focusRef,
}: {
  readonly onInspect: () => void;
  readonly focusRef?: RefObject<(() => void) | null>;
}) {
  const app = useApp();
  const session = useSession();
  const { language, format } = useText();
  const prefix = useId().replace(/[^A-Za-z0-9_-]/g, '');
  const surface = useRef<HTMLDivElement>(null);
  const host = useMemo(() => toolHostOf(session, app.ids), [session, app]);
  const size = useStore(session.state, (now) => now.viewport);
  const focus = useStore(session.state, (now) => now.selection.focus);
  const look = useLook(surface);
  const [focused, setFocused] = useState(false);

  useSize(surface, (width, height) => session.setViewport(width, height));
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const stopDriving = drivePointer(element, host);
    const unregister = registerSurface(session, element);
    return () => {
      unregister();
      stopDriving();
    };
  }, [session, host]);
  useEffect(() => {
    if (!focusRef) return undefined;
    focusRef.current = () => surface.current?.focus();
    return () => {
      focusRef.current = null;
    };
  }, [focusRef]);
  useCursor(surface, session, host);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.key === ' ') return;
    const taken = host.key({ key: event.key, modifiers: modifiersOf(event) }, onInspect);
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const drawable = look && size.width > 0 && size.height > 0;
  return (
    <div
      ref={surface}
      className="canvas-surface"
      role="listbox"
      aria-label={language === 'de' ? 'Zeichnung' : 'Drawing'}
      aria-multiselectable="true"
      aria-activedescendant={focus === undefined ? undefined : optionId(prefix, focus)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {drawable && <CanvasStage key={session.id} look={look} width={size.width} height={size.height} focused={focused} />}
      <CanvasMirror prefix={prefix} language={language} style={format.style} />
    </div>
  );
}

/** The layers. They hold one shape each, which the painter fills; none of them listens to the pointer. */
function CanvasStage({
  look,
  width,
  height,
  focused,
}: {
  readonly look: CanvasLook;
  readonly width: number;
  readonly height: number;
  readonly focused: boolean;
}) {
  const session = useSession();
  const painter = useRef<StagePainter | null>(null);
  painter.current ??= createStagePainter(session, look);
  const { scenes } = painter.current;
  const ground = useRef<Konva.Layer>(null);
  const items = useRef<Konva.Layer>(null);
  const overlay = useRef<Konva.Layer>(null);

  useLayoutEffect(() => {
    const layers = { ground: ground.current, items: items.current, overlay: overlay.current };
    return layers.ground && layers.items && layers.overlay ? painter.current?.attach(layers as CanvasLayers) : undefined;
  }, []);
  useLayoutEffect(() => painter.current?.setLook(look), [look]);
  useLayoutEffect(() => painter.current?.setFocused(focused), [focused]);

  return (
    <div className="canvas-layers" aria-hidden="true">
      <Stage width={width} height={height} listening={false}>
        <Layer ref={ground} listening={false}>
          <Shape sceneFunc={scenes.ground} listening={false} perfectDrawEnabled={false} />
        </Layer>
        <Layer ref={items} listening={false}>
          <Shape sceneFunc={scenes.items} listening={false} perfectDrawEnabled={false} />
        </Layer>
        <Layer ref={overlay} listening={false}>
          <Shape sceneFunc={scenes.overlay} listening={false} perfectDrawEnabled={false} />
        </Layer>
      </Stage>
    </div>
  );
}

/** How the canvas is to look at this element; undefined before the first layout. */
function useLook(surface: RefObject<HTMLElement | null>): CanvasLook | undefined {
  const theme = useDrawingTheme();
  const { language, format } = useText();
  const { style } = format;
  const ratio = usePixelRatio();
  const fonts = useFontsLoaded();
  const [look, setLook] = useState<CanvasLook>();
  useLayoutEffect(() => {
    if (!surface.current) return;
    setLook({
      theme,
      palette: readPalette(surface.current),
      fontFamily: canvasFont(surface.current),
      language,
      style,
      ratio,
    });
    // `fonts` is no part of the look, but what was painted before they came must be painted again.
  }, [surface, theme, language, style, ratio, fonts]);
  return look;
}

/** Counts how often fonts have finished loading. */
function useFontsLoaded(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    document.fonts.addEventListener('loadingdone', () => setCount((now) => now + 1), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return count;
}

/** Device pixels per CSS pixel; changes with the zoom of the browser and when the window goes to another screen. */
function usePixelRatio(): number {
  const [ratio, setRatio] = useState(() => Math.max(globalThis.devicePixelRatio, 1));
  useEffect(() => {
    const query = matchMedia(`(resolution: ${globalThis.devicePixelRatio}dppx)`);
    const changed = (): void => setRatio(Math.max(globalThis.devicePixelRatio, 1));
    query.addEventListener('change', changed, { once: true });
    return () => query.removeEventListener('change', changed);
  }, [ratio]);
  return ratio;
}

function useSize(element: RefObject<HTMLElement | null>, onSize: (width: number, height: number) => void): void {
  const latest = useRef(onSize);
  latest.current = onSize;
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const observer = new ResizeObserver(() => latest.current(target.clientWidth, target.clientHeight));
    observer.observe(target);
    latest.current(target.clientWidth, target.clientHeight);
    return () => observer.disconnect();
  }, [element]);
}

/** The cursor follows the tool and what lies under the pointer, without rendering. */
function useCursor(
  surface: RefObject<HTMLElement | null>,
  session: ReturnType<typeof useSession>,
  host: ReturnType<typeof toolHostOf>,
): void {
  useEffect(() => {
    function show(): void {
      const cursor = cursorOf(host.tool.get(), session.state.get().hover !== undefined);
      if (surface.current && surface.current.style.cursor !== cursor) surface.current.style.cursor = cursor;
    }
    const stops = [host.tool.subscribe(show), session.state.subscribe(show)];
    show();
    return () => {
      for (const stop of stops) stop();
    };
  }, [surface, session, host]);
}
